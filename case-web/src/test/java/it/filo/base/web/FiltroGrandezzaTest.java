package it.filo.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class FiltroGrandezzaTest {

    private static int risposta(long grandezza) throws Exception {
        var risposta = new MockHttpServletResponse();
        var richiesta = new MockHttpServletRequest("POST", "/accesso/importazioni") {
            @Override
            public long getContentLengthLong() {
                return grandezza;
            }
        };
        new FiltroGrandezza(DataSize.ofMegabytes(101)).doFilter(richiesta, risposta, new MockFilterChain());
        return risposta.getStatus();
    }

    @Test
    void cio_che_e_troppo_grande_e_rifiutato_prima_di_leggerlo() throws Exception {
        assertThat(risposta(102L << 20)).isEqualTo(413);
        assertThat(risposta(101L << 20)).isEqualTo(200);
        assertThat(risposta(-1)).isEqualTo(200);
    }
}
