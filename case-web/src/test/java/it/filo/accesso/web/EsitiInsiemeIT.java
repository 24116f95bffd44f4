package it.filo.accesso.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.Prova;
import it.filo.ProvaWeb;
import it.filo.operatori.Ruolo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Outcomes of one file that meet in one household, on one case or on one codice fiscale. */
@ProvaWeb
class EsitiInsiemeIT {

    private static final String PRIMA = "INPS-ADI-2025-0000001";
    private static final String SECONDA = "INPS-ADI-2025-0000002";

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

    private String importa(String... righe) throws Exception {
        return tavolo.importa(TavoloImportazioni.TESTA + String.join("", righe));
    }

    private static String riga(String protocollo, int persona, String esito, String dataEsito) {
        return TavoloImportazioni.riga(protocollo, persona, esito, dataEsito, ";;");
    }

    private String eventi() {
        return tavolo.uno("select string_agg(tipo, ' ' order by id) from evento");
    }

    @Test
    void due_domande_di_un_nucleo_accolte_insieme_aprono_una_cartella_sola() throws Exception {
        importa(riga(PRIMA, 1, "IN_LAVORAZIONE", ""), riga(SECONDA, 1, "IN_LAVORAZIONE", ""));
        var dove = importa(riga(PRIMA, 1, "ACCOLTA", "10/03/2025"), riga(SECONDA, 1, "ACCOLTA", "11/03/2025"));
        assertThat(tavolo.conti(dove)).isEqualTo("0 2 0 0");
        assertThat(tavolo.conta("cartella")).isOne();
        assertThat(tavolo.conta("domanda where cartella_id is not null")).isEqualTo(2);
        assertThat(eventi())
                .isEqualTo("DOMANDA_PRESENTATA ESITO_ACCOLTO CARTELLA_APERTA DOMANDA_RINNOVATA ESITO_ACCOLTO");
    }

    @Test
    void due_esiti_sulla_stessa_cartella_si_leggono_tutti_e_due() throws Exception {
        importa(riga(PRIMA, 1, "ACCOLTA", "10/03/2025"), riga(SECONDA, 1, "ACCOLTA", "11/03/2025"));
        importa(riga(PRIMA, 1, "TERMINATA", "10/05/2025"), riga(SECONDA, 1, "SOSPESA", "11/05/2025"));
        assertThat(tavolo.uno("select string_agg(prima || '-' || dopo || ' ' || data, ', ' order by data) from evento"
                        + " where tipo = 'ESITO_CAMBIATO'"))
                .isEqualTo("Accolta-Terminata 2025-05-10, Accolta-Sospesa 2025-05-11");
        assertThat(tavolo.uno("select string_agg(stato, ' ' order by protocollo) from domanda"))
                .isEqualTo("TERMINATA SOSPESA");
        assertThat(tavolo.conta("esito_inps")).isEqualTo(6);
    }

    @Test
    void di_esiti_scritti_insieme_ognuno_ha_il_suo_motivo_e_il_suo_importo() throws Exception {
        importa(riga(PRIMA, 1, "IN_LAVORAZIONE", ""), riga(SECONDA, 2, "IN_LAVORAZIONE", ""));
        tavolo.esegui("update domanda set importo_mensile = 77");
        importa(
                TavoloImportazioni.riga(PRIMA, 1, "RESPINTA", "10/03/2025", "ISEE oltre soglia;;"),
                TavoloImportazioni.riga(SECONDA, 2, "ACCOLTA", "11/03/2025", ";398,59;"));
        assertThat(tavolo.uno(
                        "select string_agg(stato || ' ' || data_esito || ' ' || importo_mensile || ' ' || versione, ', '"
                                + " order by protocollo) from domanda"))
                .isEqualTo("RESPINTA 2025-03-10 77.00 1, ACCOLTA 2025-03-11 398.59 1");
        assertThat(tavolo.conta("domanda where motivo is not null")).isOne();
        assertThat(tavolo.conta("domanda d join cartella c on c.zona_id = d.zona_id and c.id = d.cartella_id"
                        + " where d.stato = 'ACCOLTA' and c.nucleo_id = d.nucleo_id"))
                .isOne();
        var respinta = tavolo.uno("select id from domanda where stato = 'RESPINTA'");
        assertThat(tavolo.pagina("/accesso/domande/" + respinta)).contains("ISEE oltre soglia");
    }

    @Test
    void le_cartelle_si_aprono_nell_ordine_del_file() throws Exception {
        importa(riga(PRIMA, 1, "IN_LAVORAZIONE", ""));
        importa(riga(SECONDA, 1, "ACCOLTA", "11/03/2025"), riga(PRIMA, 1, "ACCOLTA", "10/03/2025"));
        assertThat(tavolo.uno("select string_agg(tipo || ' ' || dopo, ', ' order by id) from evento"
                        + " where tipo in ('DOMANDA_PRESENTATA', 'DOMANDA_RINNOVATA')"))
                .isEqualTo("DOMANDA_PRESENTATA " + SECONDA + ", DOMANDA_RINNOVATA " + PRIMA);
    }

    @Test
    void chi_ha_preso_la_domanda_allo_sportello_resta_nella_storia() throws Exception {
        var sportello = tavolo.zona().operatore(Ruolo.OPERATORE_ACCESSO);
        importa(riga(PRIMA, 1, "IN_LAVORAZIONE", ""), riga(SECONDA, 2, "IN_LAVORAZIONE", ""));
        tavolo.esegui("update domanda set operatore_id = '" + sportello.chi().id() + "', versione = versione + 1"
                + " where protocollo = '" + PRIMA + "'");
        importa(riga(PRIMA, 1, "ACCOLTA", "10/03/2025"), riga(SECONDA, 2, "ACCOLTA", "10/03/2025"));
        assertThat(tavolo.conta("evento where tipo = 'DOMANDA_PRESENTATA' and operatore_id = '"
                        + sportello.chi().id() + "'"))
                .isOne();
        assertThat(tavolo.conta("evento where operatore_id = '"
                        + tavolo.amministrativa().chi().id() + "'"))
                .isEqualTo(5);
    }

    @Test
    void il_codice_di_una_persona_con_tutt_altro_nome_e_un_errore() throws Exception {
        importa(riga(PRIMA, 1, "ACCOLTA", "10/03/2025"));
        var altra = riga(SECONDA, 1, "ACCOLTA", "10/03/2025").replace(";Rossi;Mario;", ";Senza;Codice;");
        var dove = tavolo.carica(TavoloImportazioni.TESTA + altra);
        assertThat(tavolo.conti(dove)).isEqualTo("0 0 0 1");
        assertThat(tavolo.pagina(dove)).contains("è già registrata «Rossi Mario», non «Senza Codice»");
        // Another order, or a name more, is the same person.
        var stessa = riga(SECONDA, 1, "ACCOLTA", "10/03/2025").replace(";Rossi;Mario;", ";Rossi Bianchi;Mario;");
        assertThat(tavolo.conti(tavolo.carica(TavoloImportazioni.TESTA + stessa)))
                .isEqualTo("1 0 0 0");
    }

    @Test
    void a_chi_e_registrato_senza_codice_si_dice_di_aggiungerlo() throws Exception {
        importa(riga(PRIMA, 1, "IN_LAVORAZIONE", ""));
        tavolo.esegui("update persona set codice_fiscale = null");
        tavolo.esegui("update domanda_persona set codice_fiscale = null");
        var dove = tavolo.carica(TavoloImportazioni.TESTA + riga(PRIMA, 1, "ACCOLTA", "10/03/2025"));
        assertThat(tavolo.conti(dove)).isEqualTo("0 1 0 0");
        assertThat(tavolo.pagina(dove)).contains("registrato senza codice fiscale: aggiungerlo");

        tavolo.esegui("update persona set cognome = 'Hu', nome = 'Lin', cercabile = 'hu lin'");
        var altra = tavolo.carica(TavoloImportazioni.TESTA + riga(PRIMA, 1, "ACCOLTA", "11/03/2025"));
        assertThat(tavolo.conti(altra)).isEqualTo("0 0 0 1");
        assertThat(tavolo.pagina(altra)).contains("di una persona con un altro nome e senza codice fiscale");
    }
}
