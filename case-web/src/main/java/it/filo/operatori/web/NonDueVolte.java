package it.filo.operatori.web;

import it.filo.base.Cassaforte;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Asks before the same line is added twice from two pages: who went back, got the page anew and filled it in again has
 * a new ticket, which {@link FiltroModuli} does not know. Twice the same call on one day can be true, so it asks and
 * does not decide. Remembered for minutes, in the session, where whichever instance answers next finds it: a digest of
 * what was typed, encrypted, since a short text could be found by trying.
 */
@Configuration(proxyBeanMethods = false)
class NonDueVolte implements HandlerInterceptor, WebMvcConfigurer {

    private static final Duration POCO_FA = Duration.ofMinutes(10);

    private static final String ATTRIBUTO = "aggiunte";

    /** Where a line is added and no rule would see that it is there already, as a protocollo or a member is seen. */
    private static final List<PathPattern> AGGIUNTE = Stream.of(
                    "/accesso/attenzione/*/passi",
                    "/accesso/contatti/nuovo",
                    "/accesso/segnalazioni/nuova",
                    "/cartelle/*/diario",
                    "/cartelle/*/progetto/obiettivi/nuovo",
                    "/cartelle/*/progetto/obiettivi/*/*/nuovo",
                    "/cartelle/*/monitoraggio/nuova",
                    "/equipe/nuova")
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    private final PaginaDelModulo pagina;
    private final Cornice cornice;
    private final Clock clock;
    private final Cassaforte cassaforte;

    NonDueVolte(PaginaDelModulo pagina, Cornice cornice, Cassaforte cassaforte, Clock clock) {
        this.pagina = pagina;
        this.cornice = cornice;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registro) {
        registro.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest richiesta, HttpServletResponse risposta, Object chi)
            throws ModelAndViewDefiningException {
        var impronta = impronta(richiesta);
        if (impronta.isPresent() && richiesta.getParameter(CampiInviati.ANCORA) == null) {
            var aggiunte = aggiunte(richiesta).keySet().stream();
            if (aggiunte.anyMatch(a -> Sigillo.apri(cassaforte, a, ATTRIBUTO).equals(impronta.get()))) {
                throw new ModelAndViewDefiningException(chiede(richiesta));
            }
        }
        return true;
    }

    /** Added was what the page after it says was added; kept before the answer leaves, which may lead to another instance. */
    @Override
    public void postHandle(
            HttpServletRequest richiesta, HttpServletResponse risposta, Object chi, @Nullable ModelAndView vista) {
        if (HttpMethod.POST.matches(richiesta.getMethod())
                && RequestContextUtils.getOutputFlashMap(richiesta).containsKey("esito")) {
            impronta(richiesta).ifPresent(impronta -> {
                var aggiunte = aggiunte(richiesta);
                aggiunte.put(Sigillo.chiudi(cassaforte, impronta, ATTRIBUTO), clock.instant());
                richiesta.getSession().setAttribute(ATTRIBUTO, aggiunte);
            });
        }
    }

    /** A copy: what was added lately in this session, and when. */
    private HashMap<String, Instant> aggiunte(HttpServletRequest richiesta) {
        var aggiunte = new HashMap<String, Instant>();
        if (richiesta.getSession().getAttribute(ATTRIBUTO) instanceof Map<?, ?> tenute) {
            var limite = clock.instant().minus(POCO_FA);
            tenute.forEach((impronta, quando) -> {
                if (!((Instant) quando).isBefore(limite)) {
                    aggiunte.put((String) impronta, (Instant) quando);
                }
            });
        }
        return aggiunte;
    }

    private ModelAndView chiede(HttpServletRequest richiesta) {
        var indirizzo = EsitiDellaPorta.percorso(richiesta);
        var modello = new ExtendedModelMap();
        cornice.cornice(richiesta, modello);
        modello.addAttribute("azione", indirizzo);
        modello.addAttribute("pagina", pagina.di(indirizzo));
        modello.addAttribute("ancora", CampiInviati.ANCORA);
        modello.addAttribute("campi", CampoDiBozza.di(CampiInviati.di(richiesta).campi()));
        return new ModelAndView("errore/due-volte", modello, HttpStatus.CONFLICT);
    }

    private static Optional<String> impronta(HttpServletRequest richiesta) {
        var indirizzo = EsitiDellaPorta.percorso(richiesta);
        var percorso = PathContainer.parsePath(indirizzo);
        return HttpMethod.POST.matches(richiesta.getMethod())
                        && richiesta.getParameter(Modulo.CAMPO) != null
                        && AGGIUNTE.stream().anyMatch(a -> a.matches(percorso))
                ? OperatoreAutenticato.corrente()
                        .map(chi -> CampiInviati.di(richiesta)
                                .impronta(chi.operatore().id() + " " + indirizzo))
                : Optional.empty();
    }
}
