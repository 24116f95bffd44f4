package it.filo.operatori.web;

import it.filo.zona.Comune;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Says a draft in words that a person reads: what forms send are names of fields and codes of choices. */
final class ParoleDiBozza {

    /** Which line or button of a form was used: nothing that somebody wrote. */
    private static final Set<String> DELLA_MACCHINA = Set.of("riga", "azione", "versione", "prossima-riga", "contatto");

    private static final Pattern CODICE = Pattern.compile("[A-Z]{2,}(_[A-Z]+)*");
    private static final Pattern PERSONA = Pattern.compile("p(\\d+)[-.](.+)");

    /** Where the word on the page is another one than the name of the field. */
    private static final Map<String, String> ETICHETTE = Map.ofEntries(
            Map.entry("dal", "Inizio"),
            Map.entry("al", "Fine"),
            Map.entry("q", "Ricerca"),
            Map.entry("isee", "ISEE"),
            Map.entry("frase", "Testo"),
            Map.entry("protocollo", "Protocollo INPS"),
            Map.entry("attivita", "Attività"),
            Map.entry("esito", "Esito"),
            Map.entry("parentela", "Che cosa è per il richiedente"),
            Map.entry("dataNascita", "Data di nascita"),
            Map.entry("luogoNascita", "Luogo di nascita"),
            Map.entry("codiceFiscale", "Codice fiscale"));

    private ParoleDiBozza() {}

    static boolean scrittoDaQualcuno(String nome) {
        return !DELLA_MACCHINA.contains(nome);
    }

    /** "dataInizio" is "Data inizio", "p0-cognome" is "Componente 1 – cognome". */
    static String etichetta(String nome) {
        var persona = PERSONA.matcher(nome);
        if (persona.matches()) {
            return "Componente " + (Integer.parseInt(persona.group(1)) + 1) + " – "
                    + etichetta(persona.group(2)).toLowerCase(Locale.ITALIAN);
        }
        var nota = ETICHETTE.get(nome);
        if (nota != null) {
            return nota;
        }
        var parole = nome.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "")
                .replaceAll("[\\[\\]._-]+", " ")
                .replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
                .strip()
                .toLowerCase(Locale.ITALIAN);
        return parole.isEmpty() ? nome : parole.substring(0, 1).toUpperCase(Locale.ITALIAN) + parole.substring(1);
    }

    /** "SOLO_LAVORO" is "Solo lavoro", "047014" is "Pistoia", "true" is "sì". */
    static String valore(String valore, Collection<Comune> comuni) {
        if (valore.equals("true")) {
            return "sì";
        }
        if (CODICE.matcher(valore).matches() && (valore.contains("_") || valore.length() > SIGLA)) {
            var parole = valore.replace('_', ' ');
            return parole.charAt(0) + parole.substring(1).toLowerCase(Locale.ITALIAN);
        }
        return comuni.stream()
                .filter(c -> c.istat().equals(valore))
                .map(Comune::nome)
                .findFirst()
                .orElse(valore);
    }

    /** Up to here capitals are an abbreviation: REI, ADI, CAF. */
    private static final int SIGLA = 4;
}
