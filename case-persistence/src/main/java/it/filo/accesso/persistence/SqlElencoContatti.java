package it.filo.accesso.persistence;

import it.filo.accesso.Canale;
import it.filo.accesso.ContattoId;
import it.filo.accesso.ElencoContatti;
import it.filo.base.Cassaforte;
import it.filo.operatori.Operatore;
import it.filo.zona.EnteId;
import it.filo.zona.PuntoId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlElencoContatti implements ElencoContatti {

    private static final int PRIME_PAROLE = 60;

    private final JdbcClient jdbc;
    private final Cassaforte cassaforte;

    SqlElencoContatti(JdbcClient jdbc, Cassaforte cassaforte) {
        this.jdbc = jdbc;
        this.cassaforte = cassaforte;
    }

    @Override
    public List<Riga> pagina(@Nullable EnteId soloDi, Filtro filtro, @Nullable Dopo dopo) {
        var sql = new Condizioni("""
                select c.id, c.data, c.persona, co.nome as comune, c.canale, p.nome as punto, c.bisogno, c.inviato_a
                from contatto c
                join comune co on co.zona_id = c.zona_id and co.istat = c.comune
                left join punto_di_accesso p on p.zona_id = c.zona_id and p.id = c.punto_id
                """);
        if (soloDi != null) {
            sql.e("c.ente_id = :ente", "ente", soloDi.id());
        }
        if (filtro.persona() != null) {
            sql.e(
                    "strpos(lower(c.persona), :persona) > 0",
                    "persona",
                    filtro.persona().toLowerCase(Locale.ITALIAN));
        }
        if (filtro.comune() != null) {
            sql.e("c.comune = :comune", "comune", filtro.comune());
        }
        if (filtro.dal() != null) {
            sql.e("c.data >= :dal", "dal", filtro.dal());
        }
        if (filtro.al() != null) {
            sql.e("c.data <= :al", "al", filtro.al());
        }
        if (dopo != null) {
            sql.e("(c.data, c.id) < (:data, :dopo)", "data", dopo.data()).con("dopo", dopo.id());
        }
        return sql.chiedi(jdbc, "order by c.data desc, c.id desc limit " + (PAGINA + 1))
                .query((rs, n) -> new Riga(
                        new ContattoId(rs.getObject("id", UUID.class)),
                        rs.getObject("data", LocalDate.class),
                        rs.getString("persona"),
                        rs.getString("comune"),
                        Canale.valueOf(rs.getString("canale")),
                        rs.getString("punto"),
                        primeParole(cassaforte.apri(rs.getBytes("bisogno"), rs.getObject("id", UUID.class))),
                        cassaforte.apri(rs.getBytes("inviato_a"), rs.getObject("id", UUID.class))))
                .list();
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
                        where o.id = :chi and p.dal <= :giorno and (p.al is null or p.al >= :giorno)
                        order by p.nome, p.id
                        """)
                .param("chi", chi.id().id())
                .param("giorno", giorno)
                .query((rs, n) -> new Punto(
                        new PuntoId(rs.getObject("id", UUID.class)), rs.getString("nome"), rs.getBoolean("suo")))
                .list();
    }
}
