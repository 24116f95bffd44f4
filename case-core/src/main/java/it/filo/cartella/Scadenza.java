package it.filo.cartella;

import it.filo.misura.Misura;
import it.filo.misura.Termine;
import it.filo.operatori.Relazione;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import it.filo.operatori.Visibilita;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is due next on a case: derived from the terms of its measure, kept on the case so that lists can be ordered.
 *
 * @param entro last day, null where nothing is due
 * @param termine id of the term, see {@code Misura#regole}
 * @param regole hash of the rules it was derived with
 */
public record Scadenza(@Nullable LocalDate entro, @Nullable String termine, String regole) {

    /** Id of the term of the periodic verifica, which the progetto or the last verifica may set to another date. */
    static final String VERIFICA = "VERIFICA";

    /**
     * What is due is the law's word on the domanda, and a term that only some outcomes of the scheda A have tells which it
     * was: who may not read these reads the day alone.
     */
    public Scadenza per(@Nullable String misura, Ruolo ruolo, Relazione relazione) {
        var nota = Optional.ofNullable(misura)
                .flatMap(Misura::cerca)
                .flatMap(m -> m.regole().termine(String.valueOf(termine)))
                .orElse(null);
        return termine == null || nominata(nota, ruolo, relazione) ? this : new Scadenza(entro, null, regole);
    }

    /** @param termine null for a day that the progetto or the last verifica set where the measure has no such term */
    static boolean nominata(@Nullable Termine termine, Ruolo ruolo, Relazione relazione) {
        return Visibilita.livello(ruolo, Sezione.DOMANDA, relazione).legge()
                && (termine != null && termine.percorsi().isEmpty()
                        || Visibilita.livello(ruolo, Sezione.ANALISI_SOCIALE, relazione)
                                .legge());
    }

    static Scadenza nessuna(String regole) {
        return new Scadenza(null, null, regole);
    }
}
