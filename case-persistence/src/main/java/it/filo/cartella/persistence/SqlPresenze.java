package it.filo.cartella.persistence;

import it.filo.cartella.Presenze;
import it.filo.operatori.OperatoreId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlPresenze implements Presenze {

    private final JdbcClient jdbc;

    SqlPresenze(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Convenzioni may follow one another, so that each day is looked at. */
    @Override
    public List<Presenza> presenze(Collection<OperatoreId> chi, LocalDate dal, LocalDate al) {
        return jdbc.sql("""
                        select o.id,
                               case when o.dal > :dal or x.disattivato_il is not null then cast(:dal as date)
                                    when o.al < :al then greatest(o.al + 1, :dal) end as non_in_servizio,
                               (select min(g.giorno)
                                from (select cast(:dal as date) + n as giorno
                                      from generate_series(0, cast(:al as date) - cast(:dal as date)) n) g
                                where not exists (select from convenzione v
                                                  where v.zona_id = :zona and v.ente_id = o.ente_id
                                                    and v.dal <= g.giorno and (v.al is null or v.al >= g.giorno))) as senza_convenzione,
                               a.dal as assente_dal, a.al as assente_fino
                        from operatore o
                        left join tecnico.account x on x.zona_id = o.zona_id and x.operatore_id = o.id
                        left join lateral (
                          select a.dal, a.al from assenza a
                          where a.zona_id = :zona and a.operatore_id = o.id and a.tornata_il is null
                            and a.dal <= :al and a.al >= :dal
                          order by a.dal limit 1) a on true
                        where o.zona_id = :zona and o.id = any(:chi)
                        """)
                .param("chi", chi.stream().map(OperatoreId::id).toArray(UUID[]::new))
                .param("dal", dal)
                .param("al", al)
                .query((rs, n) -> new Presenza(
                        new OperatoreId(rs.getObject("id", UUID.class)),
                        rs.getObject("non_in_servizio", LocalDate.class),
                        rs.getObject("senza_convenzione", LocalDate.class),
                        rs.getObject("assente_dal", LocalDate.class),
                        rs.getObject("assente_fino", LocalDate.class)))
                .list();
    }
}
