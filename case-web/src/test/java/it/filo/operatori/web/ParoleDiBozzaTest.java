package it.filo.operatori.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.zona.Comune;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParoleDiBozzaTest {

    @Test
    void i_campi_hanno_un_nome_che_si_legge() {
        assertThat(ParoleDiBozza.etichetta("numeroFigli")).isEqualTo("Numero figli");
        assertThat(ParoleDiBozza.etichetta("p1-codiceFiscale")).isEqualTo("Componente 2 – codice fiscale");
        assertThat(ParoleDiBozza.etichetta("nota-01a2234f-7c2d-71cb-b825-8bc900a9f478"))
                .isEqualTo("Nota");
        assertThat(ParoleDiBozza.etichetta("protocollo")).isEqualTo("Protocollo INPS");
    }

    @Test
    void le_scelte_si_dicono_a_parole() {
        List<Comune> comuni = List.of();
        assertThat(ParoleDiBozza.valore("COLLOQUIO", comuni)).isEqualTo("Colloquio");
        assertThat(ParoleDiBozza.valore("SOLO_LAVORO", comuni)).isEqualTo("Solo lavoro");
        assertThat(ParoleDiBozza.valore("true", comuni)).isEqualTo("sì");
        assertThat(ParoleDiBozza.valore("ADI", comuni)).isEqualTo("ADI");
        assertThat(ParoleDiBozza.valore("Colloquio con la famiglia", comuni)).isEqualTo("Colloquio con la famiglia");
    }

    @Test
    void riga_azione_e_versione_non_le_ha_scritte_nessuno() {
        assertThat(ParoleDiBozza.scrittoDaQualcuno("azione")).isFalse();
        assertThat(ParoleDiBozza.scrittoDaQualcuno("testo")).isTrue();
    }
}
