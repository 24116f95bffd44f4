package it.filo.operatori.web;

import it.filo.base.ScrittureInsieme;
import it.filo.base.web.TestoConservato;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Loses nothing of a form that fails. What was typed becomes a draft of its author, and the page of the error leads
 * there. Where the failure is that two people wrote the same thing in the same moment, the answer says so.
 */
class FiltroImprevisti extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(FiltroImprevisti.class);

    private final BozzaDaModulo bozze;
    private final PaginaDelModulo pagina;
    private final ScrittureInsieme insieme;

    FiltroImprevisti(BozzaDaModulo bozze, PaginaDelModulo pagina, ScrittureInsieme insieme) {
        this.bozze = bozze;
        this.pagina = pagina;
        this.insieme = insieme;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest richiesta) {
        return !HttpMethod.POST.matches(richiesta.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest richiesta, HttpServletResponse risposta, FilterChain catena)
            throws ServletException, IOException {
        try {
            catena.doFilter(richiesta, risposta);
        } catch (ServletException | RuntimeException e) {
            conserva(richiesta, e);
            if (!insieme.dice(e)) {
                throw e;
            }
            LOG.info("Two at once on {}", richiesta.getRequestURI());
            risposta.sendError(HttpStatus.CONFLICT.value());
        }
    }

    /** Keeping may fail for the same reason as the form: the first failure is the one to tell. */
    private void conserva(HttpServletRequest richiesta, Exception perche) {
        var dove = pagina.di(EsitiDellaPorta.percorso(richiesta));
        try {
            new TestoConservato(bozze.tiene(richiesta).orElse(null), dove).accompagna(richiesta);
        } catch (RuntimeException e) {
            perche.addSuppressed(e);
            new TestoConservato(null, dove).accompagna(richiesta);
        }
    }
}
