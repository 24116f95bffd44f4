package it.filo.accesso.web;

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
import it.filo.ProvaWeb;
import it.filo.operatori.Ruolo;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** From the file to the open cases: what a preview says, and what an import does. */
@ProvaWeb
class ImportazioniIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private JdbcClient sql;

    private TavoloImportazioni tavolo;

    @BeforeEach
    void un_ufficio_che_importa() {
        tavolo = new TavoloImportazioni(mvc, sql, prova.zona());
    }

    private static String riga(String protocollo, int persona, String esito, String dataEsito, String altro) {
        return TavoloImportazioni.riga(protocollo, persona, esito, dataEsito, altro);
    }

    private static String file(String... righe) {
        return TavoloImportazioni.TESTA + String.join("", righe);
    }

    @Test
    void il_file_di_esempio_si_importa_e_la_seconda_volta_non_cambia_niente() throws Exception {
        var esempio = new String(
                Objects.requireNonNull(getClass().getResourceAsStream("/importazioni/esiti-inps-esempio.csv"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        var dove = tavolo.carica(esempio);
        assertThat(tavolo.conti(dove)).isEqualTo("300 0 0 0");
        assertThat(tavolo.tutto()).isEqualTo("0 0 0 0 0 0 0");
        assertThat(tavolo.pagina(dove)).contains("300 domande da registrare").contains("Importa 300 righe buone");

        tavolo.fa(dove, "conferma");
        assertThat(tavolo.conti(dove)).isEqualTo("300 0 0 0");
        assertThat(tavolo.conta("domanda")).isEqualTo(300);
        assertThat(tavolo.conta("persona")).isEqualTo(657);
        assertThat(tavolo.conta("cartella")).isEqualTo(106);
        assertThat(tavolo.conta("esito_inps")).isEqualTo(300 + 291);
        assertThat(tavolo.conta("evento")).isEqualTo(3 * 106);
        assertThat(tavolo.conta("importazione_riga")).isZero();
        assertThat(tavolo.conta("domanda where motivo is not null and motivo::text like '%soglia%'"))
                .isZero();
        assertThat(tavolo.conta("registro where dettaglio like 'registrazione della domanda%'"))
                .isEqualTo(300);

        var tutto = tavolo.tutto();
        var ancora = tavolo.carica(esempio);
        assertThat(ancora).isNotEqualTo(dove);
        assertThat(tavolo.conti(ancora)).isEqualTo("0 0 300 0");
        assertThat(tavolo.pagina(ancora)).doesNotContain("righe buone");
        tavolo.fa(ancora, "conferma");
        assertThat(tavolo.tutto()).isEqualTo(tutto);
        assertThat(tavolo.pagina("/accesso/importazioni")).contains("esiti.csv").contains("300 nuove");
    }

    @Test
    void un_esito_nuovo_cambia_la_domanda_e_uno_vecchio_no() throws Exception {
        tavolo.importa(file(riga("INPS-ADI-2025-0000001", 1, "ACCOLTA", "10/03/2025", ";100,50;")));
        var dove = tavolo.carica(
                file(riga("INPS-ADI-2025-0000001", 1, "SOSPESA", "10/05/2025", "mancata convocazione;;")));
        assertThat(tavolo.conti(dove)).isEqualTo("0 1 0 0");
        assertThat(tavolo.pagina(dove)).contains("Cambia da «Accolta» a «Sospesa» dal 10/05/2025.");
        tavolo.fa(dove, "conferma");
        assertThat(tavolo.uno("select stato || ' ' || data_esito from domanda")).isEqualTo("SOSPESA 2025-05-10");
        assertThat(tavolo.uno("select string_agg(tipo, ' ' order by id) from evento"))
                .isEqualTo("DOMANDA_PRESENTATA ESITO_ACCOLTO CARTELLA_APERTA ESITO_CAMBIATO");

        var tutto = tavolo.tutto();
        var vecchio = tavolo.carica(file(riga("INPS-ADI-2025-0000001", 1, "RESPINTA", "01/04/2025", ";;")));
        assertThat(tavolo.conti(vecchio)).isEqualTo("0 0 1 0");
        assertThat(tavolo.pagina(vecchio)).contains("È più vecchio dell&#39;esito registrato: sospesa dal 10/05/2025.");
        var prima = tavolo.carica(file(riga("INPS-ADI-2025-0000001", 1, "ACCOLTA", "10/03/2025", ";;")));
        assertThat(tavolo.conti(prima)).isEqualTo("0 0 1 0");
        var inLavorazione = tavolo.carica(file(riga("INPS-ADI-2025-0000001", 1, "IN_LAVORAZIONE", "", ";;")));
        assertThat(tavolo.conti(inLavorazione)).isEqualTo("0 0 1 0");
        for (var altro : new String[] {"10/05/2025", "10/03/2025"}) {
            var stesso = tavolo.carica(file(riga("INPS-ADI-2025-0000001", 1, "REVOCATA", altro, ";;")));
            assertThat(tavolo.conti(stesso)).isEqualTo("0 0 0 1");
            assertThat(tavolo.pagina(stesso)).contains("in quel giorno è già registrato un altro esito");
        }
        assertThat(tavolo.tutto()).isEqualTo(tutto);
    }

    @Test
    void un_protocollo_due_volte_nel_file_e_un_errore_e_il_primo_vale() throws Exception {
        var dove = tavolo.importa(file(
                riga("INPS-ADI-2025-0000001", 1, "ACCOLTA", "10/03/2025", ";;"),
                riga("INPS-ADI-2025-0000002", 2, "ACCOLTA", "10/03/2025", ";;"),
                riga(" inps-adi-2025-0000001", 3, "RESPINTA", "11/03/2025", ";;")));
        assertThat(tavolo.conti(dove)).isEqualTo("2 0 0 1");
        assertThat(tavolo.pagina(dove)).contains("è già nella riga 2");
    }

    /** Rows are looked at in groups of five hundred. */
    @Test
    void un_protocollo_che_torna_molto_dopo_e_un_errore() throws Exception {
        var righe = new StringBuilder(TavoloImportazioni.TESTA);
        for (int n = 0; n < 1100; n++) {
            var protocollo = "INPS-ADI-2025-%07d".formatted(n % 1099 == 0 ? 5000 : n);
            righe.append(TavoloImportazioni.riga(protocollo, n, "RESPINTA", "10/03/2025", ";;"));
        }
        var dove = tavolo.carica(righe.toString());
        tavolo.finche(dove, "IN_LETTURA");
        assertThat(tavolo.conti(dove)).isEqualTo("1099 0 0 1");
        assertThat(tavolo.pagina(dove + "?vista=ERRORI")).contains("è già nella riga 2:");
    }

    @Test
    void chi_e_gia_registrato_si_riconosce_e_il_suo_nucleo_e_lo_stesso() throws Exception {
        var figlio = TavoloImportazioni.codice(20_100) + ":figlio";
        tavolo.importa(file(
                riga("INPS-ADI-2025-0000001", 1, "RESPINTA", "10/03/2025", ";;" + figlio),
                riga("INPS-ADI-2025-0000002", 1, "ACCOLTA", "10/06/2025", ";;" + figlio)));
        assertThat(tavolo.tutto()).startsWith("2 1 2 2 4 1 ");
        assertThat(tavolo.uno("select cognome || ' ' || nome from persona where codice_fiscale = '"
                        + TavoloImportazioni.codice(20_100) + "'"))
                .isEqualTo("Da completare " + TavoloImportazioni.codice(20_100));
        // The child grew up and applies: the names that were missing are known now.
        var dove = tavolo.importa(file(riga("INPS-ADI-2025-0000003", 20_100, "ACCOLTA", "10/07/2025", ";;")));
        assertThat(tavolo.conti(dove)).isEqualTo("1 0 0 0");
        assertThat(tavolo.conta("persona")).isEqualTo(2);
        assertThat(tavolo.conta("nucleo")).isOne();
        assertThat(tavolo.conta("persona where nome = 'Mario'")).isEqualTo(2);
    }

    @Test
    void chi_potrebbe_essere_gia_registrato_senza_codice_non_si_importa_due_volte() throws Exception {
        tavolo.esegui("insert into persona (zona_id, id, cognome, nome, cercabile) values (tecnico.zona_corrente(),"
                + " gen_random_uuid(), 'Rossi', 'Mario', 'rossi mario')");
        var dove = tavolo.carica(file(riga("INPS-ADI-2025-0000001", 1, "ACCOLTA", "10/03/2025", ";;")));
        assertThat(tavolo.conti(dove)).isEqualTo("0 0 0 1");
        assertThat(tavolo.pagina(dove)).contains("potrebbe essere la stessa");
    }

    @Test
    void le_righe_scartate_si_correggono_e_si_importano() throws Exception {
        var dove = tavolo.importa(file(
                riga("INPS-ADI-2025-0000001", 1, "ACCOLTA", "10/03/2025", ";;"),
                riga("INPS-ADI-2025-0000002", 2, "FORSE", "10/03/2025", "=1+1;;")));
        assertThat(tavolo.conti(dove)).isEqualTo("1 0 0 1");
        var scarti = tavolo.pagina(dove + "/scarti.csv");
        assertThat(scarti)
                .startsWith("\uFEFFprotocollo;misura;")
                .contains(";motivo_scarto")
                .contains("Riga 3. esito «FORSE»: va scelto fra IN_LAVORAZIONE")
                .contains(";'=1+1;");
        var corretto = tavolo.importa(scarti.replace("FORSE", "RESPINTA"));
        assertThat(tavolo.conti(corretto)).isEqualTo("1 0 0 0");
        assertThat(tavolo.pagina(corretto)).doesNotContain("Colonne che non si leggono");
        assertThat(tavolo.conta("domanda")).isEqualTo(2);
        assertThat(tavolo.conta("registro where azione = 'ESPORTAZIONE'")).isOne();
    }

    @Test
    void le_colonne_ignote_si_dicono_e_le_altre_vanno_in_qualunque_ordine() throws Exception {
        var dove = tavolo.carica(
                "Note;ESITO;Comune;nome;cognome;Codice fiscale;data domanda;misura;protocollo;data_esito;;\n"
                        + "x;positive;47014;Mario;Rossi;" + TavoloImportazioni.codice(1)
                        + ";2025-01-10;adi;INPS-ADI-2025-0000001;10/03/2025;;\n\n");
        assertThat(tavolo.conti(dove)).isEqualTo("1 0 0 0");
        assertThat(tavolo.pagina(dove)).contains("Colonne che non si leggono e non si importano: Note.");
    }

    @Test
    void un_file_che_non_si_legge_dice_che_cosa_cambiare_e_non_lascia_righe() throws Exception {
        var senzaTesta = riga("INPS-ADI-2025-0000001", 1, "ACCOLTA", "10/03/2025", ";;");
        rifiutato(senzaTesta, "Manca l&#39;intestazione");
        rifiutato("", "Il file è vuoto");
        rifiutato(TavoloImportazioni.TESTA, "soltanto l&#39;intestazione");
        rifiutato("protocollo;protocollo;misura\n", "compare due volte");
        rifiutato("protocollo;misura\nX;ADI\n", "Mancano le colonne data_domanda, codice_fiscale");
        rifiutato("%PDF-1.7 finto", "Il file è un PDF");
        rifiutato(file(senzaTesta, "\"INPS;ADI\n"), "virgoletta");
        assertThat(tavolo.conta("importazione_riga")).isZero();
        mvc.perform(post("/accesso/importazioni")
                        .with(csrf())
                        .with(tavolo.amministrativa().entrato()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Scegliere il file")));
    }

    private void rifiutato(String csv, String perche) throws Exception {
        tavolo.invia(tavolo.amministrativa(), "esiti.csv", csv.getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(perche)))
                .andExpect(content().string(containsString("id=\"file-errore\"")));
    }

    @Test
    void non_importare_niente_cancella_le_righe_e_resta_nello_storico() throws Exception {
        var dove = tavolo.carica(file(riga("INPS-ADI-2025-0000001", 1, "ACCOLTA", "10/03/2025", ";;")));
        tavolo.fa(dove, "annulla");
        assertThat(tavolo.conta("importazione_riga")).isZero();
        assertThat(tavolo.tutto()).isEqualTo("0 0 0 0 0 0 0");
        assertThat(tavolo.pagina("/accesso/importazioni")).contains("Non importata");
        tavolo.fa(dove, "conferma");
        assertThat(tavolo.stato(dove)).isEqualTo("ANNULLATA");
    }

    @Test
    void il_program_manager_guarda_e_non_importa() throws Exception {
        var program = tavolo.zona().operatore(Ruolo.PROGRAM_MANAGER);
        var dove = tavolo.carica(file(riga("INPS-ADI-2025-0000001", 1, "ACCOLTA", "10/03/2025", ";;")));
        mvc.perform(get("/accesso/importazioni").with(program.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("type=\"file\""))));
        mvc.perform(get(dove).with(program.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/conferma"))));
        tavolo.invia(program, "esiti.csv", new byte[] {1}).andExpect(status().isForbidden());
        for (var cosa : new String[] {"conferma", "annulla", "disfa"}) {
            mvc.perform(post(dove + "/" + cosa).with(csrf()).with(program.entrato()))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void agli_altri_non_si_apre_e_a_un_altra_zona_non_c_e() throws Exception {
        var dove = tavolo.carica(file(riga("INPS-ADI-2025-0000001", 1, "ACCOLTA", "10/03/2025", ";;")));
        for (var ruolo : new Ruolo[] {Ruolo.OPERATORE_ACCESSO, Ruolo.ASSISTENTE_SOCIALE, Ruolo.DIRETTORE}) {
            mvc.perform(get(dove).with(tavolo.zona().operatore(ruolo).entrato()))
                    .andExpect(status().isForbidden());
        }
        var altrove = prova.zona().operatore(Ruolo.AMMINISTRATIVA);
        mvc.perform(get(dove).with(altrove.entrato())).andExpect(status().isNotFound());
        mvc.perform(get(dove + "/scarti.csv").with(altrove.entrato())).andExpect(status().isNotFound());
        mvc.perform(post(dove + "/conferma").with(csrf()).with(altrove.entrato()))
                .andExpect(status().isNotFound());
    }

    @Test
    void prima_di_disfare_si_dice_che_cosa_si_toglie() throws Exception {
        var dove = tavolo.importa(file(riga("INPS-ADI-2025-0000001", 1, "ACCOLTA", "10/03/2025", ";;")));
        assertThat(tavolo.pagina(dove))
                .contains(dove + "/disfa")
                .doesNotContain("<form method=\"post\" action=\"" + dove);
        assertThat(tavolo.pagina(dove + "/disfa"))
                .contains("1 domanda", "1 esito INPS", "1 persona", "1 cartella", "Lascia tutto com’è");
        assertThat(tavolo.conta("domanda")).isOne();
        tavolo.fa(dove, "disfa");
        assertThat(tavolo.conta("domanda")).isZero();
        assertThat(tavolo.pagina(dove)).contains("Aveva portato 1 domanda registrata");
    }

    @Test
    void di_un_file_gia_importato_si_dice_quando_e_da_chi() throws Exception {
        var file = file(riga("INPS-ADI-2025-0000001", 1, "ACCOLTA", "10/03/2025", ";;"));
        tavolo.importa(file);
        var ancora = tavolo.carica(file);
        assertThat(tavolo.pagina(ancora))
                .contains("Questo stesso file è già stato importato", "non c’è niente da importare");
        assertThat(tavolo.pagina("/accesso/importazioni")).contains("Niente da importare");
    }

    @Test
    void chi_e_noto_per_il_solo_codice_si_completa() throws Exception {
        var figlio = TavoloImportazioni.codice(20_100) + ":figlio";
        var dove = tavolo.importa(file(riga("INPS-ADI-2025-0000001", 1, "RESPINTA", "10/03/2025", ";;" + figlio)));
        for (var pagina : new String[] {dove, "/"}) {
            assertThat(tavolo.pagina(pagina)).contains("1 persona da completare");
        }
        var elenco = tavolo.pagina("/accesso/persone-da-completare");
        assertThat(elenco).contains(TavoloImportazioni.codice(20_100));
        var persona = elenco.replaceAll("(?s).*href=\"(/accesso/domande/[^\"]*/persone/[^\"]*)\".*", "$1");
        assertThat(tavolo.pagina(persona)).contains(TavoloImportazioni.codice(20_100));
    }

    @Test
    void lo_stesso_file_caricato_due_volte_porta_alla_stessa_anteprima() throws Exception {
        var file = file(riga("INPS-ADI-2025-0000001", 1, "ACCOLTA", "10/03/2025", ";;"));
        var dove = tavolo.carica(file);
        tavolo.invia(tavolo.amministrativa(), "copia.csv", file.getBytes(StandardCharsets.UTF_8))
                .andExpect(redirectedUrl(dove));
        assertThat(tavolo.conta("importazione")).isOne();
    }
}
