package it.filo.cartella;

import it.filo.operatori.OperatoreId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether people are at work on all days of a period: a read model. */
public interface Presenze {

    /**
     * What of the period somebody cannot work; all null where she can.
     *
     * @param nonInServizioDal first day of the period on which she is not, or not any more, in service
     * @param senzaConvenzioneDal first day on which her ente has no convenzione
     * @param assenteDal first day away
     * @param assenteFino last day away
     */
    record Presenza(
            OperatoreId id,
            @Nullable LocalDate nonInServizioDal,
            @Nullable LocalDate senzaConvenzioneDal,
            @Nullable LocalDate assenteDal,
            @Nullable LocalDate assenteFino) {}

    List<Presenza> presenze(Collection<OperatoreId> chi, LocalDate dal, LocalDate al);
}
