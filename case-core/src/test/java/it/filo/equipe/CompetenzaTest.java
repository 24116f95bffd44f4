package it.filo.equipe;

import static it.filo.cartella.Dominio.ABITAZIONE;
import static it.filo.cartella.Dominio.GIUSTIZIA;
import static it.filo.cartella.Dominio.ISTRUZIONE;
import static it.filo.cartella.Dominio.LAVORO;
import static it.filo.cartella.Dominio.RETI;
import static it.filo.cartella.Dominio.SALUTE;
import static it.filo.cartella.Dominio.SERVIZI_ATTIVI;
import static org.assertj.core.api.Assertions.assertThat;

import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione.Vista;
import it.filo.cartella.Dominio;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Relazione;
import it.filo.operatori.Ruolo;
import it.filo.zona.EnteId;
import it.filo.zona.TipoEnte;
import it.filo.zona.ZonaId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompetenzaTest {

    private final EnteId suo = EnteId.nuovo();

    @Test
    void l_assistente_del_caso_scrive_tutto() {
        var vista = vista(Ruolo.ASSISTENTE_SOCIALE);
        assertThat(leggeDelCaso(vista)).containsExactlyElementsOf(Competenza.DOMINI);
        assertThat(Competenza.scrive(vista, Ambito.di(SALUTE))).isTrue();
        assertThat(Competenza.scrive(vista, new Ambito(SALUTE, EnteId.nuovo()))).isTrue();
    }

    @Test
    void l_assistente_di_un_altro_caso_non_vede_nulla() {
        assertThat(leggeDelCaso(vista(Ruolo.ASSISTENTE_SOCIALE, Relazione.ALTRUI)))
                .isEmpty();
    }

    @Test
    void il_consulente_scrive_lavoro_e_istruzione_e_della_salute_legge_solo_i_limiti() {
        var vista = vista(Ruolo.CONSULENTE_CPI);
        assertThat(leggeDelCaso(vista)).containsExactlyInAnyOrder(LAVORO, ISTRUZIONE);
        assertThat(Competenza.scrive(vista, Ambito.di(LAVORO))).isTrue();
        assertThat(Competenza.legge(vista, new Ambito(SALUTE, suo))).isFalse();
        assertThat(Competenza.soloLimiti(vista)).isTrue();
    }

    @Test
    void il_tutor_legge_soltanto_reti_e_abitazione() {
        var vista = vista(Ruolo.TUTOR);
        assertThat(leggeDelCaso(vista)).containsExactlyInAnyOrder(RETI, ABITAZIONE);
        assertThat(Competenza.scrive(vista, Ambito.di(RETI))).isFalse();
        assertThat(Competenza.soloLimiti(vista)).isFalse();
    }

    @Test
    void il_referente_scrive_soltanto_cio_che_e_del_suo_servizio() {
        var vista = vista(Ruolo.REFERENTE_SPECIALISTICO);
        assertThat(leggeDelCaso(vista)).isEmpty();
        for (var dominio : List.of(SALUTE, GIUSTIZIA)) {
            assertThat(Competenza.scrive(vista, new Ambito(dominio, suo))).isTrue();
            assertThat(Competenza.legge(vista, new Ambito(dominio, EnteId.nuovo())))
                    .isFalse();
            assertThat(Competenza.ambito(dominio, vista.chi())).isEqualTo(new Ambito(dominio, suo));
        }
    }

    @Test
    void il_program_manager_legge_i_sei_domini_e_mai_la_salute() {
        var vista = vista(Ruolo.PROGRAM_MANAGER, Relazione.ALTRUI);
        assertThat(leggeDelCaso(vista)).containsExactlyElementsOf(Dominio.diLegge());
        assertThat(Competenza.scrive(vista, Ambito.di(LAVORO))).isFalse();
        assertThat(Competenza.soloLimiti(vista)).isFalse();
    }

    @Test
    void i_servizi_attivi_non_sono_della_scheda_B() {
        assertThat(Competenza.legge(vista(Ruolo.ASSISTENTE_SOCIALE), Ambito.di(SERVIZI_ATTIVI)))
                .isFalse();
    }

    private static List<Dominio> leggeDelCaso(Vista vista) {
        return Competenza.DOMINI.stream()
                .filter(d -> Competenza.legge(vista, Ambito.di(d)))
                .toList();
    }

    private Vista vista(Ruolo ruolo) {
        return vista(ruolo, Relazione.SUA);
    }

    private Vista vista(Ruolo ruolo, Relazione relazione) {
        var cartella = new Cartella(
                CartellaId.nuovo(), NucleoId.nuovo(), PersonaId.nuovo(), "ADI", "047017", LocalDate.of(2026, 1, 10));
        return new Vista(
                cartella,
                List.of(),
                relazione,
                new Operatore(OperatoreId.nuovo(), ZonaId.nuovo(), "Prova", "Uno", ruolo, suo, TipoEnte.SDS, "Ente"));
    }
}
