package it.filo.base.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/**
 * What the page of an error says about the form that could not be taken: where its text is kept, and the page that it
 * belongs to. It travels with the request, from the filter that saw the form fail to the page that tells.
 *
 * @param bozza address of the draft; null where nothing had been typed
 * @param pagina address of the page as it is now
 */
public record TestoConservato(@Nullable String bozza, String pagina) {

    private static final String NOME = TestoConservato.class.getName();

    public void accompagna(HttpServletRequest richiesta) {
        richiesta.setAttribute(NOME, this);
    }

    static Optional<TestoConservato> di(WebRequest richiesta) {
        return Optional.ofNullable((TestoConservato) richiesta.getAttribute(NOME, RequestAttributes.SCOPE_REQUEST));
    }
}
