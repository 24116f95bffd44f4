package it.filo.accesso;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The number that INPS gives to a domanda. */
public final class Protocollo {

    /** INPS has changed it more than once, so another form is a reason to look again and not an error. */
    private static final Pattern CONSUETO = Pattern.compile("INPS-[A-Z]{2,6}-\\d{4}-\\d{4,10}");

    private static final Pattern SPAZI = Pattern.compile("[\\s\\u00A0]");

    private Protocollo() {}

    /** As it is compared: capitals, no spaces. */
    public static String normale(String testo) {
        return SPAZI.matcher(testo).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** That of a row of a file, as it is compared; empty where the row has none. */
    public static String diRiga(Map<Colonna, String> celle) {
        return normale(celle.getOrDefault(Colonna.PROTOCOLLO, ""));
    }

    public static boolean consueto(String protocollo) {
        return CONSUETO.matcher(protocollo).matches();
    }
}
