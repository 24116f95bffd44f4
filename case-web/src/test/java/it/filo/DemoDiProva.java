package it.filo;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo zona as tests use it: sign in with its accounts, look into its database. */
public class DemoDiProva {

    public static final String PASSWORD = "filo-demo-2018";

    private final MockMvc mvc;
    private final JdbcClient sql;
    private final TransactionTemplate transazione;
    private final Map<String, Cookie> entrati = new ConcurrentHashMap<>();

    DemoDiProva(MockMvc mvc, JdbcClient sql, PlatformTransactionManager transazioni) {
        this.mvc = mvc;
        this.sql = sql;
        this.transazione = new TransactionTemplate(transazioni);
    }

    /** Session cookie of a demo account, signed in through the login page. */
    public Cookie entra(String username) {
        return entrati.computeIfAbsent(username, u -> {
            try {
                var risposta = mvc.perform(post("/login")
                                .param("username", u)
                                .param("password", PASSWORD)
                                .with(csrf()))
                        .andReturn()
                        .getResponse();
                var cookie = risposta.getCookie("filo");
                if (cookie == null) {
                    throw new AssertionError("no sign-in for " + u + ": " + risposta.getStatus());
                }
                return cookie;
            } catch (AssertionError e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Brings a file of INPS outcomes; the address of its preview. */
    public String carica(String username, String csv) {
        try {
            var file = new MockMultipartFile("file", "esiti.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
            var dove = mvc.perform(multipart("/accesso/importazioni")
                            .file(file)
                            .with(csrf())
                            .cookie(entra(username)))
                    .andExpect(status().isSeeOther())
                    .andReturn()
                    .getResponse()
                    .getRedirectedUrl();
            return Objects.requireNonNull(dove);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs in anew: sessions that other tests used may hold messages yet to show, each a statement more. */
    public void entraDaCapo() {
        entrati.clear();
    }

    /** Looks into the database of the zona Pistoiese, in one transaction under its walls. */
    public <T extends @Nullable Object> T guarda(Function<JdbcClient, T> cosa) {
        return guarda("Pistoiese", cosa);
    }

    public <T extends @Nullable Object> T guarda(String zona, Function<JdbcClient, T> cosa) {
        var id = sql.sql("select id from tecnico.zona where nome like '%' || ?")
                .param(zona)
                .query(UUID.class)
                .single();
        return ZonaCorrente.in(new ZonaId(id), () -> transazione.execute(stato -> cosa.apply(sql)));
    }
}
