package it.filo.operatori.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.filo.base.web.Risorse;
import it.filo.operatori.RestaDentro;
import it.filo.zona.ZonaCorrente;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts each signed-in request into the zona of its operator, before any transaction begins, once it is clear that the
 * operator may still be here: asked anew every minute, and after a working day of twelve hours always answered no.
 */
class FiltroOperatore extends OncePerRequestFilter {

    private static final Duration RICONTROLLO = Duration.ofMinutes(1);
    private static final Duration GIORNATA = Duration.ofHours(12);

    private final RestaDentro restaDentro;
    private final Clock clock;
    /** Who was found to be still in service within the last minute. */
    private final Cache<OperatoreAutenticato, Boolean> controllati;

    FiltroOperatore(RestaDentro restaDentro, Clock clock) {
        this.restaDentro = restaDentro;
        this.clock = clock;
        this.controllati = Caffeine.newBuilder()
                .expireAfterWrite(RICONTROLLO)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest richiesta) {
        return Risorse.e(richiesta);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest richiesta, HttpServletResponse risposta, FilterChain catena)
            throws ServletException, IOException {
        preparaCsrf(richiesta);
        var chi = OperatoreAutenticato.corrente();
        if (chi.isPresent() && !restaDentro(chi.get())) {
            esce(richiesta);
            chi = OperatoreAutenticato.corrente();
        }
        if (chi.isEmpty()) {
            catena.doFilter(richiesta, risposta);
        } else if (chi.get().cambiarePassword() && !puoAspettare(richiesta)) {
            risposta.sendRedirect(richiesta.getContextPath() + "/password");
        } else {
            inZona(chi.get(), richiesta, risposta, catena);
        }
    }

    private boolean restaDentro(OperatoreAutenticato chi) {
        if (!clock.instant().isBefore(chi.entrato().plus(GIORNATA))) {
            return false;
        }
        if (controllati.getIfPresent(chi) != null) {
            return true;
        }
        if (!restaDentro.puo(chi.username(), chi.operatore())) {
            return false;
        }
        controllati.put(chi, true);
        return true;
    }

    private static void esce(HttpServletRequest richiesta) {
        var sessione = richiesta.getSession(false);
        if (sessione != null) {
            sessione.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /** A person with a one-time password does one thing first. */
    private static boolean puoAspettare(HttpServletRequest richiesta) {
        var percorso = EsitiDellaPorta.percorso(richiesta);
        return percorso.equals("/password") || percorso.equals("/esci") || percorso.equals("/logout");
    }

    /** The cookie must be set before a long page starts to flow out, and forms come at its end. */
    private static void preparaCsrf(HttpServletRequest richiesta) {
        if (richiesta.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf) {
            csrf.getToken();
        }
    }

    private static void inZona(
            OperatoreAutenticato chi, HttpServletRequest richiesta, HttpServletResponse risposta, FilterChain catena)
            throws ServletException, IOException {
        var errore = ZonaCorrente.<@Nullable Exception>in(chi.operatore().zona(), () -> {
            try {
                catena.doFilter(richiesta, risposta);
                return null;
            } catch (IOException | ServletException e) {
                return e;
            }
        });
        if (errore instanceof IOException e) {
            throw e;
        }
        if (errore instanceof ServletException e) {
            throw e;
        }
    }
}
