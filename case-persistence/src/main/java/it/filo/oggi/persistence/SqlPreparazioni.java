package it.filo.oggi.persistence;

import it.filo.oggi.Preparazione;
import it.filo.oggi.Preparazioni;
import it.filo.operatori.Ruolo;
import it.filo.zona.TipoEnte;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlPreparazioni implements Preparazioni {

    private final JdbcClient sql;

    SqlPreparazioni(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Preparazione al(LocalDate oggi) {
        return sql.sql("""
                        with valido as (
                          select distinct e.id, e.tipo from ente e
                          join convenzione c on c.zona_id = e.zona_id and c.ente_id = e.id
                          where e.zona_id = :zona and c.dal <= :oggi and (c.al is null or c.al >= :oggi)
                        )
                        select
                          (select count(*) from comune where zona_id = :zona) as comuni,
                          (select count(*) from punto_di_accesso
                           where zona_id = :zona and dal <= :oggi and (al is null or al >= :oggi)) as punti,
                          (select count(*) from personale
                           where zona_id = :zona and dal <= :oggi and (al is null or al >= :oggi)) as personale,
                          array(select distinct tipo from valido) as enti,
                          array(select distinct o.ruolo from operatore o
                                join valido v on v.id = o.ente_id
                                join tecnico.account a on a.zona_id = o.zona_id and a.operatore_id = o.id
                                where o.zona_id = :zona
                                  and a.disattivato_il is null and o.dal <= :oggi and (o.al is null or o.al >= :oggi)) as ruoli,
                          (select count(*) from intervento
                           where zona_id = :zona and (ritirato_il is null or ritirato_il > :oggi)) as servizi,
                          (select count(*) from fondo
                           where zona_id = :zona
                             and importo > 0 and (ritirato_il is null or ritirato_il > :oggi)) as fondi,
                          (select patrono is not null from tecnico.zona where id = :zona) as patrono
                        """)
                .param("oggi", oggi)
                .query(SqlPreparazioni::preparazione)
                .single();
    }

    private static Preparazione preparazione(ResultSet riga, int numero) throws SQLException {
        return new Preparazione(
                riga.getLong("comuni"),
                riga.getLong("punti"),
                riga.getLong("personale"),
                voci(riga, "enti", TipoEnte::valueOf),
                voci(riga, "ruoli", Ruolo::valueOf),
                riga.getLong("servizi"),
                riga.getLong("fondi"),
                riga.getBoolean("patrono"));
    }

    private static <T> Set<T> voci(ResultSet riga, String colonna, Function<String, T> lettura) throws SQLException {
        return Arrays.stream((String[]) riga.getArray(colonna).getArray())
                .map(lettura)
                .collect(Collectors.toSet());
    }
}
