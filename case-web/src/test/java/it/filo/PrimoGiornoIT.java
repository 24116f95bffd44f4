package it.filo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import it.filo.operatori.PrimoAvvio;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * An empty database and the link that the log prints: everything a zona needs until the first family has its assistente
 * sociale is made through pages, by people who have nothing but a browser. The property gives it a database of its own.
 */
@ProvaWeb
@TestPropertySource(properties = "filo.prova=primo-giorno")
class PrimoGiornoIT {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CONSEGNATA = Pattern.compile("<code>([a-z2-9-]{19})</code>");
    private static final String PASSWORD = "la prima frase della zona";
    private static final String TERRITORIO = "/amministrazione/territorio";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private PrimoAvvio primoAvvio;

    @Autowired
    private Clock clock;

    @Test
    void da_un_database_vuoto_alla_prima_cartella_assegnata() throws Exception {
        var admin = fondaLaZona();
        descriveLaZona(admin);
        var cartella = arrivaLaPrimaDomanda(persone(admin));
        assertThat(cartella).startsWith("/cartelle/");
    }

    private Navigatore fondaLaZona() throws Exception {
        var avvio = "/avvio/" + primoAvvio.invito().orElseThrow();
        var admin = new Navigatore();
        assertThat(admin.manda(
                        avvio,
                        avvio,
                        campi(
                                "codice",
                                "LZ16",
                                "nomeZona",
                                "Pistoiese",
                                "denominazione",
                                "SdS Pistoiese",
                                "nomeEnte",
                                "SdS Pistoiese",
                                "tipoEnte",
                                "SDS",
                                "cognome",
                                "Bianchi",
                                "nome",
                                "Carla",
                                "username",
                                "carla",
                                "password",
                                PASSWORD,
                                "ripetuta",
                                PASSWORD)))
                .isEqualTo("/login?dopo=fondata");
        admin.entra("carla", PASSWORD);
        assertThat(admin.apri("/"))
                .contains("Per cominciare", "Senza, non si registrano domande né contatti", "Manca il centro");
        assertThat(admin.apri("/amministrazione/servizi"))
                .contains("8 servizi", "Servizio di pronto intervento sociale", "Fondo Povertà, quota servizi");
        return admin;
    }

    private void descriveLaZona(Navigatore admin) throws Exception {
        admin.manda(
                TERRITORIO + "/comuni/nuovo",
                campi(
                        "nome",
                        "Quarrata",
                        "istat",
                        "047017",
                        "catastale",
                        "H109",
                        "cap",
                        "51039",
                        "residenti",
                        "26.227"));
        admin.manda(
                TERRITORIO + "/punti/nuovo",
                campi("tipo", "URP", "nome", "URP Quarrata", "comune", "047017", "dal", "01/01/2026"));
        admin.manda(
                TERRITORIO + "/personale/nuovo",
                campi(
                        "sede",
                        "Quarrata",
                        "funzione",
                        "SOCIALE",
                        "teste",
                        "4",
                        "unita",
                        "3,5",
                        "conta",
                        "true",
                        "dal",
                        "01/01/2026"));
        admin.manda(
                "/amministrazione/enti", campi("nome", "Comune di Quarrata", "tipo", "COMUNE", "dal", "01/01/2026"));
        admin.manda(
                "/amministrazione/enti",
                campi("nome", "ARTI Toscana", "tipo", "CENTRO_PER_IMPIEGO", "dal", "01/01/2026"));
        var fondo = trovato(admin.apri("/amministrazione/servizi"), "href=\"(/amministrazione/fondi/[0-9a-f-]{36})\"");
        admin.manda(
                fondo,
                campi(
                        "nome",
                        "Fondo Povertà, quota servizi 2026",
                        "provenienza",
                        "Ministero",
                        "importo",
                        "593.945,52"));
        admin.manda("/amministrazione/zona", campi("denominazione", "SdS Pistoiese", "patrono", "25/07"));
    }

    /** By username; all of them have changed the password they were given. */
    private Map<String, Navigatore> persone(Navigatore admin) throws Exception {
        var tutti = new LinkedHashMap<String, Navigatore>();
        tutti.put("urp", apreAccount(admin, "urp", "OPERATORE_ACCESSO", "Comune di Quarrata", "047017"));
        tutti.put("amministrativa", apreAccount(admin, "amministrativa", "AMMINISTRATIVA", "SdS Pistoiese", ""));
        tutti.put("program", apreAccount(admin, "program", "PROGRAM_MANAGER", "SdS Pistoiese", ""));
        tutti.put("assistente", apreAccount(admin, "assistente", "ASSISTENTE_SOCIALE", "SdS Pistoiese", ""));
        tutti.put("cpi", apreAccount(admin, "cpi", "CONSULENTE_CPI", "ARTI Toscana", ""));
        assertThat(admin.apri("/")).doesNotContain("Per cominciare");
        return tutti;
    }

    private Navigatore apreAccount(Navigatore admin, String username, String ruolo, String ente, String comune)
            throws Exception {
        var modulo = admin.apri("/amministrazione/account/nuovo");
        var codice = trovato(modulo, "<option value=\"([0-9a-f-]{36})\">" + ente);
        assertThat(admin.manda(
                        "/amministrazione/account/nuovo",
                        "/amministrazione/account",
                        campi(
                                "username",
                                username,
                                "cognome",
                                "Neri",
                                "nome",
                                username,
                                "ruolo",
                                ruolo,
                                "ente",
                                codice,
                                "comune",
                                comune)))
                .isEqualTo("/amministrazione");
        var iniziale = trovato(admin.apri("/amministrazione"), CONSEGNATA.pattern());
        var persona = new Navigatore();
        persona.entra(username, iniziale);
        persona.manda("/password", campi("attuale", iniziale, "nuova", PASSWORD, "ripetuta", PASSWORD));
        persona.entra(username, PASSWORD);
        return persona;
    }

    private String arrivaLaPrimaDomanda(Map<String, Navigatore> persone) throws Exception {
        var oggi = DateTimeFormatter.ofPattern("dd/MM/uuuu").format(LocalDate.now(clock));
        var domanda = chi(persone, "urp")
                .manda(
                        "/accesso/domande/nuova",
                        campi(
                                "azione",
                                "registra",
                                "riga",
                                "0",
                                "data",
                                oggi,
                                "misura",
                                "ADI",
                                "protocollo",
                                "INPS-ADI-2026-0000001",
                                "comune",
                                "047017",
                                "p0-cognome",
                                "Rossi",
                                "p0-nome",
                                "Maria",
                                "p0-sesso",
                                "F",
                                "p0-dataNascita",
                                "12/03/1980",
                                "p0-luogoNascita",
                                "Pistoia"));
        assertThat(domanda).startsWith("/accesso/domande/");

        var amministrativa = chi(persone, "amministrativa");
        var versione = trovato(amministrativa.apri(domanda), "name=\"versione\" value=\"(\\d+)\"");
        var assegnazione = amministrativa.manda(
                domanda,
                domanda + "/esito",
                campi("versione", versione, "stato", "ACCOLTA", "dataEsito", oggi, "importo", "480,50"));
        assertThat(assegnazione).matches("/cartelle/[0-9a-f-]{36}/assegnazione");
        var pagina = amministrativa.apri(assegnazione);
        var assistente = trovato(pagina, "<option value=\"([0-9a-f-]{36})\">Neri assistente");
        amministrativa.manda(
                assegnazione,
                assegnazione + "/proposta",
                campi(
                        "versione",
                        trovato(pagina, "name=\"versione\" value=\"(\\d+)\""),
                        "provenienza",
                        "NUOVO",
                        "proposto",
                        assistente));

        var program = chi(persone, "program");
        program.manda(
                assegnazione,
                assegnazione,
                campi(
                        "versione",
                        trovato(program.apri(assegnazione), "name=\"versione\" value=\"(\\d+)\""),
                        "assistente",
                        assistente));
        var cartella = assegnazione.replace("/assegnazione", "");
        assertThat(chi(persone, "assistente").apri("/cartelle")).contains("Rossi Maria", cartella);
        assertThat(chi(persone, "assistente").apri(cartella)).contains("Neri assistente");
        return cartella;
    }

    private static Navigatore chi(Map<String, Navigatore> persone, String username) {
        return Objects.requireNonNull(persone.get(username));
    }

    private static Map<String, String> campi(String... campi) {
        var nomi = new LinkedHashMap<String, String>();
        for (int i = 0; i < campi.length; i += 2) {
            nomi.put(campi[i], campi[i + 1]);
        }
        return nomi;
    }

    private static String trovato(String pagina, String modello) {
        var trovato = Pattern.compile(modello).matcher(pagina);
        assertThat(trovato.find()).as(modello).isTrue();
        return trovato.group(1);
    }

    /** One person's browser: it keeps cookies and sends the hidden field of the page it is on. */
    private final class Navigatore {

        private final Map<String, Cookie> biscotti = new LinkedHashMap<>();

        void entra(String username, String password) throws Exception {
            biscotti.clear();
            assertThat(manda("/login", campi("username", username, "password", password)))
                    .isEqualTo("/");
        }

        String apri(String indirizzo) throws Exception {
            var risposta = chiede(get(indirizzo));
            assertThat(risposta.getStatus()).as(indirizzo).isEqualTo(200);
            return risposta.getContentAsString();
        }

        String manda(String modulo, Map<String, String> campi) throws Exception {
            return manda(modulo, modulo, campi);
        }

        /** Fills the form of a page, and answers where it leads: a refused one leads nowhere. */
        String manda(String pagina, String indirizzo, Map<String, String> campi) throws Exception {
            var csrf = trovato(apri(pagina), CSRF.pattern());
            var richiesta = post(indirizzo).param("_csrf", csrf);
            campi.forEach(richiesta::param);
            var risposta = chiede(richiesta);
            assertThat(risposta.getStatus())
                    .as("%s: %s", indirizzo, risposta.getContentAsString())
                    .isBetween(302, 303);
            return Objects.requireNonNull(risposta.getHeader("Location"));
        }

        private MockHttpServletResponse chiede(MockHttpServletRequestBuilder richiesta) throws Exception {
            if (!biscotti.isEmpty()) {
                richiesta.cookie(biscotti.values().toArray(Cookie[]::new));
            }
            var risposta = mvc.perform(richiesta).andReturn().getResponse();
            for (var biscotto : risposta.getCookies()) {
                tiene(biscotto);
            }
            return risposta;
        }

        private void tiene(Cookie biscotto) {
            if (biscotto.getMaxAge() == 0 || biscotto.getValue().isEmpty()) {
                biscotti.remove(biscotto.getName());
            } else {
                biscotti.put(biscotto.getName(), biscotto);
            }
        }
    }
}
