package it.filo.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FiltroCaratteriTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"Ro\u0000ssi", "\u0001Rossi\u007F", "Ros\uD800si", "Ros\uDC00si", "Rossi\u009F", "Rossi\uFFFF"})
    void quello_che_nessuno_vede_viene_tolto(String scritto) throws Exception {
        assertThat(letto(scritto)).containsExactly("Rossi", "Rossi", "Rossi");
    }

    @Test
    void l_a_capo_di_un_documento_non_attacca_le_parole() throws Exception {
        assertThat(letto("prima\u000Bdopo\fpoi\u0085infine").getFirst()).isEqualTo("prima dopo poi infine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Due righe\r\ne\tuna tabella", "Niccolò Đurić 张伟", "Bene 👍🏽", "1\u00A0000 €"})
    void quello_che_si_legge_resta(String scritto) throws Exception {
        assertThat(letto(scritto)).containsExactly(scritto, scritto, scritto);
    }

    private static List<String> letto(String scritto) throws Exception {
        var richiesta = new MockHttpServletRequest();
        richiesta.addParameter("q", scritto);
        var catena = new MockFilterChain();
        new FiltroCaratteri().doFilter(richiesta, new MockHttpServletResponse(), catena);
        var pulita = Objects.requireNonNull(catena.getRequest());
        var dellaMappa = Objects.requireNonNull(pulita.getParameterMap().get("q"));
        return List.of(pulita.getParameter("q"), pulita.getParameterValues("q")[0], dellaMappa[0]);
    }
}
