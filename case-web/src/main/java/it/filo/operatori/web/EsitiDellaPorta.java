package it.filo.operatori.web;

import it.filo.operatori.Indirizzi;
import it.filo.operatori.Indirizzi.Rifiuto;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPatternParser;

/** Where one is led who came in, was refused, is unknown, or may not open what was asked for. */
@Component
class EsitiDellaPorta {

    private final CookieRequestCache chiesto = new CookieRequestCache();
    private final BozzaDaModulo bozze;

    EsitiDellaPorta(BozzaDaModulo bozze) {
        this.bozze = bozze;
    }

    /** The page that was asked for, kept in a cookie: only what one may come back to. */
    RequestCache chiesto() {
        chiesto.setRequestMatcher(r -> HttpMethod.GET.matches(r.getMethod())
                && Objects.requireNonNullElse(r.getHeader(HttpHeaders.ACCEPT), "")
                        .contains(MediaType.TEXT_HTML_VALUE));
        chiesto.setCookieCustomizer(c -> c.setAttribute("SameSite", "Lax"));
        return chiesto;
    }

    AuthenticationSuccessHandler entrato() {
        var prosegue = new SavedRequestAwareAuthenticationSuccessHandler();
        prosegue.setRequestCache(chiesto);
        return prosegue;
    }

    void respinto(HttpServletRequest richiesta, HttpServletResponse risposta, AuthenticationException perche)
            throws IOException {
        var motivo = perche instanceof Portone.Rifiutato rifiutato ? rifiutato.motivo() : "credenziali";
        risposta.sendRedirect(richiesta.getContextPath() + "/login?errore=" + motivo);
    }

    void sconosciuto(HttpServletRequest richiesta, HttpServletResponse risposta, AuthenticationException perche)
            throws IOException {
        if (bozze.conserva(richiesta, risposta)) {
            return;
        }
        risposta.sendRedirect(richiesta.getContextPath() + "/login");
    }

    void negato(HttpServletRequest richiesta, HttpServletResponse risposta, AccessDeniedException perche)
            throws IOException {
        if (!(perche instanceof CsrfException)) {
            risposta.sendError(rifiuto(richiesta).value());
        } else if (!bozze.conserva(richiesta, risposta)) {
            if (OperatoreAutenticato.corrente().isPresent()) {
                risposta.sendError(HttpStatus.FORBIDDEN.value());
            } else {
                risposta.sendRedirect(richiesta.getContextPath() + "/login?errore=scaduta");
            }
        }
    }

    private static HttpStatus rifiuto(HttpServletRequest richiesta) {
        var percorso = PathContainer.parsePath(percorso(richiesta));
        return Indirizzi.REGOLE.stream()
                .filter(r ->
                        PathPatternParser.defaultInstance.parse(r.modello()).matches(percorso))
                .findFirst()
                .filter(r -> r.rifiuto() == Rifiuto.ASSENZA)
                .map(r -> HttpStatus.NOT_FOUND)
                .orElse(HttpStatus.FORBIDDEN);
    }

    static String percorso(HttpServletRequest richiesta) {
        return richiesta.getRequestURI().substring(richiesta.getContextPath().length());
    }
}
