package it.filo.cartella;

import it.filo.base.Segno;
import it.filo.operatori.Operatore;
import it.filo.operatori.Relazione;
import it.filo.operatori.Sezione;
import it.filo.operatori.Visibilita;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One case in a list; what the person may not see is null.
 *
 * @param ordine what the list is ordered by: the deadline, or the far future where nothing is due
 */
public record RigaCartella(
        CartellaId id,
        String richiedente,
        @Nullable String comune,
        @Nullable Integer componenti,
        @Nullable String misura,
        @Nullable Fase fase,
        @Nullable Percorso percorso,
        @Nullable Passo passo,
        Scadenza scadenza,
        @Nullable LocalDate ordine,
        @Nullable String caseManager,
        boolean sua) {

    /** A list by deadline continues after its row; where the deadline is hidden, the list goes by id alone. */
    public Segno segno() {
        return new Segno(ordine == null ? LocalDate.EPOCH : ordine, id.id());
    }

    RigaCartella per(Operatore chi) {
        var relazione = relazione();
        var tutto = nucleoNoto(chi);
        var segue = tutto || sua;
        var misuraNota = segue
                && Visibilita.livello(chi.ruolo(), Sezione.DOMANDA, relazione).legge();
        var esitoNoto = segue
                && Visibilita.livello(chi.ruolo(), Sezione.ANALISI_SOCIALE, relazione)
                        .legge();
        return new RigaCartella(
                id,
                richiedente,
                tutto ? comune : null,
                tutto ? componenti : null,
                misuraNota ? misura : null,
                segue ? fase : null,
                esitoNoto ? percorso : null,
                passo != null && passo.noto(chi.ruolo(), relazione) ? passo : null,
                segue ? scadenza.per(misura, chi.ruolo(), relazione) : Scadenza.nessuna(""),
                segue ? ordine : null,
                caseManager,
                sua);
    }

    /** Whether this person may read who is in the household and where it lives. */
    boolean nucleoNoto(Operatore chi) {
        return Visibilita.livello(chi.ruolo(), Sezione.NUCLEO, relazione()).leggeTutto();
    }

    private Relazione relazione() {
        if (!sua) {
            return Relazione.ALTRUI;
        }
        return percorso == Percorso.SOLO_SOCIALE ? Relazione.SUA_SOLO_SOCIALE : Relazione.SUA;
    }
}
