package it.filo.monitoraggio;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.cartella.Dominio;
import it.filo.monitoraggio.MonitoraggioLetto.Confronto;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ConfrontoTest {

    @Test
    void un_grado_piu_basso_e_meglio() {
        assertThat(new Confronto(Dominio.LAVORO, 4, 2).inParole()).isEqualTo("meglio di prima");
        assertThat(new Confronto(Dominio.LAVORO, 2, 4).inParole()).isEqualTo("peggio di prima");
        assertThat(new Confronto(Dominio.LAVORO, 3, 3).inParole()).isEqualTo("come prima");
        assertThat(new Confronto(Dominio.LAVORO, 3, null).inParole()).isEqualTo("non ancora confrontabile");
    }

    @Test
    void una_verifica_parte_dall_ultimo_grado_dato() {
        assertThat(new Confronto(Dominio.LAVORO, 4, 2).ultimo()).isEqualTo(2);
        assertThat(new Confronto(Dominio.LAVORO, 4, null).ultimo()).isEqualTo(4);
    }

    @Test
    void cio_che_viene_da_fuori_non_chiede_la_verifica_in_uscita() {
        assertThat(Arrays.stream(EsitoFinale.values()).filter(e -> !e.chiedeVerifica()))
                .containsExactly(
                        EsitoFinale.FINE_MISURA,
                        EsitoFinale.RINUNCIA,
                        EsitoFinale.DECADENZA,
                        EsitoFinale.TRASFERIMENTO,
                        EsitoFinale.IRREPERIBILE,
                        EsitoFinale.DECESSO,
                        EsitoFinale.NUCLEO_UNITO);
    }
}
