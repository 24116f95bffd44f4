package it.filo.cartella;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.base.Cassaforte;
import it.filo.operatori.OperatoreId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IncaricoTest {

    private static final LocalDate OGGI = LocalDate.of(2026, 11, 28);

    @Test
    void finisce_col_giorno_detto() {
        var incarico = finito(OGGI.minusDays(10), null);
        assertThat(incarico.al()).contains(OGGI);
        assertThat(incarico.vale(OGGI)).isTrue();
        assertThat(incarico.vale(OGGI.plusDays(1))).isFalse();
    }

    @Test
    void cio_che_comincia_dopo_non_vale_nemmeno_un_giorno() {
        var incarico = finito(OGGI.plusDays(30), OGGI.plusDays(90));
        assertThat(incarico.maiIniziato()).isTrue();
        assertThat(incarico.vale(OGGI.plusDays(30))).isFalse();
    }

    @Test
    void cio_che_e_gia_finito_resta_com_era() {
        assertThat(finito(OGGI.minusDays(10), OGGI.minusDays(5)).al()).contains(OGGI.minusDays(5));
    }

    @Test
    void chi_passa_la_mano_smette_subito_anche_il_primo_giorno() {
        var diOggi = new Incarico(CartellaId.nuovo(), OperatoreId.nuovo(), Funzione.CASE_MANAGER, OGGI, null);
        diOggi.cede(OGGI, "conflitto di interessi", SENZA_CHIAVE);
        assertThat(diOggi.vale(OGGI)).isFalse();
        assertThat(diOggi.maiIniziato()).isTrue();

        var diIeri =
                new Incarico(CartellaId.nuovo(), OperatoreId.nuovo(), Funzione.CASE_MANAGER, OGGI.minusDays(1), null);
        diIeri.cede(OGGI, "conflitto di interessi", SENZA_CHIAVE);
        assertThat(diIeri.al()).contains(OGGI.minusDays(1));
        assertThat(diIeri.vale(OGGI)).isFalse();
    }

    @Test
    void chi_sostituisce_sta_nel_posto_di_chi_e_sostituito_e_in_nessun_altro() {
        for (var posto : Funzione.values()) {
            if (posto == Funzione.SOSTITUTO) {
                continue;
            }
            var titolare = new Incarico(CartellaId.nuovo(), OperatoreId.nuovo(), posto, OGGI, null);
            var sostituto = Incarico.sostituto(CartellaId.nuovo(), OperatoreId.nuovo(), posto, OGGI, OGGI);
            for (var altro : Funzione.values()) {
                assertThat(titolare.sta(altro)).as("%s in %s", posto, altro).isEqualTo(posto == altro);
                assertThat(sostituto.sta(altro)).as("%s in %s", posto, altro).isEqualTo(posto == altro);
            }
        }
    }

    private static Incarico finito(LocalDate dal, @Nullable LocalDate al) {
        var incarico = new Incarico(CartellaId.nuovo(), OperatoreId.nuovo(), Funzione.SPECIALISTA, dal, al);
        incarico.finisce(OGGI, "fine", SENZA_CHIAVE);
        return incarico;
    }

    private static final Cassaforte SENZA_CHIAVE = new Cassaforte() {
        @Override
        public byte @Nullable [] chiudi(@Nullable String testo, Object riga) {
            return null;
        }

        @Override
        public String apri(byte @Nullable [] cifrato, Object riga) {
            return "";
        }
    };
}
