package it.filo.operatori;

import it.filo.zona.EnteId;
import it.filo.zona.TipoEnte;
import it.filo.zona.ZonaId;
import java.io.Serializable;

/**
 * Who is acting: the signed-in person as every use case receives it. A snapshot taken at sign-in; the row in the
 * database is in the hands of {@link Organico}.
 */
public record Operatore(
        OperatoreId id,
        ZonaId zona,
        String cognome,
        String nome,
        Ruolo ruolo,
        EnteId ente,
        TipoEnte tipoEnte,
        String nomeEnte)
        implements Serializable {

    /** Surname and name, as lists print it. */
    public String nominativo() {
        return cognome + " " + nome;
    }

    public boolean e(Ruolo... ruoli) {
        for (var altro : ruoli) {
            if (ruolo == altro) {
                return true;
            }
        }
        return false;
    }
}
