package it.filo.trasferimento.web;

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
import it.filo.cartella.Percorso;
import it.filo.operatori.Ruolo;
import it.filo.trasferimento.Posta;
import it.filo.trasferimento.TrasferimentoId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What is said of a trasferimento to who asks, to who answers, and of those who move while others stay. */
@ProvaWeb
class ParoleDelTrasferimentoIT {

    private static final String MOTIVO = "Abitano ancora nella vostra zona";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private CasiDiProva casi;

    @Autowired
    private Posta posta;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Formati formati;

    @Autowired
    private Orologio orologio;

    private ZonaDiProva qui;
    private ZonaDiProva altra;
    private OperatoreDiProva assistente;
    private OperatoreDiProva diLa;
    private CartellaId cartella;
    private String pagina;

    @BeforeEach
    void una_cartella_e_un_altra_zona() {
        qui = prova.zona();
        altra = prova.zona();
        var amministrativa = qui.operatore(Ruolo.AMMINISTRATIVA);
        assistente = qui.operatore(Ruolo.ASSISTENTE_SOCIALE);
        diLa = altra.operatore(Ruolo.PROGRAM_MANAGER);
        cartella = casi.accolta(qui, "Zanobini", amministrativa);
        casi.assegnata(qui, cartella, assistente, amministrativa, qui.operatore(Ruolo.PROGRAM_MANAGER));
        casi.figlio(qui, cartella, "Neri", "Ugo", LocalDate.of(1990, 1, 1));
        pagina = "/cartelle/" + cartella + "/trasferimento";
        altra.in(() -> sql.sql("insert into comune values (?, '047012', 'Pescia', 'G491', '51017', 19000)")
                .param(altra.id().id())
                .update());
    }

    @AfterEach
    void torna_l_ora() {
        orologio.adesso();
    }

    @Test
    void chi_ha_chiesto_vede_in_oggi_quale_zona_si_aspetta_e_da_quando() throws Exception {
        assertThat(pagina("/", assistente)).doesNotContain("Si aspetta la zona");
        richiede(oggi(), tutti());
        invia();
        assertThat(pagina("/", assistente))
                .contains(
                        "Zanobini Anna: risposta della zona Prova al trasferimento",
                        "Si aspetta la zona Prova " + formati.dal(oggi()));
        rifiuta();
        assertThat(pagina("/", assistente)).doesNotContain("Si aspetta la zona");
    }

    @Test
    void il_motivo_di_un_no_si_legge_prima_di_prenderne_atto_e_chi_richiede_non_riscrive_tutto() throws Exception {
        richiede(oggi(), tutti());
        invia();
        rifiuta();
        assertThat(pagina(pagina, assistente)).contains("Motivo: " + MOTIVO, "Prendi atto");
        assertThat(prendeAtto()).contains(MOTIVO);
        assertThat(pagina(pagina, assistente)).contains("Trasferimento alla zona Prova, chiesto ");
        assertThat(pagina(pagina + "/richiesta", assistente))
                .contains("value=\"Pescia, via del Fiore 2\"", "Serve la mediatrice");
        assertThat(pagina("/trasferimenti", diLa)).contains("Non accolto").doesNotContain("Non accolta");
    }

    @Test
    void di_la_comune_e_indirizzo_sono_gia_scritti_e_cio_che_e_vuoto_non_si_annuncia() throws Exception {
        richiede(oggi(), tutti(), "DIARIO", "PATTO");
        assertThat(pagina(pagina, assistente)).contains("non si annuncia ciò che qui è vuoto: ");
        invia();
        var letta = pagina("/trasferimenti/" + lettera(), diLa);
        assertThat(letta)
                .contains("value=\"via del Fiore 2\"")
                .containsPattern("value=\"047012\"\\s+selected")
                .contains("Non arriva altro")
                .doesNotContain("Patto di servizio");
    }

    @Test
    void chi_va_da_solo_resta_nel_nucleo_fino_al_giorno_prima_e_poi_si_chiede_di_rivalutare() throws Exception {
        casi.analizzata(qui, cartella, assistente, Percorso.COMPLESSO);
        var dal = oggi().plusDays(10);
        richiede(dal, adulto());
        invia();
        accoglie();
        assertThat(prendeAtto()).contains("Neri Ugo", formati.al(dal.minusDays(1)), formati.dal(dal));
        assertThat(uno(qui, "select al::text from componente where al is not null"))
                .isEqualTo(dal.minusDays(1).toString());
        assertThat(uno(qui, "select max(data)::text from evento"))
                .as("nothing of the history is in days to come, so that the case can be closed")
                .isEqualTo(oggi().toString());
        assertThat(pagina("/", assistente)).doesNotContain("il nucleo è cambiato dopo");
        orologio.avanti(Duration.ofDays(10));
        assertThat(pagina("/", assistente)).contains("il nucleo è cambiato dopo");
    }

    @Test
    void due_con_lo_stesso_nome_si_distinguono_dalla_nascita_e_chi_va_in_parte_non_trova_cio_che_non_parte()
            throws Exception {
        casi.figlio(qui, cartella, "Neri", "Ugo", LocalDate.of(1992, 2, 2));
        assertThat(pagina(pagina + "/richiesta", assistente))
                .contains("Neri Ugo (01/01/1990)", "Neri Ugo (02/02/1992)", "solo se si trasferisce tutto il nucleo");
        assertThat(pagina("/cartelle/" + cartella + "/nucleo/divisione", assistente))
                .contains("Neri Ugo (01/01/1990)", "Neri Ugo (02/02/1992)");
        var ancora = richiesta(oggi(), adulto(), "DIARIO")
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(ancora).contains("«Diario").doesNotContain("value=\"DIARIO\"");
        richiede(oggi(), tutti());
        assertThat(pagina(pagina, assistente)).contains("Neri Ugo (01/01/1990)");
    }

    private void richiede(LocalDate dal, List<String> chi, String... parti) throws Exception {
        richiesta(dal, chi, parti).andExpect(status().isSeeOther());
    }

    private ResultActions richiesta(LocalDate dal, List<String> chi, String... parti) throws Exception {
        var richiesta = post(pagina + "/richiesta")
                .param("zona", altra.id().toString())
                .param("chi", chi.toArray(String[]::new))
                .param("dal", formati.breve(dal))
                .param("verso", "Pescia, via del Fiore 2")
                .param("nota", "Serve la mediatrice")
                .param("informataIl", formati.breve(oggi()))
                .param("informataCome", "A_VOCE")
                .param("versione", "0");
        for (var parte : parti) {
            richiesta.param("parti", parte);
        }
        return manda(richiesta, assistente);
    }

    private void invia() throws Exception {
        var campo =
                Pattern.compile("name=\"impronta\" value=\"([0-9a-f]{64})\"").matcher(pagina(pagina, assistente));
        assertThat(campo.find()).isTrue();
        manda(post(pagina + "/invio").param("versione", versione()).param("impronta", campo.group(1)), assistente)
                .andExpect(status().isSeeOther());
    }

    private void accoglie() throws Exception {
        manda(post("/trasferimenti/" + lettera() + "/accoglienza").param("comune", "047012"), diLa)
                .andExpect(status().isSeeOther());
    }

    private void rifiuta() throws Exception {
        manda(post("/trasferimenti/" + lettera() + "/rifiuto").param("motivo", MOTIVO), diLa)
                .andExpect(status().isSeeOther());
    }

    /** What is said to who takes the answer. */
    private String prendeAtto() throws Exception {
        var risultato = manda(post(pagina + "/risposta").param("versione", versione()), assistente)
                .andExpect(status().isSeeOther())
                .andReturn();
        return (String) Objects.requireNonNull(risultato.getFlashMap().get("esito"));
    }

    private ResultActions manda(MockHttpServletRequestBuilder richiesta, OperatoreDiProva chi) throws Exception {
        return mvc.perform(richiesta.with(csrf()).with(chi.entrato()));
    }

    private TrasferimentoId lettera() {
        return altra.in(() -> posta.inAttesa(10)).getFirst().id();
    }

    private String versione() {
        return uno(qui, "select versione::text from trasferimento where stato in ('BOZZA', 'INVIATO')");
    }

    private List<String> tutti() {
        return qui.in(() -> sql.sql("select id::text from componente where al is null")
                .query(String.class)
                .list());
    }

    private List<String> adulto() {
        return List.of(uno(qui, """
                select k.id::text from componente k join persona p on p.id = k.persona_id
                where p.data_nascita = '1990-01-01'"""));
    }

    private String uno(ZonaDiProva zona, String cosa) {
        return zona.in(() -> sql.sql(cosa).query(String.class).single());
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
