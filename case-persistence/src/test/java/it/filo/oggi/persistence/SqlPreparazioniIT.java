package it.filo.oggi.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.base.persistence.ConBanca;
import it.filo.base.persistence.ProvaDiPersistenza;
import it.filo.demo.BancaConDemo;
import it.filo.oggi.Preparazione;
import it.filo.oggi.Preparazioni;
import it.filo.operatori.Ruolo;
import it.filo.zona.TipoEnte;
import it.filo.zona.Zona;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import it.filo.zona.Zone;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** {@link SqlPreparazioni} on the demo, which lacks nothing, and on a zona that has nothing. */
@ProvaDiPersistenza
@ConBanca(preparata = BancaConDemo.class)
class SqlPreparazioniIT {

    @Autowired
    private Preparazioni preparazioni;

    @Autowired
    private Zone zone;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    @Autowired
    private PlatformTransactionManager transazioni;

    @Test
    void alla_zona_dimostrativa_non_manca_niente() {
        var pistoiese = zone.tutte().stream()
                .filter(z -> z.nome().equals("Pistoiese"))
                .map(Zona::id)
                .findFirst()
                .orElseThrow();
        var preparazione = in(pistoiese, LocalDate.now(clock));
        assertThat(preparazione.completa()).isTrue();
        assertThat(preparazione.comuni()).isEqualTo(9);
        assertThat(preparazione.punti()).isEqualTo(22);
        assertThat(preparazione.enti()).contains(TipoEnte.SDS, TipoEnte.CENTRO_PER_IMPIEGO, TipoEnte.TERZO_SETTORE);
        assertThat(preparazione.ruoli())
                .contains(Ruolo.AMMINISTRATORE, Ruolo.DPO)
                .doesNotContain(Ruolo.REGIONE);
        assertThat(preparazione.servizi()).isEqualTo(14);
        assertThat(preparazione.fondi()).isEqualTo(9);
    }

    @Test
    void quello_che_non_vale_ancora_non_conta() {
        var pistoiese = zone.tutte().getFirst().id();
        var preparazione = in(pistoiese, LocalDate.of(2010, 1, 1));
        assertThat(preparazione.punti()).isZero();
        assertThat(preparazione.personale()).isZero();
        assertThat(preparazione.enti()).isEmpty();
        assertThat(preparazione.ruoli()).isEmpty();
    }

    @Test
    void a_una_zona_vuota_manca_tutto() {
        var nuova = ZonaId.nuovo();
        sql.sql("insert into tecnico.zona (id, codice, nome, denominazione, tipo) values (?, ?, 'P', 'P', 'ZONA')")
                .params(nuova.id(), nuova.toString())
                .update();
        var preparazione = in(nuova, LocalDate.now(clock));
        assertThat(preparazione.comuni()).isZero();
        assertThat(preparazione.mancanti()).hasSize(4);
        assertThat(preparazione.patrono()).isFalse();
    }

    private Preparazione in(ZonaId zona, LocalDate giorno) {
        return ZonaCorrente.in(
                zona, () -> new TransactionTemplate(transazioni).execute(stato -> preparazioni.al(giorno)));
    }
}
