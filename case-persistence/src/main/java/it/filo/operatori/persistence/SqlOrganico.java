package it.filo.operatori.persistence;

import it.filo.operatori.OperatoreId;
import it.filo.operatori.Organico;
import it.filo.operatori.RigaAccount;
import it.filo.operatori.Ruolo;
import it.filo.zona.Recapiti;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlOrganico implements Organico {

    private final JdbcClient sql;

    SqlOrganico(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public List<RigaAccount> account(LocalDate oggi) {
        return sql.sql("""
                        select a.username, o.cognome || ' ' || o.nome as nominativo, o.ruolo, e.nome as ente, o.al, o.telefono, o.email,
                          a.bloccato_fino, a.disattivato_il, a.ultimo_accesso,
                          exists (select from convenzione c
                                  where c.zona_id = :zona and c.ente_id = o.ente_id
                                    and c.dal <= :oggi and (c.al is null or c.al >= :oggi)) as convenzione
                        from tecnico.account a
                        join operatore o on o.zona_id = a.zona_id and o.id = a.operatore_id
                        join ente e on e.zona_id = o.zona_id and e.id = o.ente_id
                        where a.zona_id = :zona
                        order by o.cognome, o.nome, a.username""").param("oggi", oggi).query(SqlOrganico::riga).list();
    }

    @Override
    public void aggiungi(OperatoreId id, Persona persona, LocalDate dal) {
        sql.sql("""
                        insert into operatore (zona_id, id, cognome, nome, ruolo, ente_id, comune, dal, telefono, email)
                        values (:zona, :id, :cognome, :nome, :ruolo, :ente, :comune, :dal, :telefono, :email)""")
                .param("id", id.id())
                .param("cognome", persona.cognome())
                .param("nome", persona.nome())
                .param("ruolo", persona.ruolo().name())
                .param("ente", persona.ente().id())
                .param("comune", persona.comune())
                .param("dal", dal)
                .param("telefono", persona.recapiti().telefono())
                .param("email", persona.recapiti().email())
                .update();
    }

    @Override
    public boolean finoAl(OperatoreId id, @Nullable LocalDate al) {
        return sql.sql("""
                                update operatore set al = cast(:al as date)
                                where zona_id = :zona
                                  and id = :id and coalesce(cast(:al as date) >= dal, true)""").param("al", al).param("id", id.id()).update() == 1;
    }

    @Override
    public void raggiunto(OperatoreId id, Recapiti recapiti) {
        sql.sql("update operatore set telefono = :telefono, email = :email where zona_id = :zona and id = :id")
                .param("telefono", recapiti.telefono())
                .param("email", recapiti.email())
                .param("id", id.id())
                .update();
    }

    private static RigaAccount riga(ResultSet riga, int numero) throws SQLException {
        return new RigaAccount(
                riga.getString("username"),
                riga.getString("nominativo"),
                Ruolo.valueOf(riga.getString("ruolo")),
                riga.getString("ente"),
                riga.getBoolean("convenzione"),
                riga.getObject("al", LocalDate.class),
                new Recapiti(riga.getString("telefono"), riga.getString("email")),
                instant(riga.getTimestamp("bloccato_fino")),
                instant(riga.getTimestamp("disattivato_il")),
                instant(riga.getTimestamp("ultimo_accesso")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
