package it.filo.progetto;

import it.filo.cartella.Cartella;
import it.filo.misura.Misura;
import it.filo.nucleo.Membro;
import it.filo.progetto.Contenuto.SostegnoScritto;
import it.filo.progetto.Progetto.Stato;
import it.filo.progetto.Regola.Mancanza;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A progetto as somebody may see it.
 *
 * @param contenuto null while nothing is written
 * @param membri of the nucleo on that day
 * @param firme empty where only a part may be seen
 * @param parte whether this is only the asker's own part
 * @param scrive whether the asker writes it
 * @param attiva which supports the asker may declare activated or ended
 */
public record ProgettoLetto(
        Cartella cartella,
        Misura misura,
        @Nullable Contenuto contenuto,
        List<Membro> membri,
        Firme firme,
        List<Mancanza> mancanze,
        boolean parte,
        boolean scrive,
        Predicate<SostegnoScritto> attiva) {

    /** Whether it is now being written, and by the asker. */
    public boolean inScrittura() {
        return scrive && Stesura.inScrittura(cartella, contenuto == null ? Stato.BOZZA : contenuto.stato());
    }

    public boolean definibile() {
        return inScrittura() && contenuto != null && mancanze.stream().noneMatch(Mancanza::blocca);
    }

    public boolean riapribile() {
        return scrive && contenuto != null && contenuto.stato() == Stato.DEFINITO && aperta();
    }

    /** Whether signatures are being collected: some may come after the progetto already counts as signed. */
    public boolean firmabile() {
        return scrive && contenuto != null && contenuto.stato() != Stato.BOZZA && aperta();
    }

    /** Whether this signature may be recorded or corrected. */
    public boolean registrabile(Firme.Riga riga) {
        return firmabile() && (contenuto == null || contenuto.stato() == Stato.DEFINITO || !riga.firmata());
    }

    public boolean attivabile(SostegnoScritto sostegno) {
        return prontoPerISostegni() && sostegno.attivatoIl() == null && attiva.test(sostegno);
    }

    public boolean concludibile(SostegnoScritto sostegno) {
        return prontoPerISostegni()
                && sostegno.attivatoIl() != null
                && sostegno.conclusoIl() == null
                && attiva.test(sostegno);
    }

    private boolean prontoPerISostegni() {
        return contenuto != null && contenuto.stato() != Stato.BOZZA && aperta();
    }

    private boolean aperta() {
        return cartella.chiusaIl().isEmpty();
    }
}
