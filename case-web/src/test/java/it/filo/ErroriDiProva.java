package it.filo;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Errors to order, to look at their pages: {@code /prova/errori/503} answers 503 as anything in the application would. */
@TestConfiguration(proxyBeanMethods = false)
public class ErroriDiProva {

    public static final String INDIRIZZO = "/prova/errori/";

    @Bean
    FilterRegistrationBean<Filter> erroriAComando() {
        Filter filtro = (richiesta, risposta, catena) -> {
            var indirizzo = ((HttpServletRequest) richiesta).getRequestURI();
            ((HttpServletResponse) risposta).sendError(Integer.parseInt(indirizzo.substring(INDIRIZZO.length())));
        };
        var registrato = new FilterRegistrationBean<>(filtro);
        registrato.addUrlPatterns(INDIRIZZO + "*");
        registrato.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registrato;
    }
}
