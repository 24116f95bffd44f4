package it.filo.equipe.web;

import it.filo.base.web.Conflitto.Voce;
import it.filo.base.web.Formati;
import it.filo.equipe.Firma;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the pages of this room put onto the page that shows two texts side by side. */
final class Conflitti {

    private Conflitti() {}

    static String chi(Firma firma, Formati formati) {
        return firma.autore() == null ? "Qualcun altro" : firma.autore() + " (" + formati.momento(firma.quando()) + ")";
    }

    static String testo(@Nullable String testo) {
        return testo == null ? "" : testo.replace("\r\n", "\n").strip();
    }

    private static String inParole(@Nullable String testo) {
        return testo(testo).isEmpty() ? "non indicato" : testo(testo);
    }

    /** A text that differs adds a line to compare. */
    static void confronta(
            List<Voce> voci, String etichetta, String campo, @Nullable String mio, @Nullable String loro) {
        if (!testo(mio).equals(testo(loro))) {
            voci.add(Voce.testo(etichetta, campo, testo(mio), testo(loro)));
        }
    }

    /** A value that differs can only be one or the other. */
    static void scegli(List<Voce> voci, String etichetta, String campo, @Nullable String mia, @Nullable String loro) {
        if (!testo(mia).equals(testo(loro))) {
            voci.add(Voce.scelta(etichetta, campo, testo(mia), inParole(mia), testo(loro), inParole(loro)));
        }
    }

    /** What does not differ is sent again as it is. */
    static Map<String, List<String>> altri(List<Voce> voci, Map<String, String> tutti) {
        var altri = new LinkedHashMap<String, List<String>>();
        tutti.forEach((campo, valore) -> {
            if (voci.stream().noneMatch(v -> v.campo().equals(campo))) {
                altri.put(campo, List.of(valore));
            }
        });
        return altri;
    }
}
