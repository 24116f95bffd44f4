package it.filo.operatori.persistence;

import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Servizi;
import it.filo.operatori.Servizio;
import it.filo.zona.EnteId;
import it.filo.zona.TipoEnte;
import it.filo.zona.ZonaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlServizi implements Servizi {

    private final JdbcClient sql;

    SqlServizi(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Servizio> di(OperatoreId id, LocalDate oggi) {
        return sql.sql("""
                        select o.id, o.zona_id, o.cognome, o.nome, o.ruolo, o.dal, o.al,
                          e.id as ente, e.tipo as tipo_ente, e.nome as nome_ente, z.denominazione,
                          exists (select from convenzione c
                                  where c.zona_id = :zona and c.ente_id = o.ente_id
                                    and c.dal <= :oggi and (c.al is null or c.al >= :oggi)) as convenzione
                        from operatore o
                        join ente e on e.zona_id = o.zona_id and e.id = o.ente_id
                        join tecnico.zona z on z.id = o.zona_id
                        where o.zona_id = :zona and o.id = :id""")
                .param("oggi", oggi)
                .param("id", id.id())
                .query(SqlServizi::leggi)
                .optional();
    }

    private static Servizio leggi(ResultSet riga, int numero) throws SQLException {
        var operatore = new Operatore(
                new OperatoreId(riga.getObject("id", UUID.class)),
                new ZonaId(riga.getObject("zona_id", UUID.class)),
                riga.getString("cognome"),
                riga.getString("nome"),
                Ruolo.valueOf(riga.getString("ruolo")),
                new EnteId(riga.getObject("ente", UUID.class)),
                TipoEnte.valueOf(riga.getString("tipo_ente")),
                riga.getString("nome_ente"));
        return new Servizio(
                operatore,
                riga.getString("denominazione"),
                riga.getObject("dal", LocalDate.class),
                riga.getObject("al", LocalDate.class),
                riga.getBoolean("convenzione"));
    }
}
