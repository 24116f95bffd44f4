package it.filo.monitoraggio.web;

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
import it.filo.OrologioDiProva.Orologio;
import it.filo.Prova;
import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.ProvaWeb;
import it.filo.base.Cassaforte;
import it.filo.base.Ids;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Fase;
import it.filo.cartella.Funzione;
import it.filo.cartella.Incarichi;
import it.filo.cartella.Incarico;
import it.filo.cartella.Percorso;
import it.filo.cartella.TipoEvento;
import it.filo.operatori.Ruolo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Verifiche and closing: who sees and writes which part, what is refused, and that nothing typed is lost. */
@ProvaWeb
class MonitoraggioIT {

    private static final String SINTESI = "La famiglia paga l'affitto e il figlio va a scuola";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private CasiDiProva casi;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Cassaforte cassaforte;

    @Autowired
    private Incarichi incarichi;

    @Autowired
    private Orologio orologio;

    private ZonaDiProva zona;
    private OperatoreDiProva assistente;
    private OperatoreDiProva altra;
    private OperatoreDiProva cpi;
    private OperatoreDiProva tutor;
    private OperatoreDiProva program;
    private CartellaId id;
    private final UUID obiettivo = Ids.nuovo();
    private final UUID ricerca = Ids.nuovo();
    private final UUID scuola = Ids.nuovo();
    private final UUID sostegno = Ids.nuovo();

    @BeforeEach
    void un_progetto_firmato_da_un_mese() {
        zona = prova.zona();
        assistente = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        altra = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        cpi = zona.operatore(Ruolo.CONSULENTE_CPI);
        tutor = zona.operatore(Ruolo.TUTOR);
        program = zona.operatore(Ruolo.PROGRAM_MANAGER);
        var amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
        id = casi.accolta(zona, "Rossi", amministrativa);
        casi.assegnata(zona, id, assistente, amministrativa, program);
        casi.segue(zona, id, cpi, Funzione.CONSULENTE_CPI);
        casi.segue(zona, id, tutor, Funzione.TUTOR);
        casi.analizzata(zona, id, assistente, Percorso.COMPLESSO);
        casi.accade(
                zona,
                id,
                assistente,
                TipoEvento.EQUIPE_CONVOCATA,
                TipoEvento.SEDUTA_TENUTA,
                TipoEvento.QUADRO_CONCLUSO,
                TipoEvento.PROGETTO_DEFINITO,
                TipoEvento.PROGETTO_SOTTOSCRITTO);
        progetto();
    }

    @Test
    void la_verifica_della_case_manager_fissa_la_prossima() throws Exception {
        mvc.perform(get(pagina("/nuova")).with(assistente.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("andamento-" + obiettivo)))
                .andExpect(content().string(containsString(breve(LocalDate.now().plusDays(60)))));
        var prossima = LocalDate.now().plusDays(45);
        mvc.perform(verifica(LocalDate.now())
                        .param("momento", "ITINERE")
                        .param("sintesi", SINTESI)
                        .param("prossima", breve(prossima))
                        .param("andamento-" + scuola, "RAGGIUNTO")
                        .param("nota-" + scuola, "Nessuna assenza")
                        .param("scala-LAVORO", "3")
                        .with(assistente.entrato()))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl(pagina("")));
        var cartella = casi.letta(zona, id);
        assertThat(cartella.prossimaVerifica()).contains(prossima);
        assertThat(cartella.scadenza().entro()).isEqualTo(prossima);
        mvc.perform(get(pagina("")).with(assistente.entrato()))
                .andExpect(content().string(containsString("Nessuna assenza")))
                .andExpect(content().string(containsString("La famiglia paga l&#39;affitto")))
                .andExpect(content().string(containsString("Raggiunto")));
        mvc.perform(get(pagina("/nuova")).with(assistente.entrato()))
                .andExpect(content().string(containsString("value=\"3\" selected")));
    }

    @Test
    void la_sintesi_resta_cifrata() throws Exception {
        mvc.perform(verifica(LocalDate.now())
                        .param("momento", "USCITA")
                        .param("sintesi", SINTESI)
                        .with(assistente.entrato()))
                .andExpect(status().isSeeOther());
        var byteScritti = zona.in(() ->
                sql.sql("select sintesi from verifica").query(byte[].class).single());
        assertThat(new String(byteScritti, StandardCharsets.UTF_8)).doesNotContain("affitto");
    }

    @Test
    void un_modulo_sbagliato_torna_con_quanto_era_scritto() throws Exception {
        for (var data :
                new LocalDate[] {LocalDate.now().plusDays(1), LocalDate.now().minusDays(31)}) {
            mvc.perform(verifica(data)
                            .param("momento", "ITINERE")
                            .param("sintesi", SINTESI)
                            .param("prossima", breve(LocalDate.now().plusDays(10)))
                            .with(assistente.entrato()))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("Errore: ")))
                    .andExpect(content().string(containsString("La famiglia paga l&#39;affitto")));
        }
        mvc.perform(verifica(LocalDate.now())
                        .param("momento", "ITINERE")
                        .param("sintesi", SINTESI)
                        .param("prossima", breve(LocalDate.now()))
                        .with(assistente.entrato()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("viene dopo questa")));
        mvc.perform(verifica(LocalDate.now())
                        .param("momento", "ITINERE")
                        .param("sintesi", SINTESI)
                        .param("nota-" + scuola, "senza dire come va")
                        .with(assistente.entrato()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Scegliere come va: Andare a scuola.")));
    }

    @Test
    void ognuno_segue_la_sua_parte() throws Exception {
        mvc.perform(get(pagina("")).with(cpi.entrato()))
                .andExpect(content().string(containsString("Cercare lavoro")))
                .andExpect(content().string(not(containsString("Andare a scuola"))))
                .andExpect(content().string(not(containsString("Tirocinio"))));
        mvc.perform(get(pagina("")).with(tutor.entrato()))
                .andExpect(content().string(containsString("Tirocinio")))
                .andExpect(content().string(not(containsString("Cercare lavoro"))))
                .andExpect(content().string(not(containsString("Prima e adesso"))));
        mvc.perform(get(pagina("")).with(program.entrato()))
                .andExpect(content().string(containsString("Andare a scuola")))
                .andExpect(content().string(not(containsString("Nuova verifica"))));
        mvc.perform(get(pagina("")).with(altra.entrato())).andExpect(status().isNotFound());
        mvc.perform(get(pagina("/nuova")).with(program.entrato())).andExpect(status().isForbidden());
    }

    @Test
    void la_data_del_patto_la_sa_chi_legge_il_patto() throws Exception {
        zona.in(() -> sql.sql("""
                        update progetto set stato = 'DEFINITO', sottoscritto_il = null;
                        update cartella set percorso = 'SOLO_LAVORO';
                        insert into patto (zona_id, id, cartella_id, persona_id, stato, sottoscritto_il)
                        select zona_id, id, id, richiedente_id, 'SOTTOSCRITTO', '2026-01-07' from cartella
                        """).update());
        mvc.perform(get(pagina("")).with(cpi.entrato())).andExpect(content().string(containsString("7 gennaio 2026")));
        mvc.perform(get(pagina("")).with(tutor.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("7 gennaio 2026"))));
    }

    @Test
    void del_progetto_solo_sociale_il_consulente_non_legge_nemmeno_gli_impegni_di_lavoro() throws Exception {
        zona.in(() -> sql.sql("update cartella set percorso = 'SOLO_SOCIALE' where id = ?")
                .param(id.id())
                .update());
        mvc.perform(get(pagina("")).with(cpi.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Cercare lavoro"))));
    }

    @Test
    void un_contributo_non_sposta_la_prossima_verifica() throws Exception {
        var prima = casi.letta(zona, id).scadenza();
        mvc.perform(verifica(LocalDate.now())
                        .param("andamento-" + sostegno, "IN_CORSO")
                        .param("nota-" + sostegno, "Otto presenze su dieci")
                        .param("prossima", breve(LocalDate.now().plusDays(300)))
                        .with(tutor.entrato()))
                .andExpect(status().isSeeOther());
        assertThat(casi.letta(zona, id).scadenza()).isEqualTo(prima);
        mvc.perform(get(pagina("")).with(assistente.entrato()))
                .andExpect(content().string(containsString("Otto presenze su dieci")));
        mvc.perform(get(pagina("")).with(cpi.entrato()))
                .andExpect(content().string(not(containsString("Otto presenze su dieci"))));
    }

    @Test
    void su_cio_che_non_gli_appartiene_nessuno_scrive() throws Exception {
        mvc.perform(verifica(LocalDate.now())
                        .param("andamento-" + scuola, "RAGGIUNTO")
                        .param("sintesi", "")
                        .with(tutor.entrato()))
                .andExpect(status().isUnprocessableContent());
        assertThat(zona.in(() -> sql.sql("select count(*) from verifica_voce")
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    void con_il_progetto_firmato_gli_obiettivi_si_raggiungono_dopo_la_verifica_in_uscita() throws Exception {
        mvc.perform(get(chiusura()).with(assistente.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Che cosa succede con la chiusura")));
        mvc.perform(chiudi("OBIETTIVI_RAGGIUNTI").with(assistente.entrato()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("verifica in uscita")))
                .andExpect(content().string(containsString("Fine del percorso")));
        mvc.perform(verifica(LocalDate.now())
                        .param("momento", "USCITA")
                        .param("sintesi", SINTESI)
                        .with(assistente.entrato()))
                .andExpect(status().isSeeOther());
        mvc.perform(chiudi("OBIETTIVI_RAGGIUNTI").with(assistente.entrato()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("come è andato ogni obiettivo")));
        mvc.perform(verifica(LocalDate.now())
                        .param("momento", "USCITA")
                        .param("sintesi", SINTESI)
                        .param("nota-" + obiettivo, "Ce l'ha fatta")
                        .with(assistente.entrato()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Scegliere come va: ")));
        mvc.perform(verifica(LocalDate.now())
                        .param("momento", "USCITA")
                        .param("sintesi", SINTESI)
                        .param("andamento-" + obiettivo, "RAGGIUNTO")
                        .with(assistente.entrato()))
                .andExpect(status().isSeeOther());
        mvc.perform(chiudi("OBIETTIVI_RAGGIUNTI").with(assistente.entrato())).andExpect(status().isSeeOther());
        assertThat(casi.letta(zona, id).fase()).isEqualTo(Fase.CHIUSA);
        mvc.perform(get(pagina("")).with(assistente.entrato()))
                .andExpect(content().string(containsString("Fine del percorso")));
        mvc.perform(chiudi("ALTRO").with(assistente.entrato())).andExpect(status().isSeeOther());
    }

    @Test
    void chi_rinuncia_esce_senza_verifica() throws Exception {
        mvc.perform(chiudi("RINUNCIA").with(program.entrato())).andExpect(status().isSeeOther());
        var cartella = casi.letta(zona, id);
        assertThat(cartella.motivoChiusura()).contains("Rinuncia della famiglia");
        assertThat(cartella.scadenza().entro()).isNull();
    }

    @Test
    void dopo_la_chiusura_il_tutor_non_vede_piu_il_caso_e_il_case_manager_si() throws Exception {
        mvc.perform(chiudi("RINUNCIA").with(program.entrato())).andExpect(status().isSeeOther());
        orologio.avanti(Duration.ofDays(1));
        try {
            mvc.perform(get(pagina("")).with(tutor.entrato())).andExpect(status().isNotFound());
            mvc.perform(get(pagina("")).with(assistente.entrato())).andExpect(status().isOk());
        } finally {
            orologio.adesso();
        }
    }

    @Test
    void dopo_la_chiusura_nemmeno_chi_comincia_dopo_vede_il_caso() throws Exception {
        var serd = zona.operatore(Ruolo.REFERENTE_SPECIALISTICO);
        var oggi = LocalDate.now();
        zona.in(() -> incarichi.save(
                new Incarico(id, serd.chi().id(), Funzione.SPECIALISTA, oggi.plusDays(30), oggi.plusDays(90))));
        zona.in(() -> incarichi.save(
                Incarico.sostituto(id, altra.chi().id(), Funzione.CASE_MANAGER, oggi.plusDays(1), oggi.plusDays(40))));
        mvc.perform(chiudi("RINUNCIA").with(program.entrato())).andExpect(status().isSeeOther());
        orologio.avanti(Duration.ofDays(31));
        try {
            mvc.perform(get(pagina("")).with(serd.entrato())).andExpect(status().isNotFound());
            mvc.perform(get(pagina("")).with(altra.entrato())).andExpect(status().isNotFound());
        } finally {
            orologio.adesso();
        }
    }

    @Test
    void non_si_chiude_prima_dell_ultimo_fatto() throws Exception {
        orologio.avanti(Duration.ofDays(5));
        try {
            casi.accade(zona, id, assistente, TipoEvento.CONTRIBUTO_ALLA_VERIFICA);
            var ultimo = LocalDate.now().plusDays(5);
            mvc.perform(chiudi("RINUNCIA").with(program.entrato()))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("va dall&#39;ultimo fatto della storia")));
            mvc.perform(chiudi("RINUNCIA", casi.letta(zona, id).versione(), ultimo)
                            .with(program.entrato()))
                    .andExpect(status().isSeeOther());
        } finally {
            orologio.adesso();
        }
    }

    @Test
    void chi_non_conduce_non_chiude() throws Exception {
        mvc.perform(get(chiusura()).with(cpi.entrato())).andExpect(status().isForbidden());
        mvc.perform(chiudi("RINUNCIA").with(tutor.entrato())).andExpect(status().isForbidden());
        mvc.perform(chiudi("RINUNCIA").with(altra.entrato())).andExpect(status().is4xxClientError());
        mvc.perform(get(chiusura()).with(altra.entrato())).andExpect(status().isNotFound());
        assertThat(casi.letta(zona, id).chiusaIl()).isEmpty();
    }

    @Test
    void una_cartella_cambiata_nel_frattempo_non_si_chiude_alla_cieca() throws Exception {
        mvc.perform(chiudi("RINUNCIA", casi.letta(zona, id).versione() - 1).with(assistente.entrato()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Fine del percorso")))
                .andExpect(content().string(containsString("Nel frattempo la cartella")));
    }

    @Test
    void il_registro_distingue_il_modulo_aperto_la_modifica_e_il_tentativo() throws Exception {
        var prima = azioni(0).size();
        mvc.perform(get(pagina("/nuova")).with(assistente.entrato())).andExpect(status().isOk());
        assertThat(azioni(prima)).isNotEmpty().containsOnly("LETTURA");
        mvc.perform(chiudi("RINUNCIA", casi.letta(zona, id).versione() - 1).with(assistente.entrato()))
                .andExpect(status().isConflict());
        assertThat(azioni(prima)).contains("TENTATIVO").doesNotContain("MODIFICA");
        mvc.perform(verifica(LocalDate.now())
                        .param("momento", "ITINERE")
                        .param("sintesi", SINTESI)
                        .param("prossima", breve(LocalDate.now().plusDays(45)))
                        .param("andamento-" + scuola, "RAGGIUNTO")
                        .with(assistente.entrato()))
                .andExpect(status().isSeeOther());
        assertThat(azioni(prima)).contains("MODIFICA");
    }

    @Test
    void un_elenco_aperto_lascia_una_riga_con_i_filtri_e_nessun_nome() throws Exception {
        mvc.perform(get("/cartelle?vista=MIE&fase=MONITORAGGIO").with(assistente.entrato()))
                .andExpect(status().isOk());
        assertThat(righe("select dettaglio from registro where azione = 'LETTURA' and dettaglio like 'elenco %'"))
                .containsExactly("elenco delle cartelle: vista MIE, fase MONITORAGGIO");
    }

    /** What the assistente sociale did to this case, after so many acts. */
    private List<String> azioni(int prima) {
        return righe("select azione from registro where cartella_id = '" + id + "' and operatore_id = '"
                + assistente.chi().id() + "' order by quando, id offset " + prima);
    }

    private List<String> righe(String query) {
        return zona.in(() -> sql.sql(query).query(String.class).list());
    }

    private MockHttpServletRequestBuilder verifica(LocalDate data) {
        return post(pagina("/nuova")).with(csrf()).param("data", breve(data));
    }

    private MockHttpServletRequestBuilder chiudi(String esito) {
        return chiudi(esito, casi.letta(zona, id).versione());
    }

    private MockHttpServletRequestBuilder chiudi(String esito, int versione) {
        return chiudi(esito, versione, LocalDate.now());
    }

    private MockHttpServletRequestBuilder chiudi(String esito, int versione, LocalDate data) {
        return post(chiusura())
                .with(csrf())
                .param("versione", Integer.toString(versione))
                .param("esito", esito)
                .param("data", breve(data))
                .param("sintesi", "Fine del percorso");
    }

    private String pagina(String coda) {
        return "/cartelle/" + id + "/monitoraggio" + coda;
    }

    private String chiusura() {
        return "/cartelle/" + id + "/chiusura";
    }

    private static String breve(LocalDate giorno) {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu").format(giorno);
    }

    private void progetto() {
        zona.in(() -> {
            var z = zona.id().id();
            var progetto = Ids.nuovo();
            var firma = LocalDate.now().minusDays(30);
            sql.sql("""
                            insert into progetto (zona_id, id, cartella_id, stato, verifica_ogni_giorni, definito_il,
                                                  sottoscritto_il)
                            values (?, ?, ?, 'SOTTOSCRITTO', 60, ?, ?)""").params(z, progetto, id.id(), firma, firma).update();
            sql.sql("insert into obiettivo (zona_id, id, progetto_id, ordine, testo) values (?, ?, ?, 1, ?)")
                    .params(
                            z,
                            obiettivo,
                            progetto,
                            Objects.requireNonNull(cassaforte.chiudi("Stare meglio", obiettivo)))
                    .update();
            impegno(ricerca, "RICERCA_LAVORO", "Cercare lavoro");
            impegno(scuola, "SCUOLA", "Andare a scuola");
            var intervento = Ids.nuovo();
            sql.sql("insert into intervento (zona_id, id, nome, titolare) values (?, ?, 'Tirocinio', 'SdS')")
                    .params(z, intervento)
                    .update();
            return sql.sql("""
                            insert into sostegno (zona_id, id, progetto_id, obiettivo_id, intervento_id, fornitore_id,
                                                  promesso_il, attivato_il)
                            values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            z,
                            sostegno,
                            progetto,
                            obiettivo,
                            intervento,
                            tutor.chi().ente().id(),
                            firma,
                            firma)
                    .update();
        });
    }

    private void impegno(UUID impegno, String area, String testo) {
        sql.sql("""
                        insert into impegno (zona_id, id, obiettivo_id, persona_id, area, testo)
                        select ?, ?, ?, richiedente_id, ?, ? from cartella where id = ?""")
                .params(
                        zona.id().id(),
                        impegno,
                        obiettivo,
                        area,
                        Objects.requireNonNull(cassaforte.chiudi(testo, impegno)),
                        id.id())
                .update();
    }
}
