package it.filo.base.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * The options of a choice that stands in every row of a list, as HTML: hundreds of people in each of fifty rows are
 * escaped once, and not an element each for the template.
 */
public final class OpzioniPronte {

    private record Opzione(String codice, String inizio, String fine) {}

    private final List<Opzione> opzioni = new ArrayList<>();

    /** @param opzioni code → text, neither of them HTML */
    public OpzioniPronte(Map<String, String> opzioni) {
        opzioni.forEach((codice, testo) -> this.opzioni.add(new Opzione(
                codice,
                "<option value=\"" + HtmlUtils.htmlEscape(codice, "UTF-8") + "\"",
                ">" + HtmlUtils.htmlEscape(testo, "UTF-8") + "</option>\n")));
    }

    /** All of them, with one chosen; null, or a code that is none of theirs, for none. */
    public String con(@Nullable String scelta) {
        var html = new StringBuilder();
        for (var opzione : opzioni) {
            html.append(opzione.inizio())
                    .append(opzione.codice().equals(scelta) ? " selected=\"selected\"" : "")
                    .append(opzione.fine());
        }
        return html.toString();
    }
}
