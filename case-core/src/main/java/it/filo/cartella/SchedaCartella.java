package it.filo.cartella;

import it.filo.nucleo.MilleGiorni;
import it.filo.nucleo.Persona;
import it.filo.operatori.Livello;
import it.filo.operatori.Operatore;
import it.filo.operatori.Relazione;
import it.filo.operatori.Sezione;
import it.filo.operatori.Visibilita;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every page of a case shows of it: who, where, how far. {@link #per} leaves only what somebody may see; what may
 * not be seen is null or empty.
 *
 * @param componenti how many belong to the nucleo
 * @param nascite of those of whom it is known
 * @param dal business date of the domanda under the measure, where it is known
 * @param assente where the case manager is away today
 * @param sua whether the case is followed by the person who asks
 * @param conFascicolo whether something came with it from another zona
 */
public record SchedaCartella(
        CartellaId id,
        String richiedente,
        @Nullable Integer componenti,
        List<LocalDate> nascite,
        @Nullable String comune,
        @Nullable String misura,
        @Nullable LocalDate dal,
        @Nullable Fase fase,
        @Nullable Percorso percorso,
        @Nullable Passo passo,
        @Nullable String caseManager,
        @Nullable Assente assente,
        @Nullable String consulente,
        Scadenza scadenza,
        boolean sua,
        boolean conFascicolo) {

    /**
     * That the case manager is away.
     *
     * @param fino last day of it
     * @param sostituto by name, who stands in; null where nobody does
     * @param telefono of that one
     */
    public record Assente(
            LocalDate fino,
            @Nullable String sostituto,
            @Nullable String telefono) {}

    /** The read model behind it. */
    public interface Schede {

        /** Empty where there is no such case in this zona. */
        Optional<SchedaCartella> scheda(CartellaId id, Operatore chi, LocalDate giorno);
    }

    public Relazione relazione() {
        if (!sua) {
            return Relazione.ALTRUI;
        }
        return percorso == Percorso.SOLO_SOCIALE ? Relazione.SUA_SOLO_SOCIALE : Relazione.SUA;
    }

    public Livello livello(Operatore chi, Sezione sezione) {
        return Visibilita.livello(chi.ruolo(), sezione, relazione());
    }

    /** Leaves what the person may see; empty where the case is not for this person to know of. */
    public Optional<SchedaCartella> per(Operatore chi) {
        var nucleo = livello(chi, Sezione.NUCLEO);
        if (!nucleo.legge() || nucleo.soloProprio()) {
            return Optional.empty();
        }
        var tutto = nucleo.leggeTutto();
        var segue = tutto || sua;
        return Optional.of(new SchedaCartella(
                id,
                richiedente,
                tutto ? componenti : null,
                tutto ? nascite : List.of(),
                tutto ? comune : null,
                segue && livello(chi, Sezione.DOMANDA).legge() ? misura : null,
                segue && livello(chi, Sezione.DOMANDA).legge() ? dal : null,
                segue ? fase : null,
                segue && livello(chi, Sezione.ANALISI_SOCIALE).legge() ? percorso : null,
                passo != null && passo.noto(chi.ruolo(), relazione()) ? passo : null,
                caseManager,
                assente,
                tutto ? consulente : null,
                segue ? scadenza.per(misura, chi.ruolo(), relazione()) : Scadenza.nessuna(""),
                sua,
                tutto && conFascicolo));
    }

    /** Ages of the minors on a day, the eldest first. */
    public List<Integer> etaMinori(LocalDate giorno) {
        return nascite.stream()
                .map(n -> Period.between(n, giorno).getYears())
                .filter(anni -> anni >= 0 && anni < Persona.MAGGIORE_ETA)
                .sorted((a, b) -> b - a)
                .toList();
    }

    public boolean minoreSottoIMilleGiorni(LocalDate giorno) {
        return nascite.stream().anyMatch(n -> MilleGiorni.comprendono(giorno, n));
    }
}
