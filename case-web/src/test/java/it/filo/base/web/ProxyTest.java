package it.filo.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server of Filo as its settings make it, with nothing behind: whom it believes about who asks. */
class ProxyTest {

    @Test
    void a_chi_non_e_un_proxy_noto_non_si_crede() throws Exception {
        assertThat(risposta("--filo.proxy=192.0.2.1/32")).isEqualTo("http 127.0.0.1 127.0.0.1");
    }

    @Test
    void a_un_proxy_noto_si_crede_chi_chiede_ma_non_quale_sito() throws Exception {
        assertThat(risposta("--filo.proxy=127.0.0.1/32")).isEqualTo("https 203.0.113.9 127.0.0.1");
    }

    @Test
    void senza_dire_niente_il_proxy_e_sulla_stessa_macchina() throws Exception {
        assertThat(risposta("--server.address=127.0.0.1")).isEqualTo("https 203.0.113.9 127.0.0.1");
    }

    private static String risposta(String impostazione) throws Exception {
        try (var filo = SpringApplication.run(Eco.class, "--server.port=0", impostazione);
                var browser = HttpClient.newHttpClient()) {
            var porta = Objects.requireNonNull(((ServletWebServerApplicationContext) filo).getWebServer())
                    .getPort();
            var richiesta = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + porta + "/"))
                    .header("X-Forwarded-For", "203.0.113.9")
                    .header("X-Forwarded-Proto", "https")
                    .header("X-Forwarded-Host", "evil.example")
                    .build();
            return browser.send(richiesta, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    static class Eco {

        @Bean
        ServletRegistrationBean<HttpServlet> eco() {
            return new ServletRegistrationBean<>(new Dice(), "/");
        }
    }

    static final class Dice extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest richiesta, HttpServletResponse risposta) throws IOException {
            risposta.getWriter()
                    .print(richiesta.getScheme() + " " + richiesta.getRemoteAddr() + " " + richiesta.getServerName());
        }
    }
}
