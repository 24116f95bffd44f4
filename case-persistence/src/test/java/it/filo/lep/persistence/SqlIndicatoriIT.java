package it.filo.lep.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.base.Ids;
import it.filo.demo.LetturaDellaDemo;
import it.filo.lep.Cifra.Base;
import it.filo.lep.Indicatore;
import it.filo.lep.Indicatori;
import it.filo.lep.NucleiDietro;
import it.filo.lep.NucleiDietro.Parte;
import it.filo.lep.Taglio;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What {@link SqlIndicatori} and {@link SqlNucleiDietro} count, against sums made another way. */
class SqlIndicatoriIT extends LetturaDellaDemo {

    private static final LocalDate FINE_2018 = LocalDate.of(2018, 12, 31);
    private static final Base REI = new Base("REI", "");

    @Autowired
    private Indicatori indicatori;

    @Autowired
    private NucleiDietro nuclei;

    /** As known on a day, what was activated and recorded later was not activated yet. */
    @ParameterizedTest
    @ValueSource(strings = {"2018-07-15", "2018-09-30", "2018-12-31"})
    void un_sostegno_conta_da_quando_la_sua_attivazione_e_registrata(String noto) {
        nella(() -> {
            var taglio = new Taglio(FINE_2018, LocalDate.parse(noto));
            var attivati = numero("""
                    select count(*) from evento e join cartella c on c.id = e.cartella_id
                     where e.tipo = 'SOSTEGNO_ATTIVATO' and c.misura = 'REI' and e.data <= date '2018-12-31'
                       and e.registrato_il < timestamptz '%s 00:00 Europe/Rome' + interval '1 day'
                       and exists (select 1 from evento f where f.cartella_id = c.id and f.tipo = 'PROGETTO_SOTTOSCRITTO'
                         and f.registrato_il < timestamptz '%s 00:00 Europe/Rome' + interval '1 day')
                    """.formatted(noto, noto));
            assertThat(indicatori.tempiFornitori(taglio).stream()
                            .filter(t -> t.tempi().base().equals(REI))
                            .mapToLong(t -> t.tempi().n())
                            .sum())
                    .isEqualTo(attivati);
            assertThat(indicatori.contati(taglio).servizi().get(Indicatore.L5))
                    .filteredOn(q -> q.base().equals(REI))
                    .allSatisfy(q -> assertThat(q.parte()).isEqualTo(numero("""
                            select count(distinct c.nucleo_id) from cartella c
                              join evento a on a.cartella_id = c.id and a.tipo = 'SOSTEGNO_ATTIVATO'
                              join sostegno s on s.id = a.riferimento
                              join intervento i on i.id = s.intervento_id and i.lettera_art7 in ('c', 'd', 'e', 'f', 'g', 'h')
                              join evento q on q.cartella_id = c.id and q.tipo = 'QUADRO_CONCLUSO'
                              join evento f on f.cartella_id = c.id and f.tipo = 'PROGETTO_SOTTOSCRITTO'
                             where c.misura = 'REI' and greatest(a.data, q.data, f.data) <= date '2018-12-31'
                               and greatest(a.registrato_il, q.registrato_il, f.registrato_il)
                                 < timestamptz '%s 00:00 Europe/Rome' + interval '1 day'
                            """.formatted(noto))));
            return null;
        });
    }

    @Test
    void un_ordine_invertito_resta_fuori_dai_tempi_ed_e_elencato() {
        nella(() -> {
            var taglio = new Taglio(FINE_2018, FINE_2018);
            var prima = a2(taglio);
            var cartella = sql.sql("""
                            select c.id from cartella c join domanda d on d.cartella_id = c.id
                             where c.misura = 'REI' and not exists (
                               select 1 from evento e where e.cartella_id = c.id and e.tipo = 'ANALISI_CONCLUSA')
                               and exists (select 1 from evento e where e.cartella_id = c.id and e.tipo = 'ESITO_ACCOLTO'
                                 and e.data > date '2018-02-01')
                               and (select e.stato from esito_inps e where e.domanda_id = d.id and e.data <= date '2018-12-31'
                                 order by e.data desc, e.registrato_il desc limit 1) = 'ACCOLTA'
                             order by c.id limit 1
                            """).query(UUID.class).single();
            sql.sql("""
                            insert into evento (zona_id, id, cartella_id, tipo, data, registrato_il, autore, ente, sezione)
                            select zona_id, :id, id, 'ANALISI_CONCLUSA', date '2018-01-02', timestamptz '2018-12-01', 'x', 'x', 'ANALISI_SOCIALE'
                            from cartella where id = :cartella
                            """).param("id", Ids.nuovo()).param("cartella", cartella).update();
            var dopo = a2(taglio);
            assertThat(prima.invertite()).isZero();
            assertThat(dopo.invertite()).isEqualTo(1);
            assertThat(dopo.n()).isEqualTo(prima.n());
            assertThat(dopo.attesa()).isEqualTo(prima.attesa() - 1);
            assertThat(nuclei.nuclei(taglio, "A2", REI, Parte.INVERTITA, true, null, 10))
                    .extracting(NucleiDietro.Riga::cartella)
                    .containsExactly(cartella);
            return null;
        });
    }

    /** Analysed under one measure, not under the other: counted, and only counted. */
    @Test
    void un_nucleo_di_due_misure_sta_da_una_parte_sola() {
        nella(() -> {
            var taglio = new Taglio(FINE_2018, LocalDate.of(2100, 1, 1));
            var domanda = Ids.nuovo();
            sql.sql("""
                            insert into domanda (zona_id, id, protocollo, misura, data_domanda, nucleo_id, richiedente_id, comune, stato, ente_id, registrata_il)
                            select d.zona_id, :id, 'SECONDA', 'SFL', d.data_domanda, d.nucleo_id, d.richiedente_id, d.comune, 'ACCOLTA', d.ente_id, d.registrata_il
                            from domanda d join evento e on e.cartella_id = d.cartella_id
                            where d.misura = 'REI' and e.tipo = 'PROGETTO_AVVIATO' and e.data < date '2018-11-01'
                            order by d.id limit 1
                            """).param("id", domanda).update();
            sql.sql("""
                            insert into esito_inps (zona_id, id, domanda_id, stato, data, registrato_il, autore)
                            select zona_id, :esito, id, 'ACCOLTA', date '2018-03-01', now(), 'x' from domanda where id = :id
                            """).param("esito", Ids.nuovo()).param("id", domanda).update();
            var nucleo = sql.sql("select nucleo_id from domanda where id = ?")
                    .param(domanda)
                    .query(UUID.class)
                    .single();
            for (var codice : Set.of("A1", "E1", "P1")) {
                assertThat(dietro(taglio, codice, Base.TUTTO, Parte.DENTRO))
                        .as(codice)
                        .contains(nucleo);
                assertThat(dietro(taglio, codice, Base.TUTTO, Parte.FUORI))
                        .as(codice)
                        .doesNotContain(nucleo);
                assertThat(dietro(taglio, codice, new Base("SFL", ""), Parte.FUORI))
                        .as(codice)
                        .containsExactly(nucleo);
            }
            var tutti = indicatori.contati(taglio).beneficiari().stream()
                    .filter(b -> b.base().equals(Base.TUTTO))
                    .findFirst()
                    .orElseThrow();
            assertThat(dietro(taglio, "A1", Base.TUTTO, Parte.DENTRO)).hasSize((int) tutti.conAnalisi());
            assertThat(dietro(taglio, "A1", Base.TUTTO, Parte.FUORI))
                    .hasSize((int) (tutti.nuclei() - tutti.conAnalisi()));
            return null;
        });
    }

    private List<UUID> dietro(Taglio taglio, String codice, Base base, Parte parte) {
        return nuclei.nuclei(taglio, codice, base, parte, false, null, 5000).stream()
                .map(NucleiDietro.Riga::nucleo)
                .toList();
    }

    private Indicatori.Tempi a2(Taglio taglio) {
        return indicatori.contati(taglio).tempi().getOrDefault(Indicatore.A2, List.of()).stream()
                .filter(t -> t.base().equals(REI))
                .findFirst()
                .orElseThrow();
    }
}
