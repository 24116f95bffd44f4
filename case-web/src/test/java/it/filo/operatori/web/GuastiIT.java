package it.filo.operatori.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.CasiDiProva;
import it.filo.Navigatore;
import it.filo.OrologioDiProva;
import it.filo.Prova;
import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.base.persistence.ConBanca;
import it.filo.cartella.CartellaId;
import it.filo.operatori.Ruolo;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What a person reads when something goes wrong, from a real server: a page of ours, and nothing typed is lost. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ConBanca
@Import({Prova.class, OrologioDiProva.class, CasiDiProva.class, GuastiIT.Guasto.class})
class GuastiIT {

    private static final Pattern BOZZA = Pattern.compile("href=\"(/bozze/[0-9a-f-]{36})\"");
    private static final String TESTO = "La famiglia chiede un colloquio & un aiuto per l'affitto";

    /** What no page of ours does on purpose. */
    @Controller
    static class Guasto {

        @GetMapping("/guasto")
        String siRompe() {
            throw new IllegalStateException("broken on purpose");
        }

        @PostMapping("/guasto/rotto")
        String siRompeScrivendo() {
            throw new IllegalStateException("broken on purpose");
        }

        @PostMapping("/guasto/insieme")
        String dueInsieme() {
            throw new OptimisticLockingFailureException("two at once on purpose");
        }

        @PostMapping(path = "/guasto/testo", consumes = "text/plain")
        String soloTesto() {
            return "redirect:/";
        }
    }

    @LocalServerPort
    private int porta;

    @Autowired
    private Prova prova;

    @Autowired
    private CasiDiProva casi;

    @Autowired
    private Clock clock;

    private OperatoreDiProva assistente;
    private CartellaId id;
    private Navigatore chi;

    @BeforeEach
    void assistente_con_una_cartella() throws Exception {
        ZonaDiProva zona = prova.zona();
        assistente = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        var amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
        id = casi.accolta(zona, "Rossi", amministrativa);
        casi.assegnata(zona, id, assistente, amministrativa, zona.operatore(Ruolo.PROGRAM_MANAGER));
        chi = Navigatore.entra(porta, assistente.username(), Prova.PASSWORD);
    }

    @Test
    void un_errore_inatteso_da_un_codice_e_conserva_quanto_scritto() throws Exception {
        var pagina = chi.invia("/bozze", "/guasto/rotto", "testo", TESTO, "password", "segreta");
        assertThat(pagina.statusCode()).isEqualTo(500);
        nostra(pagina, "Qualcosa non ha funzionato");
        assertThat(pagina.body())
                .containsPattern("<strong class=\"codice\">[0-9A-F]{4}-[0-9A-F]{4}</strong>")
                .contains("Quanto scritto non è perduto")
                .contains("href=\"/guasto\"")
                .doesNotContain("tasto del browser");
        assertThat(bozza(pagina))
                .contains("La famiglia chiede un colloquio &amp; un aiuto")
                .contains("action=\"/guasto/rotto\"")
                .doesNotContain("segreta");
    }

    @Test
    void dove_non_era_scritto_niente_non_si_promette_niente() throws Exception {
        var letta = chi.apre("/guasto");
        assertThat(letta.statusCode()).isEqualTo(500);
        nostra(letta, "Qualcosa non ha funzionato");
        assertThat(letta.body()).doesNotContain("/bozze/", "non è perduto");
        var scritta = chi.invia("/bozze", "/guasto/rotto", "versione", "3", "persona", id.toString());
        assertThat(scritta.statusCode()).isEqualTo(500);
        assertThat(scritta.body()).doesNotContain("/bozze/", "non è perduto").contains("href=\"/guasto\"");
    }

    @Test
    void due_insieme_ricevono_una_pagina_in_italiano_e_la_bozza() throws Exception {
        var pagina = chi.invia("/bozze", "/guasto/insieme", "testo", TESTO);
        assertThat(pagina.statusCode()).isEqualTo(409);
        nostra(pagina, "Qualcuno ha salvato nello stesso momento");
        assertThat(pagina.body()).contains("href=\"/guasto\"").doesNotContain("class=\"codice\"");
        assertThat(bozza(pagina)).contains("un aiuto");
    }

    @Test
    void una_bozza_che_fallisce_ancora_resta_una_sola() throws Exception {
        var prima = trovata(chi.invia("/bozze", "/guasto/insieme", "testo", TESTO));
        var dopo = trovata(chi.invia(
                prima, "/guasto/insieme", "testo", "Un testo corretto", "_bozza", prima.substring("/bozze/".length())));
        assertThat(dopo).isNotEqualTo(prima);
        assertThat(chi.apre(prima).statusCode()).isEqualTo(404);
        assertThat(chi.apre("/bozze").body().split("href=\"/bozze/", -1)).hasSize(2);
    }

    @Test
    void una_bozza_respinta_dal_suo_modulo_si_dimentica_quando_il_modulo_e_preso() throws Exception {
        var bozza = trovata(chi.invia("/bozze", "/guasto/insieme", "testo", TESTO));
        var sigla = bozza.substring("/bozze/".length());
        var respinta = chi.invia(bozza, diario(), "tipo", "TELEFONATA", "testo", "", "_bozza", sigla);
        assertThat(respinta.statusCode()).isEqualTo(422);
        assertThat(respinta.body()).containsOnlyOnce("name=\"_bozza\" value=\"" + sigla + "\"");
        assertThat(chi.apre(bozza).statusCode()).isEqualTo(200);
        assertThat(chi.invia(bozza, diario(), riga("Presa.", "_bozza", sigla)).statusCode())
                .isEqualTo(303);
        assertThat(chi.apre(bozza).statusCode()).isEqualTo(404);
    }

    @Test
    void chi_apre_l_indirizzo_di_un_modulo_arriva_alla_sua_pagina() throws Exception {
        var cartella = "/cartelle/" + id;
        porta(cartella + "/diario", cartella);
        porta(cartella + "/riapertura", cartella);
        porta(cartella + "/solleciti", cartella);
        porta(cartella + "/assegnazione/proposta", cartella + "/assegnazione");
        porta(cartella + "/assegnazione/riassegnazione", cartella + "/assegnazione");
        porta(cartella + "/analisi-preliminare/esito/conferma", cartella + "/analisi-preliminare/esito");
    }

    @Test
    void dopo_l_accesso_l_indirizzo_di_un_modulo_porta_alla_sua_pagina() throws Exception {
        var fuori = new Navigatore(porta);
        assertThat(fuori.apre(diario()).headers().firstValue("Location").orElse(""))
                .endsWith("/login");
        var dentro = fuori.invia("/login", "/login", "username", assistente.username(), "password", Prova.PASSWORD);
        var dove = dentro.headers().firstValue("Location").orElseThrow();
        assertThat(dove).contains(diario());
        porta(diario(), "/cartelle/" + id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/lep/2018/4/nuclei",
                "/cartelle;x=1",
                "/cartelle?q=%",
                "/cartelle?q=%zz",
                "/cartelle?q=%ED%A0%80",
                "/cartelle/%00"
            })
    void un_indirizzo_incompleto_o_illeggibile_ha_una_pagina_di_Filo(String indirizzo) throws Exception {
        var program = Navigatore.entra(
                porta, prova.zona().operatore(Ruolo.PROGRAM_MANAGER).username(), Prova.PASSWORD);
        assertThat(program.apreAllaLettera(indirizzo))
                .startsWith("HTTP/1.1 400")
                .contains("<h1>Richiesta non riuscita</h1>")
                .doesNotContain("Apache Tomcat");
    }

    @Test
    void un_metodo_o_un_formato_che_non_c_e_ha_una_pagina_di_Filo() throws Exception {
        var metodo = chi.invia("/bozze", "/cartelle", "testo", TESTO);
        assertThat(metodo.statusCode()).isEqualTo(405);
        nostra(metodo, "Richiesta non riuscita");
        var formato = chi.invia("/bozze", "/guasto/testo", "testo", TESTO);
        assertThat(formato.statusCode()).isEqualTo(415);
        nostra(formato, "Richiesta non riuscita");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "Rossi%00", "%0B%1F", "%EF%BF%BF"})
    void un_carattere_che_non_si_vede_non_rompe_una_ricerca(String q) throws Exception {
        assertThat(chi.apre("/cartelle?q=" + q).statusCode()).isEqualTo(200);
        assertThat(chi.apre("/accesso/domande?q=" + q + "&comune=" + q).statusCode())
                .isEqualTo(200);
    }

    @Test
    void un_carattere_che_non_si_vede_non_rompe_un_modulo() throws Exception {
        assertThat(chi.invia("/cartelle/" + id, diario(), riga("Tele\u0000fonata a\u000Bcasa\u0007 👍"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(chi.apre("/cartelle/" + id).body()).contains("Telefonata a casa 👍");
        assertThat(new Navigatore(porta)
                        .invia("/login", "/login", "username", "ro\u0000ssi", "password", "\u0000")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/login?errore=credenziali");
    }

    @Test
    void un_testo_di_un_megabyte_e_rifiutato_con_parole_chiare_e_resta_nel_campo() throws Exception {
        var lungo = "Il nucleo è seguito. ".repeat(50_000);
        var pagina = chi.invia("/cartelle/" + id, diario(), riga(lungo));
        assertThat(pagina.statusCode()).isEqualTo(422);
        assertThat(pagina.body())
                .contains("Accorciare che cosa è successo: il testo ha 1.049.999 caratteri, il massimo è 4.000.")
                .contains(lungo.strip());
        var bozza = bozza(chi.invia("/bozze", "/guasto/insieme", "testo", lungo));
        assertThat(bozza).contains(lungo.strip());
    }

    @Test
    void quello_che_supera_ogni_misura_ha_una_pagina_di_Filo() throws Exception {
        var pagina = chi.invia("/cartelle/" + id, diario(), riga("a".repeat(5_000_000)));
        assertThat(pagina.statusCode()).isEqualTo(413);
        nostra(pagina, "Invio troppo grande");
    }

    private String diario() {
        return "/cartelle/" + id + "/diario";
    }

    private String[] riga(String testo, String... altri) {
        var campi = new ArrayList<>(List.of(
                "tipo", "TELEFONATA", "data", "%1$td/%1$tm/%1$tY".formatted(LocalDate.now(clock)), "testo", testo));
        campi.addAll(List.of(altri));
        return campi.toArray(String[]::new);
    }

    private void porta(String modulo, String pagina) throws Exception {
        var risposta = chi.apre(modulo);
        assertThat(risposta.statusCode()).as(modulo).isEqualTo(303);
        assertThat(risposta.headers().firstValue("Location")).as(modulo).hasValue(pagina);
    }

    private String bozza(HttpResponse<String> pagina) throws Exception {
        return chi.apre(trovata(pagina)).body();
    }

    private static String trovata(HttpResponse<String> pagina) {
        var trovata = BOZZA.matcher(pagina.body());
        assertThat(trovata.find()).as(pagina.body()).isTrue();
        return trovata.group(1);
    }

    private static void nostra(HttpResponse<String> pagina, String titolo) {
        assertThat(pagina.body())
                .contains("<html lang=\"it\"", "<h1>" + titolo + "</h1>", "Serve aiuto?", "class=\"piede\"")
                .doesNotContain("Apache Tomcat");
    }
}
