package it.filo.cartella.persistence;

import it.filo.base.Cassaforte;
import it.filo.cartella.ElencoCollegamenti;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.Operatore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlElencoCollegamenti implements ElencoCollegamenti {

    private static final String RIGHE = """
            select l.id, l.persona_id, p.cognome || ' ' || p.nome as nominativo, l.guida_id,
                   g.cognome || ' ' || g.nome as nominativo_guida, l.motivo, l.collegato_il, l.autore, l.ente,
                   l.sciolto_il, l.sciolto_autore, l.motivo_scioglimento
            from collegamento l
            join persona p on p.zona_id = l.zona_id and p.id = l.persona_id
            join persona g on g.zona_id = l.zona_id and g.id = l.guida_id
            """;

    private final JdbcClient jdbc;
    private final Cassaforte cassaforte;

    SqlElencoCollegamenti(JdbcClient jdbc, Cassaforte cassaforte) {
        this.jdbc = jdbc;
        this.cassaforte = cassaforte;
    }

    @Override
    public Optional<Riga> uno(UUID id) {
        return jdbc.sql(RIGHE + "where l.zona_id = :zona and l.id = :id")
                .param("id", id)
                .query(this::riga)
                .optional();
    }

    @Override
    public List<Riga> righe(Operatore chi, LocalDate oggi, boolean soloSue, @Nullable UUID dopo, int quante) {
        var righe = jdbc.sql("%s %s where l.zona_id = :zona and l.id < :dopo %s order by l.id desc limit :quante"
                        .formatted(
                                soloSue ? "with mie as materialized (" + SqlDoppioni.MIE + ")" : "",
                                RIGHE,
                                soloSue
                                        ? "and l.persona_id in (select id from mie) and l.guida_id in (select id from mie)"
                                        : ""))
                .param("dopo", dopo == null ? new UUID(-1, -1) : dopo)
                .param("quante", quante);
        if (soloSue) {
            righe.param("chi", chi.id().id()).param("oggi", oggi);
        }
        return righe.query(this::riga).list();
    }

    private Riga riga(ResultSet rs, int n) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        var sciolto = rs.getTimestamp("sciolto_il");
        return new Riga(
                id,
                new PersonaId(rs.getObject("persona_id", UUID.class)),
                rs.getString("nominativo"),
                new PersonaId(rs.getObject("guida_id", UUID.class)),
                rs.getString("nominativo_guida"),
                cassaforte.apri(rs.getBytes("motivo"), id),
                rs.getTimestamp("collegato_il").toInstant(),
                rs.getString("autore"),
                rs.getString("ente"),
                sciolto == null ? null : sciolto.toInstant(),
                rs.getString("sciolto_autore"),
                cassaforte.apri(rs.getBytes("motivo_scioglimento"), id));
    }
}
