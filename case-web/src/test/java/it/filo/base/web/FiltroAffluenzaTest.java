package it.filo.base.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FiltroAffluenzaTest {

    private final ExecutorService altri = Executors.newCachedThreadPool();
    private final CountDownLatch finito = new CountDownLatch(1);
    private final List<Future<MockHttpServletResponse>> alLavoro = new ArrayList<>();

    @AfterEach
    void tutti_finiscono() {
        finito.countDown();
        altri.close();
    }

    @Test
    void oltre_il_limite_si_risponde_subito_di_riprovare() throws Exception {
        var filtro = filtro(2, 0, 1);
        lavora(filtro, "/cartelle");
        lavora(filtro, "/cerca");

        var risposta = chiede(filtro, "GET", "/scadenze");

        assertThat(risposta.getStatus()).isEqualTo(503);
        assertThat(risposta.getHeader("Retry-After")).isEqualTo("5");
        assertThat(risposta.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(risposta.getContentAsString(StandardCharsets.UTF_8))
                .contains("La pagina chiesta non è stata aperta");
    }

    @Test
    void chi_ha_inviato_un_modulo_legge_che_non_e_salvato() throws Exception {
        var filtro = filtro(1, 0, 1);
        lavora(filtro, "/cartelle");

        assertThat(chiede(filtro, "POST", "/cartelle/1/diario").getContentAsString(StandardCharsets.UTF_8))
                .contains("<strong>non è stato salvato</strong>");
    }

    @Test
    void chi_manda_piano_un_modulo_non_occupa_un_posto() throws Exception {
        var filtro = filtro(1, 0, 1);
        var intanto = new ArrayList<Integer>();
        var lenta = new MockHttpServletRequest("POST", "/login") {
            @Override
            public Map<String, String[]> getParameterMap() {
                intanto.add(filtro.alLavoro());
                return super.getParameterMap();
            }
        };
        lenta.setContentType("application/x-www-form-urlencoded;charset=UTF-8");

        assertThat(chiede(filtro, lenta).getStatus()).isEqualTo(200);
        assertThat(intanto).containsExactly(0);
    }

    @Test
    void finita_una_richiesta_ne_entra_un_altra_anche_se_quella_e_fallita() throws Exception {
        var filtro = filtro(1, 0, 1);
        FilterChain guasta = (richiesta, risposta) -> {
            throw new ServletException("guasto");
        };
        for (int n = 0; n < 3; n++) {
            assertThatThrownBy(() -> filtro.doFilter(
                            new MockHttpServletRequest("GET", "/cartelle"), new MockHttpServletResponse(), guasta))
                    .hasMessage("guasto");
        }
        assertThat(chiede(filtro, "GET", "/cartelle").getStatus()).isEqualTo(200);
    }

    @Test
    void chi_aspetta_entra_quando_un_altro_esce() throws Exception {
        var filtro = new FiltroAffluenza(1, 1, 1, Duration.ofMinutes(10), Clock.systemUTC());
        lavora(filtro, "/cartelle");
        var risposta = new MockHttpServletResponse();
        var davanti = new Thread(() -> {
            try {
                filtro.doFilter(new MockHttpServletRequest("GET", "/cerca"), risposta, new MockFilterChain());
            } catch (IOException | ServletException e) {
                throw new IllegalStateException(e);
            }
        });
        davanti.start();
        while (davanti.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThat(chiede(filtro, "GET", "/scadenze").getStatus())
                .as("one waits, and no more may")
                .isEqualTo(503);

        finito.countDown();
        davanti.join();

        assertThat(risposta.getStatus()).isEqualTo(200);
        assertThat(alLavoro.getFirst().get().getStatus()).isEqualTo(200);
    }

    @Test
    void nessuno_aspetta_senza_fine() throws Exception {
        var filtro = filtro(1, 1, 1);
        lavora(filtro, "/cartelle");

        assertThat(chiede(filtro, "GET", "/cerca").getStatus()).isEqualTo(503);
        assertThat(chiede(filtro, "GET", "/cerca").getStatus()).isEqualTo(503);
    }

    @Test
    void i_file_hanno_un_limite_loro_e_non_tengono_fuori_le_pagine() throws Exception {
        var filtro = filtro(1, 0, 1);
        lavora(filtro, "/cartelle.csv");

        assertThat(chiede(filtro, "GET", "/cartelle").getStatus()).isEqualTo(200);
        assertThat(chiede(filtro, "GET", "/lep/2026/3.pdf").getStatus()).isEqualTo(503);
        var caricato = new MockHttpServletRequest("POST", "/accesso/importazioni");
        caricato.setContentType("multipart/form-data; boundary=x");
        assertThat(chiede(filtro, caricato).getStatus()).isEqualTo(503);
    }

    @Test
    void stile_e_stato_di_salute_rispondono_sempre() throws Exception {
        var filtro = filtro(1, 0, 1);
        lavora(filtro, "/cartelle");

        for (var percorso : List.of("/risorse/stile.css", "/webjars/x.js", "/favicon.svg", "/actuator/health")) {
            assertThat(chiede(filtro, "GET", percorso).getStatus()).as(percorso).isEqualTo(200);
        }
    }

    private static FiltroAffluenza filtro(int insieme, int inAttesa, int file) {
        return new FiltroAffluenza(insieme, inAttesa, file, Duration.ofMillis(10), Clock.systemUTC());
    }

    /** Returns once the request is inside, where it stays. */
    private void lavora(FiltroAffluenza filtro, String percorso) throws InterruptedException {
        var dentro = new CountDownLatch(1);
        alLavoro.add(altri.submit(() -> {
            var risposta = new MockHttpServletResponse();
            filtro.doFilter(new MockHttpServletRequest("GET", percorso), risposta, (richiesta, r) -> {
                dentro.countDown();
                try {
                    finito.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            return risposta;
        }));
        dentro.await();
    }

    private static MockHttpServletResponse chiede(FiltroAffluenza filtro, String metodo, String percorso)
            throws Exception {
        return chiede(filtro, new MockHttpServletRequest(metodo, percorso));
    }

    private static MockHttpServletResponse chiede(FiltroAffluenza filtro, MockHttpServletRequest richiesta)
            throws Exception {
        var risposta = new MockHttpServletResponse();
        filtro.doFilter(richiesta, risposta, new MockFilterChain());
        return risposta;
    }
}
