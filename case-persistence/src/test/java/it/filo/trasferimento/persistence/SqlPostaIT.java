package it.filo.trasferimento.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.filo.base.persistence.Accesso;
import it.filo.base.persistence.BancaDiProva;
import it.filo.base.persistence.ProvaDiPersistenza;
import it.filo.trasferimento.Busta;
import it.filo.trasferimento.Busta.Cosa;
import it.filo.trasferimento.Busta.Tratta;
import it.filo.trasferimento.Posta;
import it.filo.trasferimento.StatoLettera;
import it.filo.trasferimento.TrasferimentoId;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The mailbox: two zones exchange one letter, and nobody else sees that there is one. */
@ProvaDiPersistenza
class SqlPostaIT {

    private static final Instant ALLORA = Instant.parse("2026-03-01T09:00:00Z");
    private static final String TABELLA = "posta.lettera";

    @Autowired
    private Posta posta;

    @Autowired
    private Busta busta;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accesso accesso;

    @Autowired
    private PlatformTransactionManager transazioni;

    private final ZonaId da = ZonaId.nuovo();
    private final ZonaId a = ZonaId.nuovo();
    private final ZonaId terza = ZonaId.nuovo();
    private final TrasferimentoId id = TrasferimentoId.nuovo();

    @BeforeEach
    void una_lettera_da_una_zona_a_un_altra() {
        for (var zona : List.of(da, a, terza)) {
            jdbc.sql("insert into tecnico.zona (id, codice, nome, denominazione, tipo) values (?, ?, 'Z', 'Z', 'ZONA')")
                    .params(zona.id(), zona.toString())
                    .update();
        }
        manda(da, id, a, ALLORA);
    }

    @Test
    void chi_la_riceve_la_legge_e_chi_la_manda_ne_sa_la_risposta() {
        var aperta = in(a, () -> posta.arrivata(id)).orElseThrow();
        assertThat(aperta.busta().da()).isEqualTo(da);
        assertThat(aperta.busta().persone()).isEqualTo(3);
        assertThat(busta.apri(contenuto(aperta.contenuto()), new Tratta(id, da, a), Cosa.CONTENUTO))
                .isEqualTo("di Rossi Maria");
        assertThat(in(da, () -> posta.risposta(id)).orElseThrow().stato()).isEqualTo(StatoLettera.INVIATA);
    }

    @Test
    void una_terza_zona_non_vede_niente_e_non_risponde_a_niente() {
        assertThat(in(terza, () -> posta.arrivata(id))).isEmpty();
        assertThat(in(terza, () -> posta.arrivate(null, 10))).isEmpty();
        assertThat(in(terza, () -> posta.risposta(id))).isEmpty();
        assertThat(in(terza, () -> posta.ritira(id, ALLORA))).isFalse();
        assertThat(in(terza, () -> posta.rispondi(id, true, "Nessuno", null, ALLORA)))
                .isFalse();
        assertThat(in(null, () -> posta.arrivata(id))).as("without a zona").isEmpty();
        assertThat(in(a, () -> posta.arrivata(id)).orElseThrow().busta().stato())
                .isEqualTo(StatoLettera.INVIATA);
    }

    @Test
    void non_risponde_chi_ha_mandato_e_non_ritira_chi_ha_ricevuto() {
        assertThat(in(da, () -> posta.rispondi(id, true, "Chi manda", null, ALLORA)))
                .isFalse();
        assertThat(in(da, () -> posta.arrivata(id))).isEmpty();
        assertThat(in(a, () -> posta.ritira(id, ALLORA))).isFalse();
        assertThat(in(a, () -> posta.risposta(id))).isEmpty();
    }

    @Test
    void si_manda_solo_da_se_stessi_e_non_a_se_stessi() {
        assertThatThrownBy(() -> manda(a, TrasferimentoId.nuovo(), a, ALLORA)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> manda(null, TrasferimentoId.nuovo(), a, ALLORA))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void si_risponde_una_volta_sola_e_la_risposta_svuota_la_lettera() {
        assertThat(in(a, () -> posta.rispondi(id, false, "Gori Elena", new byte[] {1}, ALLORA)))
                .isTrue();
        assertThat(in(a, () -> posta.rispondi(id, true, "Un'altra", null, ALLORA)))
                .isFalse();
        assertThat(in(da, () -> posta.ritira(id, ALLORA))).isFalse();
        assertThat(in(a, () -> posta.arrivata(id)).orElseThrow().contenuto()).isNull();
        var risposta = in(da, () -> posta.risposta(id)).orElseThrow();
        assertThat(risposta.stato()).isEqualTo(StatoLettera.RIFIUTATA);
        assertThat(risposta.risponde()).isEqualTo("Gori Elena");
        assertThat(risposta.motivo()).containsExactly(1);
        in(da, () -> {
            posta.presa(id);
            return null;
        });
        assertThat(in(da, () -> posta.risposta(id)).orElseThrow().motivo()).isNull();
    }

    @Test
    void ritirata_non_si_legge_e_non_si_accoglie_piu() {
        assertThat(in(da, () -> posta.ritira(id, ALLORA))).isTrue();
        assertThat(in(a, () -> posta.arrivata(id)).orElseThrow().contenuto()).isNull();
        assertThat(in(a, () -> posta.rispondi(id, true, "Gori Elena", null, ALLORA)))
                .isFalse();
        assertThat(in(a, () -> posta.inAttesa(10))).isEmpty();
    }

    @Test
    void l_elenco_va_a_pagine_dalla_piu_recente() {
        var seconda = TrasferimentoId.nuovo();
        manda(da, seconda, a, ALLORA.plus(1, ChronoUnit.DAYS));
        var prima = in(a, () -> posta.arrivate(null, 1)).getFirst();
        assertThat(prima.id()).isEqualTo(seconda);
        var dopo = new Posta.Dopo(prima.inviataIl(), prima.id());
        assertThat(in(a, () -> posta.arrivate(dopo, 10))).singleElement().returns(id, Posta.Arrivata::id);
    }

    @Test
    void chi_lavora_non_tocca_la_tabella() {
        for (var sql : List.of(
                "select * from " + TABELLA,
                "delete from " + TABELLA,
                "update " + TABELLA + " set stato = 'RITIRATA'",
                "set role filo_posta")) {
            assertThatThrownBy(() -> in(a, () -> jdbc.sql(sql).update()))
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void anche_per_chi_possiede_le_tabelle_valgono_le_mura() {
        var proprietario = JdbcClient.create(new DriverManagerDataSource(
                accesso.url(),
                accesso.proprietario().nome(),
                accesso.proprietario().password()));
        assertThat(proprietario
                        .sql("select count(*) from " + TABELLA)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void la_posta_e_di_un_ruolo_in_cui_nessuno_entra() {
        assertThat(jdbc.sql("""
                        select r.rolname from pg_class c join pg_roles r on r.oid = c.relowner
                        where c.oid = to_regclass('posta.lettera')
                        union
                        select r.rolname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                        join pg_roles r on r.oid = p.proowner where n.nspname = 'posta'""").query(String.class).list()).containsExactly("filo_posta");
        assertThat(jdbc.sql("select rolcanlogin or rolsuper or rolbypassrls from pg_roles where rolname = 'filo_posta'")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(jdbc.sql("""
                        select count(*) from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                        where n.nspname = 'posta' and (not p.prosecdef
                          or not p.proconfig @> array['search_path=pg_catalog, pg_temp']
                          or has_function_privilege('public', p.oid, 'execute'))""").query(Long.class).single()).isZero();
    }

    @Test
    void una_busta_si_apre_solo_per_la_sua_tratta() {
        var tratta = new Tratta(id, da, a);
        var chiusa = busta.chiudi("perché", tratta, Cosa.MOTIVO);
        assertThat(busta.apri(chiusa, tratta, Cosa.MOTIVO)).isEqualTo("perché");
        for (var altra : List.of(new Tratta(id, da, terza), new Tratta(TrasferimentoId.nuovo(), da, a))) {
            assertThatThrownBy(() -> busta.apri(chiusa, altra, Cosa.MOTIVO)).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> busta.apri(chiusa, tratta, Cosa.CONTENUTO)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void senza_il_suo_ruolo_gli_aggiornamenti_si_fermano_e_dicono_che_cosa_fare() throws Exception {
        BancaDiProva.senzaPosta(() -> assertThatThrownBy(
                        () -> BancaDiProva.flyway(BancaDiProva.vuota(), BancaDiProva.senzaCassaforte())
                                .load()
                                .migrate())
                .hasMessageContaining("Manca il ruolo filo_posta")
                .hasMessageContaining("grant filo_posta to"));
    }

    private void manda(@Nullable ZonaId chi, TrasferimentoId lettera, ZonaId a, Instant quando) {
        in(chi, () -> {
            posta.manda(
                    lettera,
                    a,
                    "ADI",
                    3,
                    LocalDate.of(2026, 4, 1),
                    busta.chiudi("di Rossi Maria", new Tratta(lettera, chi == null ? a : chi, a), Cosa.CONTENUTO),
                    quando);
            return null;
        });
    }

    private static byte[] contenuto(byte @Nullable [] contenuto) {
        assertThat(contenuto).isNotNull();
        return contenuto == null ? new byte[0] : contenuto;
    }

    private <T extends @Nullable Object> T in(@Nullable ZonaId zona, Supplier<T> cosa) {
        var transazione = new TransactionTemplate(transazioni);
        return zona == null
                ? transazione.execute(t -> cosa.get())
                : ZonaCorrente.in(zona, () -> transazione.execute(t -> cosa.get()));
    }
}
