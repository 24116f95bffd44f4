package it.filo.cartella.persistence;

import it.filo.cartella.Carichi;
import it.filo.cartella.Fase;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Ruolo;
import it.filo.zona.EnteId;
import it.filo.zona.TipoEnte;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlCarichi implements Carichi {

    private static final List<Fase> FASI =
            Arrays.stream(Fase.values()).filter(f -> f != Fase.CHIUSA).toList();

    private static final String PER_FASE = FASI.stream()
            .map(f -> "count(*) filter (where fase = '%1$s') as %1$s".formatted(f))
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;

    SqlCarichi(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All that is counted comes from two indexes, each read once from end to end, and leaves as one row for each person;
     * what is proposed has no phase. The subselects keep it so where the planner does not know how large the zona is.
     */
    @Override
    public List<Carico> inServizio(LocalDate giorno, Ruolo... ruoli) {
        return jdbc.sql("""
                        with in_servizio as materialized (
                          select o.id, o.cognome, o.nome, o.ruolo, o.ente_id from operatore o
                          where o.zona_id = :zona
                            and o.ruolo in (:ruoli) and o.dal <= :giorno and (o.al is null or o.al >= :giorno)
                            and not exists (select from tecnico.account x where x.zona_id = :zona
                                            and x.operatore_id = o.id and x.disattivato_il is not null)
                        ), carico as materialized (
                          select operatore_id, %s, count(*) filter (where fase is null) as proposte,
                                 count(*) filter (where scadenza_il < :giorno) as oltre, array_agg(comune) as comuni
                          from (
                            select s.operatore_id, c.fase, c.comune, c.scadenza_il
                            from (select distinct operatore_id, cartella_id from relazione
                                  where zona_id = :zona and operatore_id = any (array(select id from in_servizio))
                                    and dal <= :giorno and (al is null or al >= :giorno)) s
                            join (select id, fase, comune, scadenza_il from cartella
                                  where zona_id = :zona and fase <> 'CHIUSA' offset 0) c on c.id = s.cartella_id
                            union all
                            select proposto_id, null, comune, null from cartella
                            where zona_id = :zona and passo = 'ASSEGNARE' and proposto_id is not null
                          ) sua
                          group by operatore_id
                        )
                        select o.id, o.cognome || ' ' || o.nome as nominativo, o.ruolo, o.ente_id, e.tipo as tipo_ente, e.nome as ente,
                               (select max(a.al) from assenza a
                                where a.zona_id = :zona and a.operatore_id = o.id and a.tornata_il is null
                                  and :giorno between a.dal and a.al) as assente_fino,
                               k.*
                        from in_servizio o
                        join ente e on e.zona_id = :zona and e.id = o.ente_id
                        left join carico k on k.operatore_id = o.id
                        order by o.ruolo, o.cognome, o.nome, o.id
                        """.formatted(PER_FASE))
                .param("giorno", giorno)
                .param("ruoli", Arrays.stream(ruoli).map(Enum::name).toList())
                .query((rs, n) -> carico(rs))
                .list();
    }

    private static Carico carico(ResultSet rs) throws SQLException {
        var perFase = new EnumMap<Fase, Long>(Fase.class);
        for (var fase : FASI) {
            var quante = rs.getLong(fase.name());
            if (quante > 0) {
                perFase.put(fase, quante);
            }
        }
        return new Carico(
                new OperatoreId(rs.getObject("id", UUID.class)),
                rs.getString("nominativo"),
                Ruolo.valueOf(rs.getString("ruolo")),
                new EnteId(rs.getObject("ente_id", UUID.class)),
                TipoEnte.valueOf(rs.getString("tipo_ente")),
                rs.getString("ente"),
                perFase,
                quante(rs.getArray("comuni")),
                rs.getLong("proposte"),
                rs.getLong("oltre"),
                rs.getObject("assente_fino", LocalDate.class));
    }

    private static Map<String, Long> quante(@Nullable Array comuni) throws SQLException {
        return comuni == null
                ? Map.of()
                : Arrays.stream((String[]) comuni.getArray())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
