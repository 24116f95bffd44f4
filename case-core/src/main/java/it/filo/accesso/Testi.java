package it.filo.accesso;

import java.util.regex.Pattern;

/** What strangers wrote into cells, made harmless to keep and to show. */
final class Testi {

    /** Beyond it a cell is cut when it is kept: no column needs a tenth of it. */
    private static final int TENUTA = 4000;

    private static final Pattern A_CAPO = Pattern.compile("[\\r\\n\\t]+");
    /** Those of C1 too: PostgreSQL takes them, people do not see them. */
    private static final Pattern CONTROLLI = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f]");

    private Testi() {}

    /**
     * A cell as it is kept. What a spreadsheet would take for a formula our own files mark with an apostrophe: it goes
     * away again. Control characters become visible.
     */
    static String cella(String testo) {
        var pulito = testo.strip();
        if (pulito.length() > 1 && pulito.charAt(0) == '\'' && "=+-@".indexOf(pulito.charAt(1)) >= 0) {
            pulito = pulito.substring(1);
        }
        return leggibile(pulito, TENUTA);
    }

    static String leggibile(String testo, int massimo) {
        var corto = testo.length() > massimo ? testo.substring(0, massimo) + "…" : testo;
        if (corto.chars().noneMatch(Character::isISOControl)) {
            return corto;
        }
        return CONTROLLI.matcher(A_CAPO.matcher(corto).replaceAll(" ")).replaceAll("\uFFFD");
    }

    static boolean illeggibile(String testo) {
        return testo.indexOf('\uFFFD') >= 0;
    }
}
