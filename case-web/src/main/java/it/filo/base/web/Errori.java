package it.filo.base.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, field by field in the order of the page; the first error of a field is the one shown. */
public final class Errori {

    private final Map<String, String> perCampo = new LinkedHashMap<>();
    private final Map<String, String> parti = new LinkedHashMap<>();

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

    /** In the order of the form. */
    public Map<String, String> tutti() {
        return Collections.unmodifiableMap(perCampo);
    }

    /**
     * Where a page asks the same of several people, the summary on top says of whom each message speaks.
     *
     * @param prefisso of the fields of one of them
     * @param nome "Componente 2"
     */
    public Errori parte(String prefisso, String nome) {
        parti.put(prefisso, nome);
        return this;
    }

    /** As the summary on top of the page lists them. */
    public Map<String, String> riepilogo() {
        var riepilogo = new LinkedHashMap<String, String>();
        perCampo.forEach((campo, messaggio) -> riepilogo.put(
                campo,
                parti.entrySet().stream()
                        .filter(p -> campo.startsWith(p.getKey()))
                        .findFirst()
                        .map(p -> p.getValue() + ": " + messaggio)
                        .orElse(messaggio)));
        return riepilogo;
    }
}
