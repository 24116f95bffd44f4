package it.filo.operatori;

import it.filo.zona.EnteId;
import it.filo.zona.Recapiti;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people of the current zona and their accounts, as the administrator sees them. */
public interface Organico {

    /** By surname. */
    List<RigaAccount> account(LocalDate oggi);

    void aggiungi(OperatoreId id, Persona persona, LocalDate dal);

    /** @return false where that day comes before the first one, and nothing is written */
    boolean finoAl(OperatoreId id, @Nullable LocalDate al);

    void raggiunto(OperatoreId id, Recapiti recapiti);

    /**
     * Somebody who begins to work here.
     *
     * @param comune ISTAT code of the comune that an access operator works in
     */
    record Persona(
            String cognome,
            String nome,
            Ruolo ruolo,
            EnteId ente,
            @Nullable String comune,
            Recapiti recapiti) {}
}
