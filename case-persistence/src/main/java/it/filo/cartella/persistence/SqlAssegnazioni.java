package it.filo.cartella.persistence;

import it.filo.base.Cassaforte;
import it.filo.cartella.Assegnazioni;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Funzione;
import it.filo.operatori.OperatoreId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlAssegnazioni implements Assegnazioni {

    private final JdbcClient jdbc;
    private final Cassaforte cassaforte;

    SqlAssegnazioni(JdbcClient jdbc, Cassaforte cassaforte) {
        this.jdbc = jdbc;
        this.cassaforte = cassaforte;
    }

    @Override
    public List<Passata> storia(CartellaId cartella) {
        return jdbc.sql("""
                        select i.id, i.operatore_id, i.funzione, o.cognome || ' ' || o.nome as nominativo, e.nome as ente, i.dal, i.al, i.motivo
                        from incarico i
                        join operatore o on o.zona_id = i.zona_id and o.id = i.operatore_id
                        join ente e on e.zona_id = o.zona_id and e.id = o.ente_id
                        where i.zona_id = :zona and i.cartella_id = :cartella
                        order by i.dal desc, i.id desc
                        """)
                .param("cartella", cartella.id())
                .query((rs, n) -> new Passata(
                        rs.getObject("id", UUID.class),
                        new OperatoreId(rs.getObject("operatore_id", UUID.class)),
                        Funzione.valueOf(rs.getString("funzione")),
                        rs.getString("nominativo"),
                        rs.getString("ente"),
                        rs.getObject("dal", LocalDate.class),
                        rs.getObject("al", LocalDate.class),
                        cassaforte.apri(rs.getBytes("motivo"), rs.getObject("id", UUID.class))))
                .list();
    }
}
