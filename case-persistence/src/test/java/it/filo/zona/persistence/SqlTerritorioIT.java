package it.filo.zona.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.base.persistence.ProvaDiPersistenza;
import it.filo.zona.Comune;
import it.filo.zona.Personale;
import it.filo.zona.PuntoDiAccesso;
import it.filo.zona.PuntoId;
import it.filo.zona.Territorio;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import it.filo.zona.Zone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** {@link SqlTerritorio} on a zona that has nothing yet. */
@ProvaDiPersistenza
class SqlTerritorioIT {

    private static final Comune QUARRATA = new Comune("047017", "Quarrata", "H109", "51039", 26_227);
    private static final LocalDate DAL = LocalDate.of(2026, 1, 1);

    @Autowired
    private Territorio territorio;

    @Autowired
    private Zone zone;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transazioni;

    private ZonaId zona;

    @BeforeEach
    void una_zona_nuova() {
        zona = ZonaId.nuovo();
        sql.sql("insert into tecnico.zona (id, codice, nome, denominazione, tipo) values (?, ?, 'P', 'P', 'ZONA')")
                .params(zona.id(), zona.toString())
                .update();
    }

    /** A table that somebody adds and forgets here would turn a plain refusal into an error. */
    @Test
    void chi_nomina_un_comune_o_un_punto_di_accesso_e_noto() {
        assertThat(SqlTerritorio.CON_COMUNE).containsExactlyInAnyOrderElementsOf(rimandano("comune", "comune"));
        assertThat(SqlTerritorio.CON_PUNTO)
                .containsExactlyInAnyOrderElementsOf(rimandano("punto_di_accesso", "punto_id"));
    }

    @Test
    void un_comune_si_legge_come_e_scritto_e_resta_finche_qualcosa_lo_nomina() {
        var cambiato = new Comune("047017", "Quarrata", "H109", "51039", 26_300);
        fa(() -> territorio.aggiungi(QUARRATA));
        assertThat(in(zone::comuni)).containsExactly(QUARRATA);
        fa(() -> territorio.aggiorna(cambiato));
        assertThat(in(zone::comuni)).containsExactly(cambiato);
        assertThat(in(() -> territorio.usato(cambiato))).isFalse();
        var urp = urp();
        fa(() -> territorio.aggiungi(urp));
        assertThat(in(() -> territorio.usato(cambiato))).isTrue();
        fa(() -> territorio.togli(urp));
        fa(() -> territorio.togli(cambiato));
        assertThat(in(zone::comuni)).isEmpty();
    }

    @Test
    void un_punto_di_accesso_si_legge_come_e_scritto() {
        var urp = urp();
        var chiuso = new PuntoDiAccesso(
                urp.id(), urp.comune(), PuntoDiAccesso.Tipo.SEGRETARIATO, "Sportello", null, DAL, DAL.plusDays(9));
        fa(() -> territorio.aggiungi(QUARRATA));
        fa(() -> territorio.aggiungi(urp));
        assertThat(in(territorio::punti)).containsExactly(urp);
        assertThat(in(() -> territorio.usato(urp))).isFalse();
        fa(() -> territorio.aggiorna(chiuso));
        assertThat(in(territorio::punti)).containsExactly(chiuso);
    }

    @Test
    void il_personale_si_legge_come_e_scritto_per_sede_il_piu_recente_prima() {
        var prima = personale("Quarrata", 4, "3.50", DAL);
        var dopo = personale("Quarrata", 5, "4.50", DAL.plusMonths(6));
        var altrove = personale("Agliana", null, "2.00", DAL);
        fa(() -> territorio.aggiungi(prima));
        fa(() -> territorio.aggiungi(dopo));
        fa(() -> territorio.aggiungi(altrove));
        assertThat(in(territorio::personale)).containsExactly(altrove, dopo, prima);
        var chiuso = new Personale(
                prima.id(), "Quarrata", Personale.Funzione.SANITARIA, 4, new BigDecimal("1.00"), false, DAL, DAL);
        fa(() -> territorio.aggiorna(chiuso));
        assertThat(in(territorio::personale)).containsExactly(altrove, dopo, chiuso);
    }

    private static PuntoDiAccesso urp() {
        return new PuntoDiAccesso(
                PuntoId.nuovo(), "047017", PuntoDiAccesso.Tipo.URP, "URP Quarrata", "Via Roma 1", DAL, null);
    }

    private static Personale personale(String sede, @Nullable Integer teste, String unita, LocalDate dal) {
        return new Personale(
                UUID.randomUUID(), sede, Personale.Funzione.SOCIALE, teste, new BigDecimal(unita), true, dal, null);
    }

    private void fa(Runnable cosa) {
        in(() -> {
            cosa.run();
            return zona;
        });
    }

    private <T extends @Nullable Object> T in(Supplier<T> cosa) {
        return ZonaCorrente.in(zona, () -> new TransactionTemplate(transazioni).execute(stato -> cosa.get()));
    }

    private List<String> rimandano(String tabella, String colonna) {
        return sql.sql("""
                        select k.conrelid::regclass::text from pg_constraint k
                        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
                        where k.contype = 'f' and k.confrelid = cast(:tabella as regclass) and a.attname = :colonna""")
                .param("tabella", tabella)
                .param("colonna", colonna)
                .query(String.class)
                .list();
    }
}
