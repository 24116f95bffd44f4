package it.filo.cartella.web;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the text of an article is read: the state's own collection of laws, by its permanent address. */
final class Normattiva {

    private static final String INIZIO = "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:";
    private static final Map<String, String> ATTI = Map.of(
            "D.Lgs. 147/2017", "decreto.legislativo:2017-09-15;147",
            "DL 48/2023", "decreto.legge:2023-05-04;48");
    private static final Pattern RIFERIMENTO = Pattern.compile("^([A-Za-z.]+ \\d+/\\d{4}), art\\. (\\d+)");

    private Normattiva() {}

    /** Null where the act is not among those that the rules cite. */
    static @Nullable String indirizzo(String articolo) {
        var trovato = RIFERIMENTO.matcher(articolo);
        if (!trovato.find()) {
            return null;
        }
        var atto = ATTI.get(trovato.group(1));
        return atto == null ? null : INIZIO + atto + "~art" + trovato.group(2);
    }
}
