package it.filo.cartella.persistence;

import it.filo.cartella.CartellaId;
import it.filo.cartella.ComposizioniScritte;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlComposizioniScritte implements ComposizioniScritte {

    private final JdbcClient jdbc;

    SqlComposizioniScritte(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Scritta> dellaCartella(CartellaId cartella, LocalDate oggi) {
        return jdbc.sql("""
                        select u.tipo, u.al, cardinality(u.persone) as persone, e.autore,
                               tecnico.da_rivalutare(
                                 :zona, c.nucleo_id, c.id, u.id, u.tipo, u.al, u.persone, :oggi) as perche
                        from (select distinct on (tipo) * from composizione_scritta
                              where zona_id = :zona and cartella_id = :cartella
                              order by tipo, id desc) u
                        join cartella c on c.zona_id = :zona and c.id = u.cartella_id
                        join evento e on e.zona_id = :zona and e.id = u.id
                        order by u.id desc
                        """)
                .param("cartella", cartella.id())
                .param("oggi", oggi)
                .query(Scritta.class)
                .list();
    }
}
