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
                        select tipo, al, cardinality(persone) as persone, come_ora from (
                          select distinct on (s.tipo) s.id, s.tipo, s.al, s.persone,
                                 s.persone = tecnico.persone_del_nucleo(c.zona_id, c.nucleo_id, :oggi) as come_ora
                          from composizione_scritta s
                          join cartella c on c.zona_id = s.zona_id and c.id = s.cartella_id
                          where s.cartella_id = :cartella
                          order by s.tipo, s.id desc) u
                        order by id desc
                        """)
                .param("cartella", cartella.id())
                .param("oggi", oggi)
                .query(Scritta.class)
                .list();
    }
}
