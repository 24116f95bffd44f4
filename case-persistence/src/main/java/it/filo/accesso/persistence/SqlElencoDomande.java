package it.filo.accesso.persistence;

import it.filo.accesso.DomandaId;
import it.filo.accesso.ElencoDomande;
import it.filo.accesso.Protocollo;
import it.filo.accesso.StatoDomanda;
import it.filo.base.Cassaforte;
import it.filo.base.Prefisso;
import it.filo.base.Segno;
import it.filo.nucleo.CodiceFiscale;
import it.filo.nucleo.persistence.ParoleDelNome;
import it.filo.zona.EnteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlElencoDomande implements ElencoDomande {

    private static final String ORDINE = "order by d.data_domanda desc, d.id desc";

    /** The last outcome up to a day, as known now: the rule by which the LEP report counts domande too. */
    private static final String ESITO_DEL_GIORNO = """
            left join lateral (
              select e.id, e.stato, e.data, e.motivo from esito_inps e
              where e.zona_id = :zona and e.domanda_id = d.id and e.data <= :statoAl
              order by e.data desc, e.registrato_il desc, e.id desc limit 1
            ) s on true
            """;

    /** Who sees only the own domande reads of the richiedente what was typed there: of the code no more than that. */
    static final String COME_FU_INDICATO =
            "coalesce(i.cognome, p.cognome) as cognome, coalesce(i.nome, p.nome) as nome, i.codice_fiscale";

    static final String INDICATO =
            "left join domanda_persona i on i.zona_id = d.zona_id and i.domanda_id = d.id and i.posizione = 0";

    private static final String STATO_DEL_GIORNO = "coalesce(s.stato, 'IN_LAVORAZIONE')";

    /** The reason as the domanda keeps it, closed under its own id; that of a day is closed under the outcome's. */
    static final String COME_ORA = "d.stato, d.data_esito, d.motivo, d.id as motivo_di";

    private static final String COME_ALLORA = STATO_DEL_GIORNO
            + " as stato, case when s.stato <> 'IN_LAVORAZIONE' then s.data end as data_esito, s.motivo, coalesce(s.id, d.id) as motivo_di";

    /** A codice fiscale of one's own finds the person also when another has taken its place. */
    private static final String DELLA_PERSONA = """
            (p.codice_fiscale = :q or p.id = any (array(select v.persona_id from codice_fiscale_precedente v
                                                        where v.zona_id = :zona
                                                          and v.codice = :q and v.era = 'SUO')))""";

    private final JdbcClient jdbc;
    private final Cassaforte cassaforte;

    SqlElencoDomande(JdbcClient jdbc, Cassaforte cassaforte) {
        this.jdbc = jdbc;
        this.cassaforte = cassaforte;
    }

    @Override
    public List<Riga> pagina(Filtro filtro, @Nullable EnteId soloDi, @Nullable Segno dopo) {
        var sql = condizioni(filtro, soloDi);
        if (dopo != null) {
            sql.e("(d.data_domanda, d.id) < (:dopoData, :dopo)", "dopoData", dopo.data())
                    .con("dopo", dopo.id());
        }
        return sql.chiedi(jdbc, ORDINE + " limit " + (PAGINA + 1))
                .query((rs, n) -> riga(rs))
                .list();
    }

    @Override
    public void tutte(Filtro filtro, @Nullable EnteId soloDi, Consumer<Riga> riga) {
        RowCallbackHandler passa = rs -> riga.accept(riga(rs));
        condizioni(filtro, soloDi).chiedi(jdbc, ORDINE).withFetchSize(500).query(passa);
    }

    @Override
    public List<Conteggio> perComuneEStato(LocalDate al, @Nullable String misura) {
        var sql = new Condizioni("""
                select c.istat, c.nome, %s as stato, count(*) as domande
                from domanda d
                join comune c on c.zona_id = d.zona_id and c.istat = d.comune
                """.formatted(STATO_DEL_GIORNO) + ESITO_DEL_GIORNO, "d.zona_id = :zona")
                .e("d.data_domanda <= :statoAl", "statoAl", al);
        if (misura != null) {
            sql.e("d.misura = :misura", "misura", misura);
        }
        return sql.chiedi(jdbc, "group by c.istat, c.nome, 3 order by c.nome, 3")
                .query((rs, n) -> new Conteggio(
                        rs.getString("istat"),
                        rs.getString("nome"),
                        StatoDomanda.valueOf(rs.getString("stato")),
                        rs.getLong("domande")))
                .list();
    }

    private static Condizioni condizioni(Filtro filtro, @Nullable EnteId soloDi) {
        var allora = filtro.statoAl() != null;
        var sql = new Condizioni(
                """
                select d.id, d.protocollo, d.misura, d.data_domanda, %s,
                  c.nome as comune, %s
                from domanda d
                join persona p on p.zona_id = d.zona_id and p.id = d.richiedente_id
                %s
                join comune c on c.zona_id = d.zona_id and c.istat = d.comune
                """.formatted(
                                        soloDi == null ? "p.cognome, p.nome, p.codice_fiscale" : COME_FU_INDICATO,
                                        allora ? COME_ALLORA : COME_ORA,
                                        soloDi == null ? "" : INDICATO)
                        + (allora ? ESITO_DEL_GIORNO : ""),
                "d.zona_id = :zona");
        se(sql, soloDi == null ? null : soloDi.id(), "d.ente_id = :ente", "ente");
        se(sql, filtro.comune(), "d.comune = :comune", "comune");
        se(
                sql,
                filtro.stato() == null ? null : filtro.stato().name(),
                (allora ? STATO_DEL_GIORNO : "d.stato") + " = :stato",
                "stato");
        se(sql, filtro.statoAl(), "d.data_domanda <= :statoAl", "statoAl");
        se(sql, filtro.misura(), "d.misura = :misura", "misura");
        se(sql, filtro.dal(), "d.data_domanda >= :dal", "dal");
        se(sql, filtro.al(), "d.data_domanda <= :al", "al");
        var esito = allora ? "s.stato <> 'IN_LAVORAZIONE' and s.data" : "d.data_esito";
        se(sql, filtro.esitoDal(), esito + " >= :esitoDal", "esitoDal");
        se(sql, filtro.esitoAl(), esito + " <= :esitoAl", "esitoAl");
        if (filtro.q() != null) {
            cerca(sql, filtro.q(), soloDi == null ? "p" : "i");
        }
        return sql;
    }

    private static void se(Condizioni sql, @Nullable Object valore, String condizione, String nome) {
        if (valore != null) {
            sql.e(condizione, nome, valore);
        }
    }

    /** These operators may use their index under the walls of the zona; LIKE may not, because it is not leakproof. */
    private static void cerca(Condizioni sql, String q, String conCodice) {
        if (CodiceFiscale.leggi(q) instanceof CodiceFiscale.Lettura.Valido(var codice)) {
            sql.e("p".equals(conCodice) ? DELLA_PERSONA : conCodice + ".codice_fiscale = :q", "q", codice.valore());
        } else if (q.chars().anyMatch(Character::isDigit)) {
            var inizio = Prefisso.di(Protocollo.normale(q));
            sql.e("d.protocollo ~>=~ :q and d.protocollo ~<=~ :fine", "q", inizio.primo())
                    .con("fine", inizio.ultimo());
        } else {
            var parole = ParoleDelNome.diPersone(q);
            sql.e("d.richiedente_id = any (array(" + parole.ids() + "))", parole.valori());
        }
    }

    private Riga riga(ResultSet rs) throws SQLException {
        return riga(rs, cassaforte);
    }

    static Riga riga(ResultSet rs, Cassaforte cassaforte) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        return new Riga(
                new DomandaId(id),
                rs.getString("protocollo"),
                rs.getString("misura"),
                rs.getObject("data_domanda", LocalDate.class),
                rs.getString("cognome"),
                rs.getString("nome"),
                rs.getString("codice_fiscale"),
                rs.getString("comune"),
                StatoDomanda.valueOf(rs.getString("stato")),
                rs.getObject("data_esito", LocalDate.class),
                cassaforte.apri(rs.getBytes("motivo"), rs.getObject("motivo_di", UUID.class)));
    }
}
