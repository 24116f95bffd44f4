package it.filo.browser;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What of each template was looked at already, whoever opened it: a page is looked at again only where it shows kinds of
 * elements, or one inside another, that this template did not show before (a block for another role, a list that was
 * empty). All accounts together so see each template and each of its blocks once.
 */
final class Viste {

    /** By all tests of this JVM. */
    static final Viste FINORA = new Viste();

    private final Map<String, Set<String>> elementi = new HashMap<>();

    /** @return whether there is something new to look at */
    boolean nuova(String modello, Collection<String> visti) {
        return elementi.computeIfAbsent(modello, m -> new HashSet<>()).addAll(visti);
    }

    Set<String> modelli() {
        return Set.copyOf(elementi.keySet());
    }
}
