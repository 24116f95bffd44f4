package it.filo.base.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is too large before anybody reads it. Later the form's secret would be looked for in a body that cannot be
 * read, and the page would speak of a form that has expired instead of a file that is too large.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FiltroGrandezza extends OncePerRequestFilter {

    private final DataSize massima;

    FiltroGrandezza(@Value("${spring.servlet.multipart.max-request-size}") DataSize massima) {
        this.massima = massima;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest richiesta, HttpServletResponse risposta, FilterChain catena)
            throws ServletException, IOException {
        if (richiesta.getContentLengthLong() > massima.toBytes()) {
            risposta.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        catena.doFilter(richiesta, risposta);
    }
}
