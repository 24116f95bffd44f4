package it.filo.cartella;

import it.filo.operatori.OperatoreId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who had a case: a read model. */
public interface Assegnazioni {

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

    /** The latest first. */
    List<Passata> storia(CartellaId cartella);
}
