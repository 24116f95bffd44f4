package it.filo.base.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes on as many requests as can be worked on at a time, lets some wait for a moment and tells all others at once to come
 * back: Tomcat would take on two hundred, and each would then wait for the database until nobody is answered in time. Files that are made or read row by row have a bound of their own, so that no page waits behind them. Before
 * everything that reads a session or the database.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class FiltroAffluenza extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(FiltroAffluenza.class);

    private static final long MINUTO = 60_000;
    private static final String RIPROVARE_FRA = "5";
    private static final Pattern FILE = Pattern.compile(".*\\.(csv|xlsx|pdf)");

    private static final String PAGINA = """
            <!DOCTYPE html>
            <html lang="it">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Filo è molto carico · Filo</title></head>
            <body>
            <main>
            <h1>Filo è molto carico in questo momento</h1>
            %s
            </main>
            </body>
            </html>
            """;

    private static final String DI_UNA_PAGINA = PAGINA.formatted("""
            <p>La pagina chiesta non è stata aperta. Quello che era già salvato è al suo posto.</p>
            <p><a href="">Riprovare fra qualche secondo</a></p>""");

    private static final String DI_UN_MODULO = PAGINA.formatted("""
            <p>Il modulo appena inviato <strong>non è stato salvato</strong>. Quello che era già salvato è al suo posto.</p>
            <p>Quello che è stato scritto l’ha ancora soltanto il browser, finché questa pagina resta aperta. Fra qualche secondo ricaricare questa pagina e confermare di inviare di nuovo: il modulo sarà eseguito una volta sola. Oppure tornare indietro: di solito il browser mostra il modulo come era, ma non lo fa sempre.</p>""");

    private final Fila pagine;
    private final Fila file;
    private final Clock clock;
    private final AtomicLong detto = new AtomicLong();

    FiltroAffluenza(
            @Value("${filo.richieste-insieme}") int insieme,
            @Value("${filo.richieste-in-attesa}") int inAttesa,
            @Value("${filo.file-insieme}") int file,
            @Value("${filo.richieste-attesa}") Duration attesa,
            Clock clock) {
        this.pagine = new Fila(insieme, inAttesa, attesa);
        this.file = new Fila(file, file, attesa);
        this.clock = clock;
    }

    /** The health is asked for by whoever would start Filo anew. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest richiesta) {
        return Risorse.e(richiesta) || percorso(richiesta).startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest richiesta, HttpServletResponse risposta, FilterChain catena)
            throws ServletException, IOException {
        if (modulo(richiesta)) {
            // Whoever is slow to send it holds no place meanwhile.
            richiesta.getParameterMap();
        }
        var sua = lunga(richiesta) ? file : pagine;
        if (!sua.entra()) {
            avverte();
            respinge(richiesta, risposta);
            return;
        }
        try {
            catena.doFilter(richiesta, risposta);
        } finally {
            sua.esce();
        }
    }

    /** Once a minute, however many there are. */
    private void avverte() {
        var ora = clock.millis();
        var ultima = detto.get();
        if (ora - ultima >= MINUTO && detto.compareAndSet(ultima, ora)) {
            LOG.warn("More requests than can be worked on: some are told to come back");
        }
    }

    /** Requests that have a place, of whatever kind. */
    int alLavoro() {
        return pagine.dentro() + file.dentro();
    }

    private static boolean modulo(HttpServletRequest richiesta) {
        return tipo(richiesta).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static boolean lunga(HttpServletRequest richiesta) {
        return FILE.matcher(percorso(richiesta)).matches() || tipo(richiesta).startsWith("multipart/");
    }

    private static String tipo(HttpServletRequest richiesta) {
        return Objects.requireNonNullElse(richiesta.getContentType(), "");
    }

    private static String percorso(HttpServletRequest richiesta) {
        return richiesta.getRequestURI().substring(richiesta.getContextPath().length());
    }

    private static void respinge(HttpServletRequest richiesta, HttpServletResponse risposta) throws IOException {
        var pagina = HttpMethod.GET.matches(richiesta.getMethod()) ? DI_UNA_PAGINA : DI_UN_MODULO;
        var testo = pagina.getBytes(StandardCharsets.UTF_8);
        risposta.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        risposta.setHeader(HttpHeaders.RETRY_AFTER, RIPROVARE_FRA);
        risposta.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        risposta.setContentType("text/html;charset=UTF-8");
        risposta.setContentLength(testo.length);
        risposta.getOutputStream().write(testo);
    }

    /** So many inside, so many before the door, each of them for a moment. */
    private static final class Fila {

        private final int quante;
        private final Semaphore dentro;
        private final Semaphore davanti;
        private final Duration attesa;

        private Fila(int dentro, int davanti, Duration attesa) {
            this.quante = dentro;
            this.dentro = new Semaphore(dentro, true);
            this.davanti = new Semaphore(davanti);
            this.attesa = attesa;
        }

        private boolean entra() {
            try {
                return entra(Duration.ZERO) || (davanti.tryAcquire() && aspetta());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        private boolean aspetta() throws InterruptedException {
            try {
                return entra(attesa);
            } finally {
                davanti.release();
            }
        }

        /** Not before those who came earlier, even for no time at all. */
        private boolean entra(Duration entro) throws InterruptedException {
            return dentro.tryAcquire(entro.toNanos(), TimeUnit.NANOSECONDS);
        }

        private void esce() {
            dentro.release();
        }

        private int dentro() {
            return quante - dentro.availablePermits();
        }
    }
}
