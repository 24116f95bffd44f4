package it.filo.nucleo.persistence;

import it.filo.base.Prefisso;
import it.filo.nucleo.Cercata;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose name has all the words that somebody typed, each as the beginning of one of its words, in any order: how complete
 * lists are narrowed. What also forgives slips, for a box that shows the nearest, is {@link PersoneTrovate}.
 *
 * @param ids a select of their ids, an array of which leads to the rows by index
 * @param valori of its parameters
 */
public record ParoleDelNome(String ids, Map<String, Object> valori) {

    public static ParoleDelNome diPersone(String testo) {
        return di(testo, "persona_id", "persona_parola");
    }

    /** Contacts hold the name as it was said at the counter, with no person behind it. */
    public static ParoleDelNome diContatti(String testo) {
        return di(testo, "contatto_id", "contatto_parola");
    }

    private static ParoleDelNome di(String testo, String id, String tabella) {
        var valori = new HashMap<String, Object>();
        var varianti = new ArrayList<String>();
        for (var parole :
                Cercata.nome(testo).map(Cercata.Nome::conUnoSpazioDiMeno).orElse(List.of())) {
            varianti.add("(" + tutte(parole, "select %s from %s".formatted(id, tabella), valori) + ")");
        }
        return varianti.isEmpty()
                ? new ParoleDelNome("select %s from %s where false".formatted(id, tabella), valori)
                : new ParoleDelNome(String.join("\nunion ", varianti), valori);
    }

    private static String tutte(List<String> parole, String select, Map<String, Object> valori) {
        var condizioni = new ArrayList<String>();
        for (var parola : parole) {
            var n = valori.size();
            var prefisso = Prefisso.di(parola);
            valori.put("parola" + n, prefisso.primo());
            valori.put("parola" + (n + 1), prefisso.ultimo());
            condizioni.add(select
                    + " where zona_id = :zona and parola ~>=~ :parola%d and parola ~<=~ :parola%d".formatted(n, n + 1));
        }
        return String.join("\nintersect ", condizioni);
    }
}
