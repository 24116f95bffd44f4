package it.filo.operatori.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a form brings along beside the tokens of its page.
 *
 * @param campi as typed and chosen, in the order of the page
 */
record CampiInviati(Map<String, List<String>> campi) {

    /** Hidden field of the form that sends a draft again. */
    static final String BOZZA = "_bozza";

    /** Hidden field of the form that is sent again on purpose. */
    static final String ANCORA = "_ancora";

    private static final Set<String> DELLA_PAGINA = Set.of("_csrf", Modulo.CAMPO, BOZZA, ANCORA);

    /** The version of what was on the page says which page it was, not what was typed there. */
    private static final String VERSIONE = "versione";

    static CampiInviati di(HttpServletRequest richiesta) {
        var campi = new LinkedHashMap<String, List<String>>();
        richiesta.getParameterMap().forEach((nome, valori) -> {
            if (!DELLA_PAGINA.contains(nome)) {
                campi.put(nome, List.of(valori));
            }
        });
        return new CampiInviati(campi);
    }

    CampiInviati senzaPassword() {
        var altri = new LinkedHashMap<>(campi);
        altri.keySet().removeIf(nome -> nome.toLowerCase(Locale.ROOT).contains("password"));
        return new CampiInviati(altri);
    }

    /**
     * A digest that is the same for the same text, of the same origin only: without it a short text could be found by
     * trying, and what was typed must not be readable from the database.
     *
     * @param origine something that is not stored beside it
     */
    String impronta(String origine) {
        var testi = new TreeMap<>(campi);
        testi.remove(VERSIONE);
        try {
            var impronta = MessageDigest.getInstance("SHA-256");
            aggiungi(impronta, origine);
            testi.forEach((nome, valori) -> {
                aggiungi(impronta, nome);
                aggiungi(impronta, Integer.toString(valori.size()));
                valori.forEach(valore -> aggiungi(impronta, valore));
            });
            return HexFormat.of().formatHex(impronta.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** With its length before it, so that no two lists of texts run together into the same bytes. */
    private static void aggiungi(MessageDigest impronta, String testo) {
        var byteDelTesto = testo.getBytes(StandardCharsets.UTF_8);
        impronta.update((byteDelTesto.length + ":").getBytes(StandardCharsets.UTF_8));
        impronta.update(byteDelTesto);
    }
}
