package it.filo.nucleo;

import java.text.Normalizer;
import java.util.Locale;

/** How names are compared: lower case, without accents, apostrophes and double spaces ("D'Amìco" is "damico"). */
public final class Cercabile {

    private Cercabile() {}

    public static String di(String testo) {
        return Normalizer.normalize(testo, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}'’‘ʼ`´.-]", "")
                .toLowerCase(Locale.ITALIAN)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
