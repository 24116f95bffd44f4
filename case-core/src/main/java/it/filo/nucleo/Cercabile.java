package it.filo.nucleo;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names are compared: lower case, without accents, apostrophes and double spaces ("D'Amìco" is "damico"). */
public final class Cercabile {

    private static final Pattern SEGNI = Pattern.compile("[\\p{M}'’‘ʼ`´.-]");
    private static final Pattern SPAZI = Pattern.compile("\\s+");

    private Cercabile() {}

    public static String di(String testo) {
        var senzaSegni = SEGNI.matcher(Normalizer.normalize(testo, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ITALIAN);
        return SPAZI.matcher(senzaSegni).replaceAll(" ").strip();
    }
}
