package it.filo.operatori.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Around whatever reads the session: what a request has read of it ends with the request. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class FiltroSessione extends OncePerRequestFilter {

    private final SessioniDiRado sessioni;

    FiltroSessione(SessioniDiRado sessioni) {
        this.sessioni = sessioni;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest richiesta, HttpServletResponse risposta, FilterChain catena)
            throws ServletException, IOException {
        sessioni.dimentica();
        try {
            catena.doFilter(richiesta, risposta);
        } finally {
            sessioni.dimentica();
        }
    }
}
