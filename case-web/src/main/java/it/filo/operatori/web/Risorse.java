package it.filo.operatori.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Files that are the same for everybody: no session is read for them. */
final class Risorse {

    private static final List<String> CARTELLE = List.of("/risorse/", "/webjars/", "/favicon");

    private Risorse() {}

    static boolean e(HttpServletRequest richiesta) {
        var percorso = EsitiDellaPorta.percorso(richiesta);
        return CARTELLE.stream().anyMatch(percorso::startsWith);
    }
}
