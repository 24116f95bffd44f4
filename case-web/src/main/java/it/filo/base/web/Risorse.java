package it.filo.base.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Files that are the same for everybody: no session is read for them. */
public final class Risorse {

    private static final List<String> CARTELLE = List.of("/risorse/", "/webjars/", "/favicon");

    private Risorse() {}

    public static boolean e(HttpServletRequest richiesta) {
        var percorso =
                richiesta.getRequestURI().substring(richiesta.getContextPath().length());
        return CARTELLE.stream().anyMatch(percorso::startsWith);
    }
}
