package it.filo.operatori.web;

import java.util.List;
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
                && ParoleDiBozza.scrittoDaQualcuno(nome)
                && !TECNICO.matcher(nome).matches()
                && !TECNICO.matcher(valore).matches();
    }

    public String etichetta() {
        return ParoleDiBozza.etichetta(nome);
    }
}
