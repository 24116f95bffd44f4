package it.filo.cartella.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.base.Segno;
import it.filo.cartella.Assegnazioni;
import it.filo.cartella.CartellaId;
import it.filo.cartella.CercaCartelle;
import it.filo.cartella.ComposizioniScritte;
import it.filo.cartella.Cronologia;
import it.filo.cartella.Eventi;
import it.filo.cartella.FiltroCartelle;
import it.filo.cartella.FiltroCartelle.Vista;
import it.filo.cartella.RigaCartella;
import it.filo.cartella.SchedaCartella;
import it.filo.demo.LetturaDellaDemo;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Sezione;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What {@link SqlAssegnazioni}, {@link JpaEventi}, {@link SqlCronologia} and {@link SqlElencoCartelle} read of the demo. */
class LettureDelleCartelleIT extends LetturaDellaDemo {

    @Autowired
    private Assegnazioni assegnazioni;

    @Autowired
    private Eventi eventi;

    @Autowired
    private CercaCartelle.Elenco elenco;

    @Autowired
    private Cronologia cronologia;

    @Autowired
    private SchedaCartella.Schede schede;

    @Autowired
    private ComposizioniScritte composizioni;

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
            var cartelle =
                    sql.sql("select id from cartella order by id desc limit 40").query(UUID.class).list().stream()
                            .map(CartellaId::new)
                            .toList();
            var insieme = eventi.ultimi(cartelle).entrySet().stream()
                    .flatMap(c -> c.getValue().stream()
                            .map(e -> c.getKey() + " " + e.getTipo() + " " + e.getData() + " " + e.getId()))
                    .toList();
            var unoPerUno = cartelle.stream()
                    .flatMap(c -> eventi.ultimi(c).stream()
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
    void la_pagina_di_una_cartella_legge_insieme_quanto_si_legge_da_solo() {
        nella(() -> {
            var chi = chi("program");
            var tutte = new Cronologia.Lettura(chi, EnumSet.allOf(Sezione.class), Set.of());
            for (var id : sql.sql("select id from cartella order by id desc limit 40")
                    .query(UUID.class)
                    .list()) {
                var cartella = new CartellaId(id);
                for (var cosa : Cronologia.Cosa.values()) {
                    var chiesti = new Cronologia.Chiesti(cosa, null, 7);
                    var pagina = cronologia.pagina(cartella, tutte, chiesti, oggi());
                    assertThat(pagina.accaduti()).isEqualTo(cronologia.accaduti(cartella, tutte, chiesti));
                    assertThat(pagina.scheda())
                            .isEqualTo(schede.scheda(cartella, chi, oggi()).orElseThrow());
                    assertThat(pagina.scritta()).isEqualTo(composizioni.ultima(cartella, oggi()));
                    assertThat(pagina.ultimi().stream().map(e -> e.getTipo() + " " + e.getData() + " " + e.getId()))
                            .containsExactlyInAnyOrderElementsOf(eventi.ultimi(cartella).stream()
                                    .map(e -> e.getTipo() + " " + e.getData() + " " + e.getId())
                                    .toList());
                    assertThat(pagina.nomi().keySet().stream().map(OperatoreId::id))
                            .containsExactlyInAnyOrderElementsOf(
                                    sql.sql("select distinct operatore_id from incarico where cartella_id = ?")
                                            .param(id)
                                            .query(UUID.class)
                                            .list());
                }
            }
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
