package it.filo.cartella.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
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
import it.filo.cartella.Cartelle;
import it.filo.cartella.Fatto;
import it.filo.cartella.Percorso;
import it.filo.cartella.Storia;
import it.filo.cartella.TipoEvento;
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

/** Days of a membership that were typed wrong: what was written on them stays, and asks whether it still holds. */
@ProvaWeb
class DateDelNucleoIT {

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

    @Autowired
    private Cartelle cartelle;

    @Autowired
    private Storia storia;

    private ZonaDiProva zona;
    private OperatoreDiProva amministrativa;
    private OperatoreDiProva assistente;
    private CartellaId cartella;
    private String nucleo;
    private LocalDate oggi;

    @BeforeEach
    void una_scheda_A_scritta_su_due_persone() {
        oggi = LocalDate.now(clock);
        zona = prova.zona();
        amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
        assistente = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        cartella = casi.accolta(zona, "Rossi", amministrativa);
        casi.assegnata(zona, cartella, assistente, amministrativa, zona.operatore(Ruolo.PROGRAM_MANAGER));
        casi.figlio(zona, cartella, "Rossi", "Luca", LocalDate.of(2001, 1, 1));
        casi.analizzata(zona, cartella, assistente, Percorso.SOLO_SOCIALE);
        nucleo = "/cartelle/" + cartella + "/nucleo";
    }

    @Test
    void una_data_sbagliata_si_corregge_con_il_motivo_e_quella_di_prima_resta() throws Exception {
        var prima = oggi.minusYears(1);
        var dopo = oggi.minusMonths(2);
        vede(assistente, nucleo, containsString("Correggi le date"));
        corregge("Luca", 0, oggi.plusDays(1), "", "Errore").andExpect(status().isUnprocessableContent());
        corregge("Luca", 0, prima, "", "Errore")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Sono già queste le date")));
        corregge("Luca", 0, LocalDate.of(2000, 12, 31), "", "Errore")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("è prima della nascita")));
        corregge("Luca", 0, dopo, oggi.toString(), "Errore")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("registrare l&#39;uscita")));
        corregge("Luca", 0, dopo, "", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"motivo-errore\"")));
        corregge("Luca", 0, dopo, "", "Stato di famiglia").andExpect(redirectedUrl(nucleo));
        corregge("Luca", 0, prima, "", "Un altro")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Primo giorno nel nucleo")));
        assertThat(uno("select (dal = date '%s')::text from componente where id = '%s'"
                        .formatted(dopo, componente("Luca"))))
                .isEqualTo("true");
        vede(assistente, date("Luca"), containsString("Stato di famiglia"));
        vede(
                assistente,
                "/cartelle/" + cartella,
                allOf(
                        containsString("Date di un componente corrette"),
                        containsString("Motivo: Stato di famiglia"),
                        containsString("Prima: Figlio o figlia dal %1$td/%1$tm/%1$tY".formatted(prima))));
        // The composition of the day of the scheda is what it was: nothing is asked.
        vede(assistente, nucleo, not(containsString("rivalutare?")));
    }

    @Test
    void chi_deve_uscire_in_un_giorno_che_viene_esce_in_un_altro_o_resta() throws Exception {
        var prima = oggi.minusYears(1);
        zona.in(() -> sql.sql("update componente set al = ?, motivo_uscita = 'Altra zona' where id = cast(? as uuid)")
                .params(oggi.plusDays(20), componente("Luca"))
                .update());
        corregge("Luca", 0, prima, oggi.plusDays(40).toString(), "Trasloco rinviato")
                .andExpect(redirectedUrl(nucleo));
        corregge("Luca", 1, prima, "", "Resta con la famiglia").andExpect(redirectedUrl(nucleo));
        assertThat(uno("select concat(al, motivo_uscita) from componente where id = '" + componente("Luca") + "'"))
                .isEmpty();
        corregge("Luca", 2, prima, oggi.plusDays(3).toString(), "Errore").andExpect(status().isUnprocessableContent());
    }

    @Test
    void la_scheda_scritta_su_una_composizione_poi_corretta_lo_dice_e_chiede() throws Exception {
        // Luca seemed to have left before the scheda; he left after it.
        zona.in(() -> sql.sql(
                        "update componente set al = ?, motivo_uscita = 'Separazione o divorzio' where id = cast(? as uuid)")
                .params(oggi.minusDays(9), componente("Luca"))
                .update());
        zona.in(() -> {
            var letta = cartelle.findById(cartella).orElseThrow();
            storia.accade(letta, Fatto.di(TipoEvento.ANALISI_CONCLUSA, oggi.minusDays(5)), assistente.chi());
            return letta;
        });
        vede(assistente, nucleo, not(containsString("rivalutare?")));
        corregge("Luca", 0, oggi.minusYears(1), oggi.minusDays(2).toString(), "È uscito dopo")
                .andExpect(redirectedUrl(nucleo));
        vede(assistente, nucleo, containsString("Le date del nucleo sono state corrette dopo la scheda A"));
        vede(assistente, "/", containsString("le date del nucleo sono state corrette"));
        vede(
                assistente,
                "/cartelle/" + cartella + "/analisi-preliminare",
                containsString("1 persona. È scritta su una composizione poi corretta."));
        assertThat(uno("select cardinality(persone)::text from composizione_scritta order by id desc limit 1"))
                .isEqualTo("1");
        mvc.perform(post(nucleo + "/rivalutazione")
                        .param("esito", "NON_SERVE")
                        .param("motivo", "Luca non cambia niente")
                        .with(assistente.entrato())
                        .with(csrf()))
                .andExpect(redirectedUrl(nucleo));
        vede(assistente, nucleo, not(containsString("rivalutare?")));
    }

    @Test
    void sovrapposizioni_e_vuoti_si_rifiutano_in_parole() throws Exception {
        var anna = zona.in(() -> componente("Anna"));
        mvc.perform(get(date("Anna")).with(assistente.entrato())).andExpect(status().isOk());
        corregge("Anna", 0, oggi, "", "Errore").andExpect(redirectedUrl(nucleo));
        zona.in(() -> sql.sql("update cartella set aperta_il = aperta_il - 20").update());
        corregge("Anna", 1, oggi.minusDays(3), "", "Errore")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("la cartella è a nome del richiedente")));
        assertThat(anna).isEqualTo(componente("Anna"));
        // Luca left and came back.
        zona.in(() -> sql.sql("update componente set al = ? where id = cast(? as uuid)")
                .params(oggi.minusDays(30), componente("Luca"))
                .update());
        var prima = componente("Luca");
        zona.in(() -> sql.sql("""
                        insert into componente (zona_id, id, nucleo_id, persona_id, parentela, dal)
                        select zona_id, ?, nucleo_id, persona_id, parentela, ? from componente where id = cast(? as uuid)""")
                .params(UUID.fromString("ffffffff-ffff-7fff-bfff-ffffffffffff"), oggi.minusDays(10), prima)
                .update());
        corregge("Luca", 0, oggi.minusYears(1), oggi.minusDays(5).toString(), "Errore")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Le date si sovrappongono")));
        corregge("Luca", 0, oggi.minusYears(1), "", "Errore")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Scrivere l&#39;ultimo giorno")));
        corregge("Luca", 0, oggi.minusDays(20), oggi.minusDays(25).toString(), "Errore")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("è prima del primo")));
        corregge("Luca", 0, oggi.minusYears(1), oggi.minusDays(11).toString(), "Errore")
                .andExpect(redirectedUrl(nucleo));
    }

    @Test
    void chi_vede_tutti_e_due_i_nuclei_corregge_insieme_i_due_giorni() throws Exception {
        mvc.perform(post(nucleo + "/divisione")
                        .param("chi", componente("Luca"))
                        .param("dal", oggi.minusDays(10).toString())
                        .param("motivo", "NUOVO_NUCLEO")
                        .param("comune", "047017")
                        .with(assistente.entrato())
                        .with(csrf()))
                .andExpect(redirectedUrl(nucleo));
        var uscita = uno("select id::text from componente where al is not null");
        var dove = nucleo + "/componenti/" + uscita + "/date";
        // Who follows the one household does not see the other, which has no case: only this day is hers.
        vede(assistente, dove, containsString("le date di là le corregge l’amministrativa"));
        vede(amministrativa, dove, containsString("si corregge insieme a questo"));
        manda(dove, 1, oggi.minusYears(1), oggi.toString(), "Errore", amministrativa)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("nell&#39;altro nucleo è registrato")));
        manda(dove, 1, oggi.minusYears(1), oggi.minusDays(6).toString(), "Errore", amministrativa)
                .andExpect(redirectedUrl(nucleo));
        assertThat(uno(
                        "select string_agg((date '%s' - dal) || '', ',' order by dal) from componente where parentela = 'RICHIEDENTE' and dal > date '%s'"
                                .formatted(oggi, oggi.minusDays(60))))
                .isEqualTo("5");
        assertThat(uno("select count(*)::text from correzione_componente")).isEqualTo("2");
    }

    @Test
    void chi_non_scrive_sul_nucleo_non_corregge() throws Exception {
        var dove = date("Luca");
        var collega = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        mvc.perform(get(dove).with(collega.entrato())).andExpect(status().isForbidden());
        manda(dove, 0, oggi, "", "", collega).andExpect(status().isForbidden());
        mvc.perform(get(dove).with(prova.zona().operatore(Ruolo.AMMINISTRATIVA).entrato()))
                .andExpect(status().isNotFound());
        mvc.perform(get(nucleo + "/componenti/" + UUID.randomUUID() + "/date").with(assistente.entrato()))
                .andExpect(status().isNotFound());
    }

    private ResultActions corregge(String nome, int versione, LocalDate dal, String al, String motivo)
            throws Exception {
        return manda(date(nome), versione, dal, al, motivo, assistente);
    }

    private ResultActions manda(
            String dove, int versione, LocalDate dal, String al, String motivo, OperatoreDiProva chi) throws Exception {
        return mvc.perform(post(dove)
                .param("versione", versione + "")
                .param("dal", dal.toString())
                .param("al", al)
                .param("motivo", motivo)
                .with(chi.entrato())
                .with(csrf()));
    }

    private String date(String nome) {
        return nucleo + "/componenti/" + componente(nome) + "/date";
    }

    private String componente(String nome) {
        return uno("select c.id::text from componente c join persona p on p.id = c.persona_id where p.nome = '" + nome
                + "' order by c.id limit 1");
    }

    private void vede(OperatoreDiProva chi, String dove, Matcher<String> che) throws Exception {
        mvc.perform(get(dove).with(chi.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(che));
    }

    private String uno(String select) {
        return zona.in(() -> sql.sql(select).query(String.class).single());
    }
}
