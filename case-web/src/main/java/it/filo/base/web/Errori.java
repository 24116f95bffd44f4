package it.filo.base.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, field by field in the order of the page; the first error of a field is the one shown. */
public final class Errori {

    private final Map<String, String> perCampo = new LinkedHashMap<>();

    public Errori aggiungi(String campo, String messaggio) {
        perCampo.putIfAbsent(campo, messaggio);
        return this;
    }

    public boolean vuoti() {
        return perCampo.isEmpty();
    }

    public @Nullable String di(String campo) {
        return perCampo.get(campo);
    }

    /** In the order of the form, as the summary on top of the page lists them. */
    public Map<String, String> tutti() {
        return Collections.unmodifiableMap(perCampo);
    }
}
