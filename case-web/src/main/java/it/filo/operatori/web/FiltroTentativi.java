package it.filo.operatori.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * So many attempts to sign in a minute from one address, whatever the name: the lock of an account does not stop who
 * tries one password on many names, and every attempt costs a password hash. An office behind one address shares them.
 */
class FiltroTentativi extends OncePerRequestFilter {

    /** As the sign-in itself matches it, so that no spelling of the address passes by. */
    private static final RequestMatcher ACCESSO = PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/login");

    private static final int MOLTI_INDIRIZZI = 1000;

    private final int alMinuto;
    private final Clock clock;
    private final Map<String, Bucket> indirizzi = new ConcurrentHashMap<>();

    FiltroTentativi(int alMinuto, Clock clock) {
        this.alMinuto = alMinuto;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest richiesta) {
        return !ACCESSO.matches(richiesta);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest richiesta, HttpServletResponse risposta, FilterChain catena)
            throws ServletException, IOException {
        if (indirizzi.size() > MOLTI_INDIRIZZI) {
            indirizzi.values().removeIf(tentativi -> tentativi.getAvailableTokens() == alMinuto);
        }
        if (indirizzi.computeIfAbsent(richiesta.getRemoteAddr(), ip -> nuovo()).tryConsume(1)) {
            catena.doFilter(richiesta, risposta);
        } else {
            risposta.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    private Bucket nuovo() {
        return Bucket.builder()
                .withCustomTimePrecision(new Tempo(clock))
                .addLimit(limite -> limite.capacity(alMinuto).refillIntervally(alMinuto, Duration.ofMinutes(1)))
                .build();
    }

    private record Tempo(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
