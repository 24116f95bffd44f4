package it.filo.operatori;

import it.filo.zona.Recapiti;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of accounts.
 *
 * @param al last day of the work, null where none is set
 */
public record RigaAccount(
        String username,
        String nominativo,
        Ruolo ruolo,
        String ente,
        boolean convenzioneValida,
        @Nullable LocalDate al,
        Recapiti recapiti,
        @Nullable Instant bloccatoFino,
        @Nullable Instant disattivatoIl,
        @Nullable Instant ultimoAccesso) {

    public boolean attivo() {
        return disattivatoIl == null;
    }

    public boolean bloccato(Instant ora) {
        return bloccatoFino != null && ora.isBefore(bloccatoFino);
    }
}
