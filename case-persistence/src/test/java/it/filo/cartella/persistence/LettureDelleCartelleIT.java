package it.filo.cartella.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.base.Segno;
import it.filo.cartella.Assegnazioni;
import it.filo.cartella.CartellaId;
import it.filo.cartella.CercaCartelle;
import it.filo.cartella.Eventi;
import it.filo.cartella.FiltroCartelle;
import it.filo.cartella.FiltroCartelle.Vista;
import it.filo.cartella.RigaCartella;
import it.filo.demo.LetturaDellaDemo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What {@link SqlAssegnazioni}, {@link JpaEventi} and {@link SqlElencoCartelle} read of the demo. */
class LettureDelleCartelleIT extends LetturaDellaDemo {

    @Autowired
    private Assegnazioni assegnazioni;

    @Autowired
    private Eventi eventi;

    @Autowired
    private CercaCartelle.Elenco elenco;

    private LocalDate oggi() {
        return sql.sql("select current_date").query(LocalDate.class).single();
    }

    @Test
    void la_storia_di_una_cartella_ha_ogni_incarico_dal_piu_recente() {
        nella(() -> {
            var cartella = sql.sql(
                            "select cartella_id from incarico group by cartella_id order by count(*) desc, cartella_id limit 1")
                    .query(UUID.class)
                    .single();
            var storia = assegnazioni.storia(new CartellaId(cartella));
            assertThat(storia).extracting(Assegnazioni.Passata::dal).isSortedAccordingTo((a, b) -> b.compareTo(a));
            assertThat((long) storia.size())
                    .isGreaterThan(1)
                    .isEqualTo(numero("select count(*) from incarico where cartella_id = '" + cartella + "'"));
            return null;
        });
    }

    @Test
    void gli_ultimi_eventi_di_piu_cartelle_sono_quelli_di_ognuna() {
        nella(() -> {
            var cartelle = sql.sql("select id from cartella order by id desc limit 40")
                    .query(UUID.class)
                    .list();
            var insieme = eventi.ultimi(cartelle).stream()
                    .map(e -> e.getCartella() + " " + e.getTipo() + " " + e.getData() + " " + e.getId())
                    .toList();
            var unoPerUno = cartelle.stream()
                    .flatMap(c -> eventi.ultimi(new CartellaId(c)).stream()
                            .map(e -> c + " " + e.getTipo() + " " + e.getData() + " " + e.getId()))
                    .toList();
            assertThat(insieme).containsExactlyInAnyOrderElementsOf(unoPerUno);
            assertThat((long) insieme.size()).isEqualTo(numero("""
                    select count(distinct (cartella_id, tipo)) from evento
                     where cartella_id in (select id from cartella order by id desc limit 40)"""));
            return null;
        });
    }

    @Test
    void pagina_dopo_pagina_si_vede_ogni_cartella_una_volta_e_in_ordine_di_scadenza() {
        nella(() -> {
            var filtro = new FiltroCartelle(Vista.TUTTE, null, null, null, "ADI", null, null, null, null, null, false);
            var ambito = new CercaCartelle.Ambito(chi("program"), oggi(), false, false, true, false, false);
            var sfogliate = new ArrayList<RigaCartella>();
            @Nullable Segno dopo = null;
            List<RigaCartella> pagina;
            do {
                pagina = elenco.righe(filtro, ambito, dopo, 17);
                sfogliate.addAll(pagina);
                dopo = pagina.isEmpty() ? null : pagina.getLast().segno();
            } while (pagina.size() == 17);
            assertThat(sfogliate)
                    .extracting(r -> r.id().id())
                    .containsExactlyElementsOf(sql.sql("""
                                    select id from cartella where misura = 'ADI' and fase <> 'CHIUSA'
                                    order by coalesce(scadenza_il, date '9999-12-31'), id""").query(UUID.class).list());
            return null;
        });
    }
}
