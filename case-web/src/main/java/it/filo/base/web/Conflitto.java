package it.filo.base.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * Two people saved the same page: both texts, side by side, and a form that sends one, the other or both joined to the
 * address where the first one went, with the version that is valid now.
 *
 * @param cosa what was changed, with its article: "la scheda A"
 * @param azione where the form goes, by POST
 * @param ritorno the page as it is now, for those who keep the other text
 * @param chi who saved meanwhile and when, in words
 * @param voci the fields that differ
 * @param altri the parameters that do not differ, sent again as they are
 */
public record Conflitto(
        String cosa,
        String azione,
        String ritorno,
        String chi,
        int versione,
        List<Voce> voci,
        Map<String, List<String>> altri) {

    /**
     * A field that differs.
     *
     * @param testo whether it can be joined in a text area; a choice can only be one or the other
     * @param miaInParole what a choice is called on the page
     */
    public record Voce(
            String etichetta,
            String campo,
            String mia,
            String miaInParole,
            String loro,
            String loroInParole,
            boolean testo) {

        public static Voce testo(String etichetta, String campo, String mia, String loro) {
            return new Voce(etichetta, campo, mia, mia, loro, loro, true);
        }

        public static Voce scelta(
                String etichetta, String campo, String mia, String miaInParole, String loro, String loroInParole) {
            return new Voce(etichetta, campo, mia, miaInParole, loro, loroInParole, false);
        }

        /** What the joined text starts from. */
        public String insieme() {
            if (mia.isBlank() || loro.contains(mia)) {
                return loro;
            }
            return loro.isBlank() || mia.contains(loro) ? mia : loro + "\n\n" + mia;
        }
    }

    /** The answer to the POST: status 409. */
    public ModelAndView pagina() {
        return new ModelAndView("errore/409", Map.of("conflitto", this), HttpStatus.CONFLICT);
    }
}
