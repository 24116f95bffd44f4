package it.filo.equipe;

import it.filo.operatori.Operatore;
import it.filo.zona.EnteId;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * An équipe is multidisciplinare where at least two enti sit in it (D.Lgs. 147/2017 art. 5 c. 7). SdS and comuni count
 * apart here; only the indicator on partner institutions takes them as one.
 */
final class Enti {

    static final int MINIMO = 2;

    private Enti() {}

    static boolean bastano(Collection<Operatore> membri) {
        return diversi(membri.stream().map(Operatore::ente).toList());
    }

    static boolean diversi(Collection<EnteId> enti) {
        return enti.stream().collect(Collectors.toSet()).size() >= MINIMO;
    }
}
