package it.filo.operatori;

import it.filo.zona.ZonaId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The key of one person: username and password, and whether the door still opens to it. */
public record Account(
        String username,
        ZonaId zona,
        OperatoreId operatore,
        String impronta,
        int tentativi,
        @Nullable Instant bloccatoFino,
        @Nullable Instant disattivatoIl,
        boolean cambiarePassword) {

    static final int TENTATIVI = 5;
    private static final Duration PRIMO_BLOCCO = Duration.ofMinutes(15);

    /** To an hour at most: whoever knows a name can lock it, and must not keep a colleague out for a day. */
    private static final int RADDOPPI = 2;

    public static Account nuovo(
            String username, ZonaId zona, OperatoreId operatore, String impronta, boolean cambiarePassword) {
        return new Account(username, zona, operatore, impronta, 0, null, null, cambiarePassword);
    }

    public boolean attivo() {
        return disattivatoIl == null;
    }

    public boolean bloccato(Instant ora) {
        return bloccatoFino != null && ora.isBefore(bloccatoFino);
    }

    /**
     * The account after one more attempt. An attempt is counted before its password is looked at, so that many at the
     * same moment do not pass between the count and the lock. Every fifth one locks, each time for twice as long, up to an hour.
     */
    Account tenta(Instant ora) {
        var nuovi = tentativi + 1;
        var blocco = bloccatoFino;
        if (nuovi % TENTATIVI == 0) {
            var raddoppi = Math.min(nuovi / TENTATIVI - 1, RADDOPPI);
            blocco = ora.plus(PRIMO_BLOCCO.multipliedBy(1L << raddoppi));
        }
        return new Account(username, zona, operatore, impronta, nuovi, blocco, disattivatoIl, cambiarePassword);
    }
}
