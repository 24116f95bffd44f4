package it.filo.cartella;

import it.filo.operatori.OperatoreId;
import it.filo.operatori.Ruolo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may be given a case, with how much they have already, and who had it: a read model. */
public interface Assegnazioni {

    /**
     * Somebody in service.
     *
     * @param cartelle open cases followed as case manager or consulente
     */
    record Carico(OperatoreId id, String nominativo, String ente, int cartelle) {}

    /** Who followed a case, in what function, until when and why no longer. */
    record Passata(
            UUID id,
            OperatoreId operatore,
            Funzione funzione,
            String nominativo,
            String ente,
            LocalDate dal,
            @Nullable LocalDate al,
            String motivo) {

        /** Whether it holds on that day or will. */
        public boolean nonFinita(LocalDate giorno) {
            return al == null || !al.isBefore(giorno) && !al.isBefore(dal);
        }
    }

    /** Those of a role who are in service, by surname. */
    List<Carico> carichi(Ruolo ruolo, LocalDate giorno);

    /** The latest first. */
    List<Passata> storia(CartellaId cartella);
}
