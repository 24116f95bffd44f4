package it.filo.cartella.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.CasiDiProva;
import it.filo.Prova;
import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.ProvaWeb;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Funzione;
import it.filo.operatori.Ruolo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A household grows and divides, and is shown as of any day. */
@ProvaWeb
class CambiDelNucleoIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private CasiDiProva casi;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    private ZonaDiProva zona;
    private OperatoreDiProva amministrativa;
    private CartellaId cartella;
    private String nucleo;
    private LocalDate oggi;

    @BeforeEach
    void un_nucleo_di_tre() {
        oggi = LocalDate.now(clock);
        zona = prova.zona();
        amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
        cartella = casi.accolta(zona, "Rossi", amministrativa);
        casi.figlio(zona, cartella, "Rossi", "Luca", LocalDate.of(2000, 1, 1));
        casi.figlio(zona, cartella, "Rossi", "Nina", oggi.minusYears(8));
        nucleo = "/cartelle/" + cartella + "/nucleo";
    }

    @Test
    void chi_nasce_entra_il_giorno_della_nascita_e_la_storia_lo_dice() throws Exception {
        nasce(oggi.minusDays(2))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("ne fa parte dalla nascita")));
        nasce(oggi.minusDays(5)).andExpect(redirectedUrl(nucleo));
        assertThat(uno("select dopo from evento where tipo = 'NUCLEO_CAMBIATO'"))
                .isEqualTo("Nascita: Figlio o figlia");
        mvc.perform(get("/cartelle/" + cartella).with(amministrativa.entrato()))
                .andExpect(content().string(containsString("Minore sotto i mille giorni")));
        vede("?al=" + oggi.minusDays(6), not(containsString("Rossi Ada")));
        vede("?al=" + oggi.minusDays(5), containsString("Rossi Ada"));
        vede("?al=" + oggi.minusYears(3), not(containsString("Rossi Luca")));
        vede("?al=" + oggi.plusDays(1), containsString("id=\"al-errore\""));
        vede("?al=boh", containsString("id=\"al-errore\""));
    }

    @Test
    void alcuni_formano_un_nucleo_proprio_in_un_passo_solo() throws Exception {
        mvc.perform(get(nucleo + "/divisione").with(amministrativa.entrato()))
                .andExpect(content().string(containsString("Rossi Luca")))
                .andExpect(content().string(not(containsString("Rossi Anna, Richiedente"))));
        divide(oggi).andExpect(status().isUnprocessableContent());
        divide(oggi, componente("Anna")).andExpect(status().isUnprocessableContent());
        divide(oggi, componente("Nina"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("i minori non formano un nucleo da soli")));
        divide(oggi.plusDays(1), componente("Luca")).andExpect(status().isUnprocessableContent());
        divide(oggi.minusYears(2), componente("Luca"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("il giorno prima Rossi Luca non faceva parte del nucleo")));
        divide(oggi, "non-un-codice").andExpect(status().isUnprocessableContent());
        divide(oggi, UUID.randomUUID().toString()).andExpect(status().isNotFound());
        assertThat(uno("select count(*)::text from nucleo")).isEqualTo("1");
        divide(oggi.minusDays(3), componente("Luca"), componente("Nina")).andExpect(redirectedUrl(nucleo));
        vede("", containsString("Separazione o divorzio"));
        vede("?al=" + oggi.minusDays(4), containsString("Rossi Nina"));
        assertThat(uno("select count(*)::text from cartella")).isEqualTo("1");
        assertThat(uno("""
                        select string_agg(p.nome || ' ' || k.parentela || ' ' || (date '%s' - k.dal), ', ' order by p.nome)
                        from componente k join persona p on p.id = k.persona_id
                        where k.nucleo_id <> (select nucleo_id from cartella)""".formatted(oggi))).isEqualTo("Luca RICHIEDENTE 3, Nina FIGLIO 3");
        // Where who left lives now, and how to reach her, is not told to those who stayed.
        zona.in(() -> sql.sql("update persona set telefono = '333 9998887' where nome = 'Luca'")
                .update());
        vede("?al=" + oggi.minusDays(4), containsString("Rossi Luca"));
        vede("?al=" + oggi.minusDays(4), not(containsString("333 9998887")));
        assertThat(uno("select comune || coalesce(indirizzo, ' senza indirizzo') from nucleo"
                        + " where id <> (select nucleo_id from cartella)"))
                .isEqualTo("047017 senza indirizzo");
        // A second time there is nobody left to go.
        divide(oggi, componente("Luca")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void chi_non_scrive_sul_nucleo_non_lo_divide() throws Exception {
        var cpi = zona.operatore(Ruolo.CONSULENTE_CPI);
        casi.segue(zona, cartella, cpi, Funzione.CONSULENTE_CPI);
        mvc.perform(get(nucleo + "/divisione").with(cpi.entrato())).andExpect(status().isForbidden());
        mvc.perform(post(nucleo + "/divisione").with(cpi.entrato()).with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post(nucleo + "/divisione")
                        .with(zona.operatore(Ruolo.TUTOR).entrato())
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    private ResultActions nasce(LocalDate dal) throws Exception {
        return mvc.perform(post(nucleo + "/componenti/nuovo")
                .param("cognome", "Rossi")
                .param("nome", "Ada")
                .param("sesso", "F")
                .param("dataNascita", oggi.minusDays(5).toString())
                .param("parentela", "FIGLIO")
                .param("come", "NASCITA")
                .param("dal", dal.toString())
                .with(amministrativa.entrato())
                .with(csrf()));
    }

    private ResultActions divide(LocalDate dal, String... chi) throws Exception {
        return mvc.perform(post(nucleo + "/divisione")
                .param("chi", chi)
                .param("dal", dal.toString())
                .param("motivo", "SEPARAZIONE")
                .param("comune", "047017")
                .with(amministrativa.entrato())
                .with(csrf()));
    }

    private void vede(String al, Matcher<String> che) throws Exception {
        mvc.perform(get(nucleo + al).with(amministrativa.entrato()))
                .andExpect(content().string(che));
    }

    private String componente(String nome) {
        return uno("select c.id::text from componente c join persona p on p.id = c.persona_id where p.nome = '" + nome
                + "' order by c.id limit 1");
    }

    private String uno(String select) {
        return zona.in(() -> sql.sql(select).query(String.class).single());
    }
}
