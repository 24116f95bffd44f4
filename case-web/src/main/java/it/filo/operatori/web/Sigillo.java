package it.filo.operatori.web;

import it.filo.base.Cassaforte;
import java.util.Base64;
import java.util.Objects;

/** What the {@link Cassaforte} closed, in letters that may stand in a form, in a cookie and in the session. */
final class Sigillo {

    private Sigillo() {}

    /** @param testo not blank */
    static String chiudi(Cassaforte cassaforte, String testo, Object uso) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Objects.requireNonNull(cassaforte.chiudi(testo, uso)));
    }

    /**
     * @throws IllegalArgumentException where these are no such letters
     * @throws IllegalStateException where they were closed for another use, in another zona, or altered
     */
    static String apri(Cassaforte cassaforte, String chiuso, Object uso) {
        return cassaforte.apri(Base64.getUrlDecoder().decode(chiuso), uso);
    }
}
