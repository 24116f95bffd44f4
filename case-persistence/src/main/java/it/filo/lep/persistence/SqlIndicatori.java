package it.filo.lep.persistence;

import it.filo.base.persistence.PerLaTransazione;
import it.filo.lep.Cifra.Base;
import it.filo.lep.Indicatore;
import it.filo.lep.Indicatori;
import it.filo.lep.Taglio;
import it.filo.zona.Comune;
import it.filo.zona.TipoEnte;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The indicators as SQL over {@link StoriaInSql}. */
@Repository
@Transactional
class SqlIndicatori implements Indicatori {

    /** As what each kind of ente counts. */
    private static final String ISTITUZIONE = Arrays.stream(TipoEnte.values())
            .map(t -> "when '%s' then %s"
                    .formatted(t, t.istituzione().ognunoPerSe() ? "en.id::text" : "'" + t.istituzione() + "'"))
            .collect(Collectors.joining(" "));

    private final JdbcClient jdbc;

    SqlIndicatori(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Contati contati(Taglio taglio) {
        var contati = new Contati(
                new ArrayList<>(), new ArrayList<>(), new EnumMap<>(Indicatore.class), new EnumMap<>(Indicatore.class));
        RowCallbackHandler riga = rs -> {
            var codice = rs.getString("codice");
            switch (rs.getString("che")) {
                case "DOMANDE" -> contati.domande().add(new Domande(base(rs), codice, rs.getLong("n")));
                case "BENEFICIARI" ->
                    contati.beneficiari()
                            .add(new Beneficiari(
                                    base(rs),
                                    rs.getLong("n"),
                                    rs.getLong("con_analisi"),
                                    rs.getLong("in_equipe"),
                                    rs.getLong("con_progetto"),
                                    rs.getLong("con_patto")));
                case "TEMPI" -> di(contati.tempi(), codice).add(tempi(rs));
                default -> di(contati.servizi(), codice).add(new Quota(base(rs), rs.getLong("parte"), rs.getLong("n")));
            }
        };
        congiunge();
        sql(StoriaInSql.CONTATI, taglio).query(riga);
        return contati;
    }

    /**
     * All of the zona is read and joined at once, for the rest of the transaction: by hashing, never row by row. The plan is
     * made for a zona of any size, and a middling one is thirty times smaller than the largest.
     */
    private void congiunge() {
        PerLaTransazione.imposta(jdbc, "enable_nestloop", "off");
    }

    private static <T> List<T> di(Map<Indicatore, List<T>> righe, String codice) {
        return righe.computeIfAbsent(Indicatore.valueOf(codice), c -> new ArrayList<>());
    }

    @Override
    public List<TempiFornitore> tempiFornitori(Taglio taglio) {
        return sql(StoriaInSql.PROMESSA + """
                        , misurato as (
                          select fornitore, misura, nucleo_id, case when a >= da then a - da end as giorni,
                            case when attende then :al - da end as attesa, a < da as invertita
                          from promessa
                        )
                        select fornitore, coalesce(misura, '') as misura, '' as comune,
                        """ + StoriaInSql.DISTRIBUZIONE + """
                                from misurato
                                group by fornitore, grouping sets ((), (misura))
                                order by fornitore, misura
                                """, taglio)
                .query((rs, n) -> new TempiFornitore(rs.getString("fornitore"), tempi(rs)))
                .list();
    }

    @Override
    public Map<Base, Long> istituzioni(Taglio taglio) {
        var istituzioni = new HashMap<Base, Long>();
        sql("""
                        select coalesce(c.misura, '') as misura, coalesce(c.comune, '') as comune,
                          count(distinct case en.tipo %s end) as quante
                        from evento e
                        join cartella c on c.zona_id = e.zona_id and c.id = e.cartella_id
                        join seduta_membro m on m.zona_id = e.zona_id and m.seduta_id = e.riferimento and m.presente
                        join ente en on en.zona_id = m.zona_id and en.id = m.ente_id
                        where e.zona_id = :zona
                          and e.tipo = 'SEDUTA_TENUTA' and e.data <= :al and e.registrato_il < :fine
                        group by grouping sets ((), (c.misura), (c.comune), (c.misura, c.comune))
                        """.formatted(ISTITUZIONE), taglio)
                .query((rs, n) -> istituzioni.put(base(rs), rs.getLong("quante")))
                .list();
        return istituzioni;
    }

    @Override
    public Zonali zonali(Taglio taglio) {
        return sql("""
                        with punto as (
                          select comune, tipo from punto_di_accesso
                          where zona_id = :zona and dal <= :al and (al is null or al >= :al)
                        ), assistente as (
                          select unita, teste, conta_per_lep from personale
                          where zona_id = :zona and dal <= :al and (al is null or al >= :al)
                        )
                        select
                          (select count(*) from punto where tipo = 'URP') as urp,
                          (select count(*) from punto p join comune c on c.zona_id = :zona and c.istat = p.comune
                           where p.tipo = 'URP' and c.residenti > 40000) as urp_comuni_grandi,
                          (select coalesce(sum(residenti), 0) from comune where zona_id = :zona) as residenti,
                          (select coalesce(sum(residenti), 0) from comune
                           where zona_id = :zona and residenti > 40000) as residenti_comuni_grandi,
                          (select count(*) from punto p join comune c on c.zona_id = :zona and c.istat = p.comune
                           where p.tipo = 'URP' and left(c.istat, 3) in (:metropolitane)) as urp_metropolitani,
                          (select coalesce(sum(residenti), 0) from comune
                           where zona_id = :zona and left(istat, 3) in (:metropolitane)) as residenti_metropolitani,
                          (select count(*) from comune where zona_id = :zona) as comuni,
                          (select count(distinct comune) from punto where tipo = 'SEGRETARIATO') as comuni_con_segretariato,
                          (select count(*) from equipe
                           where zona_id = :zona and dal <= :al and (al is null or al >= :al)) as equipe,
                          (select coalesce(sum(unita), 0) from assistente where conta_per_lep) as assistenti,
                          (select coalesce(sum(coalesce(teste, unita)), 0) from assistente) as assistenti_tutti
                        """, taglio)
                .param("metropolitane", Comune.CITTA_METROPOLITANE)
                .query(Zonali.class)
                .single();
    }

    @Override
    public List<Impegnato> impegnato(Taglio taglio) {
        return sql("""
                        select a.sigla, a.descrizione, a.importo as assegnato, coalesce(sum(i.importo), 0) as impegnato
                        from azione a
                        left join impegno_di_spesa i on i.zona_id = a.zona_id and i.azione_id = a.id
                          and i.data <= :al and i.registrato_il < :fine
                        where a.zona_id = :zona
                        group by a.zona_id, a.id
                        order by a.obiettivo, a.sigla
                        """, taglio)
                .query((rs, n) -> new Impegnato(
                        rs.getString("sigla"),
                        rs.getString("descrizione"),
                        rs.getBigDecimal("impegnato"),
                        rs.getBigDecimal("assegnato")))
                .list();
    }

    private StatementSpec sql(String sql, Taglio taglio) {
        return StoriaInSql.al(jdbc.sql(sql), taglio);
    }

    private static Base base(ResultSet rs) throws SQLException {
        return new Base(rs.getString("misura"), rs.getString("comune"));
    }

    private static Tempi tempi(ResultSet rs) throws SQLException {
        return new Tempi(
                base(rs),
                rs.getLong("n"),
                giorni(rs, "mediana"),
                giorni(rs, "p90"),
                giorni(rs, "minimo"),
                giorni(rs, "massimo"),
                giorni(rs, "media"),
                rs.getLong("quanti_attendono"),
                giorni(rs, "attesa_mediana"),
                rs.getLong("invertite"));
    }

    /** Days with one decimal, without it where it is zero. */
    private static @Nullable BigDecimal giorni(ResultSet rs, String colonna) throws SQLException {
        var giorni = rs.getBigDecimal(colonna);
        if (giorni == null) {
            return null;
        }
        var arrotondati = giorni.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return arrotondati.scale() < 0 ? arrotondati.setScale(0) : arrotondati;
    }
}
