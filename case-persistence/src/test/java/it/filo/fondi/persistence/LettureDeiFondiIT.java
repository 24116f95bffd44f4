package it.filo.fondi.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.demo.LetturaDellaDemo;
import it.filo.fondi.Fondi;
import it.filo.fondi.Fondo;
import it.filo.fondi.Interventi;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@link SqlFondi} and {@link SqlInterventi}, row by row. */
class LettureDeiFondiIT extends LetturaDellaDemo {

    @Autowired
    private Fondi fondi;

    @Autowired
    private Interventi interventi;

    @Test
    void ogni_fondo_con_il_suo_importo() {
        nella(() -> {
            var tutti = fondi.tutti();
            assertThat((long) tutti.size()).isPositive().isEqualTo(numero("select count(*) from fondo"));
            assertThat(tutti.stream().map(Fondo::importo).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(sql.sql("select sum(importo) from fondo")
                            .query(BigDecimal.class)
                            .single());
            return null;
        });
    }

    @Test
    void ogni_intervento_con_i_fondi_che_lo_possono_pagare() {
        nella(() -> {
            var tutti = interventi.tutti();
            assertThat((long) tutti.size()).isPositive().isEqualTo(numero("select count(*) from intervento"));
            assertThat(tutti.stream().mapToLong(i -> i.fondi().size()).sum())
                    .isPositive()
                    .isEqualTo(numero("select count(*) from intervento_fondo"));
            assertThat(tutti.stream().filter(i -> i.sostiene()).count())
                    .isEqualTo(numero("select count(*) from intervento where lettera_art7 ~ '^[c-h]$'"));
            assertThat(tutti.stream().filter(i -> i.genitorialita()).count())
                    .isPositive()
                    .isEqualTo(numero("select count(*) from intervento where genitorialita"));
            return null;
        });
    }

    @Test
    void un_altra_zona_non_ha_i_fondi_di_questa() {
        assertThat(nella("VALDINIEVOLE", () -> fondi.tutti()))
                .extracting(Fondo::id)
                .doesNotContainAnyElementsOf(
                        nella(() -> fondi.tutti()).stream().map(Fondo::id).toList());
    }
}
