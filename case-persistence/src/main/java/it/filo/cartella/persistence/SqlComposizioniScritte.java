package it.filo.cartella.persistence;

import it.filo.cartella.CartellaId;
import it.filo.cartella.ComposizioniScritte;
import it.filo.cartella.TipoEvento;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlComposizioniScritte implements ComposizioniScritte {

    private static final String ULTIMA = """
            select u.tipo, u.al, cardinality(u.persone) as persone, e.autore,
                   tecnico.da_rivalutare(
                     :zona, c.nucleo_id, c.id, u.id, u.tipo, u.al, u.persone, :giorno) as perche
            from composizione_scritta u
            join evento e on e.zona_id = :zona and e.id = u.id
            where u.zona_id = :zona and u.cartella_id = c.id %s
            order by u.id desc limit 1""";

    private static final String DELLA_CARTELLA =
            "select s.* from cartella c cross join lateral (%s) s where c.zona_id = :zona and c.id = :cartella";

    private final JdbcClient jdbc;

    SqlComposizioniScritte(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To be joined laterally to {@code cartella c}. */
    static String ultima() {
        return ULTIMA.formatted("");
    }

    @Override
    public Optional<Scritta> ultima(CartellaId cartella, LocalDate oggi) {
        return letta(jdbc.sql(DELLA_CARTELLA.formatted(ultima())), cartella, oggi);
    }

    @Override
    public Optional<Scritta> ultima(CartellaId cartella, TipoEvento tipo, LocalDate oggi) {
        var diUnTipo = jdbc.sql(DELLA_CARTELLA.formatted(ULTIMA.formatted("and u.tipo = :tipo")));
        return letta(diUnTipo.param("tipo", tipo.name()), cartella, oggi);
    }

    private static Optional<Scritta> letta(StatementSpec quale, CartellaId cartella, LocalDate oggi) {
        return quale.param("cartella", cartella.id())
                .param("giorno", oggi)
                .query(Scritta.class)
                .optional();
    }
}
