package it.filo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.base.persistence.ConBanca;
import it.filo.base.persistence.ProvaDiPersistenza;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** What the demo tells of 2018, against the tables of the zona's document, by sums of its own. */
@ProvaDiPersistenza
@ConBanca(preparata = BancaConDemo.class)
class StoriaReiIT {

    /** The state of each domanda of the REI on the last day of the year. */
    private static final String STATO_A_FINE_2018 = """
            (select distinct on (d.id) d.id, d.comune, d.nucleo_id, d.cartella_id, e.stato, e.data
               from domanda d join esito_inps e on e.domanda_id = d.id
              where d.misura = 'REI' and e.data <= date '2018-12-31'
              order by d.id, e.data desc, e.registrato_il desc)
            """;

    /** The cartelle of the nuclei that receive it then. */
    private static final String BENEFICIARI =
            "(select s.cartella_id as id, s.nucleo_id from " + STATO_A_FINE_2018 + " s where s.stato = 'ACCOLTA')";

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionOperations transazioni;

    @Test
    void le_domande_per_comune_e_stato_sono_quelle_del_documento() {
        var stampate = new TreeMap<String, Integer>();
        for (var riga : Tavola.leggi("domande-rei")) {
            if (!riga.testo("comune").startsWith("TOTALE")) {
                for (var colonna :
                        List.of("positive", "decadute", "sospese", "in_lavorazione", "respinte", "revocate")) {
                    if (riga.intero(colonna) > 0) {
                        stampate.put(riga.testo("comune") + " " + stato(colonna), riga.intero(colonna));
                    }
                }
            }
        }
        var contate = new TreeMap<String, Integer>();
        in(() -> jdbc.queryForList("select c.nome || ' ' || s.stato as cella, count(*)::integer as quante from "
                        + STATO_A_FINE_2018 + " s join comune c on c.istat = s.comune group by 1"))
                .forEach(r -> contate.put((String) r.get("cella"), (Integer) r.get("quante")));
        assertThat(contate).isEqualTo(stampate);
        assertThat(contate.values().stream().mapToInt(n -> n).sum()).isEqualTo(1759);
    }

    private static String stato(String colonna) {
        return switch (colonna) {
            case "positive" -> "ACCOLTA";
            case "decadute" -> "DECADUTA";
            case "sospese" -> "SOSPESA";
            case "in_lavorazione" -> "IN_LAVORAZIONE";
            case "revocate" -> "REVOCATA";
            default -> "RESPINTA";
        };
    }

    @Test
    void seicentottanta_nuclei_di_cui_443_con_analisi_265_con_progetto_e_65_con_patto() {
        assertThat(numero("select count(distinct nucleo_id) from " + BENEFICIARI + " b"))
                .isEqualTo(680);
        assertThat(conEvento("ANALISI_CONCLUSA")).isEqualTo(443);
        assertThat(conEvento("PROGETTO_AVVIATO")).isEqualTo(265);
        assertThat(conEvento("PATTO_SOTTOSCRITTO")).isEqualTo(65);
        assertThat(numero("select count(*) from evento where tipo = 'ANALISI_CONCLUSA' and data <= '2018-12-31'"))
                .as("nobody else was analysed")
                .isEqualTo(443);
    }

    @Test
    void chi_e_passato_in_equipe_e_chi_ha_il_progetto_sociale_firmato_sono_265() {
        assertThat(numero("""
                select count(*) from %s b join cartella c using (id) where
                  exists (select 1 from evento e where e.cartella_id = b.id and e.tipo = 'SEDUTA_TENUTA' and e.data <= '2018-12-31')
                  or c.percorso = 'SOLO_SOCIALE' and exists (select 1 from evento e where e.cartella_id = b.id
                     and e.tipo = 'PROGETTO_SOTTOSCRITTO' and e.data <= '2018-12-31')
                """.formatted(BENEFICIARI))).isEqualTo(265);
    }

    @Test
    void a_dicembre_2018_non_accade_nulla() {
        assertThat(numero("select count(*) from evento where data between '2018-12-01' and '2018-12-31'"
                        + " or registrato_il >= '2018-12-01' and registrato_il < '2019-01-01'"))
                .isZero();
        assertThat(numero("select count(*) from esito_inps where data between '2018-12-01' and '2018-12-31'"))
                .isZero();
        assertThat(numero("select count(*) from seduta where data between '2018-12-01' and '2018-12-31'"))
                .isZero();
        assertThat(numero("select count(*) from sostegno where attivato_il between '2018-12-01' and '2018-12-31'"))
                .isZero();
    }

    @Test
    void le_attese_stanno_nei_tempi_dichiarati() {
        assertThat(estremi("ESITO_ACCOLTO", "ANALISI_CONCLUSA")).startsWith(20L).allMatch(n -> n >= 20 && n <= 105);
        assertThat(estremi("ANALISI_CONCLUSA", "SEDUTA_TENUTA")).allMatch(n -> n >= 25 && n <= 40);
        assertThat(numero("select count(*) from analisi where seduta_il < '2018-03-06'"))
                .isZero();
        assertThat(numero("select count(*) from seduta where data < '2018-04-01'"))
                .isZero();
    }

    @Test
    void le_famiglie_dei_443_hanno_le_dimensioni_del_profilo() {
        assertThat(elenco("""
                select count(*) from (
                  select least(count(*), 6) as quanti from %s b
                    join evento e on e.cartella_id = b.id and e.tipo = 'ANALISI_CONCLUSA' and e.data <= '2018-12-31'
                    join componente m on m.nucleo_id = b.nucleo_id group by b.id) f
                group by quanti order by quanti
                """.formatted(BENEFICIARI)))
                .hasSize(6)
                .isEqualTo(Tavola.leggi("profilo-famiglie").stream()
                        .filter(r -> r.testo("voce").matches("Nuclei con (più di )?\\d component[ei]"))
                        .map(r -> Math.round(
                                443 * Double.parseDouble(r.testo("valore").replace(',', '.')) / 100))
                        .toList());
        assertThat(numero("""
                select count(distinct b.id) from %s b
                  join evento e on e.cartella_id = b.id and e.tipo = 'ANALISI_CONCLUSA' and e.data <= '2018-12-31'
                  join componente m on m.nucleo_id = b.nucleo_id join persona p on p.id = m.persona_id
                 where p.data_nascita > date '2018-11-30' - interval '4 years'
                """.formatted(BENEFICIARI))).isEqualTo(38);
        assertThat(numero("""
                select count(*) from (
                  select 1 from %s b
                    join evento e on e.cartella_id = b.id and e.tipo = 'ANALISI_CONCLUSA' and e.data <= '2018-12-31'
                    join componente m on m.nucleo_id = b.nucleo_id join persona p on p.id = m.persona_id
                   group by b.id having bool_or(p.data_nascita > date '2000-11-30')
                     and not bool_or(m.parentela = 'CONIUGE')) f
                """.formatted(BENEFICIARI))).isEqualTo(42);
    }

    @Test
    void in_equipe_sedettero_solo_sds_e_comuni_cpi_e_terzo_settore() {
        assertThat(numero("""
                select count(distinct case when n.tipo in ('SDS', 'COMUNE') then 'SDS' else n.tipo end)
                  from seduta s join seduta_membro m on m.seduta_id = s.id join ente n on n.id = m.ente_id
                 where m.presente and s.stato = 'TENUTA' and s.data <= '2018-12-31'
                """)).isEqualTo(3);
    }

    @Test
    void ogni_caso_del_rei_e_chiuso_con_la_sua_misura() {
        assertThat(numero("select count(*) from cartella where misura = 'REI' and fase <> 'CHIUSA'"))
                .isZero();
        assertThat(numero("select count(*) from cartella where misura = 'REI' and chiusa_il > '2020-08-31'"))
                .isZero();
        assertThat(numero("""
                select count(*) from evento e join cartella c on c.id = e.cartella_id
                 where c.misura = 'REI' and e.data > c.chiusa_il""")).isZero();
        assertThat(numero("select count(*) from domanda where misura = 'REI' and stato = 'ACCOLTA'"))
                .isZero();
    }

    @Test
    void punti_di_accesso_personale_e_fondi_sono_quelli_delle_tabelle() {
        assertThat(numero("select count(*) from punto_di_accesso where tipo = 'URP'"))
                .isEqualTo(9);
        assertThat(numero("select count(*) from punto_di_accesso where tipo = 'SEGRETARIATO'"))
                .isEqualTo(13);
        assertThat(numero("select sum(residenti) from comune")).isEqualTo(171_723);
        assertThat(numero("select sum(unita) from personale where conta_per_lep"))
                .isEqualTo(31);
        assertThat(numero("select (sum(importo) * 100)::bigint from azione")).isEqualTo(59_394_552);
        assertThat(numero("select count(*) from impegno_di_spesa where data < '2019-01-01'"))
                .isZero();
    }

    private long conEvento(String tipo) {
        return numero("""
                select count(*) from %s b where exists (select 1 from evento e
                  where e.cartella_id = b.id and e.tipo = '%s' and e.data <= '2018-12-31')
                """.formatted(BENEFICIARI, tipo));
    }

    /** Shortest and longest wait between two events, in working days, up to the end of 2018. */
    private List<Long> estremi(String da, String a) {
        return elenco("""
                select unnest(array[min(g), max(g)]) from (
                  select (select progressivo from giorno_lavorativo where giorno = a.data)
                       - (select progressivo from giorno_lavorativo where giorno = da.data) as g
                    from evento da join evento a on a.cartella_id = da.cartella_id
                   where da.tipo = '%s' and a.tipo = '%s' and a.data <= '2018-12-31') t
                """.formatted(da, a));
    }

    private long numero(String sql) {
        return elenco(sql).getFirst();
    }

    private List<Long> elenco(String sql) {
        return in(() -> jdbc.queryForList(sql, Long.class));
    }

    private <T> T in(Supplier<T> cosa) {
        var zona = jdbc.queryForList("select id from tecnico.zona where codice = 'PISTOIESE'", UUID.class)
                .getFirst();
        return ZonaCorrente.in(new ZonaId(zona), () -> transazioni.execute(t -> cosa.get()));
    }
}
