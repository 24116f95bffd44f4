package it.filo.accesso.persistence;

import it.filo.accesso.DomandaId;
import it.filo.accesso.ElencoAttenzione;
import it.filo.accesso.FineAttenzione;
import it.filo.accesso.StatoDomanda;
import it.filo.accesso.TerminiDiRiesame;
import it.filo.accesso.TipoPasso;
import it.filo.base.Cassaforte;
import it.filo.base.Segno;
import it.filo.nucleo.persistence.ParoleDelNome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlElencoAttenzione implements ElencoAttenzione {

    /** As the partial index has it. */
    private static final String STATI = "d.stato in ('RESPINTA', 'SOSPESA', 'DECADUTA', 'REVOCATA')";

    /** Who helps by what was said, while in service; otherwise the case manager of the case that the domanda opened. */
    private static final String CHI_AIUTA = """
            left join attenzione a on a.zona_id = :zona and a.id = d.id
            left join operatore o on o.zona_id = a.zona_id and o.id = a.operatore_id and (o.al is null or o.al >= :oggi)
            left join ente n on n.zona_id = a.zona_id and n.id = a.ente_id
            left join lateral (
              select m.id, m.cognome || ' ' || m.nome as nome
              from relazione r join operatore m on m.zona_id = r.zona_id and m.id = r.operatore_id
              where r.zona_id = :zona and r.cartella_id = d.cartella_id and r.funzione = 'CASE_MANAGER'
                and r.dal <= :oggi and (r.al is null or r.al >= :oggi) and (m.al is null or m.al >= :oggi)
              order by r.dal desc limit 1
            ) g on o.id is null and n.id is null
            """;

    private static final String CHI = "coalesce(o.id, n.id, g.id)";

    /** Among which are all that the person helps: what was said of them, and of the person's cases. */
    private static final String FORSE_SUE = """
            d.id = any (array(
              select y.id from attenzione y where y.zona_id = :zona and y.operatore_id = :io
              union all
              select y.id from relazione r join domanda y on y.zona_id = r.zona_id and y.cartella_id = r.cartella_id
              where r.zona_id = :zona and r.operatore_id = :io and r.funzione = 'CASE_MANAGER'
                and r.dal <= :oggi and (r.al is null or r.al >= :oggi)))""";

    /** When a review or a judge was asked for after the outcome: the days do not run any more. */
    private static final String CONTESTATA = """
            left join lateral (
              select max(x.data) as il from passo_di_attenzione x
              where x.zona_id = :zona and x.domanda_id = d.id and x.data >= d.data_esito
                and x.tipo in (:contestano)
            ) r on true
            """;

    /** The household got a better outcome since, by another domanda. */
    private static final String MEGLIO = """
            left join lateral (
              select k.protocollo, k.ente_id, k.data_esito from domanda k
              where k.zona_id = :zona and k.nucleo_id = d.nucleo_id and k.stato = 'ACCOLTA'
                and k.data_esito >= d.data_esito and k.id <> d.id
              order by k.data_esito, k.id limit 1
            ) b on true
            """;

    private static final String ULTIMO = """
            left join lateral (
              select x.tipo, x.data from passo_di_attenzione x
              where x.zona_id = :zona and x.domanda_id = d.id and x.tipo <> 'AIUTO'
              order by x.data desc, x.id desc limit 1
            ) u on true
            """;

    private static final String CHIUSA = "(a.fine_esito is not null and a.fine_esito >= d.data_esito)";

    /** Asked as what there is not, of which the planner knows how often it is so: the first page needs the first rows only. */
    private static final String IN_ELENCO = STATI + """
             and not exists (select from domanda k where k.zona_id = :zona and k.nucleo_id = d.nucleo_id
                             and k.stato = 'ACCOLTA' and k.data_esito >= d.data_esito and k.id <> d.id)
             and not exists (select from attenzione f where f.zona_id = :zona and f.id = d.id
                             and f.fine_esito >= d.data_esito)""";

    private static final String AIUTATE = "d.id in (select y.id from attenzione y where y.zona_id = :zona"
            + " union select z.domanda_id from passo_di_attenzione z where z.zona_id = :zona)";

    private static final String PASSATA = "(r.il is null and d.data_esito < t.aperto)";

    private static final String VICINA = "(r.il is null and d.data_esito >= t.aperto and d.data_esito < t.lontano)";

    private static final String APERTA = "(r.il is null and d.data_esito >= t.aperto)";

    private static final String ORDINE = "order by d.data_esito desc, d.id desc ";

    private static final String PER_TERMINE = "order by d.data_esito, d.id ";

    private static final String PRIMA_LE_VICINE =
            "order by %1$s, case when not %1$s then d.data_esito end, d.data_esito desc, d.id ";

    /** In place of a null where a row of a result must be something. */
    private static final ChiAiuta NESSUNO = new ChiAiuta(new UUID(0, 0), "", false, false);

    private final JdbcClient jdbc;
    private final Cassaforte cassaforte;

    SqlElencoAttenzione(JdbcClient jdbc, Cassaforte cassaforte) {
        this.jdbc = jdbc;
        this.cassaforte = cassaforte;
    }

    @Override
    public List<Riga> pagina(Filtro filtro, Domande domande, @Nullable Segno dopo) {
        var quali = quali("d.*", filtro, domande, filtro.scadenza() != null);
        if (dopo != null) {
            quali.e(
                            "(d.data_esito, d.id) " + (filtro.perTermine() ? ">" : "<") + " (:dopoEsito, :dopo)",
                            "dopoEsito",
                            dopo.data())
                    .con("dopo", dopo.id());
        }
        var ordine = ordine(filtro);
        return quali.chiediDentro(jdbc, righe(domande), ordine + "limit " + (PAGINA + 1), ordine)
                .query((rs, n) -> riga(rs))
                .list();
    }

    @Override
    public void tutte(Filtro filtro, Domande domande, Consumer<Riga> riga) {
        RowCallbackHandler passa = rs -> riga.accept(riga(rs));
        quali("d.*", filtro, domande, filtro.scadenza() != null)
                .chiediDentro(jdbc, righe(domande), "", ordine(filtro))
                .withFetchSize(500)
                .query(passa);
    }

    private static String ordine(Filtro filtro) {
        return filtro.perTermine() ? PER_TERMINE : ORDINE;
    }

    @Override
    public List<Riga> prossimi(Filtro filtro, Domande domande, int quante) {
        return quali("d.*, a.prossimo_entro as entro", filtro, domande, false)
                .e("a.prossimo_entro is not null", "quante", quante)
                .chiediDentro(
                        jdbc, righe(domande), "order by a.prossimo_entro, d.id limit :quante", "order by d.entro, d.id")
                .query((rs, n) -> riga(rs))
                .list();
    }

    @Override
    public List<Riga> promemoria(Filtro filtro, Domande domande, int quante) {
        return quali("d.*, " + PASSATA + " as passata", filtro, domande, true)
                .e("(" + VICINA + " or " + PASSATA + ")", "quante", quante)
                .chiediDentro(
                        jdbc,
                        righe(domande),
                        PRIMA_LE_VICINE.formatted(PASSATA) + "limit :quante",
                        PRIMA_LE_VICINE.formatted("d.passata"))
                .query((rs, n) -> riga(rs))
                .list();
    }

    @Override
    public List<Conteggio> conta(Filtro filtro, Domande domande) {
        return quali("""
                        d.stato, count(*) as righe, count(*) filter (where %s is null) as senza_aiuto,
                        count(*) filter (where %s) as vicine, count(*) filter (where %s) as passate""".formatted(CHI, VICINA, PASSATA), filtro, domande, true)
                .chiedi(jdbc, "group by d.stato order by d.stato")
                .query(Conteggio.class)
                .list();
    }

    @Override
    public @Nullable ChiAiuta chiAiuta(DomandaId domanda, LocalDate oggi) {
        return jdbc
                .sql("""
                        select o.id as operatore, o.cognome || ' ' || o.nome as nome_operatore, n.id as ente,
                               n.nome as nome_ente, g.id as incaricato, g.nome as nome_incaricato
                        from domanda d
                        """ + CHI_AIUTA + "where d.zona_id = :zona and d.id = :domanda")
                .param("oggi", oggi)
                .param("domanda", domanda.id())
                .query((rs, riga) -> aiuto(rs))
                .list()
                .stream()
                .filter(a -> a != NESSUNO)
                .findFirst()
                .orElse(null);
    }

    /** The lines that are meant, and no more of them than what they are chosen by. */
    private static Condizioni quali(String colonne, Filtro filtro, Domande domande, boolean conTermini) {
        var sql = new Condizioni(
                "select " + colonne + "\nfrom domanda d\n"
                        + (conTermini || filtro.aiuto() != Aiuto.TUTTI ? CHI_AIUTA : "")
                        + (conTermini ? CONTESTATA + termini(domande) : ""),
                "d.zona_id = :zona");
        return condizioni(sql, filtro, domande, conTermini);
    }

    /** What is shown of a line, around the lines. */
    private static String righe(Domande domande) {
        var suoi = domande.soloDi() != null;
        return """
                select d.id, d.misura, d.stato, d.data_esito, d.motivo, %s as richiedente, c.nome as comune,
                       o.id as operatore, o.cognome || ' ' || o.nome as nome_operatore, n.id as ente,
                       n.nome as nome_ente, g.id as incaricato, g.nome as nome_incaricato,
                       u.tipo as ultimo, u.data as ultimo_il, a.prossimo, a.prossimo_entro, r.il as contestata,
                       a.chiusa_il, a.fine, %s as telefono, %s as chiusa, %s as protocollo, b.data_esito as meglio_il
                from (
                  %%s
                ) d
                join persona p on p.zona_id = :zona and p.id = d.richiedente_id
                join comune c on c.zona_id = :zona and c.istat = d.comune
                """.formatted(
                                suoi
                                        ? "coalesce(i.cognome, p.cognome) || ' ' || coalesce(i.nome, p.nome)"
                                        : "p.cognome || ' ' || p.nome",
                                suoi ? "i.telefono" : "p.telefono",
                                CHIUSA,
                                suoi
                                        ? "case when b.ente_id = d.ente_id then b.protocollo when b.data_esito is not null then '' end"
                                        : "b.protocollo")
                + (suoi
                        ? "left join domanda_persona i on i.zona_id = :zona and i.domanda_id = d.id and i.posizione = 0\n"
                        : "")
                + CHI_AIUTA
                + MEGLIO
                + CONTESTATA
                + ULTIMO;
    }

    /** The days of the rules beside the outcomes that they hold for. */
    private static String termini(Domande domande) {
        return "left join (values "
                + IntStream.range(0, domande.finestre().size())
                        .mapToObj(n ->
                                "(:misura%1$d, :stato%1$d, :dal%1$d::date, :fino%1$d::date, :aperto%1$d::date, :lontano%1$d::date)"
                                        .formatted(n))
                        .collect(Collectors.joining(", "))
                + """
                ) t (misura, stato, dal, fino, aperto, lontano)
                  on t.misura = d.misura and t.stato = d.stato and d.data_esito >= t.dal and d.data_esito < t.fino
                """;
    }

    private static void termini(Condizioni sql, List<TerminiDiRiesame.Finestra> finestre) {
        for (int n = 0; n < finestre.size(); n++) {
            var finestra = finestre.get(n);
            sql.con("misura" + n, finestra.misura())
                    .con("stato" + n, finestra.stato().name())
                    .con("dal" + n, finestra.dal())
                    .con("fino" + n, finestra.fino())
                    .con("aperto" + n, finestra.aperto())
                    .con("lontano" + n, finestra.lontano());
        }
    }

    private static Condizioni condizioni(Condizioni sql, Filtro filtro, Domande domande, boolean conTermini) {
        sql.con("contestano", List.of(TipoPasso.RIESAME_CHIESTO.name(), TipoPasso.RICORSO.name()));
        if (conTermini) {
            termini(sql, domande.finestre());
        }
        sql.e(
                filtro.uscite() ? AIUTATE + " and d.data_esito is not null and not (" + IN_ELENCO + ")" : IN_ELENCO,
                "oggi",
                domande.oggi());
        sql.e("d.misura in (:misure)", "misure", filtro.misure());
        if (domande.soloDi() != null) {
            sql.e("d.ente_id = :soloDi", "soloDi", domande.soloDi().id());
        }
        if (filtro.nome() != null) {
            var parole = ParoleDelNome.diPersone(filtro.nome());
            sql.e("d.richiedente_id = any (array(" + parole.ids() + "))", parole.valori());
        }
        if (filtro.stato() != null) {
            sql.e("d.stato = :stato", "stato", filtro.stato().name());
        }
        if (filtro.comune() != null) {
            sql.e("d.comune = :comune", "comune", filtro.comune());
        }
        switch (filtro.aiuto()) {
            case IO ->
                sql.e(CHI + " = :io and " + FORSE_SUE, "io", domande.chi().id());
            case IO_O_NESSUNO ->
                sql.e(
                        "(" + CHI + " = :io or " + CHI + " is null)",
                        "io",
                        domande.chi().id());
            case UNO -> sql.e(CHI + " = :uno", "uno", Objects.requireNonNull(filtro.uno()));
            case NESSUNO -> sql.e(CHI + " is null", "oggi", domande.oggi());
            case NESSUNO_CHE_LEGGE -> sql.e("coalesce(o.id, g.id) is null", "oggi", domande.oggi());
            case TUTTI -> {}
        }
        if (filtro.scadenza() != null) {
            sql.e(
                    switch (filtro.scadenza()) {
                        case VICINA -> VICINA;
                        case APERTA -> APERTA;
                        case PASSATA -> PASSATA;
                    },
                    "oggi",
                    domande.oggi());
        }
        return sql;
    }

    private Riga riga(ResultSet rs) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        var stato = StatoDomanda.valueOf(rs.getString("stato"));
        var aiuto = aiuto(rs);
        var ultimo = rs.getString("ultimo");
        return new Riga(
                new DomandaId(id),
                rs.getString("misura"),
                rs.getString("richiedente"),
                rs.getString("comune"),
                stato,
                rs.getObject("data_esito", LocalDate.class),
                cassaforte.apri(rs.getBytes("motivo"), id),
                aiuto == NESSUNO ? null : aiuto,
                ultimo == null ? null : TipoPasso.valueOf(ultimo),
                rs.getObject("ultimo_il", LocalDate.class),
                cassaforte.apri(rs.getBytes("prossimo"), id),
                rs.getObject("prossimo_entro", LocalDate.class),
                rs.getObject("contestata", LocalDate.class),
                uscita(rs, stato),
                rs.getString("telefono"));
    }

    private static ChiAiuta aiuto(ResultSet rs) throws SQLException {
        var operatore = rs.getObject("operatore", UUID.class);
        if (operatore != null) {
            return new ChiAiuta(operatore, rs.getString("nome_operatore"), false, false);
        }
        var ente = rs.getObject("ente", UUID.class);
        if (ente != null) {
            return new ChiAiuta(ente, rs.getString("nome_ente"), true, false);
        }
        var incaricato = rs.getObject("incaricato", UUID.class);
        return incaricato == null ? NESSUNO : new ChiAiuta(incaricato, rs.getString("nome_incaricato"), false, true);
    }

    private static @Nullable Uscita uscita(ResultSet rs, StatoDomanda stato) throws SQLException {
        if (!stato.chiedeAttenzione()) {
            return new Uscita(rs.getObject("data_esito", LocalDate.class), null, null);
        }
        if (rs.getString("protocollo") != null) {
            return new Uscita(rs.getObject("meglio_il", LocalDate.class), null, rs.getString("protocollo"));
        }
        return rs.getBoolean("chiusa")
                ? new Uscita(
                        rs.getObject("chiusa_il", LocalDate.class), FineAttenzione.valueOf(rs.getString("fine")), null)
                : null;
    }
}
