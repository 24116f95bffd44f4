package it.filo.accesso.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.OrologioDiProva;
import it.filo.Prova;
import it.filo.ProvaWeb;
import it.filo.accesso.CaricaEsiti;
import it.filo.accesso.ConfermaImportazione;
import it.filo.accesso.ConsultaImportazioni;
import it.filo.accesso.FileEsiti;
import it.filo.accesso.ImportazioneId;
import it.filo.zona.ZonaCorrente;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Two at the same time, a stop half way, and the way back. */
@ProvaWeb
class ImportazioniInsiemeIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private ConfermaImportazione conferma;

    @Autowired
    private CaricaEsiti carica;

    @Autowired
    private ConsultaImportazioni consulta;

    @Autowired
    private OrologioDiProva.Orologio orologio;

    private TavoloImportazioni tavolo;

    @BeforeEach
    void un_ufficio_che_importa() {
        tavolo = new TavoloImportazioni(mvc, sql, prova.zona());
    }

    private static String tre(int da) {
        var righe = new StringBuilder(TavoloImportazioni.TESTA);
        for (int n = da; n < da + 3; n++) {
            righe.append(TavoloImportazioni.riga("INPS-ADI-2025-000000" + n, n, "ACCOLTA", "10/03/2025", ";100,50;"));
        }
        return righe.toString();
    }

    @Test
    void lo_stesso_file_caricato_insieme_da_due_e_una_importazione_sola() throws Exception {
        var dove = insieme(() -> tavolo.carica(tre(1)));
        assertThat(dove.getFirst()).isEqualTo(dove.getLast());
        assertThat(tavolo.conta("importazione")).isOne();
    }

    @Test
    void confermata_insieme_da_due_si_importa_una_volta() throws Exception {
        var dove = tavolo.carica(tre(1));
        insieme(() -> {
            tavolo.fa(dove, "conferma");
            return dove;
        });
        assertThat(tavolo.stato(dove)).isEqualTo("CONFERMATA");
        assertThat(tavolo.conti(dove)).isEqualTo("3 0 0 0");
        assertThat(tavolo.tutto()).isEqualTo("3 3 3 3 6 3 9");
    }

    @Test
    void due_file_con_le_stesse_domande_confermati_insieme_le_registrano_una_volta() throws Exception {
        var primo = tavolo.carica(tre(1));
        var secondo = tavolo.carica(tre(1) + "\n\n");
        var tutti = new ArrayList<>(List.of(primo, secondo));
        insieme(() -> {
            String mio;
            synchronized (tutti) {
                mio = tutti.removeFirst();
            }
            tavolo.fa(mio, "conferma");
            return mio;
        });
        assertThat(List.of(tavolo.conti(primo), tavolo.conti(secondo))).containsExactlyInAnyOrder("3 0 0 0", "0 0 3 0");
        assertThat(tavolo.tutto()).isEqualTo("3 3 3 3 6 3 9");
    }

    private static List<String> insieme(Callable<String> cosa) throws Exception {
        var via = new CyclicBarrier(2);
        try (var due = Executors.newFixedThreadPool(2)) {
            var primo = due.submit(() -> {
                via.await();
                return cosa.call();
            });
            var secondo = due.submit(() -> {
                via.await();
                return cosa.call();
            });
            return List.of(primo.get(), secondo.get());
        }
    }

    @Test
    void fermata_a_meta_non_lascia_niente_e_si_riprende() throws Exception {
        var dove = tavolo.carica(tre(1));
        var id = ImportazioneId.valueOf(TavoloImportazioni.id(dove));
        var chi = tavolo.amministrativa().chi();
        nella(() -> conferma.prenota(id, chi));
        // As a stop would: the rows are written, and the transaction does not end.
        assertThatThrownBy(() -> nella(() -> {
                    conferma.esegui(id, chi, scritte -> {
                        assertThat(scritte).isEqualTo(3);
                        throw new IllegalStateException("stop");
                    });
                    return true;
                }))
                .hasMessage("stop");
        assertThat(tavolo.tutto()).isEqualTo("0 0 0 0 0 0 0");
        assertThat(tavolo.pagina(dove)).contains("Si è interrotta").contains("Riprendi l’importazione");
        assertThat(tavolo.pagina("/accesso/importazioni")).contains("Interrotta");

        tavolo.fa(dove, "conferma");
        assertThat(tavolo.conti(dove)).isEqualTo("3 0 0 0");
        assertThat(tavolo.tutto()).isEqualTo("3 3 3 3 6 3 9");
    }

    @Test
    void una_lettura_fermata_a_meta_comincia_da_capo_con_lo_stesso_file() throws Exception {
        var chi = tavolo.amministrativa().chi();
        var aperta = nella(() -> carica.apri("esiti.csv", "a".repeat(64), 10, chi));
        var id = ((CaricaEsiti.Risposta.Aperta) aperta).id();
        assertThatThrownBy(() -> nella(() -> {
                    carica.leggi(id, new FileRotto(), lette -> {});
                    return true;
                }))
                .hasMessage("stop");
        var dove = "/accesso/importazioni/" + id;
        assertThat(tavolo.conta("importazione_riga")).isEqualTo(500);
        assertThat(tavolo.pagina(dove)).contains("La lettura del file si è fermata a metà");

        orologio.avanti(Duration.ofMinutes(2));
        try {
            var ancora = nella(() -> carica.apri("esiti.csv", "a".repeat(64), 10, chi));
            assertThat(ancora).isInstanceOf(CaricaEsiti.Risposta.Aperta.class);
        } finally {
            orologio.adesso();
        }
        assertThat(tavolo.conta("importazione_riga")).isZero();
        assertThat(tavolo.stato(dove)).isEqualTo("ANNULLATA");
    }

    @Test
    void mentre_lavora_la_pagina_dice_a_che_punto_e_e_si_aggiorna_da_sola() throws Exception {
        var dove = tavolo.carica(tre(1));
        tavolo.esegui("update importazione set stato = 'IN_CONFERMA', elaborate = 2");
        var pagina = tavolo.zona().in(() -> {
            sql.sql("select pg_advisory_xact_lock(hashtextextended('filo.importazione/' || ?, 0))")
                    .param(TavoloImportazioni.id(dove))
                    .query((rs, n) -> true)
                    .list();
            return altrove(
                    () -> mvc.perform(get(dove).with(tavolo.amministrativa().entrato()))
                            .andReturn()
                            .getResponse());
        });
        assertThat(pagina.getHeader("Refresh")).isEqualTo("3");
        assertThat(pagina.getContentAsString())
                .contains("<progress")
                .contains("value=\"2\"")
                .contains("max=\"3\"")
                .contains("si ritrova nell’elenco");
        assertThat(tavolo.pagina(dove)).contains("Si è interrotta");
    }

    /** In a thread, and so in a transaction, of its own. */
    private static <T> T altrove(Callable<T> cosa) {
        try (var uno = Executors.newSingleThreadExecutor()) {
            return uno.submit(cosa).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** More than a group of rows, then the process dies. */
    private static final class FileRotto implements FileEsiti {

        @Override
        public void leggi(Consumer<Riga> riga) {
            riga.accept(new Riga(1, List.of(TavoloImportazioni.TESTA.strip().split(";")), null));
            for (int n = 2; n < 600; n++) {
                riga.accept(new Riga(n, List.of("P" + n), null));
            }
            throw new IllegalStateException("stop");
        }

        @Override
        public @Nullable Integer parte() {
            return null;
        }
    }

    /** The rows are read by groups of five hundred, of which two are on their way at the same time. */
    @Test
    void un_doppione_dice_la_prima_riga_ovunque_sia() throws Exception {
        var doppioni = Map.of(502, 501, 1_400, 1_050, 2_000, 1_300, 2_590, 2, 2_595, 2);
        var righe = new StringBuilder(TavoloImportazioni.TESTA);
        for (int riga = 2; riga <= 2_600; riga++) {
            righe.append(TavoloImportazioni.riga(
                    "INPS-ADI-2025-%07d".formatted(doppioni.getOrDefault(riga, riga)),
                    riga,
                    "ACCOLTA",
                    "10/03/2025",
                    ";100,50;"));
        }
        var dove = tavolo.carica(righe.toString());
        tavolo.finche(dove, "IN_LETTURA");
        assertThat(tavolo.conti(dove)).isEqualTo("2594 0 0 5");
        var errori = tavolo.pagina(dove + "?vista=ERRORI");
        for (var prima : doppioni.values()) {
            assertThat(errori).contains("è già nella riga " + prima + ":");
        }
        assertThat(errori.split("è già nella riga 2:", -1)).hasSize(3);
    }

    @Test
    void disfatta_tutto_e_come_prima() throws Exception {
        tavolo.importa(tre(1));
        tavolo.esegui("update domanda set importo_mensile = 77 where protocollo like '%1'");
        var tutto = tavolo.tutto();
        var prima = fotografia();
        var dove = tavolo.importa(tre(4)
                + TavoloImportazioni.riga("INPS-ADI-2025-0000001", 1, "REVOCATA", "10/05/2025", "non presentato;;")
                + TavoloImportazioni.riga("INPS-ADI-2025-0000009", 2, "ACCOLTA", "10/05/2025", ";;"));
        assertThat(tavolo.conti(dove)).isEqualTo("4 1 0 0");
        assertThat(fotografia()).isNotEqualTo(prima);
        assertThat(tavolo.pagina(dove)).contains("Disfa l’importazione");

        tavolo.fa(dove, "disfa");
        assertThat(tavolo.stato(dove)).isEqualTo("DISFATTA");
        assertThat(tavolo.tutto()).isEqualTo(tutto);
        assertThat(fotografia()).isEqualTo(prima);
        assertThat(tavolo.conta("importazione_prima where importazione_id = '" + TavoloImportazioni.id(dove) + "'"))
                .isZero();
        // And the file may come again.
        tavolo.importa(tre(4));
        assertThat(tavolo.conta("domanda")).isEqualTo(6);
    }

    /** What the import could change of what was there. */
    private String fotografia() {
        return tavolo.uno("""
                select string_agg(protocollo || stato || data_esito || importo_mensile || coalesce(motivo::text, ''), ',' order by protocollo)
                  || (select string_agg(concat(fase, passo, scadenza_il, scadenza_regole), ',' order by id) from cartella)
                from domanda""");
    }

    @Test
    void su_cio_su_cui_si_e_costruito_non_si_torna_indietro() throws Exception {
        var dove = tavolo.importa(tre(1));
        var cartella = tavolo.uno("select id::text from cartella limit 1");
        tavolo.esegui(
                "update persona set telefono = '0573 1', versione = versione + 1 where id = (select id from persona limit 1)");
        nonSiDisfa(dove, "i dati di una persona, di un nucleo o di una domanda sono stati cambiati dopo");
        tavolo.esegui("update persona set versione = versione - 1 where telefono is not null");

        tavolo.esegui(
                "insert into evento (zona_id, id, cartella_id, tipo, data, registrato_il, autore, ente, sezione) values"
                        + " (tecnico.zona_corrente(), gen_random_uuid(), '" + cartella
                        + "', 'CLASSIFICATA', current_date, now() + interval '1 minute', 'x', 'x', 'NUCLEO')");
        nonSiDisfa(dove, "su una sua cartella qualcuno ha già lavorato");

        tavolo.importa(TavoloImportazioni.TESTA
                + TavoloImportazioni.riga("INPS-ADI-2025-0000002", 2, "REVOCATA", "10/05/2025", ";;"));
        nonSiDisfa(dove, "ne è stata fatta un&#39;altra dopo", "una sua domanda ha già un esito successivo");
        assertThat(tavolo.conta("domanda")).isEqualTo(3);
    }

    private void nonSiDisfa(String dove, String... perche) throws Exception {
        assertThat(tavolo.pagina(dove)).contains("Non si può più disfare:").contains(perche);
        tavolo.fa(dove, "disfa");
        assertThat(tavolo.stato(dove)).isEqualTo("CONFERMATA");
    }

    @Test
    void cio_che_si_e_scritto_per_una_famiglia_trattiene_l_importazione() throws Exception {
        var dove = tavolo.importa(TavoloImportazioni.TESTA
                + TavoloImportazioni.riga("INPS-ADI-2025-0000001", 1, "RESPINTA", "10/03/2025", ";;"));
        var domanda = tavolo.uno("select id::text from domanda");
        mvc.perform(post("/accesso/attenzione/" + domanda)
                        .param("versione", "0")
                        .param("aiuta", "nessuno")
                        .param("prossimo", "Riesame inviato per PEC")
                        .with(tavolo.amministrativa().entrato())
                        .with(csrf()))
                .andExpect(status().isSeeOther());
        nonSiDisfa(dove, "per una sua famiglia qualcuno ha già scritto nella lista di attenzione");
        assertThat(tavolo.conta("attenzione")).isOne();
    }

    @Test
    void chi_entra_in_un_nucleo_arrivato_col_file_lo_trattiene() throws Exception {
        var dove = tavolo.importa(tre(1));
        assertThat(tavolo.pagina(dove)).contains("Disfa l’importazione");
        var entra = "insert into componente (zona_id, id, nucleo_id, persona_id, parentela, dal) select zona_id,"
                + " gen_random_uuid(), (select id from nucleo limit 1), id, 'ALTRO', current_date from persona"
                + " where id not in (select persona_id from componente where nucleo_id = (select id from nucleo limit 1)) limit 1";
        tavolo.esegui(entra);
        nonSiDisfa(dove, "sono stati cambiati dopo");
    }

    @Test
    void dopo_trenta_giorni_righe_scartate_e_via_del_ritorno_spariscono() throws Exception {
        var dove = tavolo.importa(tre(1) + "X;ADI\n");
        assertThat(tavolo.conta("importazione_riga")).isOne();
        var daConfermare = tavolo.carica(tre(4));
        tavolo.esegui("update importazione set confermata_il = confermata_il - interval '31 days',"
                + " caricata_il = caricata_il - interval '31 days'");
        nella(() -> {
            consulta.dimenticaVecchie();
            return true;
        });
        assertThat(tavolo.conta("importazione_riga")).isZero();
        assertThat(tavolo.stato(daConfermare)).isEqualTo("ANNULLATA");
        assertThat(tavolo.pagina(dove)).contains("è passato il tempo in cui si può disfare");
    }

    private <T> T nella(Callable<T> cosa) {
        return ZonaCorrente.in(tavolo.zona().id(), () -> {
            try {
                return cosa.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
