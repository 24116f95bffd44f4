package it.filo.fondi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.Prova;
import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.ProvaWeb;
import it.filo.operatori.Ruolo;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The catalogue of services and funds in the hands of the administrator. */
@ProvaWeb
class ServiziIT {

    private static final String SERVIZI = "/amministrazione/servizi";
    private static final String FONDI = "/amministrazione/fondi";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private JdbcClient sql;

    private ZonaDiProva zona;
    private OperatoreDiProva admin;

    @BeforeEach
    void una_zona_senza_catalogo() {
        zona = prova.zona();
        admin = zona.operatore(Ruolo.AMMINISTRATORE);
    }

    @Test
    void un_catalogo_vuoto_dice_che_cosa_manca() throws Exception {
        pagina(SERVIZI)
                .andExpect(content().string(containsString("Nessun fondo")))
                .andExpect(content().string(containsString("Nessun servizio")));
    }

    @Test
    void aggiunge_un_fondo_e_un_servizio_che_ne_vive() throws Exception {
        fondo("/nuovo", "Quota servizi 2026", "593.945,52", "").andExpect(redirectedUrl(SERVIZI));
        servizio("/nuovo", "Tirocini di inclusione", "c", false, id("fondo"), "")
                .andExpect(redirectedUrl(SERVIZI));
        pagina(SERVIZI)
                .andExpect(content().string(containsString("593.945,52")))
                .andExpect(content().string(containsString("lettera c")))
                .andExpect(content().string(containsString("Si propone")));
        pagina(SERVIZI + "/" + id("intervento"))
                .andExpect(content().string(containsString("value=\"Tirocini di inclusione\"")))
                .andExpect(content().string(containsString("checked")));
        pagina(FONDI + "/" + id("fondo")).andExpect(content().string(containsString("value=\"593.945,52\"")));
        assertThat(annotati())
                .containsExactly("nuovo fondo: Quota servizi 2026", "nuovo servizio: Tirocini di inclusione");
    }

    @Test
    void due_voci_non_hanno_lo_stesso_nome() throws Exception {
        fondo("/nuovo", "Quota servizi", "1", "");
        rifiutato(fondo("/nuovo", "quota SERVIZI", "1", ""), "Scegliere un altro nome");
        servizio("/nuovo", "Tirocini", "c", false, id("fondo"), "");
        rifiutato(servizio("/nuovo", "tirocini", "d", false, id("fondo"), ""), "Scegliere un altro nome");
    }

    @Test
    void quello_che_non_va_si_dice_e_resta_scritto() throws Exception {
        rifiutato(fondo("/nuovo", "Quota servizi", "-1", ""), "non può essere negativo");
        rifiutato(fondo("/nuovo", "", "1", ""), "Scrivere il nome del fondo");
        rifiutato(servizio("/nuovo", "Tirocini", "z", false, UUID.randomUUID(), ""), "fra le voci proposte");
        rifiutato(servizio("/nuovo", "Tirocini", "c", false, UUID.randomUUID(), ""), "Scegliere i fondi");
        assertThat(annotati()).isEmpty();
    }

    @Test
    void un_servizio_si_ritira_e_si_ripropone() throws Exception {
        fondo("/nuovo", "Quota servizi", "1", "");
        servizio("/nuovo", "Tirocini", "c", false, id("fondo"), "");
        var id = id("intervento");
        servizio("/" + id, "Tirocini", "c", false, id("fondo"), "01/01/2020").andExpect(redirectedUrl(SERVIZI));
        pagina(SERVIZI).andExpect(content().string(containsString("Ritirato")));
        servizio("/" + id, "Tirocini", "c", false, id("fondo"), "").andExpect(redirectedUrl(SERVIZI));
        pagina(SERVIZI).andExpect(content().string(not(containsString("Ritirato"))));
        fondo("/" + id("fondo"), "Quota servizi", "1", "01/01/2020").andExpect(redirectedUrl(SERVIZI));
        assertThat(annotati()).contains("servizio Tirocini: ritirato", "fondo Quota servizi: ritirato");
    }

    @Test
    void di_un_altra_zona_non_si_vede_niente() throws Exception {
        fondo("/nuovo", "Quota servizi", "1", "");
        servizio("/nuovo", "Tirocini", "c", false, id("fondo"), "");
        var altrove = prova.zona().operatore(Ruolo.AMMINISTRATORE);
        for (var indirizzo : List.of(SERVIZI + "/" + id("intervento"), FONDI + "/" + id("fondo"))) {
            mvc.perform(get(indirizzo).with(altrove.entrato())).andExpect(status().isNotFound());
            mvc.perform(post(indirizzo).with(altrove.entrato()).with(csrf())).andExpect(status().isNotFound());
        }
    }

    @Test
    void nessun_altro_scrive_il_catalogo() throws Exception {
        var direttore = zona.operatore(Ruolo.DIRETTORE);
        for (var indirizzo : List.of(SERVIZI, SERVIZI + "/nuovo", FONDI + "/nuovo")) {
            mvc.perform(get(indirizzo).with(direttore.entrato())).andExpect(status().isForbidden());
        }
        mvc.perform(post(FONDI + "/nuovo").with(direttore.entrato()).with(csrf()))
                .andExpect(status().isForbidden());
    }

    private ResultActions fondo(String dove, String nome, String importo, String ritirato) throws Exception {
        return mvc.perform(post(FONDI + dove)
                .param("nome", nome)
                .param("provenienza", "Ministero")
                .param("importo", importo)
                .param("ritiratoIl", ritirato)
                .with(admin.entrato())
                .with(csrf()));
    }

    private ResultActions servizio(
            String dove, String nome, String lettera, boolean genitorialita, UUID fondo, String ritirato)
            throws Exception {
        var richiesta = post(SERVIZI + dove)
                .param("nome", nome)
                .param("titolare", "Terzo settore")
                .param("lettera", lettera)
                .param("fondi", fondo.toString())
                .param("ritiratoIl", ritirato);
        if (genitorialita) {
            richiesta.param("genitorialita", "true");
        }
        return mvc.perform(richiesta.with(admin.entrato()).with(csrf()));
    }

    private ResultActions pagina(String dove) throws Exception {
        return mvc.perform(get(dove).with(admin.entrato())).andExpect(status().isOk());
    }

    private static void rifiutato(ResultActions risposta, String perche) throws Exception {
        risposta.andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(perche)));
    }

    private UUID id(String tabella) {
        return zona.in(
                () -> sql.sql("select id from " + tabella).query(UUID.class).single());
    }

    private List<String> annotati() {
        return zona.in(() -> sql.sql("select dettaglio from registro where dettaglio is not null order by id")
                .query(String.class)
                .list());
    }
}
