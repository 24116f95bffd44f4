package it.filo.bench;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.doIfEqualsOrElse;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.ssv;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.Cookie;
import static io.gatling.javaapi.http.HttpDsl.addCookie;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The visits of a file, one line after the other, each with the cookie of its session: a page that is read, or a form that
 * is opened, filled in and sent, and the page that it leads to. At a constant rate, whether or not answers come, or so many
 * visitors at a time, each of whom waits for his answer. What came of every request goes into a file.
 */
public final class Visite extends Simulation {

    private static final String BENE = "bene";
    private static final int VISTA = 200;
    private static final int SALVATO = 303;

    private final PrintWriter esiti;

    public Visite() throws IOException {
        esiti = new PrintWriter(Files.newBufferedWriter(Path.of(detto("esiti"))));
        var filo = http.baseUrl(detto("filo"))
                .acceptHeader("text/html")
                .shareConnections()
                .disableFollowRedirect()
                .disableCaching()
                .disableWarmUp();
        var visita = feed(ssv(detto("visite")).batch().circular())
                .exec(flushCookieJar(), addCookie(Cookie("filo", "#{biscotto}")))
                .exec(doIfEqualsOrElse("#{salva}", "").then(legge()).orElse(salva()));
        var secondi = Integer.parseInt(detto("secondi"));
        var insieme = Integer.parseInt(detto("insieme"));
        setUp((insieme == 0
                        ? scenario("visite")
                                .exec(visita)
                                .injectOpen(constantUsersPerSec(Double.parseDouble(detto("alSecondo")))
                                        .during(secondi))
                        : scenario("visite")
                                .exec(during(secondi, false).on(visita))
                                .injectOpen(atOnceUsers(insieme)))
                .protocols(filo));
    }

    private static String detto(String nome) {
        return Objects.requireNonNull(System.getProperty("visite." + nome), nome);
    }

    private ChainBuilder legge() {
        return richiesta("letta", VISTA, pagina("#{percorso}"));
    }

    private ChainBuilder salva() {
        return exec(
                richiesta(
                        "aperta",
                        VISTA,
                        pagina("#{percorso}")
                                .check(
                                        nascosto("_csrf"),
                                        nascosto("_modulo"),
                                        nascosto("versione"),
                                        nascosto("letto"))),
                doIf(session -> session.getBoolean(BENE))
                        .then(richiesta(
                                "salvata",
                                SALVATO,
                                http("salva")
                                        .post("#{percorso}")
                                        .formParam("_csrf", "#{_csrf}")
                                        .formParam("_modulo", "#{_modulo}")
                                        .formParam("versione", "#{versione}")
                                        .formParam("letto", "#{letto}")
                                        .formParam("scala", "3")
                                        .formParam("risorse", Compilata.RISORSE)
                                        .formParam("bisogni", Compilata.BISOGNI + "#{randomUuid()}")
                                        .formParam("nota", Compilata.NOTA)
                                        .formParam("dopo", "elenco")
                                        .check(header("Location")
                                                .transform(Visite::percorso)
                                                .isEL("#{salva}")))),
                doIf(session -> session.getBoolean(BENE)).then(richiesta("seguita", VISTA, pagina("#{salva}"))));
    }

    private static String percorso(String dove) {
        return URI.create(dove).getPath();
    }

    private static HttpRequestActionBuilder pagina(String percorso) {
        return http("legge").get(percorso).check(substring("</html>").exists());
    }

    private static CheckBuilder nascosto(String nome) {
        return regex("name=\"" + nome + "\" value=\"([^\"]+)\"").saveAs(nome);
    }

    private ChainBuilder richiesta(String che, int stato, HttpRequestActionBuilder richiesta) {
        return exec(session -> session.removeAll("stato", "ms"))
                .exec(richiesta.check(
                        status().saveAs("stato"), responseTimeInMillis().saveAs("ms")))
                .exec(session -> annota(che, stato, session));
    }

    private Session annota(String che, int atteso, Session session) {
        var stato = session.contains("stato") ? session.getInt("stato") : 0;
        var bene = stato == atteso && !session.isFailed();
        synchronized (esiti) {
            esiti.println(String.join(
                    ";",
                    che,
                    Integer.toString(stato),
                    session.contains("ms") ? session.getString("ms") : "0",
                    Boolean.toString(bene),
                    Long.toString(System.currentTimeMillis())));
        }
        return session.set(BENE, bene).markAsSucceeded();
    }

    @Override
    public void after() {
        esiti.close();
    }
}
