package it.filo.cartella.persistence;

import it.filo.cartella.Carichi;
import it.filo.cartella.Fase;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Ruolo;
import it.filo.zona.EnteId;
import it.filo.zona.TipoEnte;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlCarichi implements Carichi {

    private final JdbcClient jdbc;

    SqlCarichi(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row for each person, phase and comune; what is proposed has no phase. */
    @Override
    public List<Carico> inServizio(LocalDate giorno, Ruolo... ruoli) {
        var carichi = new LinkedHashMap<UUID, Carico>();
        RowCallbackHandler somma = rs -> carichi.merge(rs.getObject("id", UUID.class), uno(rs), SqlCarichi::insieme);
        jdbc.sql("""
                        with sua as (
                          select distinct r.operatore_id, c.id, c.fase, c.comune, c.scadenza_il
                          from relazione r join cartella c on c.zona_id = r.zona_id and c.id = r.cartella_id
                          where r.zona_id = :zona
                            and r.dal <= :giorno and (r.al is null or r.al >= :giorno) and c.fase <> 'CHIUSA'
                          union all
                          select c.proposto_id, c.id, null, c.comune, null from cartella c
                          where c.zona_id = :zona and c.proposto_id is not null and c.passo = 'ASSEGNARE'
                        )
                        select o.id, o.cognome || ' ' || o.nome as nominativo, o.ruolo, o.ente_id, e.tipo as tipo_ente, e.nome as ente,
                               (select max(a.al) from assenza a
                                where a.zona_id = :zona and a.operatore_id = o.id and a.tornata_il is null
                                  and :giorno between a.dal and a.al) as assente_fino,
                               s.fase, s.comune, count(s.id) as quante,
                               count(*) filter (where s.scadenza_il < :giorno) as oltre
                        from operatore o
                        join ente e on e.zona_id = o.zona_id and e.id = o.ente_id
                        left join sua s on s.operatore_id = o.id
                        where o.zona_id = :zona
                          and o.ruolo in (:ruoli) and o.dal <= :giorno and (o.al is null or o.al >= :giorno)
                          and not exists (select from tecnico.account x where x.zona_id = :zona
                                          and x.operatore_id = o.id and x.disattivato_il is not null)
                        group by o.zona_id, o.id, e.tipo, e.nome, s.fase, s.comune
                        order by o.ruolo, o.cognome, o.nome, o.id
                        """)
                .param("giorno", giorno)
                .param("ruoli", Arrays.stream(ruoli).map(Enum::name).toList())
                .query(somma);
        return List.copyOf(carichi.values());
    }

    private static Carico uno(ResultSet rs) throws SQLException {
        var fase = rs.getString("fase");
        var comune = rs.getString("comune");
        var quante = rs.getLong("quante");
        return new Carico(
                new OperatoreId(rs.getObject("id", UUID.class)),
                rs.getString("nominativo"),
                Ruolo.valueOf(rs.getString("ruolo")),
                new EnteId(rs.getObject("ente_id", UUID.class)),
                TipoEnte.valueOf(rs.getString("tipo_ente")),
                rs.getString("ente"),
                fase == null ? Map.of() : Map.of(Fase.valueOf(fase), quante),
                comune == null ? Map.of() : Map.of(comune, quante),
                fase == null ? quante : 0,
                rs.getLong("oltre"),
                rs.getObject("assente_fino", LocalDate.class));
    }

    private static Carico insieme(Carico uno, Carico altro) {
        return new Carico(
                uno.id(),
                uno.nominativo(),
                uno.ruolo(),
                uno.ente(),
                uno.tipoEnte(),
                uno.nomeEnte(),
                somma(uno.perFase(), altro.perFase()),
                somma(uno.perComune(), altro.perComune()),
                uno.proposte() + altro.proposte(),
                uno.oltreIlTermine() + altro.oltreIlTermine(),
                uno.assenteFino());
    }

    private static <K> Map<K, Long> somma(Map<K, Long> uno, Map<K, Long> altro) {
        var insieme = new HashMap<>(uno);
        altro.forEach((chiave, quante) -> insieme.merge(chiave, quante, Long::sum));
        return insieme;
    }
}
