package it.filo.base.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes out of every parameter what no text holds: NUL, which the database refuses, the other control characters and
 * halves of a character, as they come along with what is pasted from a document. Nobody sees them, so nobody could be
 * asked to correct them. What breaks a line or a page in a document becomes a space, so that words stay apart.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class FiltroCaratteri extends OncePerRequestFilter {

    /** Vertical tab, form feed, next line. */
    private static final Pattern A_CAPO = Pattern.compile("[\\u000B\\f\\u0085]");

    /** Paired surrogates are one code point to a pattern: only those without their other half are of this class. */
    private static final Pattern DI_TROPPO = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\t\\n\\r]]");

    @Override
    protected void doFilterInternal(HttpServletRequest richiesta, HttpServletResponse risposta, FilterChain catena)
            throws ServletException, IOException {
        catena.doFilter(new Pulita(richiesta), risposta);
    }

    static String pulito(String testo) {
        return DI_TROPPO.matcher(testo).find()
                ? DI_TROPPO.matcher(A_CAPO.matcher(testo).replaceAll(" ")).replaceAll("")
                : testo;
    }

    private static final class Pulita extends HttpServletRequestWrapper {

        private @Nullable Map<String, String[]> parametri;

        private Pulita(HttpServletRequest richiesta) {
            super(richiesta);
        }

        @Override
        public @Nullable String getParameter(String nome) {
            var valore = super.getParameter(nome);
            return valore == null ? null : pulito(valore);
        }

        @Override
        public String @Nullable [] getParameterValues(String nome) {
            var valori = super.getParameterValues(nome);
            return valori == null ? null : puliti(valori);
        }

        /** Read once: the body of a long form is not searched again for every filter that asks. */
        @Override
        public Map<String, String[]> getParameterMap() {
            var letti = parametri;
            if (letti == null) {
                letti = new LinkedHashMap<>();
                for (var letto : super.getParameterMap().entrySet()) {
                    letti.put(letto.getKey(), puliti(letto.getValue()));
                }
                parametri = letti;
            }
            return Collections.unmodifiableMap(letti);
        }

        private static String[] puliti(String[] valori) {
            return Arrays.stream(valori).map(FiltroCaratteri::pulito).toArray(String[]::new);
        }
    }
}
