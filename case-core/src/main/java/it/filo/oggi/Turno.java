package it.filo.oggi;

import it.filo.cartella.Passo;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Which steps are a role's to do rather than to help with. A step belongs to the first of its roles; the scheda A to
 * both members of the mini-équipe.
 */
public final class Turno {

    /** Roles that act on every case of the zona, and not on those they follow. */
    private static final Set<Ruolo> SU_TUTTE = Set.of(Ruolo.AMMINISTRATIVA, Ruolo.PROGRAM_MANAGER);

    private Turno() {}

    public static List<Passo> passi(Ruolo ruolo) {
        return Arrays.stream(Passo.values()).filter(p -> suo(p, ruolo)).toList();
    }

    public static boolean suTutte(Operatore chi) {
        return SU_TUTTE.contains(chi.ruolo());
    }

    private static boolean suo(Passo passo, Ruolo ruolo) {
        return passo.tocca().getFirst() == ruolo
                || (passo == Passo.CONCLUDERE_ANALISI || passo == Passo.VERIFICARE)
                        && passo.tocca().contains(ruolo);
    }
}
