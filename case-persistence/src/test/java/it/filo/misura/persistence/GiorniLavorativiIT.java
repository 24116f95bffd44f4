package it.filo.misura.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.base.persistence.ProvaDiPersistenza;
import it.filo.misura.CalendarioLavorativo;
import it.filo.misura.RiscriviGiorniLavorativi;
import it.filo.zona.Anagrafe;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The table that reports subtract in is the rule, day by day. */
@ProvaDiPersistenza
class GiorniLavorativiIT {

    private static final MonthDay PATRONO = MonthDay.of(7, 25);
    private static final LocalDate PRIMO = LocalDate.of(2016, 1, 1);

    @Autowired
    private RiscriviGiorniLavorativi riscrivi;

    @Autowired
    private Anagrafe anagrafe;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    @Autowired
    private PlatformTransactionManager transazioni;

    @Test
    void la_tabella_e_la_regola_con_e_senza_patrono_e_sabato() {
        for (var patrono : new @Nullable MonthDay[] {null, PATRONO}) {
            for (var sabato : new boolean[] {false, true}) {
                var zona = zona();
                imposta(zona, patrono, sabato);
                in(zona, riscrivi::riscriviSeOccorre);
                assertThat(tabella(zona)).isEqualTo(regola(patrono, sabato));
            }
        }
    }

    @Test
    void cambiate_le_impostazioni_la_tabella_le_segue_anche_se_nessuno_lo_ha_detto() {
        var zona = zona();
        in(zona, riscrivi::riscrivi);
        imposta(zona, PATRONO, true);
        in(zona, riscrivi::riscrivi);
        assertThat(tabella(zona)).isEqualTo(regola(PATRONO, true));
        imposta(zona, null, true);
        in(zona, riscrivi::riscriviSeOccorre);
        assertThat(tabella(zona)).isEqualTo(regola(null, true));
    }

    @Test
    void una_tabella_che_finisce_troppo_presto_viene_prolungata() {
        var zona = zona();
        in(zona, riscrivi::riscrivi);
        var presto = LocalDate.now(clock).plusYears(1);
        in(
                zona,
                () -> sql.sql("delete from giorno_lavorativo where giorno > ?")
                        .param(presto)
                        .update());
        in(zona, riscrivi::riscriviSeOccorre);
        assertThat(tabella(zona)).isEqualTo(regola(null, false));
    }

    @Test
    void i_giorni_delle_altre_zone_restano() {
        var altra = zona();
        in(altra, riscrivi::riscrivi);
        var zona = zona();
        imposta(zona, PATRONO, true);
        in(zona, riscrivi::riscrivi);
        assertThat(tabella(altra)).isEqualTo(regola(null, false));
    }

    private ZonaId zona() {
        var zona = ZonaId.nuovo();
        sql.sql("insert into tecnico.zona (id, codice, nome, denominazione, tipo) values (?, ?, 'Z', 'Z', 'ZONA')")
                .params(zona.id(), zona.toString())
                .update();
        return zona;
    }

    private void imposta(ZonaId zona, @Nullable MonthDay patrono, boolean sabato) {
        in(zona, () -> anagrafe.imposta("Z", patrono, sabato));
    }

    private Map<LocalDate, Integer> regola(@Nullable MonthDay patrono, boolean sabato) {
        var calendario = new CalendarioLavorativo(patrono, sabato);
        var conto = new LinkedHashMap<LocalDate, Integer>();
        var finora = 0;
        for (var giorno :
                PRIMO.datesUntil(Year.now(clock).plusYears(4).atDay(1)).toList()) {
            finora += calendario.lavorativo(giorno) ? 1 : 0;
            conto.put(giorno, finora);
        }
        return conto;
    }

    private Map<LocalDate, Integer> tabella(ZonaId zona) {
        var conto = new LinkedHashMap<LocalDate, Integer>();
        in(zona, () -> {
            List<Map<String, @Nullable Object>> righe = sql.sql(
                            "select giorno::text as giorno, progressivo from giorno_lavorativo order by giorno")
                    .query()
                    .listOfRows();
            righe.forEach(
                    r -> conto.put(LocalDate.parse(String.valueOf(r.get("giorno"))), (Integer) r.get("progressivo")));
        });
        return conto;
    }

    private void in(ZonaId zona, Runnable cosa) {
        ZonaCorrente.in(zona, () -> {
            new TransactionTemplate(transazioni).executeWithoutResult(stato -> cosa.run());
            return zona;
        });
    }
}
