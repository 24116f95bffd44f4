package it.filo.base;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Days with the article that the language puts before them: two have a name that begins with a vowel, otto and undici.
 * Here they are short, as the history and lists write them.
 */
public final class Giorni {

    private static final DateTimeFormatter BREVE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Giorni() {}

    /** "12/03/2026". */
    public static String breve(LocalDate giorno) {
        return BREVE.format(giorno);
    }

    /** "il 12/03/2026", "l'08/03/2026". */
    public static String il(LocalDate giorno) {
        return con(giorno, "il ", "l'");
    }

    /** "dal 12/03/2026", "dall'11/03/2026". */
    public static String dal(LocalDate giorno) {
        return con(giorno, "dal ", "dall'");
    }

    /** "al 12/03/2026", "all'11/03/2026". */
    public static String al(LocalDate giorno) {
        return con(giorno, "al ", "all'");
    }

    /** "del 12/03/2026", "dell'11/03/2026". */
    public static String del(LocalDate giorno) {
        return con(giorno, "del ", "dell'");
    }

    private static String con(LocalDate giorno, String articolo, String davantiAVocale) {
        return (davantiAVocale(giorno.getDayOfMonth()) ? davantiAVocale : articolo) + breve(giorno);
    }

    /** Whether the name of that day of a month begins with a vowel. */
    public static boolean davantiAVocale(int giorno) {
        return giorno == 8 || giorno == 11;
    }
}
