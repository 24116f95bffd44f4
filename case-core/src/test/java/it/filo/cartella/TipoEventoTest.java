package it.filo.cartella;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TipoEventoTest {

    @Test
    void cio_che_compie_un_passo_muove_il_percorso() {
        assertThat(Arrays.stream(Passo.values()).map(Passo::compiuto)).allMatch(TipoEvento::muoveIlPercorso);
        assertThat(TipoEvento.quali(t -> t.annulla().isPresent())).allMatch(TipoEvento::muoveIlPercorso);
    }

    @Test
    void chi_segue_il_caso_e_che_cosa_si_chiede_altrove_lo_lasciano_dove_sta() {
        assertThat(TipoEvento.quali(TipoEvento::diChiSegue)).noneMatch(TipoEvento::muoveIlPercorso);
        assertThat(TipoEvento.quali(t -> t.name().startsWith("TRASFERIMENTO")))
                .hasSize(4)
                .noneMatch(TipoEvento::muoveIlPercorso);
        assertThat(TipoEvento.SOLLECITO.muoveIlPercorso()).isFalse();
    }
}
