package it.filo.cartella;

import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
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
        RIVALUTARE("Da rivalutare", "Da rivalutare: si riprende ciò che il percorso permette"),
        NON_SERVE("Non serve rivalutare", "Non serve: quanto è scritto vale ancora");

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

        record MotivoAssente() implements Risposta {}
    }

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
    public ComposizioniScritte.Scritta prepara(CartellaId id, Operatore chi) {
        ammette(id, chi);
        consultazione.leggi(id, Sezione.NUCLEO, chi);
        return superata(id)
                .orElseThrow(() -> new NonVisibile("no change of the household of " + id + " is to be assessed"));
    }

    public Risposta valuta(CartellaId id, Valutazione esito, String motivo, Operatore chi) {
        var cartella =
                consultazione.agisci(id, chi, COSA, Ruolo.ASSISTENTE_SOCIALE).cartella();
        if (cartella.chiusaIl().isPresent() || superata(id).isEmpty()) {
            return new Risposta.NienteDaValutare();
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
        return new Risposta.Valutato(esito, esito == Valutazione.NON_SERVE ? "nucleo" : riapre(cartella));
    }

    /** A scheda A is concluded once (D.Lgs. 147/2017 art. 5): what can be taken up again is what came after it. */
    private static String riapre(Cartella cartella) {
        var soloLavoro =
                cartella.percorso().filter(p -> p == Percorso.SOLO_LAVORO).isPresent();
        return switch (cartella.fase()) {
            case EQUIPE -> "equipe";
            case PROGETTO -> soloLavoro ? "patto-di-servizio" : "progetto";
            case MONITORAGGIO -> "monitoraggio";
            default -> "analisi-preliminare";
        };
    }

    private Optional<ComposizioniScritte.Scritta> superata(CartellaId id) {
        return ComposizioniScritte.superata(scritte.dellaCartella(id, oggi()));
    }

    private LocalDate oggi() {
        return LocalDate.now(clock);
    }
}
