package it.filo.operatori.web;

import it.filo.operatori.BozzaId;
import it.filo.operatori.TieniBozze;
import it.filo.zona.ZonaCorrente;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Saves what was typed into a form that comes in when the session is over: its ticket says whose it is. The way on
 * leads to the draft, and so through the sign-in.
 */
@Component
class BozzaDaModulo {

    /** More than any form of ours holds. */
    private static final int TROPPO = 500_000;

    /** Hidden field of the form that sends a draft again. */
    private static final String BOZZA = "_bozza";

    private static final Set<String> DELLA_PAGINA = Set.of("_csrf", Modulo.CAMPO, BOZZA);

    private static final Set<String> DELLA_PORTA = Set.of("/login", "/logout", "/esci", "/password");

    private final Timbro timbro;
    private final TieniBozze bozze;
    private final JsonMapper json;

    BozzaDaModulo(Timbro timbro, TieniBozze bozze, JsonMapper json) {
        this.timbro = timbro;
        this.bozze = bozze;
        this.json = json;
    }

    /** Whether there was something to save, and the answer now leads to it. */
    boolean conserva(HttpServletRequest richiesta, HttpServletResponse risposta) throws IOException {
        var indirizzo = EsitiDellaPorta.percorso(richiesta);
        if (!HttpMethod.POST.matches(richiesta.getMethod()) || DELLA_PORTA.contains(indirizzo)) {
            return false;
        }
        var modulo = timbro.di(richiesta);
        var campi = campi(richiesta);
        if (modulo.isEmpty() || campi.isEmpty()) {
            return false;
        }
        var testo = json.writeValueAsString(campi);
        if (testo.length() > TROPPO) {
            risposta.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return true;
        }
        var id = ZonaCorrente.in(
                modulo.get().zona(), () -> bozze.conserva(modulo.get().operatore(), indirizzo, testo));
        risposta.setStatus(HttpStatus.SEE_OTHER.value());
        risposta.setHeader(HttpHeaders.LOCATION, richiesta.getContextPath() + "/bozze/" + id);
        return true;
    }

    /** Forgets the draft that a form came from, once the form was taken. */
    void salvata(HttpServletRequest richiesta) {
        var bozza = richiesta.getParameter(BOZZA);
        var chi = OperatoreAutenticato.corrente();
        if (bozza != null && chi.isPresent()) {
            try {
                bozze.scarta(BozzaId.valueOf(bozza), chi.get().operatore());
            } catch (IllegalArgumentException e) {
                // Not one of ours: nothing to forget.
            }
        }
    }

    private static Map<String, List<String>> campi(HttpServletRequest richiesta) {
        var campi = new LinkedHashMap<String, List<String>>();
        richiesta.getParameterMap().forEach((nome, valori) -> {
            if (!DELLA_PAGINA.contains(nome) && !nome.toLowerCase(Locale.ROOT).contains("password")) {
                campi.put(nome, List.of(valori));
            }
        });
        return campi;
    }
}
