package it.filo.equipe;

import it.filo.operatori.OperatoreId;
import java.util.Set;

/**
 * What is written of a seduta.
 *
 * @param presenti of those who were convened
 */
public record Verbale(Set<OperatoreId> presenti, String sintesi, String decisione) {

    public Verbale {
        sintesi = sintesi.replace("\r\n", "\n").strip();
        decisione = decisione.replace("\r\n", "\n").strip();
    }
}
