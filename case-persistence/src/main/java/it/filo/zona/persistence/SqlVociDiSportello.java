package it.filo.zona.persistence;

import it.filo.zona.VociDiSportello;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlVociDiSportello implements VociDiSportello {

    private final JdbcClient sql;

    SqlVociDiSportello(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<String> voci(Tipo tipo) {
        return sql.sql(
                        "select nome from voce_di_sportello where zona_id = :zona and tipo = :tipo order by posizione, nome")
                .param("tipo", tipo.name())
                .query(String.class)
                .list();
    }

    @Override
    public void imposta(Tipo tipo, List<String> nomi) {
        sql.sql("delete from voce_di_sportello where zona_id = :zona and tipo = :tipo")
                .param("tipo", tipo.name())
                .update();
        for (int n = 0; n < nomi.size(); n++) {
            sql.sql("""
                            insert into voce_di_sportello (zona_id, id, tipo, posizione, nome)
                            values (:zona, :id, :tipo, :posizione, :nome)""")
                    .param("id", UUID.randomUUID())
                    .param("tipo", tipo.name())
                    .param("posizione", n)
                    .param("nome", nomi.get(n))
                    .update();
        }
    }
}
