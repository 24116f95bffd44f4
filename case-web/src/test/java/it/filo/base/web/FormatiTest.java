package it.filo.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatiTest {

    private static final LocalDate OGGI = LocalDate.of(2026, 3, 12);

    private final Formati formati =
            new Formati(Clock.fixed(Instant.parse("2026-03-12T10:00:00Z"), ZoneId.of("Europe/Rome")));

    @Test
    void le_date_sono_italiane() {
        assertThat(formati.data(OGGI)).isEqualTo("12 marzo 2026");
        assertThat(formati.breve(OGGI)).isEqualTo("12/03/2026");
        assertThat(formati.momento(Instant.parse("2026-03-12T23:30:00Z"))).isEqualTo("13 marzo 2026, ore 00:30");
        assertThat(formati.breve(null)).isEqualTo("–");
    }

    @Test
    void davanti_a_otto_e_undici_l_articolo_si_elide_e_il_primo_e_un_ordinale() {
        assertThat(formati.dal(LocalDate.of(2026, 9, 8))).isEqualTo("dall’8 settembre 2026");
        assertThat(formati.il(LocalDate.of(2026, 1, 11))).isEqualTo("l’11 gennaio 2026");
        assertThat(formati.al(LocalDate.of(2026, 10, 1))).isEqualTo("al 1º ottobre 2026");
        assertThat(formati.del(LocalDate.of(2026, 10, 18))).isEqualTo("del 18 ottobre 2026");
        assertThat(formati.momento(Instant.parse("2026-04-01T10:00:00Z"))).isEqualTo("1º aprile 2026, ore 12:00");
        assertThat(formati.dal(null)).isEqualTo("dal –");
        assertThat(formati.ilMomento(Instant.parse("2026-04-08T10:00:00Z"))).isEqualTo("l’8 aprile 2026, ore 12:00");
        assertThat(formati.alBreve(LocalDate.of(2026, 12, 11))).isEqualTo("all'11/12/2026");
        assertThat(formati.dalBreve(LocalDate.of(2026, 12, 1))).isEqualTo("dal 01/12/2026");
    }

    @Test
    void i_giorni_vicini_si_dicono_a_parole() {
        assertThat(formati.quando(OGGI)).isEqualTo("oggi");
        assertThat(formati.quando(OGGI.minusDays(1))).isEqualTo("ieri");
        assertThat(formati.quando(OGGI.plusDays(1))).isEqualTo("domani");
        assertThat(formati.quando(OGGI.minusDays(3))).isEqualTo("3 giorni fa");
        assertThat(formati.quando(OGGI.plusDays(40))).isEqualTo("21 aprile 2026");
    }

    @Test
    void le_scadenze_hanno_singolare_e_plurale() {
        assertThat(formati.scadenza(-3, true)).isEqualTo("Scaduto da 3 giorni lavorativi");
        assertThat(formati.scadenza(-1, false)).isEqualTo("Scaduto da 1 giorno");
        assertThat(formati.scadenza(0, true)).isEqualTo("Scade oggi");
        assertThat(formati.scadenza(1, true)).isEqualTo("Entro 1 giorno lavorativo");
        assertThat(formati.scadenza(OGGI.plusDays(5))).isEqualTo("Entro 5 giorni");
    }

    @Test
    void quanto_sono_vecchi_i_dati_non_e_mai_meno_del_vero() {
        assertThat(formati.dati(null)).isNull();
        assertThat(formati.dati(Duration.ZERO)).isEqualTo("Dati aggiornati alle 11:00:00.");
        assertThat(formati.dati(Duration.ofMillis(1)))
                .isEqualTo("Dati di 1 secondo fa: quello che è stato registrato dopo non c’è ancora.");
        assertThat(formati.dati(Duration.ofMillis(2001))).startsWith("Dati di 3 secondi fa");
        assertThat(formati.dati(Duration.ofSeconds(121))).startsWith("Dati di 3 minuti fa");
    }

    @Test
    void numeri_importi_e_percentuali_hanno_la_virgola() {
        assertThat(formati.numero(171723)).isEqualTo("171.723");
        assertThat(formati.euro(new BigDecimal("1234.5"))).isEqualTo("1.234,50\u00a0€");
        assertThat(formati.percento(443, 680)).isEqualTo("65,1\u00a0%");
        assertThat(formati.percento(0, 0)).isEqualTo("–");
        assertThat(formati.decimale(new BigDecimal("8.590"))).isEqualTo("8,59");
    }

    @Test
    void gli_elenchi_finiscono_con_una_congiunzione() {
        assertThat(formati.elenco(List.of("Anna"))).isEqualTo("Anna");
        assertThat(formati.elenco(List.of("Anna", "Luca", "Mario"))).isEqualTo("Anna, Luca e Mario");
        assertThat(formati.elenco(List.of())).isEqualTo("–");
    }
}
