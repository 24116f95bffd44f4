package it.filo.progetto;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.cartella.Percorso;
import it.filo.fondi.Intervento;
import it.filo.fondi.InterventoId;
import it.filo.nucleo.Anagrafica;
import it.filo.nucleo.Componente;
import it.filo.nucleo.Membro;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.Parentela;
import it.filo.nucleo.Persona;
import it.filo.nucleo.PersonaId;
import it.filo.progetto.Contenuto.ImpegnoScritto;
import it.filo.progetto.Contenuto.ObiettivoScritto;
import it.filo.progetto.Contenuto.RisultatoScritto;
import it.filo.progetto.Contenuto.SostegnoScritto;
import it.filo.progetto.Progetto.Impostazione;
import it.filo.progetto.Progetto.Preesistente;
import it.filo.progetto.Progetto.Stato;
import it.filo.progetto.Regola.Mancanza;
import it.filo.progetto.Regola.Materia;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegolaTest {

    private static final LocalDate OGGI = LocalDate.of(2026, 11, 22);
    private static final NucleoId NUCLEO = NucleoId.nuovo();
    private static final Membro MADRE = membro("Rossi", LocalDate.of(1990, 1, 1));

    @Test
    void senza_un_obiettivo_con_un_risultato_il_progetto_non_e_pronto() {
        assertThat(bloccano(Percorso.SOLO_SOCIALE, contenuto(), MADRE)).hasSize(1);
        var senzaRisultato = contenuto(
                new ObiettivoScritto(UUID.randomUUID(), 0, null, "Una casa", List.of(), List.of(), List.of()));
        assertThat(bloccano(Percorso.SOLO_SOCIALE, senzaRisultato, MADRE)).hasSize(1);
        assertThat(bloccano(Percorso.SOLO_SOCIALE, contenuto(obiettivo()), MADRE))
                .isEmpty();
    }

    @Test
    void un_progetto_gia_in_essere_non_si_riscrive() {
        var descritto = new Impostazione(Preesistente.CONFERMATO, "Progetto del SERD", null, null, "", 90);
        assertThat(bloccano(Percorso.SOLO_SOCIALE, contenuto(descritto), MADRE)).isEmpty();
        var nonDescritto = new Impostazione(Preesistente.CONFERMATO, " ", null, null, "", 90);
        assertThat(bloccano(Percorso.SOLO_SOCIALE, contenuto(nonDescritto), MADRE))
                .hasSize(2);
    }

    @Test
    void senza_i_tempi_il_progetto_non_e_pronto_e_come_si_segue_si_fa_notare() {
        for (var tempi : List.of(
                new Impostazione(null, "", null, null, "Colloqui", 90),
                new Impostazione(null, "", OGGI, null, "Colloqui", 90),
                new Impostazione(null, "", null, OGGI, "Colloqui", 90))) {
            assertThat(bloccano(Percorso.SOLO_SOCIALE, contenuto(tempi, obiettivo()), MADRE))
                    .singleElement()
                    .asString()
                    .contains("tempi");
        }
        var senzaSeguito = contenuto(new Impostazione(null, "", OGGI, OGGI, " ", 90), obiettivo());
        assertThat(bloccano(Percorso.SOLO_SOCIALE, senzaSeguito, MADRE)).isEmpty();
        assertThat(Regola.mancanze(new Materia(Percorso.SOLO_SOCIALE, senzaSeguito, List.of(MADRE), OGGI)))
                .extracting(Mancanza::testo)
                .anyMatch(t -> t.contains("come si segue"));
    }

    @Test
    void dopo_il_quadro_di_analisi_serve_un_servizio_dell_articolo_7_lettere_c_h() {
        for (var percorso : List.of(Percorso.COMPLESSO, Percorso.SPECIALISTICO)) {
            assertThat(bloccano(percorso, contenuto(obiettivo()), MADRE)).hasSize(1);
            for (var letteraComune : List.of("a", "b")) {
                assertThat(bloccano(percorso, contenuto(obiettivo(sostegno(letteraComune, false))), MADRE))
                        .hasSize(1);
            }
            assertThat(bloccano(percorso, contenuto(obiettivo(sostegno(null, false))), MADRE))
                    .hasSize(1);
            for (var lettera : List.of("c", "d", "e", "f", "g", "h")) {
                assertThat(bloccano(percorso, contenuto(obiettivo(sostegno(lettera, false))), MADRE))
                        .isEmpty();
            }
        }
        assertThat(bloccano(Percorso.SOLO_SOCIALE, contenuto(obiettivo()), MADRE))
                .isEmpty();
    }

    @Test
    void con_un_bambino_nei_primi_mille_giorni_il_bisogno_complesso_chiede_la_genitorialita() {
        var ultimoGiorno = membro("Neri", OGGI.minusDays(999));
        var giornoDopo = membro("Neri", OGGI.minusDays(1000));
        var nonAncoraNato = membro("Neri", OGGI.plusDays(1));
        var conTirocinio = contenuto(obiettivo(sostegno("c", false)));
        assertThat(bloccano(Percorso.COMPLESSO, conTirocinio, MADRE, ultimoGiorno))
                .singleElement()
                .asString()
                .contains("mille giorni");
        assertThat(bloccano(Percorso.COMPLESSO, conTirocinio, MADRE, giornoDopo))
                .isEmpty();
        assertThat(bloccano(Percorso.COMPLESSO, conTirocinio, MADRE, nonAncoraNato))
                .isEmpty();
        assertThat(bloccano(Percorso.SOLO_SOCIALE, conTirocinio, MADRE, ultimoGiorno))
                .isEmpty();
        var conGenitorialita = contenuto(obiettivo(sostegno("f", true)));
        assertThat(bloccano(Percorso.SPECIALISTICO, conGenitorialita, MADRE, ultimoGiorno))
                .isEmpty();
    }

    @Test
    void un_adulto_senza_impegno_e_un_sostegno_incompleto_si_fanno_notare_e_non_bloccano() {
        var figlio = membro("Verdi", OGGI.minusYears(10));
        var padre = membro("Bianchi", OGGI.minusYears(40));
        var contenuto = contenuto(new ObiettivoScritto(
                UUID.randomUUID(),
                0,
                null,
                "Una casa",
                List.of(new RisultatoScritto(UUID.randomUUID(), 0, "Contratto", null)),
                List.of(new ImpegnoScritto(
                        UUID.randomUUID(), 0, MADRE.persona().id(), "Rossi", AreaImpegno.CONTATTI, "Si presenta", "")),
                List.of(sostegno("d", false))));
        var mancanze =
                Regola.mancanze(new Materia(Percorso.SOLO_SOCIALE, contenuto, List.of(MADRE, padre, figlio), OGGI));
        assertThat(mancanze).extracting(Mancanza::blocca).containsOnly(false);
        assertThat(mancanze)
                .extracting(Mancanza::testo)
                .containsExactly("Bianchi Prova non ha impegni.", "Servizio: manca il fornitore e il fondo.");
    }

    private static List<Mancanza> bloccano(Percorso percorso, Contenuto contenuto, Membro... membri) {
        return Regola.mancanze(new Materia(percorso, contenuto, List.of(membri), OGGI)).stream()
                .filter(Mancanza::blocca)
                .toList();
    }

    private static Contenuto contenuto(ObiettivoScritto... obiettivi) {
        return contenuto(new Impostazione(null, "", OGGI, OGGI.plusMonths(12), "Un colloquio al mese", 90), obiettivi);
    }

    private static Contenuto contenuto(Impostazione impostazione, ObiettivoScritto... obiettivi) {
        return new Contenuto(ProgettoId.nuovo(), 0, Stato.BOZZA, impostazione, null, null, null, List.of(obiettivi));
    }

    private static ObiettivoScritto obiettivo(SostegnoScritto... sostegni) {
        return new ObiettivoScritto(
                UUID.randomUUID(),
                0,
                null,
                "Una casa",
                List.of(new RisultatoScritto(UUID.randomUUID(), 0, "Contratto", null)),
                List.of(),
                List.of(sostegni));
    }

    private static SostegnoScritto sostegno(@Nullable String lettera, boolean genitorialita) {
        var intervento = new Intervento(
                InterventoId.nuovo(), "Servizio", "Terzo settore", null, lettera, genitorialita, List.of(), null);
        return new SostegnoScritto(
                UUID.randomUUID(), 0, intervento, null, null, null, null, OGGI, null, null, null, null);
    }

    private static Membro membro(String cognome, LocalDate nascita) {
        var persona =
                new Persona(PersonaId.nuovo(), new Anagrafica(cognome, "Prova", null, nascita, null, null, null, null));
        return new Membro(persona, new Componente(NUCLEO, persona.id(), Parentela.ALTRO, OGGI.minusYears(1)));
    }
}
