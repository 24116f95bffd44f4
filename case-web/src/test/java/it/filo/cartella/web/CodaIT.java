package it.filo.cartella.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.CasiDiProva;
import it.filo.Prova;
import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.ProvaWeb;
import it.filo.cartella.AffidaCartelle;
import it.filo.cartella.Cartella.Provenienza;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Lotti;
import it.filo.operatori.Ruolo;
import it.filo.zona.ZonaCorrente;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The queue of the cases without owner: many at once, each to exactly one. */
@ProvaWeb
class CodaIT {

    private static final String QUI = "/cartelle/assegnazioni";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private CasiDiProva casi;

    @Autowired
    private AffidaCartelle affida;

    @Autowired
    private Lotti lotti;

    @Autowired
    private JdbcClient sql;

    private ZonaDiProva zona;
    private OperatoreDiProva amministrativa;
    private OperatoreDiProva program;
    private OperatoreDiProva assistente;

    @BeforeEach
    void un_ufficio() {
        zona = prova.zona();
        amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
        program = zona.operatore(Ruolo.PROGRAM_MANAGER);
        assistente = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
    }

    @Test
    void dalla_coda_alla_cartella_assegnata_con_due_clic() throws Exception {
        var rossi = casi.accolta(zona, "Rossi", amministrativa);
        var verdi = casi.accolta(zona, "Verdi", amministrativa);
        assertThat(pagina(QUI, amministrativa))
                .contains("Rossi Anna", "Verdi Anna", "ha il carico più leggero", "Salva come proposte")
                .doesNotContain("Assegna le cartelle scelte");

        var proposte = pagina(manda(amministrativa, "proponi", List.of(rossi, verdi)), amministrativa);
        assertThat(proposte).contains("Proposte salvate: 2 di 2", "Proposta a Prova Assistente sociale");
        assertThat(pagina(QUI + "?proposta=con", program)).contains("Rossi Anna", "Già proposta: Prova");
        assertThat(pagina(QUI + "?proposta=senza", program)).contains("Nessuna cartella con questi filtri");

        var assegnate = pagina(manda(program, "assegna", List.of(rossi, verdi)), program);
        assertThat(assegnate).contains("Cartelle assegnate: 2 di 2", "Assegnata a Prova Assistente sociale");
        assertThat(pagina(QUI, program)).contains("Nessuna cartella da assegnare");
        assertThat(pagina("/cartelle", assistente)).contains("Rossi Anna", "Verdi Anna");
        assertThat(pagina(QUI + "/lotti", amministrativa)).contains("Proposte", "Assegnazioni", "2 di 2");
        assertThat(tipi(rossi)).endsWith("CLASSIFICATA", "ASSEGNATA");
    }

    @Test
    void chi_assegna_senza_proposta_propone_anche() throws Exception {
        var rossi = casi.accolta(zona, "Rossi", amministrativa);
        assertThat(pagina(manda(program, "assegna", List.of(rossi)), program)).contains("Cartelle assegnate: 1 di 1");
        assertThat(tipi(rossi)).endsWith("CLASSIFICATA", "ASSEGNATA");
    }

    @Test
    void chi_conosce_gia_il_nucleo_si_propone_per_primo() throws Exception {
        var conosce = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        var prima = casi.accolta(zona, "Rossi", amministrativa);
        casi.assegnata(zona, prima, conosce, amministrativa, program);
        zona.in(() -> sql.sql("""
                        insert into cartella (zona_id, id, nucleo_id, richiedente_id, misura, comune, fase, passo, aperta_il)
                        select zona_id, gen_random_uuid(), nucleo_id, richiedente_id, 'SFL', comune, 'ACCESSO', 'CLASSIFICARE', current_date
                        from cartella where id = ?""").param(prima.id()).update());
        assertThat(pagina(QUI, amministrativa)).contains("Il nucleo è già conosciuto da");
    }

    @Test
    void trecento_cartelle_insieme_anche_quelle_che_la_pagina_non_mostra() throws Exception {
        zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        IntStream.range(0, 300).forEach(i -> casi.accolta(zona, "Caso" + i, amministrativa));
        var dove = Objects.requireNonNull(mvc.perform(post(QUI)
                        .param("fai", "assegna")
                        .param("tutte", "true")
                        .with(csrf())
                        .with(program.entrato()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        assertThat(pagina(dove, program))
                .contains("Cartelle assegnate: 300 di 300")
                .doesNotContain("Da riguardare");
        assertThat(pagina(QUI, program)).contains("Nessuna cartella da assegnare");
        assertThat(zona.in(() -> sql.sql("""
                        select count(*) from incarico where funzione = 'CASE_MANAGER' and al is null
                        group by operatore_id order by 1""").query(Long.class).list())).containsExactly(150L, 150L);
    }

    @Test
    void due_che_assegnano_insieme_la_stessa_cartella_la_danno_a_una_sola_persona() throws Exception {
        var altra = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        var collega = zona.operatore(Ruolo.PROGRAM_MANAGER);
        var cartelle = IntStream.range(0, 12)
                .mapToObj(i -> casi.accolta(zona, "Caso" + i, amministrativa))
                .toList();
        var via = new CyclicBarrier(2);
        var esiti = new ArrayList<Lotti.Voce>();
        try (var due = Executors.newFixedThreadPool(2)) {
            var lotti = List.of(
                    due.submit(() -> affida(via, cartelle, assistente, program)),
                    due.submit(() -> affida(via, cartelle, altra, collega)));
            for (Future<List<Lotti.Voce>> lotto : lotti) {
                esiti.addAll(lotto.get());
            }
        }
        assertThat(esiti).filteredOn(v -> v.esito() == Lotti.Esito.ASSEGNATA).hasSize(12);
        assertThat(esiti).filteredOn(v -> v.esito() != Lotti.Esito.ASSEGNATA).allSatisfy(v -> {
            assertThat(v.esito()).isEqualTo(Lotti.Esito.GIA_ASSEGNATA);
            assertThat(v.a()).startsWith("Prova");
        });
        assertThat(zona.in(() -> sql.sql("select count(*) from incarico where funzione = 'CASE_MANAGER' and al is null")
                        .query(Long.class)
                        .single()))
                .isEqualTo(12);
    }

    private List<Lotti.Voce> affida(
            CyclicBarrier via, List<CartellaId> cartelle, OperatoreDiProva a, OperatoreDiProva chi) throws Exception {
        var scelte = cartelle.stream()
                .map(id -> new AffidaCartelle.Scelta(
                        id, casi.letta(zona, id).versione(), a.chi().id(), Provenienza.NUOVO))
                .toList();
        via.await();
        return ZonaCorrente.in(zona.id(), () -> lotti.voci(affida.affida(Lotti.Tipo.ASSEGNAZIONE, scelte, chi.chi())));
    }

    @Test
    void una_cartella_gia_assegnata_si_dice_di_chi_e_e_le_altre_vanno_avanti() throws Exception {
        var rossi = casi.accolta(zona, "Rossi", amministrativa);
        var verdi = casi.accolta(zona, "Verdi", amministrativa);
        var vecchia = riga(rossi);
        casi.assegnata(zona, rossi, assistente, amministrativa, program);
        var dove = invia(program, "assegna", List.of(vecchia, riga(verdi)))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(pagina(Objects.requireNonNull(dove), program))
                .contains(
                        "Cartelle assegnate: 1 di 2",
                        "Da riguardare (1)",
                        "Era già assegnata a Prova Assistente sociale");
    }

    @Test
    void una_riga_vecchia_una_persona_fuori_servizio_e_una_riga_senza_persona_si_dicono() throws Exception {
        var rossi = casi.accolta(zona, "Rossi", amministrativa);
        var verdi = casi.accolta(zona, "Verdi", amministrativa);
        var neri = casi.accolta(zona, "Neri", amministrativa);
        var uscita = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        uscita.finoAl(LocalDate.now().minusDays(1));
        var dove = mvc.perform(post(QUI)
                        .param("fai", "assegna")
                        .param("righe", rossi + ":999", riga(verdi), riga(neri), "sciocchezze", "a:b")
                        .param("a-" + rossi, assistente.chi().id().toString())
                        .param("a-" + verdi, uscitaId())
                        .with(csrf())
                        .with(program.entrato()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(pagina(Objects.requireNonNull(dove), program))
                .contains(
                        "Cartelle assegnate: 0 di 3",
                        "È cambiata nel frattempo",
                        "La persona scelta non è più in servizio",
                        "Non è stata scelta l&#39;assistente sociale");
    }

    @Test
    void una_cartella_chiusa_e_una_che_non_c_e_non_fermano_le_altre() throws Exception {
        var rossi = casi.accolta(zona, "Rossi", amministrativa);
        var verdi = casi.accolta(zona, "Verdi", amministrativa);
        var righe = List.of(riga(rossi), CartellaId.nuovo() + ":0", riga(verdi));
        casi.chiusa(zona, rossi, program, "prova");
        var dove = invia(program, "assegna", righe)
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(pagina(Objects.requireNonNull(dove), program))
                .contains("Cartelle assegnate: 1 di 3", "Intanto è stata chiusa", "Di 1 cartella non si sa niente");
    }

    @Test
    void con_tutte_una_riga_tolta_resta_dov_e() throws Exception {
        var rossi = casi.accolta(zona, "Rossi", amministrativa);
        var verdi = casi.accolta(zona, "Verdi", amministrativa);
        var dove = mvc.perform(post(QUI)
                        .param("fai", "assegna")
                        .param("tutte", "true")
                        .param("mostrate", riga(rossi))
                        .with(csrf())
                        .with(program.entrato()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(pagina(Objects.requireNonNull(dove), program))
                .contains("Verdi Anna")
                .doesNotContain("Rossi Anna");
        assertThat(tipi(verdi)).contains("ASSEGNATA");
    }

    @Test
    void senza_scegliere_niente_lo_dice_e_tiene_i_filtri() throws Exception {
        casi.accolta(zona, "Rossi", amministrativa);
        var html = mvc.perform(post(QUI)
                        .param("fai", "proponi")
                        .param("misura", "ADI")
                        .with(csrf())
                        .with(amministrativa.entrato()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(html).contains("Scegliere almeno una cartella.", "Misura: ADI", "Rossi Anna");
    }

    @Test
    void solo_amministrativa_e_program_manager_e_assegna_solo_il_secondo() throws Exception {
        var rossi = casi.accolta(zona, "Rossi", amministrativa);
        for (var ruolo : Ruolo.values()) {
            if (ruolo == Ruolo.AMMINISTRATIVA || ruolo == Ruolo.PROGRAM_MANAGER || ruolo == Ruolo.REGIONE) {
                continue;
            }
            mvc.perform(get(QUI).with(zona.operatore(ruolo).entrato())).andExpect(status().isForbidden());
        }
        invia(amministrativa, "assegna", List.of(riga(rossi))).andExpect(status().isForbidden());
        assertThat(tipi(rossi)).doesNotContain("CLASSIFICATA", "ASSEGNATA");
    }

    @Test
    void un_lotto_di_un_altra_zona_non_c_e() throws Exception {
        var rossi = casi.accolta(zona, "Rossi", amministrativa);
        var dove = manda(amministrativa, "proponi", List.of(rossi));
        var altrove = prova.zona().operatore(Ruolo.PROGRAM_MANAGER);
        mvc.perform(get(dove).with(altrove.entrato())).andExpect(status().isNotFound());
    }

    private String manda(OperatoreDiProva chi, String fai, List<CartellaId> cartelle) throws Exception {
        return Objects.requireNonNull(
                invia(chi, fai, cartelle.stream().map(this::riga).toList())
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
    }

    private ResultActions invia(OperatoreDiProva chi, String fai, List<String> righe) throws Exception {
        var richiesta = post(QUI).param("fai", fai).param("righe", righe.toArray(String[]::new));
        for (var riga : righe) {
            richiesta.param(
                    "a-" + riga.substring(0, riga.indexOf(':')),
                    assistente.chi().id().toString());
        }
        return mvc.perform(richiesta.with(csrf()).with(chi.entrato()));
    }

    private String riga(CartellaId id) {
        return id + ":" + casi.letta(zona, id).versione();
    }

    private String uscitaId() {
        return zona.in(() -> sql.sql("select id::text from operatore where al is not null")
                .query(String.class)
                .single());
    }

    private List<String> tipi(CartellaId id) {
        return zona.in(() -> sql.sql("select tipo from evento where cartella_id = ? order by registrato_il, id")
                .param(id.id())
                .query(String.class)
                .list());
    }

    private String pagina(String indirizzo, OperatoreDiProva chi) throws Exception {
        return mvc.perform(get(indirizzo).with(chi.entrato()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
