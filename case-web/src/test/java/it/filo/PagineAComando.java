package it.filo;

import it.filo.base.web.Errori;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** To order, what nobody in the demo can bring about: every error, and the first start of a zona that is not there yet. */
@TestConfiguration(proxyBeanMethods = false)
public class PagineAComando {

    /** Followed by the status: answered as anything in the application would, by the page of that error. */
    public static final String ERRORI = "/prova/errori/";

    /** What {@code /avvio/{token}} shows where there is no account yet. */
    public static final String AVVIO = "/avvio/prova/pagina";

    /** The same after a form with errors. */
    public static final String AVVIO_ERRATO = "/avvio/prova/errata";

    @Bean
    FilterRegistrationBean<Filter> erroriAComando() {
        Filter filtro = (richiesta, risposta, catena) -> {
            var indirizzo = ((HttpServletRequest) richiesta).getRequestURI();
            ((HttpServletResponse) risposta).sendError(Integer.parseInt(indirizzo.substring(ERRORI.length())));
        };
        var registrato = new FilterRegistrationBean<>(filtro);
        registrato.addUrlPatterns(ERRORI + "*");
        registrato.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registrato;
    }

    @Bean
    RouterFunction<ServerResponse> avvioAComando() {
        return RouterFunctions.route()
                .GET(AVVIO, richiesta -> ServerResponse.ok().render("operatori/avvio", avvio()))
                .GET(AVVIO_ERRATO, richiesta -> {
                    var modello = avvio();
                    modello.put(
                            "errori",
                            new Errori()
                                    .aggiungi("nomeZona", "Scrivere il nome della zona.")
                                    .aggiungi("tipoEnte", "Scegliere il tipo di ente.")
                                    .aggiungi("password", "Scrivere la password."));
                    return ServerResponse.status(422).render("operatori/avvio", modello);
                })
                .build();
    }

    private static Map<String, Object> avvio() {
        var modello = new HashMap<String, Object>();
        modello.put("token", "prova");
        modello.put("dati", Map.of());
        modello.put("tipi", Map.of("SDS", "Società della Salute"));
        modello.put("minimo", 12);
        return modello;
    }
}
