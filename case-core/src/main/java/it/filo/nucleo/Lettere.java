package it.filo.nucleo;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Names as registers compare them: the letters A-Z alone. */
final class Lettere {

    /** Letters that Unicode does not decompose into a base letter and a mark. */
    private static final Map<Character, String> SENZA_SEGNO = Map.of(
            'Æ', "AE", 'Œ', "OE", 'Ø', "O", 'Đ', "D", 'Ð', "D", 'Ł', "L", 'Þ', "TH", 'Ħ', "H", 'Ŧ', "T", 'ẞ', "SS");

    private Lettere() {}

    /** Upper case, without accents, apostrophes, spaces and anything else that is no letter. */
    static String sole(String testo) {
        var scomposto = Normalizer.normalize(testo.toUpperCase(Locale.ROOT), Normalizer.Form.NFD);
        var sole = new StringBuilder(scomposto.length());
        for (int i = 0; i < scomposto.length(); i++) {
            var c = scomposto.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                sole.append(c);
            } else {
                sole.append(SENZA_SEGNO.getOrDefault(c, ""));
            }
        }
        return sole.toString();
    }
}
