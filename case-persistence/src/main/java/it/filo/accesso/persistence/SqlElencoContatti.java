package it.filo.accesso.persistence;

import it.filo.accesso.Canale;
import it.filo.accesso.ContattoId;
import it.filo.accesso.ElencoContatti;
import it.filo.base.Cassaforte;
import it.filo.base.Segno;
import it.filo.nucleo.Cercata;
import it.filo.nucleo.persistence.ParoleDelNome;
import it.filo.operatori.Operatore;
import it.filo.zona.EnteId;
import it.filo.zona.PuntoId;
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
class SqlElencoContatti implements ElencoContatti {

    private static final int PRIME_PAROLE = 60;

    private static final String RIGA =
            "c.id, c.data, c.persona, co.nome as comune, c.canale, p.nome as punto, c.bisogno, c.inviato_a";

    private static final String INTERO = RIGA + """
            , c.telefono, c.intermediario, c.risposta, c.prestazioni, c.altre_prestazioni,
            (select count(*) from domanda d where d.zona_id = :zona and d.contatto_id = c.id) as domande""";

    private static final String ORDINE = "order by c.data desc, c.id desc";

    private final JdbcClient jdbc;
    private final Cassaforte cassaforte;

    SqlElencoContatti(JdbcClient jdbc, Cassaforte cassaforte) {
        this.jdbc = jdbc;
        this.cassaforte = cassaforte;
    }

    @Override
    public List<Riga> pagina(@Nullable EnteId soloDi, Filtro filtro, @Nullable Segno dopo) {
        var sql = condizioni(RIGA, soloDi, filtro);
        if (dopo != null) {
            sql.e("(c.data, c.id) < (:data, :dopo)", "data", dopo.data()).con("dopo", dopo.id());
        }
        return sql.chiedi(jdbc, ORDINE + " limit " + (PAGINA + 1))
                .query((rs, n) -> riga(rs, primeParole(aperto(rs, "bisogno"))))
                .list();
    }

    @Override
    public void tutti(@Nullable EnteId soloDi, Filtro filtro, Consumer<Intero> riga) {
        RowCallbackHandler passa = rs -> riga.accept(new Intero(
                riga(rs, aperto(rs, "bisogno")),
                rs.getString("telefono"),
                rs.getString("intermediario"),
                aperto(rs, "risposta"),
                aperto(rs, "prestazioni"),
                aperto(rs, "altre_prestazioni"),
                rs.getLong("domande")));
        condizioni(INTERO, soloDi, filtro)
                .chiedi(jdbc, ORDINE)
                .withFetchSize(500)
                .query(passa);
    }

    @Override
    public List<Conteggio> conta(int anno) {
        return jdbc.sql("""
                        select c.punto_id, extract(quarter from c.data)::int as trimestre, c.canale, count(*) as contatti,
                               count(*) filter (where exists (select from domanda d where d.zona_id = :zona
                                                              and d.contatto_id = c.id)) as con_domanda
                        from contatto c
                        where c.zona_id = :zona and c.data >= :primo and c.data < :poi
                        group by c.punto_id, 2, c.canale
                        """)
                .param("primo", LocalDate.of(anno, 1, 1))
                .param("poi", LocalDate.of(anno + 1, 1, 1))
                .query((rs, n) -> new Conteggio(
                        punto(rs.getObject("punto_id", UUID.class)),
                        rs.getInt("trimestre"),
                        Canale.valueOf(rs.getString("canale")),
                        rs.getLong("contatti"),
                        rs.getLong("con_domanda")))
                .list();
    }

    private static @Nullable PuntoId punto(@Nullable UUID id) {
        return id == null ? null : new PuntoId(id);
    }

    private static Condizioni condizioni(String colonne, @Nullable EnteId soloDi, Filtro filtro) {
        var sql = new Condizioni("""
                select %s
                from contatto c
                join comune co on co.zona_id = c.zona_id and co.istat = c.comune
                left join punto_di_accesso p on p.zona_id = c.zona_id and p.id = c.punto_id
                """.formatted(colonne), "c.zona_id = :zona");
        if (soloDi != null) {
            sql.e("c.ente_id = :ente", "ente", soloDi.id());
        }
        var persona = filtro.persona();
        if (persona != null && Cercata.di(persona).orElse(null) instanceof Cercata.Cifre(var cifre)) {
            sql.e("c.telefono_cifre = :cifre", "cifre", cifre);
        } else if (persona != null) {
            var parole = ParoleDelNome.diContatti(persona);
            sql.e("c.id = any (array(" + parole.ids() + "))", parole.valori());
        }
        if (filtro.comune() != null) {
            sql.e("c.comune = :comune", "comune", filtro.comune());
        }
        if (filtro.punto() != null) {
            sql.e("c.punto_id = :punto", "punto", filtro.punto().id());
        }
        if (filtro.canale() != null) {
            sql.e("c.canale = :canale", "canale", filtro.canale().name());
        }
        if (filtro.dal() != null) {
            sql.e("c.data >= :dal", "dal", filtro.dal());
        }
        if (filtro.al() != null) {
            sql.e("c.data <= :al", "al", filtro.al());
        }
        return sql;
    }

    private Riga riga(ResultSet rs, String bisogno) throws SQLException {
        return new Riga(
                new ContattoId(rs.getObject("id", UUID.class)),
                rs.getObject("data", LocalDate.class),
                rs.getString("persona"),
                rs.getString("comune"),
                Canale.valueOf(rs.getString("canale")),
                rs.getString("punto"),
                bisogno,
                aperto(rs, "inviato_a"));
    }

    private String aperto(ResultSet rs, String colonna) throws SQLException {
        return cassaforte.apri(rs.getBytes(colonna), rs.getObject("id", UUID.class));
    }

    private static String primeParole(String testo) {
        if (testo.length() <= PRIME_PAROLE) {
            return testo;
        }
        var fine = testo.lastIndexOf(' ', PRIME_PAROLE);
        return testo.substring(0, fine < 1 ? PRIME_PAROLE : fine) + "…";
    }

    @Override
    public List<Punto> punti(Operatore chi, LocalDate giorno) {
        return jdbc.sql("""
                        select p.id, p.nome, p.id = o.punto_id as suo
                        from operatore o
                        join punto_di_accesso p
                          on p.zona_id = o.zona_id and (o.comune is null or p.comune = o.comune or p.id = o.punto_id)
                        where o.zona_id = :zona
                          and o.id = :chi and p.dal <= :giorno and (p.al is null or p.al >= :giorno)
                        order by p.nome, p.id
                        """)
                .param("chi", chi.id().id())
                .param("giorno", giorno)
                .query((rs, n) -> new Punto(
                        new PuntoId(rs.getObject("id", UUID.class)), rs.getString("nome"), rs.getBoolean("suo")))
                .list();
    }
}
