package it.filo;

import static it.filo.base.persistence.ReplicaDiProva.finche;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.base.Ids;
import it.filo.base.Lettura;
import it.filo.base.Lettura.Per;
import it.filo.base.Lettura.Stato;
import it.filo.base.persistence.BancaDiProva;
import it.filo.base.persistence.ReplicaDiProva;
import it.filo.operatori.Ruolo;
import it.filo.registro.Registro;
import it.filo.zona.ZonaCorrente;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Reports and files out of a real streaming replica, which stops, falls behind, is cut off and comes back. */
@ExtendWith(ReplicaDiProva.Accesa.class)
@SpringBootTest(properties = "filo.lettura.ritardo-massimo=12s")
@AutoConfigureMockMvc
@Import({Prova.class, OrologioDiProva.class})
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LetturaDaReplicaIT {

    @DynamicPropertySource
    static void banche(DynamicPropertyRegistry registro) {
        BancaDiProva.proprieta(ReplicaDiProva.accesa().accesso())
                .forEach((nome, valore) -> registro.add(nome, () -> valore));
        ReplicaDiProva.accesa().proprieta().forEach((nome, valore) -> registro.add(nome, () -> valore));
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    Prova prova;

    @Autowired
    Lettura lettura;

    @Autowired
    Registro registro;

    @Autowired
    JdbcClient sql;

    private final ReplicaDiProva banche = ReplicaDiProva.accesa();
    private ZonaDiProva zona;
    private OperatoreDiProva direttore;

    @BeforeEach
    void una_zona_che_sta_anche_sulla_replica() {
        zona = prova.zona();
        direttore = zona.operatore(Ruolo.DIRETTORE);
        banche.aspetta();
    }

    @Test
    void le_pagine_leggono_la_replica_e_dicono_a_quando_sono_aggiornate() throws Exception {
        for (var indirizzo : new String[] {"/programma", "/lep/2025/4", "/lep/2025/4/nuclei?indicatore=A1"}) {
            // On a crowded machine the replica may be late for a moment, and the page says so.
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(pagina(indirizzo))
                            .as(indirizzo)
                            .containsPattern("Dati aggiornati alle \\d\\d:\\d\\d:\\d\\d\\."));
        }
        assertThat(banche.chiestoAllaReplica())
                .contains("percentile_cont")
                .contains("from punto_di_accesso")
                .contains("distinct on (k.chiave)");
        assertThat(lettura.stato()).isEqualTo(Stato.IN_USO);
    }

    @Test
    void una_replica_in_ritardo_lo_dice_e_oltre_il_massimo_si_legge_la_primaria() throws Exception {
        var vecchio = nome();
        assistente(vecchio);
        banche.aspetta();
        banche.sospendi();
        try {
            var nuovo = nome();
            assistente(nuovo);

            assertThat(pagina("/programma"))
                    .containsPattern("Dati di \\d+ second[oi] fa: quello che è stato registrato dopo non c’è ancora\\.")
                    .contains(vecchio)
                    .doesNotContain(nuovo);

            finche(() -> programma().contains(nuovo));
            assertThat(programma()).contains(vecchio).contains(nuovo).doesNotContain("Dati ");
            assertThat(lettura.stato()).isEqualTo(Stato.IN_RITARDO);

            banche.riprendi();
            torna();
            assertThat(programma()).contains(nuovo);
        } finally {
            banche.riprendi();
        }
    }

    @Test
    void un_file_viene_dalla_replica_solo_se_ha_tutto() throws Exception {
        var dpo = zona.operatore(Ruolo.DPO);
        banche.aspetta();
        file(dpo);
        assertThat(banche.chiestoAllaReplica()).contains("from registro");

        banche.sospendi();
        try {
            pagina("/lep/2025/4/nuclei?indicatore=P4");
            assertThat(file(dpo)).contains("nuclei dell'indicatore P4");
        } finally {
            banche.riprendi();
        }
    }

    @Test
    void chi_legge_e_nel_registro_della_primaria_prima_di_una_riga() {
        var letto = ZonaCorrente.in(
                zona.id(),
                () -> lettura.leggi(
                        Per.FILE,
                        () -> registro.annota(
                                direttore.chi(), Registro.Azione.ESPORTAZIONE, null, null, "prova di lettura"),
                        () -> {
                            assertThat(banche.primaria()
                                            .sql("select count(*) from registro where zona_id = ? and azione ="
                                                    + " 'ESPORTAZIONE'")
                                            .param(zona.id().id())
                                            .query(Long.class)
                                            .single())
                                    .isOne();
                            return sullaReplica();
                        }));
        assertThat(letto.cosa()).isTrue();
        assertThat(letto.ritardo()).isZero();
    }

    @Test
    void anche_sulla_replica_una_zona_non_vede_le_altre() {
        var altra = prova.zona();
        altra.operatore(Ruolo.TUTOR);
        banche.aspetta();
        for (var quale : new ZonaDiProva[] {zona, altra}) {
            var zone = ZonaCorrente.in(
                    quale.id(),
                    () -> lettura.leggi(Per.PAGINA, () -> {
                        assertThat(sullaReplica()).isTrue();
                        return sql.sql("select distinct zona_id from operatore")
                                .query(UUID.class)
                                .list();
                    }));
            assertThat(zone.cosa()).containsExactly(quale.id().id());
        }
        assertThat(lettura.leggi(Per.PAGINA, () -> {
                            assertThat(sullaReplica()).isTrue();
                            return sql.sql("select count(*) from operatore")
                                    .query(Long.class)
                                    .single();
                        })
                        .cosa())
                .isZero();
    }

    @Test
    void un_ruolo_che_scavalca_le_mura_non_legge() {
        banche.primaria().sql("alter role filo_app bypassrls").update();
        try {
            banche.aspetta();
            assertThat(programma()).doesNotContain("Dati ");
            assertThat(lettura.stato()).isEqualTo(Stato.ASSENTE);
        } finally {
            banche.primaria().sql("alter role filo_app nobypassrls").update();
        }
        torna();
    }

    @Test
    void in_una_transazione_gia_cominciata_si_legge_li() {
        assertThat(zona.in(() -> lettura.leggi(Per.PAGINA, this::sullaReplica)).cosa())
                .isFalse();
    }

    @Test
    void chi_legge_non_scrive() {
        for (var per : Per.values()) {
            assertThatThrownBy(() -> ZonaCorrente.in(
                            zona.id(),
                            () -> lettura.leggi(
                                    per,
                                    () -> sql.sql("update operatore set nome = nome")
                                            .update())))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("read-only");
        }
        torna();
    }

    @Test
    void un_file_cominciato_non_ricomincia_sulla_primaria_e_una_pagina_si() {
        for (var per : Per.values()) {
            torna();
            var volte = new int[1];
            var cade = (Supplier<Boolean>) () -> {
                volte[0]++;
                if (sullaReplica()) {
                    sql.sql("select 1 / 0").query(Integer.class).single();
                }
                return true;
            };
            if (per == Per.FILE) {
                assertThatThrownBy(() -> lettura.leggi(per, cade)).isInstanceOf(DataAccessException.class);
                assertThat(volte[0]).isOne();
            } else {
                assertThat(lettura.leggi(per, cade)).isEqualTo(new Lettura.Letto<>(true, null));
                assertThat(volte[0]).isEqualTo(2);
            }
        }
        torna();
    }

    /** It would call itself up to date, having nothing left to apply. */
    @Test
    void chi_non_riceve_piu_niente_non_passa_per_aggiornata() throws Exception {
        banche.collega(false);
        try {
            var nuovo = nome();
            assistente(nuovo);
            assertThat(programma()).doesNotContain("Dati aggiornati").containsAnyOf("Dati di ", nuovo);
            pagina("/lep/2025/4/nuclei?indicatore=P4");
            assertThat(file(zona.operatore(Ruolo.DPO))).contains("nuclei dell'indicatore P4");
        } finally {
            banche.collega(true);
        }
        banche.aspetta();
        torna();
    }

    @Test
    void se_la_replica_si_ferma_si_legge_la_primaria_e_poi_da_capo_la_replica() throws Exception {
        banche.spegni();
        try {
            assertThat(programma()).doesNotContain("Dati ");
            assertThat(lettura.stato()).isEqualTo(Stato.ASSENTE);
            file(zona.operatore(Ruolo.DPO));
            mvc.perform(get("/actuator/health")).andExpect(status().isOk());

            var inizio = System.nanoTime();
            for (int n = 0; n < 10; n++) {
                programma();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - inizio))
                    .as("three reads a page, each of which would wait a second")
                    .isLessThan(Duration.ofSeconds(10));
        } finally {
            banche.accendi();
        }
        torna();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void una_replica_promossa_non_si_legge_piu() {
        banche.replica().sql("select pg_promote()").query(Boolean.class).single();

        assertThat(programma()).doesNotContain("Dati ");
        assertThat(lettura.stato()).isEqualTo(Stato.ASSENTE);
    }

    private boolean sullaReplica() {
        return sql.sql("select pg_is_in_recovery()").query(Boolean.class).single();
    }

    /** Until the replica is read again. */
    private void torna() {
        finche(() -> programma().contains("Dati aggiornati alle"));
        assertThat(lettura.stato()).isEqualTo(Stato.IN_USO);
    }

    private static String nome() {
        return "Prova" + Ids.nuovo();
    }

    private void assistente(String cognome) {
        var id = zona.operatore(Ruolo.ASSISTENTE_SOCIALE).chi().id();
        zona.in(() -> sql.sql("update operatore set cognome = ? where id = ?")
                .params(cognome, id.id())
                .update());
    }

    private String programma() {
        try {
            return pagina("/programma");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String pagina(String indirizzo) throws Exception {
        return mvc.perform(get(indirizzo).with(direttore.entrato()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String file(OperatoreDiProva dpo) throws Exception {
        return mvc.perform(get("/registro/registro.csv").with(dpo.entrato()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
