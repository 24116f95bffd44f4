package it.filo.cartella;

import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The household has changed since something was written about it: who follows the case says whether that asks to assess
 * again. The answer is an event of its own; what was written stays as it was.
 */
@Service
@Transactional
public class RivalutaNucleo {

    public enum Valutazione {
        RIVALUTARE("Da rivalutare", "Da rivalutare: resta fra le cose da fare finché è riscritto o confermato"),
        NON_SERVE("Non serve rivalutare", "Non serve: quanto è scritto vale ancora"),
        /** The answer to the first of these, where nothing has to be written again. */
        CONFERMATO("Rivalutato: quanto è scritto vale ancora", "Rivalutato: quanto è scritto vale ancora");

        private final String nome;
        private final String scelta;

        Valutazione(String nome, String scelta) {
            this.nome = nome;
            this.scelta = scelta;
        }

        public String nome() {
            return nome;
        }

        /** As it is offered. */
        public String scelta() {
            return scelta;
        }
    }

    public sealed interface Risposta {
        /** @param riapre page of the case on which the pathway goes on, where it is to be assessed again */
        record Valutato(Valutazione esito, String riapre) implements Risposta {}

        /** The household is as it was when it was written about, or somebody has answered meanwhile. */
        record NienteDaValutare() implements Risposta {}

        /** It answers another question than the one that is asked now. */
        record AltraDomanda() implements Risposta {}

        record MotivoAssente() implements Risposta {}
    }

    /**
     * What is asked.
     *
     * @param riapre page of the case on which the pathway goes on
     */
    public record Questione(ComposizioniScritte.Scritta scritta, List<Valutazione> risposte, String riapre) {}

    private static final String COSA = "valutazione di un cambio del nucleo";

    private final Consultazione consultazione;
    private final ComposizioniScritte scritte;
    private final Storia storia;
    private final Clock clock;

    RivalutaNucleo(Consultazione consultazione, ComposizioniScritte scritte, Storia storia, Clock clock) {
        this.consultazione = consultazione;
        this.scritte = scritte;
        this.storia = storia;
        this.clock = clock;
    }

    /** Refuses who may not, before what was typed is looked at. */
    public Cartella ammette(CartellaId id, Operatore chi) {
        return consultazione
                .ammetteAdAgire(id, chi, COSA, Ruolo.ASSISTENTE_SOCIALE)
                .cartella();
    }

    /** What the question is about, for the page that asks. */
    public Questione prepara(CartellaId id, Operatore chi) {
        var cartella = ammette(id, chi);
        consultazione.leggi(id, Sezione.NUCLEO, chi);
        return superata(id)
                .map(s -> new Questione(s, risposte(s), riapre(cartella)))
                .orElseThrow(() -> new NonVisibile("no change of the household of " + id + " is to be assessed"));
    }

    public Risposta valuta(CartellaId id, Valutazione esito, String motivo, Operatore chi) {
        var cartella =
                consultazione.agisci(id, chi, COSA, Ruolo.ASSISTENTE_SOCIALE).cartella();
        var superata = superata(id);
        if (cartella.chiusaIl().isPresent() || superata.isEmpty()) {
            return new Risposta.NienteDaValutare();
        }
        if (!risposte(superata.get()).contains(esito)) {
            return new Risposta.AltraDomanda();
        }
        if (motivo.isBlank()) {
            return new Risposta.MotivoAssente();
        }
        storia.accade(
                cartella,
                Fatto.di(TipoEvento.NUCLEO_RIVALUTATO, oggi())
                        .dopo(esito.nome())
                        .motivo(motivo),
                chi);
        return new Risposta.Valutato(esito, esito == Valutazione.RIVALUTARE ? riapre(cartella) : "nucleo");
    }

    private static List<Valutazione> risposte(ComposizioniScritte.Scritta scritta) {
        return scritta.perche() == ComposizioniScritte.Perche.DA_RIVALUTARE
                ? List.of(Valutazione.CONFERMATO)
                : List.of(Valutazione.RIVALUTARE, Valutazione.NON_SERVE);
    }

    /** A scheda A is concluded once (D.Lgs. 147/2017 art. 5): what can be taken up again is what came after it. */
    private static String riapre(Cartella cartella) {
        return riapre(cartella.fase(), cartella.percorso().orElse(null));
    }

    public static String riapre(Fase fase, @Nullable Percorso percorso) {
        var soloLavoro = percorso == Percorso.SOLO_LAVORO;
        return switch (fase) {
            case EQUIPE -> "equipe";
            case PROGETTO -> soloLavoro ? "patto-di-servizio" : "progetto";
            case MONITORAGGIO -> "monitoraggio";
            default -> "analisi-preliminare";
        };
    }

    private Optional<ComposizioniScritte.Scritta> superata(CartellaId id) {
        return scritte.ultima(id, oggi()).filter(ComposizioniScritte.Scritta::superata);
    }

    private LocalDate oggi() {
        return LocalDate.now(clock);
    }
}
