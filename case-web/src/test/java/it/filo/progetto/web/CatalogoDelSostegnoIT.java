package it.filo.progetto.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.Prova.OperatoreDiProva;
import it.filo.ProvaWeb;
import it.filo.cartella.Percorso;
import it.filo.operatori.Ruolo;
import it.filo.progetto.web.CasoDiProva.Caso;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What a support may name follows the catalogue of the zona, and what it names stays. */
@ProvaWeb
class CatalogoDelSostegnoIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CasoDiProva casi;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    private Caso caso;

    @BeforeEach
    void un_obiettivo_senza_sostegni() throws Exception {
        caso = casi.inProgetto(Percorso.COMPLESSO, "REI", 4000);
        manda(
                        caso.assistente(),
                        caso.progetto() + "/obiettivi/nuovo",
                        "frase",
                        "Vogliamo una casa in regola",
                        "dominio",
                        "ABITAZIONE")
                .andExpect(redirectedUrl(caso.progetto()));
    }

    @Test
    void quello_che_e_ritirato_non_si_propone_e_non_si_accetta() throws Exception {
        ritira("intervento", caso.tirocinio().id());
        nuovo().andExpect(content().string(not(containsString("Tirocinio di inclusione"))))
                .andExpect(content().string(containsString("Sostegno alla genitorialità")));
        scrivi().andExpect(status().isUnprocessableContent());
    }

    @Test
    void quello_che_un_sostegno_ha_gia_resta_anche_dopo_il_ritiro() throws Exception {
        scrivi().andExpect(redirectedUrl(caso.progetto()));
        ritira("intervento", caso.tirocinio().id());
        ritira("fondo", caso.fondo().id());
        mvc.perform(get(sostegno()).with(caso.assistente().entrato()))
                .andExpect(content().string(containsString("Tirocinio di inclusione")))
                .andExpect(content().string(containsString("Quota servizi")));
    }

    @Test
    void senza_fondi_il_modulo_lo_dice_e_senza_servizi_non_c_e() throws Exception {
        ritira("fondo", caso.fondo().id());
        nuovo().andExpect(content().string(containsString("non c’è ancora nessun fondo")))
                .andExpect(content().string(containsString("name=\"promessoIl\"")));
        ritira("intervento", caso.tirocinio().id());
        ritira("intervento", caso.genitorialita().id());
        nuovo().andExpect(content().string(containsString("Il catalogo dei servizi è vuoto")))
                .andExpect(content().string(not(containsString("name=\"promessoIl\""))));
    }

    @Test
    void di_un_servizio_promesso_non_si_cambia_la_lettera_perche_i_rapporti_lo_contano() throws Exception {
        var admin = caso.zona().operatore(Ruolo.AMMINISTRATORE);
        cambiaLettera(admin, "d").andExpect(redirectedUrl("/amministrazione/servizi"));
        scrivi().andExpect(redirectedUrl(caso.progetto()));
        cambiaLettera(admin, "h")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("ritirarlo e aggiungerne un altro")));
        cambiaLettera(admin, "d").andExpect(redirectedUrl("/amministrazione/servizi"));
    }

    private ResultActions cambiaLettera(OperatoreDiProva admin, String lettera) throws Exception {
        return manda(
                admin,
                "/amministrazione/servizi/" + caso.tirocinio(),
                "nome",
                "Tirocinio di inclusione",
                "titolare",
                "Terzo settore",
                "lettera",
                lettera);
    }

    private ResultActions nuovo() throws Exception {
        return mvc.perform(get(obiettivo() + "/sostegni/nuovo")
                        .with(caso.assistente().entrato()))
                .andExpect(status().isOk());
    }

    private ResultActions scrivi() throws Exception {
        return manda(
                caso.assistente(),
                obiettivo() + "/sostegni/nuovo",
                "intervento",
                caso.tirocinio().toString(),
                "fornitore",
                caso.tutor().chi().ente().toString(),
                "fondo",
                caso.fondo().toString(),
                "promessoIl",
                DateTimeFormatter.ofPattern("dd/MM/uuuu").format(LocalDate.now(clock)));
    }

    private ResultActions manda(OperatoreDiProva chi, String indirizzo, String... campi) throws Exception {
        var modulo = post(indirizzo).with(chi.entrato()).with(csrf());
        for (int i = 0; i < campi.length; i += 2) {
            modulo.param(campi[i], campi[i + 1]);
        }
        return mvc.perform(modulo);
    }

    private void ritira(String tabella, UUID id) {
        caso.zona()
                .in(() -> sql.sql("update " + tabella + " set ritirato_il = ? where id = ?")
                        .params(LocalDate.now(clock), id)
                        .update());
    }

    private String obiettivo() {
        return caso.progetto() + "/obiettivi/" + unico("obiettivo");
    }

    private String sostegno() {
        return caso.progetto() + "/sostegni/" + unico("sostegno");
    }

    private UUID unico(String tabella) {
        return caso.zona()
                .in(() -> sql.sql("select id from " + tabella).query(UUID.class).single());
    }
}
