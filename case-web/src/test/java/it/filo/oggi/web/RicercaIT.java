package it.filo.oggi.web;

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
import it.filo.cartella.CartellaId;
import it.filo.cartella.Funzione;
import it.filo.operatori.Ruolo;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** One box for everything: what it forgives, and what it does not tell. */
@ProvaWeb
class RicercaIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private CasiDiProva casi;

    @Autowired
    private JdbcClient sql;

    private ZonaDiProva zona;
    private OperatoreDiProva amministrativa;
    private OperatoreDiProva program;
    private OperatoreDiProva assistente;
    private OperatoreDiProva altra;
    private CartellaId propria;

    @BeforeEach
    void due_cartelle_di_due_assistenti() {
        zona = prova.zona();
        amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
        program = zona.operatore(Ruolo.PROGRAM_MANAGER);
        assistente = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        altra = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        propria = casi.accolta(zona, "D'Amìco", amministrativa);
        casi.assegnata(zona, propria, assistente, amministrativa, program);
        var altrui = casi.accolta(zona, "Verdini", amministrativa);
        casi.assegnata(zona, altrui, altra, amministrativa, program);
        casi.figlio(zona, propria, "Esposito", "Luca", LocalDate.now().minusDays(300));
        casi.figlio(zona, altrui, "Gallo", "Nina", LocalDate.now().minusDays(300));
        zona.in(() -> sql.sql("""
                        update persona set telefono = '+39 0573 12.34.56', codice_fiscale = 'VRDNNA85E44G713C'
                        where cognome = 'Verdini'""").update());
    }

    @Test
    void accenti_apostrofi_ordine_e_una_lettera_sbagliata_non_contano() throws Exception {
        for (var scritto : new String[] {
            "D'Amìco Anna",
            "anna damico",
            "ANNA D AMICO",
            "damiko anna",
            "damicoanna",
            "anna damcio",
            "dami",
            "dami co anna"
        }) {
            assertThat(pagina(scritto, program))
                    .as(scritto)
                    .contains("D&#39;Amìco Anna")
                    .doesNotContain("Verdini");
        }
        assertThat(pagina("damiko anna", program)).contains("Nessuno si chiama proprio così");
        assertThat(pagina("d'amico anna", program)).doesNotContain("Nessuno si chiama proprio così");
    }

    @Test
    void uno_spazio_al_posto_dell_apostrofo_non_e_un_errore() throws Exception {
        assertThat(pagina("D Amico Anna", program)).contains("D&#39;Amìco").doesNotContain("Nessuno si chiama proprio");
        assertThat(pagina("d’amico", program)).contains("D&#39;Amìco").doesNotContain("Nessuno si chiama proprio");
    }

    @Test
    void un_nome_di_sedici_lettere_e_un_nome() throws Exception {
        casi.accolta(zona, "Menichinibru", amministrativa);
        assertThat(pagina("menichinibru anna", program)).contains("Menichinibru Anna");
    }

    @Test
    void cio_che_ha_la_forma_di_un_codice_e_non_e_di_nessuno_si_cerca_come_nome() throws Exception {
        casi.accolta(zona, "Bilmammammma", amministrativa);
        assertThat(pagina("anna bilmammammma", program)).contains("Bilmammammma Anna");
    }

    @Test
    void di_una_domanda_trovata_per_un_familiare_si_dice_chi() throws Exception {
        domanda(zona.operatore(Ruolo.OPERATORE_ACCESSO), "INPS-ADI-2025-0001234", "Verdini");
        assertThat(pagina("gallo nina", amministrativa)).contains("trovato: Gallo Nina, figlio o figlia");
        assertThat(pagina("verdini", amministrativa)).doesNotContain("trovato:");
    }

    @Test
    void gli_omonimi_si_distinguono_per_la_nascita_dove_si_puo_leggere() throws Exception {
        casi.assegnata(zona, casi.accolta(zona, "Verdini", amministrativa), altra, amministrativa, program);
        zona.in(() -> sql.sql("update persona set data_nascita = '1985-05-04' where cognome = 'Verdini'")
                .update());
        assertThat(pagina("verdini", program)).contains("nascita: 04/05/1985");
        assertThat(pagina("verdini", assistente)).contains("Verdini").doesNotContain("04/05/1985");
        assertThat(pagina("damico", program)).doesNotContain("nascita:");
    }

    @Test
    void il_protocollo_porta_anche_alla_cartella_di_chi_la_vede() throws Exception {
        domanda(zona.operatore(Ruolo.OPERATORE_ACCESSO), "INPS-ADI-2025-0001234", "D'Amìco");
        zona.in(() -> sql.sql("update domanda set cartella_id = ? where protocollo = 'INPS-ADI-2025-0001234'")
                .param(propria.id())
                .update());
        assertThat(pagina("INPS-ADI-2025-0001234", program)).contains("<h2 id=\"cartelle\">");
        assertThat(pagina("0001234", assistente)).contains("<h2 id=\"cartelle\">");
        assertThat(pagina("0001234", altra)).doesNotContain("<h2 id=\"cartelle\">");
    }

    /** Of a surname and a name, every slip of one letter; a name that is near another one is not lost either. */
    @Test
    void di_cento_errori_di_una_lettera_non_se_ne_perde_che_uno() throws Exception {
        casi.accolta(zona, "Verdani", amministrativa);
        var errori = errori("verdini anna");
        assertThat(errori.size()).isGreaterThan(200);
        var perse = new ArrayList<String>();
        for (var errore : errori) {
            if (!pagina(errore, program).contains("Verdini Anna")) {
                perse.add(errore);
            }
        }
        assertThat(perse).hasSizeLessThanOrEqualTo(errori.size() * 2 / 100);
    }

    @Test
    void una_svista_nella_parola_nello_spazio_o_nell_apostrofo_e_qualunque_ordine() throws Exception {
        casi.accolta(zona, "De Rossi Lo Presti", amministrativa);
        for (var scritto : new String[] {
            "De Rosi Lo Presti Anna", // too few
            "De Rosssi Lo Presti Anna", // too many
            "De Rossi Lo Prasti Anna", // another
            "De Rossi Lo Presit Anna", // swapped
            "DeRossi Lo Presti Anna", // no space
            "D e Rossi Lo Presti Anna", // one too many
            "DeR ossi Lo Presti Anna", // in the place of the letter beside it
            "De Rossi Lo'Presti Anna", // an apostrophe for it
            "Anna De Rossi Lo Presto",
            "Annna De Rossi Lo Presti",
            "De Rossi Lò Prèsti Ana"
        }) {
            assertThat(pagina(scritto, program))
                    .as(scritto)
                    .contains("De Rossi Lo Presti Anna")
                    .doesNotContain("Verdini", "D&#39;Amìco");
        }
    }

    @Test
    void chi_somiglia_viene_dopo_e_lo_si_dice() throws Exception {
        casi.accolta(zona, "Verdino", amministrativa);
        casi.accolta(zona, "Verdinelli", amministrativa);
        assertThat(pagina("verdini anna", program))
                .containsSubsequence("Verdini Anna", "<h3>Nomi simili</h3>", "Verdino Anna")
                .doesNotContain("Verdinelli", "Nessuno si chiama proprio così");
        assertThat(pagina("verdiny anna", program))
                .containsSubsequence(
                        "Nessuno si chiama proprio così", "<h3>Nomi simili</h3>", "Verdini Anna", "Verdino Anna")
                .doesNotContain("Verdinelli");
        assertThat(pagina("verdin anna", program))
                .containsSubsequence("Verdini Anna", "Verdino Anna", "Verdinelli Anna")
                .doesNotContain("Nomi simili");
    }

    @Test
    void di_una_domanda_si_dice_che_il_nome_somiglia() throws Exception {
        var urp = zona.operatore(Ruolo.OPERATORE_ACCESSO);
        domanda(urp, "INPS-ADI-2025-0001234", "Verdini");
        assertThat(pagina("verdimi anna", urp))
                .containsSubsequence("<h2 id=\"domande\">", "<h3>Nomi simili</h3>", "INPS-ADI-2025-0001234");
        assertThat(pagina("verdini anna", urp))
                .contains("INPS-ADI-2025-0001234")
                .doesNotContain("Nomi simili");
    }

    @Test
    void un_nome_breve_non_somiglia_a_tutti_quelli_brevi() throws Exception {
        casi.accolta(zona, "Hu", amministrativa);
        assertThat(pagina("hi anna", program)).contains("Hu Anna");
        assertThat(pagina("anna hi", program)).contains("Hu Anna");
        assertThat(pagina("hi ann", program)).doesNotContain("Verdini", "D&#39;Amìco");
    }

    @Test
    void chi_non_si_puo_vedere_non_si_trova_nemmeno_perche_somiglia() throws Exception {
        var altrove = prova.zona();
        var cpi = zona.operatore(Ruolo.CONSULENTE_CPI);
        for (var scritto : new String[] {"verdini anna", "verdimi anna", "verdni anna", "verdinianna", "verdimi"}) {
            assertThat(pagina(scritto, program)).as(scritto).contains("Verdini");
            assertThat(pagina(scritto, cpi)).as(scritto).contains("Non si è trovato niente");
            assertThat(pagina(scritto, altrove.operatore(Ruolo.PROGRAM_MANAGER)))
                    .as(scritto)
                    .contains("Non si è trovato niente");
        }
        assertThat(pagina("galo nina", assistente)).contains("Non si è trovato niente");
        assertThat(pagina("galo nina", program)).contains("nel nucleo: Gallo Nina");
    }

    @Test
    void di_molti_che_somigliano_i_primi_venti_e_si_dice_che_ce_ne_sono_altri() throws Exception {
        for (var lettera = 'a'; lettera <= 'v'; lettera++) {
            casi.accolta(zona, "Bion" + lettera, amministrativa);
        }
        var pagina = pagina("bionz anna", program);
        assertThat(pagina).contains("Biona Anna", "Ce ne sono altre").doesNotContain("Bionv Anna");
        assertThat(pagina.split("href=\"/cartelle/", -1)).hasSize(20 + 1);
    }

    @Test
    void per_codice_fiscale_e_per_telefono_comunque_scritti() throws Exception {
        for (var scritto : new String[] {"vrdnna85e44g713c", "0573 123456", "+39 0573/123456", "00390573123456"}) {
            assertThat(pagina(scritto, program)).as(scritto).contains("Verdini").doesNotContain("D&#39;Amìco");
        }
        assertThat(pagina("0573 999999", program)).contains("Non si è trovato niente");
    }

    @Test
    void allo_sportello_i_contatti_e_le_domande_si_trovano_per_telefono() throws Exception {
        var urp = zona.operatore(Ruolo.OPERATORE_ACCESSO);
        domanda(urp, "INPS-ADI-2025-0001234", "Verdini");
        zona.in(() -> sql.sql("update domanda_persona set telefono = '(0039) 0573-12 34 56'")
                .update());
        var comune = zona.in(() -> sql.sql("select istat from comune order by istat limit 1")
                .query(String.class)
                .single());
        mvc.perform(post("/accesso/contatti/nuovo")
                        .param("data", "%1$td/%1$tm/%1$tY".formatted(LocalDate.now()))
                        .param("canale", "TELEFONO")
                        .param("persona", "Chi chiama")
                        .param("comune", comune)
                        .param("telefono", "+39 0573 123456")
                        .param("bisogno", "Chiede della domanda")
                        .with(urp.entrato())
                        .with(csrf()))
                .andExpect(status().isSeeOther());
        assertThat(pagina("0573/123456", urp)).contains("INPS-ADI-2025-0001234", "Chi chiama");
        assertThat(pagina("0573 123457", urp)).contains("Non si è trovato niente");
        assertThat(pagina("0573/123456", amministrativa)).contains("Verdini", "Chi chiama");
        assertThat(pagina("0573/123456", assistente)).contains("Non si è trovato niente");
    }

    @Test
    void chi_vede_tutti_trova_anche_per_la_scheda_collegata_e_gli_altri_no() throws Exception {
        domanda(zona.operatore(Ruolo.OPERATORE_ACCESSO), "INPS-ADI-2025-0001234", "Verdini");
        zona.in(() -> sql.sql("""
                        insert into collegamento (zona_id, id, persona_id, guida_id, motivo, collegato_il, operatore_id,
                          autore, ente)
                        select v.zona_id, gen_random_uuid(), v.id, d.id, '\\x00', now(), o.id, 'prova', 'prova'
                        from persona v cross join persona d
                        cross join (select id from operatore limit 1) o
                        where v.cognome = 'Verdini' and d.cognome = 'D''Amìco'""").update());
        assertThat(pagina("verdini", program)).contains("Verdini", "D&#39;Amìco");
        assertThat(pagina("damico", amministrativa)).contains("Verdini", "INPS-ADI-2025-0001234");
        assertThat(pagina("verdini", assistente)).contains("Verdini").doesNotContain("D&#39;Amìco");
        assertThat(pagina("esposito luca", program)).contains("D&#39;Amìco").doesNotContain("Verdini");
    }

    @Test
    void di_chi_e_seguito_da_altri_si_sa_il_nome_e_chi_lo_segue_e_i_familiari_non_portano_a_lui() throws Exception {
        assertThat(pagina("verdini", assistente)).contains("Verdini").doesNotContain("Quarrata", "ADI", "Analisi");
        assertThat(pagina("gallo nina", assistente)).contains("Non si è trovato niente");
        assertThat(pagina("esposito luca", assistente)).contains("D&#39;Amìco", "nel nucleo: Esposito Luca", "ADI");
        assertThat(pagina("gallo nina", program)).contains("Verdini", "nel nucleo: Gallo Nina");
    }

    @Test
    void una_cartella_chiusa_di_altri_non_si_trova() throws Exception {
        casi.chiusa(zona, propria, assistente, "prova");
        assertThat(pagina("damico", altra)).contains("Non si è trovato niente");
        assertThat(pagina("damico", program)).contains("D&#39;Amìco");
    }

    @Test
    void consulente_tutor_e_specialista_trovano_solo_chi_seguono() throws Exception {
        for (var ruolo : new Ruolo[] {Ruolo.CONSULENTE_CPI, Ruolo.TUTOR, Ruolo.REFERENTE_SPECIALISTICO}) {
            var chi = zona.operatore(ruolo);
            assertThat(pagina("damico", chi)).contains("Non si è trovato niente");
            casi.segue(zona, propria, chi, Funzione.MEMBRO);
            assertThat(pagina("damiko", chi)).contains("D&#39;Amìco");
            assertThat(pagina("verdini", chi)).contains("Non si è trovato niente");
        }
        var tutor = zona.operatore(Ruolo.TUTOR);
        casi.segue(zona, propria, tutor, Funzione.TUTOR);
        assertThat(pagina("esposito luca", tutor)).contains("Non si è trovato niente");
        assertThat(pagina("damico", tutor)).contains("D&#39;Amìco").doesNotContain("ADI", "Quarrata");
    }

    @Test
    void chi_e_vicino_ma_non_e_per_me_non_nasconde_chi_lo_e() throws Exception {
        casi.accolta(zona, "Damiko", amministrativa);
        var cpi = zona.operatore(Ruolo.CONSULENTE_CPI);
        casi.segue(zona, propria, cpi, Funzione.CONSULENTE_CPI);
        assertThat(pagina("damiko", cpi)).contains("D&#39;Amìco").doesNotContain("Damiko Anna");
    }

    @Test
    void lo_sportello_trova_le_domande_del_proprio_ente_per_cio_che_vi_ha_scritto() throws Exception {
        var urp = zona.operatore(Ruolo.OPERATORE_ACCESSO);
        domanda(urp, "INPS-ADI-2025-0001234", "Verdini");
        domanda(zona.operatore(Ruolo.OPERATORE_ACCESSO), "INPS-ADI-2025-0001235", "Verdini");
        assertThat(pagina("verdini", urp))
                .contains("INPS-ADI-2025-0001234")
                .doesNotContain("INPS-ADI-2025-0001235", "<h2 id=\"cartelle\">");
        assertThat(pagina("VRDNNA85E44G713C", urp)).contains("Non si è trovato niente");
        assertThat(pagina("0573 123456", urp)).contains("Non si è trovato niente");
        assertThat(pagina("gallo nina", urp)).contains("Non si è trovato niente");
        assertThat(pagina("inps-adi-2025-000123", urp)).contains("0001234").doesNotContain("0001235");
        assertThat(pagina("0001234", urp)).contains("INPS-ADI-2025-0001234");
        assertThat(pagina("0001235", urp)).contains("Non si è trovato niente");
        assertThat(pagina("0001235", amministrativa)).contains("INPS-ADI-2025-0001235");
    }

    @Test
    void i_nomi_che_somigliano_soltanto_si_cercano_dove_non_c_e_ne_cartella_ne_domanda() throws Exception {
        casi.accolta(zona, "Verxxni", amministrativa);
        domanda(zona.operatore(Ruolo.OPERATORE_ACCESSO), "INPS-ADI-2025-0001234", "Verxxni");
        assertThat(pagina("verdini anna", amministrativa))
                .contains("Verdini Anna")
                .doesNotContain("Verxxni");
        assertThat(pagina("verdini ana", amministrativa))
                .contains("Verdini Anna")
                .doesNotContain("Verxxni");
        assertThat(pagina("verdxxi anna", amministrativa)).contains("Verxxni Anna", "INPS-ADI-2025-0001234");
    }

    @Test
    void di_un_nome_che_somiglia_devono_somigliare_tutte_le_parole_con_o_senza_uno_spazio() throws Exception {
        assertThat(pagina("ver dxxi anna", program)).contains("Verdini Anna");
        assertThat(pagina("verdxxi luca", program)).contains("Non si è trovato niente");
        assertThat(pagina("exposixo luka", program)).contains("Esposito Luca");
    }

    @Test
    void niente_passa_da_una_zona_all_altra() throws Exception {
        var altrove = prova.zona();
        assertThat(pagina("verdini", altrove.operatore(Ruolo.PROGRAM_MANAGER))).contains("Non si è trovato niente");
    }

    @Test
    void chi_non_ha_casi_non_cerca() throws Exception {
        for (var ruolo : new Ruolo[] {Ruolo.DIRETTORE, Ruolo.DPO, Ruolo.AMMINISTRATORE, Ruolo.NUCLEO_DI_MONITORAGGIO}) {
            mvc.perform(get("/cerca")
                            .param("q", "verdini")
                            .with(zona.operatore(ruolo).entrato()))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void senza_testo_o_con_un_testo_impossibile_lo_dice_e_non_cerca() throws Exception {
        assertThat(pagina("", program)).contains("Che cosa si cerca").doesNotContain("Non si è trovato niente");
        assertThat(pagina("x".repeat(500), program)).contains("Il testo è troppo lungo");
        assertThat(pagina("'; drop table persona; --", program)).contains("Non si è trovato niente");
        assertThat(pagina("%", program)).contains("Non si è trovato niente");
    }

    @Test
    void la_ricerca_resta_scritta_senza_il_nome() throws Exception {
        pagina("verdini", assistente);
        assertThat(zona.in(() -> sql.sql("select dettaglio from registro where azione = 'RICERCA'")
                        .query(String.class)
                        .list()))
                .containsExactlyInAnyOrder("cartelle di una persona", "domande di una persona");
    }

    @Test
    void la_ricerca_che_prosegue_fra_i_nomi_che_somigliano_resta_scritta_una_volta() throws Exception {
        assertThat(pagina("verxyni", program)).contains("Nessuno si chiama proprio così", "Verdini Anna");
        assertThat(zona.in(() -> sql.sql("select dettaglio from registro where azione = 'RICERCA'")
                        .query(String.class)
                        .list()))
                .containsExactlyInAnyOrder("cartelle di una persona", "domande di una persona");
    }

    @Test
    void il_nome_che_cambia_si_trova_con_quello_nuovo_e_non_con_quello_vecchio() throws Exception {
        zona.in(() -> sql.sql(
                        "update persona set cognome = 'Bianchini', cercabile = 'bianchini anna' where cognome = 'Verdini'")
                .update());
        assertThat(pagina("bianchini", program)).contains("Bianchini Anna");
        assertThat(pagina("verdini anna", program)).contains("Non si è trovato niente");
    }

    private void domanda(OperatoreDiProva chi, String protocollo, String cognome) {
        zona.in(() ->
                sql.sql("""
                        insert into domanda (zona_id, id, protocollo, misura, data_domanda, nucleo_id, richiedente_id,
                          comune, stato, ente_id, registrata_il)
                        select c.zona_id, gen_random_uuid(), ?, 'ADI', current_date, c.nucleo_id, c.richiedente_id,
                          c.comune, 'IN_LAVORAZIONE', ?, now()
                        from cartella c join persona p on p.id = c.richiedente_id where p.cognome = ?""").params(protocollo, chi.chi().ente().id(), cognome).update());
        zona.in(() -> sql.sql("""
                        insert into domanda_persona (zona_id, id, domanda_id, posizione, persona_id, parentela, cognome, nome)
                        select d.zona_id, gen_random_uuid(), d.id, 0, p.id, 'RICHIEDENTE', p.cognome, p.nome
                        from domanda d join persona p on p.id = d.richiedente_id where d.protocollo = ?""").param(protocollo).update());
    }

    private static Set<String> errori(String nome) {
        var errori = new LinkedHashSet<String>();
        for (int i = 0; i <= nome.length(); i++) {
            for (var lettera : "aeiourtzx ".toCharArray()) {
                errori.add(nome.substring(0, i) + lettera + nome.substring(i));
                if (i < nome.length()) {
                    errori.add(nome.substring(0, i) + lettera + nome.substring(i + 1));
                }
            }
            if (i < nome.length()) {
                errori.add(nome.substring(0, i) + nome.substring(i + 1));
            }
            if (i + 1 < nome.length()) {
                errori.add(nome.substring(0, i) + nome.charAt(i + 1) + nome.charAt(i) + nome.substring(i + 2));
            }
        }
        return errori;
    }

    private String pagina(String q, OperatoreDiProva chi) throws Exception {
        return mvc.perform(get("/cerca").param("q", q).with(chi.entrato()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
