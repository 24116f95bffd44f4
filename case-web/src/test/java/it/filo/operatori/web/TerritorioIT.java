package it.filo.operatori.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.Prova;
import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.ProvaWeb;
import it.filo.lep.Indicatori;
import it.filo.lep.Taglio;
import it.filo.operatori.Ruolo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What the administrator writes about comuni, points of access and staff. */
@ProvaWeb
class TerritorioIT {

    private static final String TERRITORIO = "/amministrazione/territorio";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private Indicatori indicatori;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient sql;

    private ZonaDiProva zona;
    private OperatoreDiProva admin;

    @BeforeEach
    void una_zona_senza_territorio() {
        zona = prova.zona();
        admin = zona.operatore(Ruolo.AMMINISTRATORE);
    }

    @Test
    void una_zona_vuota_dice_da_che_cosa_cominciare() throws Exception {
        pagina("")
                .andExpect(content().string(containsString("Nessun comune")))
                .andExpect(content().string(containsString("È la prima cosa da scrivere")));
        pagina("/punti/nuovo").andExpect(content().string(containsString("Prima del punto di accesso")));
        mvc.perform(get("/").with(admin.entrato()))
                .andExpect(content().string(containsString("Per cominciare")))
                .andExpect(content().string(containsString("Manca il centro per l’impiego")));
    }

    @Test
    void aggiunge_un_comune_e_ne_cambia_i_residenti() throws Exception {
        quarrata().andExpect(redirectedUrl(TERRITORIO));
        pagina("").andExpect(content().string(containsString("1 comune, 26.227 residenti")));
        comune("/047017", "Quarrata", "047017", "H109", "51039", "26.300").andExpect(redirectedUrl(TERRITORIO));
        pagina("").andExpect(content().string(containsString("26.300 residenti")));
        assertThat(annotati()).containsExactly("nuovo comune: Quarrata", "comune cambiato: Quarrata");
    }

    @Test
    void i_codici_di_un_comune_hanno_la_loro_forma() throws Exception {
        rifiutato(comune("/nuovo", "Quarrata", "47017", "H109", "51039", "26227"), "sei cifre");
        rifiutato(comune("/nuovo", "Quarrata", "047017", "H10", "51039", "26227"), "una lettera e tre cifre");
        rifiutato(comune("/nuovo", "Quarrata", "047017", "H109", "5103", "26227"), "cinque cifre");
        rifiutato(comune("/nuovo", "Quarrata", "047017", "H109", "51039", "0"), "i residenti in cifre");
        rifiutato(comune("/nuovo", "Quarrata", "047017", "H109", "51039", "tanti"), "value=\"tanti\"");
        rifiutato(comune("/nuovo", "Quarrata", "47017", "H10", "5103", "26227"), "Ci sono 3 errori da correggere");
        rifiutato(comune("/nuovo", "", "047017", "H109", "51039", "26227"), "Scrivere il nome del comune");
    }

    @Test
    void due_comuni_non_hanno_lo_stesso_codice_ne_lo_stesso_nome() throws Exception {
        quarrata();
        rifiutato(comune("/nuovo", "Pistoia", "047017", "G713", "51100", "90000"), "questo codice ISTAT");
        rifiutato(comune("/nuovo", "quarrata", "047014", "G713", "51100", "90000"), "questo nome");
        rifiutato(comune("/nuovo", "Pistoia", "047014", "h109", "51100", "90000"), "questo codice catastale");
        comune("/nuovo", "Pistoia", "047014", "G713", "51039", "90000").andExpect(redirectedUrl(TERRITORIO));
    }

    @Test
    void un_comune_usato_non_si_toglie_e_uno_sbagliato_si() throws Exception {
        quarrata();
        pagina("/comuni/047017").andExpect(content().string(containsString("Togliere il comune?")));
        punto("/nuovo", "URP", "URP Quarrata", "01/01/2020", "");
        pagina("/comuni/047017")
                .andExpect(content().string(not(containsString("Togliere il comune?"))))
                .andExpect(content().string(containsString("non si può togliere")));
        invia("/comuni/047017/elimina").andExpect(flash().attributeExists("errore"));
        comune("/nuovo", "Altrove", "047014", "G713", "51100", "90000");
        invia("/comuni/047014/elimina").andExpect(flash().attribute("esito", "Comune tolto."));
        pagina("").andExpect(content().string(not(containsString("Altrove"))));
        invia("/comuni/047014/elimina").andExpect(status().isNotFound());
    }

    @Test
    void aggiunge_un_punto_di_accesso_e_lo_chiude() throws Exception {
        quarrata();
        rifiutato(punto("/nuovo", "URP", "URP Quarrata", "01/01/2020", "31/12/2019"), "viene prima del primo");
        punto("/nuovo", "URP", "URP Quarrata", "01/01/2020", "").andExpect(redirectedUrl(TERRITORIO));
        rifiutato(punto("/nuovo", "SEGRETARIATO", "urp quarrata", "01/01/2020", ""), "Scegliere un altro nome");
        var id = uno("select id from punto_di_accesso");
        pagina("/punti/" + id).andExpect(content().string(containsString("value=\"01/01/2020\"")));
        punto("/" + id, "URP", "URP Quarrata", "01/01/2020", "31/12/2020").andExpect(redirectedUrl(TERRITORIO));
        pagina("").andExpect(content().string(containsString("Chiuso")));
        assertThat(annotati()).endsWith("punto di accesso URP Quarrata: chiuso");
    }

    @Test
    void un_punto_di_accesso_usato_si_chiude_ma_non_si_toglie() throws Exception {
        quarrata();
        punto("/nuovo", "URP", "URP Quarrata", "01/01/2020", "");
        punto("/nuovo", "URP", "URP sbagliato", "01/01/2020", "");
        var usato = uno("select id from punto_di_accesso where nome = 'URP Quarrata'");
        var sbagliato = uno("select id from punto_di_accesso where nome = 'URP sbagliato'");
        zona.in(() -> sql.sql("update operatore set punto_id = ?").param(usato).update());
        invia("/punti/" + usato + "/elimina").andExpect(flash().attributeExists("errore"));
        invia("/punti/" + sbagliato + "/elimina").andExpect(flash().attribute("esito", "Punto di accesso tolto."));
        pagina("/punti/" + usato).andExpect(content().string(containsString("si chiude con il suo ultimo giorno")));
    }

    @Test
    void gli_assistenti_sociali_entrano_nel_rapporto_LEP_dal_loro_primo_giorno() throws Exception {
        quarrata();
        personale("/nuovo", "SOCIALE", "5", "3,5", "true").andExpect(redirectedUrl(TERRITORIO));
        personale("/nuovo", "SANITARIA", "2", "2", "").andExpect(redirectedUrl(TERRITORIO));
        var oggi = LocalDate.now(clock);
        var adesso = zona.in(() -> indicatori.zonali(new Taglio(oggi, oggi)));
        assertThat(adesso.assistenti()).isEqualByComparingTo("3.5");
        assertThat(adesso.assistentiTutti()).isEqualByComparingTo("7");
        assertThat(adesso.residenti()).isEqualByComparingTo("26227");
        var prima = LocalDate.of(2019, 12, 31);
        assertThat(zona.in(() -> indicatori.zonali(new Taglio(prima, oggi))).assistenti())
                .isEqualByComparingTo("0");
        assertThat(annotati()).contains("assistenti sociali di Quarrata: 3,5 unità");
    }

    @Test
    void le_cifre_degli_assistenti_sociali_devono_tornare() throws Exception {
        rifiutato(personale("/nuovo", "SOCIALE", "1", "1,5", "true"), "non possono essere più delle persone");
        rifiutato(personale("/nuovo", "SANITARIA", "1", "1", "true"), "non contano per il livello essenziale");
        rifiutato(personale("/nuovo", "SOCIALE", "uno", "1", "true"), "le persone in cifre");
        personale("/nuovo", "SOCIALE", "4", "4", "true");
        var id = uno("select id from personale");
        personale("/" + id, "SOCIALE", "4", "3,25", "true").andExpect(redirectedUrl(TERRITORIO));
        pagina("/personale/" + id).andExpect(content().string(containsString("value=\"3,25\"")));
        assertThat(annotati()).endsWith("assistenti sociali di Quarrata: da 4 a 3,25 unità");
    }

    @Test
    void di_un_altra_zona_non_si_vede_niente() throws Exception {
        quarrata();
        punto("/nuovo", "URP", "URP Quarrata", "01/01/2020", "");
        personale("/nuovo", "SOCIALE", "4", "4", "true");
        var punto = uno("select id from punto_di_accesso");
        var riga = uno("select id from personale");
        var altrove = prova.zona().operatore(Ruolo.AMMINISTRATORE);
        for (var indirizzo : List.of("/comuni/047017", "/punti/" + punto, "/personale/" + riga)) {
            mvc.perform(get(TERRITORIO + indirizzo).with(altrove.entrato())).andExpect(status().isNotFound());
            mvc.perform(post(TERRITORIO + indirizzo).with(altrove.entrato()).with(csrf()))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void nessun_altro_scrive_il_territorio() throws Exception {
        var program = zona.operatore(Ruolo.PROGRAM_MANAGER);
        for (var indirizzo : List.of("", "/comuni/nuovo", "/punti/nuovo", "/personale/nuovo")) {
            mvc.perform(get(TERRITORIO + indirizzo).with(program.entrato())).andExpect(status().isForbidden());
        }
        mvc.perform(post(TERRITORIO + "/comuni/nuovo")
                        .param("nome", "Quarrata")
                        .with(program.entrato())
                        .with(csrf()))
                .andExpect(status().isForbidden());
        assertThat(annotati()).isEmpty();
    }

    private ResultActions quarrata() throws Exception {
        return comune("/nuovo", "Quarrata", "047017", "H109", "51039", "26.227");
    }

    private ResultActions comune(String dove, String nome, String istat, String catastale, String cap, String residenti)
            throws Exception {
        return mvc.perform(post(TERRITORIO + "/comuni" + dove)
                .param("nome", nome)
                .param("istat", istat)
                .param("catastale", catastale)
                .param("cap", cap)
                .param("residenti", residenti)
                .with(admin.entrato())
                .with(csrf()));
    }

    private ResultActions punto(String dove, String tipo, String nome, String dal, String al) throws Exception {
        return mvc.perform(post(TERRITORIO + "/punti" + dove)
                .param("tipo", tipo)
                .param("nome", nome)
                .param("comune", "047017")
                .param("indirizzo", "Via Roma 1")
                .param("dal", dal)
                .param("al", al)
                .with(admin.entrato())
                .with(csrf()));
    }

    private ResultActions personale(String dove, String funzione, String teste, String unita, String conta)
            throws Exception {
        var richiesta = post(TERRITORIO + "/personale" + dove)
                .param("sede", "Quarrata")
                .param("funzione", funzione)
                .param("teste", teste)
                .param("unita", unita)
                .param("dal", "01/01/2020")
                .param("al", "");
        if (!conta.isEmpty()) {
            richiesta.param("conta", conta);
        }
        return mvc.perform(richiesta.with(admin.entrato()).with(csrf()));
    }

    private ResultActions invia(String dove) throws Exception {
        return mvc.perform(post(TERRITORIO + dove).with(admin.entrato()).with(csrf()));
    }

    private ResultActions pagina(String dove) throws Exception {
        return mvc.perform(get(TERRITORIO + dove).with(admin.entrato())).andExpect(status().isOk());
    }

    private static void rifiutato(ResultActions risposta, String perche) throws Exception {
        risposta.andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(perche)));
    }

    private UUID uno(String select) {
        return zona.in(() -> sql.sql(select).query(UUID.class).single());
    }

    private List<String> annotati() {
        return zona.in(() -> sql.sql("select dettaglio from registro where dettaglio is not null order by id")
                .query(String.class)
                .list());
    }
}
