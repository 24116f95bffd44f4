package it.filo;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** To order, what nobody in the demo can bring about: the page of every error. */
@TestConfiguration(proxyBeanMethods = false)
public class PagineAComando {

    /** Followed by the status: answered as anything in the application would, by the page of that error. */
    public static final String ERRORI = "/prova/errori/";

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
}
