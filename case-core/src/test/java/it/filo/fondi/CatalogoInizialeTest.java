package it.filo.fondi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CatalogoInizialeTest {

    private static final LocalDate OGGI = LocalDate.of(2026, 3, 12);

    private final CatalogoIniziale catalogo = CatalogoIniziale.nuovo();

    @Test
    void una_zona_nuova_ha_i_servizi_di_ogni_lettera_dell_articolo_7() {
        assertThat(catalogo.servizi())
                .extracting(Intervento::letteraArt7)
                .containsExactly("a", "b", "c", "d", "e", "f", "g", "h");
        assertThat(catalogo.servizi().stream().filter(Intervento::sostiene)).hasSize(6);
    }

    @Test
    void solo_il_sostegno_alla_genitorialita_vale_per_i_primi_mille_giorni() {
        assertThat(catalogo.servizi().stream().filter(Intervento::genitorialita))
                .extracting(Intervento::letteraArt7)
                .containsExactly("f");
    }

    @Test
    void ogni_servizio_si_puo_pagare_con_la_quota_servizi() {
        assertThat(catalogo.servizi())
                .allSatisfy(s ->
                        assertThat(s.fondi()).containsExactly(catalogo.fondo().id()))
                .allMatch(s -> s.offerto(OGGI));
        assertThat(catalogo.fondo().offerto(OGGI)).isTrue();
    }

    @Test
    void un_servizio_ritirato_si_propone_fino_al_giorno_prima() {
        var base = catalogo.servizi().getFirst();
        var ritirato = new Intervento(
                base.id(), base.nome(), base.titolare(), null, base.letteraArt7(), false, base.fondi(), OGGI);
        assertThat(ritirato.offerto(OGGI.minusDays(1))).isTrue();
        assertThat(ritirato.offerto(OGGI)).isFalse();
    }
}
