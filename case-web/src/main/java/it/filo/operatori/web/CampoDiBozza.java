package it.filo.operatori.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** One field of a draft as it is sent again. */
record CampoDiBozza(String nome, String valore) {

    private static final Pattern TECNICO =
            Pattern.compile("_.*|versione|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    static List<CampoDiBozza> di(Map<String, List<String>> campi) {
        return campi.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(valore -> new CampoDiBozza(e.getKey(), valore)))
                .toList();
    }

    /** Whether a person typed or chose it, as far as one can tell. */
    public boolean leggibile() {
        return !valore.isBlank()
                && !TECNICO.matcher(nome).matches()
                && !TECNICO.matcher(valore).matches();
    }

    /** The name of the field in words: {@code dataInizio} is "Data inizio". */
    public String etichetta() {
        var parole = nome.replaceAll("[\\[\\]._-]+", " ")
                .replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
                .strip()
                .toLowerCase(Locale.ITALIAN);
        return parole.isEmpty() ? nome : parole.substring(0, 1).toUpperCase(Locale.ITALIAN) + parole.substring(1);
    }
}
