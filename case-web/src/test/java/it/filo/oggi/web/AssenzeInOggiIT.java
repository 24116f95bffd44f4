package it.filo.oggi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.CasiDiProva;
import it.filo.OrologioDiProva.Orologio;
import it.filo.Prova;
import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.ProvaWeb;
import it.filo.base.web.Formati;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Funzione;
import it.filo.cartella.Percorso;
import it.filo.cartella.TipoEvento;
import it.filo.operatori.Ruolo;
import it.filo.zona.TipoEnte;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody is away, or the cases pass on: the home says who is to be called, and since when a case waits stays true. */
@ProvaWeb
class AssenzeInOggiIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private CasiDiProva casi;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Formati formati;

    @Autowired
    private Orologio orologio;

    private ZonaDiProva zona;
    private OperatoreDiProva amministrativa;
    private OperatoreDiProva program;
    private OperatoreDiProva anna;
    private OperatoreDiProva carla;
    private OperatoreDiProva cpi;
    private CartellaId rossi;

    @BeforeEach
    void una_cartella_che_aspetta_da_tre_giorni() {
        zona = prova.zona();
        var sds = zona.ente(TipoEnte.SDS);
        amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
        program = zona.operatore(Ruolo.PROGRAM_MANAGER, sds);
        anna = chiama("Bianchi Anna", "0573 111", zona.operatore(Ruolo.ASSISTENTE_SOCIALE, sds));
        carla = chiama("Neri Carla", "0573 222", zona.operatore(Ruolo.ASSISTENTE_SOCIALE, sds));
        cpi = zona.operatore(Ruolo.CONSULENTE_CPI);
        rossi = nuova("Rossi");
        orologio.avanti(Duration.ofDays(3));
    }

    @AfterEach
    void torna_l_ora() {
        orologio.adesso();
    }

    @Test
    void un_assenza_le_consegne_e_un_trasferimento_ritirato_non_dicono_che_la_cartella_si_e_mossa() throws Exception {
        var ferma = "ferma " + formati.dal(oggi().minusDays(3));
        assertThat(pagina("/", cpi)).contains(ferma);
        assente(10);
        assertThat(pagina("/", cpi)).contains(ferma);
        casi.accade(zona, rossi, anna, TipoEvento.TRASFERIMENTO_CHIESTO, TipoEvento.TRASFERIMENTO_RITIRATO);
        casi.accade(zona, rossi, program, TipoEvento.RIASSEGNATA, TipoEvento.NUCLEO_CAMBIATO);
        assertThat(pagina("/", cpi)).contains(ferma);
        casi.analizzata(zona, rossi, anna, Percorso.COMPLESSO);
        assertThat(pagina("/", cpi)).contains("ferma " + formati.dal(oggi())).doesNotContain(ferma);
    }

    @Test
    void chi_aspetta_un_assente_sa_chi_sostituisce_e_come_chiamarlo() throws Exception {
        assente(10);
        var fino = "fino " + formati.al(oggi().plusDays(10));
        assertThat(pagina("/", cpi))
                .contains("Tocca a Bianchi Anna, assistente sociale: sostituisce Neri Carla " + fino, "0573 222")
                .doesNotContain("0573 111");
        assertThat(pagina("/cartelle/" + rossi, cpi))
                .contains(
                        "assente " + fino + ", sostituisce Neri Carla, telefono 0573 222",
                        "Tocca a Bianchi Anna, che Neri Carla sostituisce fino a");
        mvc.perform(post("/cartelle/" + rossi + "/solleciti")
                        .param("atteso", anna.chi().id().toString())
                        .with(csrf())
                        .with(cpi.entrato()))
                .andExpect(status().isSeeOther());
        assertThat(pagina("/", carla)).contains("Solleciti ricevuti");
        assertThat(pagina("/", anna)).contains("Solleciti ricevuti");
        orologio.avanti(Duration.ofDays(11));
        assertThat(pagina("/", cpi)).contains("0573 111").doesNotContain("Neri Carla", "0573 222");
        assertThat(pagina("/cartelle/" + rossi, cpi)).doesNotContain("assente fino");
    }

    @Test
    void di_un_assente_che_nessuno_sostituisce_si_dice_che_manca() throws Exception {
        dichiara(10);
        assertThat(pagina("/", cpi)).contains(", assente fino " + formati.al(oggi().plusDays(10)) + " e senza nessuno");
        assertThat(pagina("/cartelle/" + rossi, cpi)).contains("senza nessuno che sostituisca");
    }

    @Test
    void chi_e_assente_e_chi_sostituisce_lo_leggono_in_oggi() throws Exception {
        nuova("Verdi");
        assente(10);
        var fino = "fino " + formati.al(oggi().plusDays(10));
        assertThat(pagina("/", anna))
                .contains(
                        "Risulta un&#39;assenza " + fino,
                        "/consegne/" + anna.chi().id() + "/assenza\">La mia assenza");
        assertThat(pagina("/", carla)).contains("2 cartelle di Bianchi Anna", "In sostituzione " + fino);
        assertThat(pagina("/", cpi)).doesNotContain("In sostituzione", "Risulta un");
    }

    @Test
    void un_assenza_e_una_novita_sola_e_al_rientro_si_dice_chi_e_tornata() throws Exception {
        nuova("Verdi");
        assente(10);
        assertThat(pagina("/", anna))
                .contains("2 cartelle: sostituto durante un&#39;assenza. Neri Carla al posto di Bianchi Anna")
                .doesNotContain("Rossi Anna: sostituto durante", "Verdi Anna: sostituto durante");
        mvc.perform(post("/consegne/" + anna.chi().id() + "/assenza/ritorno")
                        .with(csrf())
                        .with(program.entrato()))
                .andExpect(status().isSeeOther());
        assertThat(pagina("/", anna))
                .contains("2 cartelle: finita la sostituzione, si è di nuovo in servizio")
                .doesNotContain("non segue più il caso");
        assertThat(pagina("/", cpi)).doesNotContain("non segue più il caso");
    }

    @Test
    void una_novita_ha_il_giorno_in_cui_e_stata_registrata_e_quello_del_fatto() throws Exception {
        casi.accade(zona, rossi, program, TipoEvento.NUCLEO_UNITO);
        assertThat(pagina("/", anna))
                .contains("Rossi Anna: nucleo unito a un altro")
                .contains("oggi, ");
        assertThat(pagina("/", anna)).contains("3 giorni fa, ");
    }

    private CartellaId nuova(String cognome) {
        var id = casi.accolta(zona, cognome, amministrativa);
        casi.assegnata(zona, id, anna, amministrativa, program);
        casi.segue(zona, id, cpi, Funzione.CONSULENTE_CPI);
        return id;
    }

    private void assente(int giorni) throws Exception {
        dichiara(giorni, carla);
    }

    private void dichiara(int giorni, OperatoreDiProva... sostituti) throws Exception {
        var richiesta = post("/consegne/" + anna.chi().id() + "/assenza")
                .param("dal", formati.breve(oggi()))
                .param("al", formati.breve(oggi().plusDays(giorni)));
        for (var sostituto : sostituti) {
            richiesta.param("sostituti", sostituto.chi().id().toString());
        }
        mvc.perform(richiesta.with(csrf()).with(program.entrato())).andExpect(status().isSeeOther());
    }

    private OperatoreDiProva chiama(String nominativo, String telefono, OperatoreDiProva chi) {
        var parti = nominativo.split(" ", 2);
        zona.in(() -> sql.sql("update operatore set cognome = ?, nome = ?, telefono = ? where id = ?")
                .params(parti[0], parti[1], telefono, chi.chi().id().id())
                .update());
        return chi;
    }

    private LocalDate oggi() {
        return LocalDate.now(orologio);
    }

    private String pagina(String indirizzo, OperatoreDiProva chi) throws Exception {
        return mvc.perform(get(indirizzo).with(chi.entrato()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
