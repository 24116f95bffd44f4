package it.filo.operatori;

import it.filo.zona.EnteId;
import it.filo.zona.TipoEnte;
import java.time.Instant;
import java.time.LocalDate;

/** The first steps of a Filo that has no account yet. */
public interface Fondazione {

    /** Makes an invitation and forgets those made before. */
    void invita(String impronta, Instant scade);

    boolean invitoValido(String impronta, Instant ora);

    /**
     * Uses up the invitation and founds the zona with its first ente, convenzione and account, all or nothing. Must be
     * called inside the new zona.
     *
     * @return false where the invitation is not valid any more
     */
    boolean fonda(String impronta, NuovaZona zona, Account account, Instant ora, LocalDate oggi);

    /** What the first administrator says about the zona and about himself. */
    record NuovaZona(
            String codice,
            String nome,
            String denominazione,
            EnteId ente,
            String nomeEnte,
            TipoEnte tipoEnte,
            String cognome,
            String nomeOperatore) {}
}
