package it.filo.operatori;

import java.time.LocalDate;
import java.util.Map;

/**
 * How many open cases people still follow: what an administrator has to know of cases before closing an account, and no
 * more. The cases stand above this room, so they answer through this port.
 */
public interface CartelleSeguite {

    /** By username; who follows none is not there. */
    Map<String, Long> aperte(LocalDate oggi);
}
