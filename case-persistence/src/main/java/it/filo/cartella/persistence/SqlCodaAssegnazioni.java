package it.filo.cartella.persistence;

import it.filo.base.Segno;
import it.filo.cartella.Cartella.Provenienza;
import it.filo.cartella.CartellaId;
import it.filo.cartella.CodaAssegnazioni.Elenco;
import it.filo.cartella.CodaAssegnazioni.Filtro;
import it.filo.cartella.CodaAssegnazioni.Riga;
import it.filo.operatori.OperatoreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlCodaAssegnazioni implements Elenco {

    /** Of {@code cartella c}: who in service follows, or followed last, another case of somebody in the nucleo. */
    private static final String CONOSCIUTA_DA = """
            select i.operatore_id
            from componente qui
            join componente la on la.zona_id = qui.zona_id and la.persona_id = qui.persona_id
            join cartella altra on altra.zona_id = la.zona_id and altra.nucleo_id = la.nucleo_id and altra.id <> c.id
            join incarico i on i.zona_id = altra.zona_id and i.cartella_id = altra.id and i.funzione = 'CASE_MANAGER'
            join operatore o on o.zona_id = i.zona_id and o.id = i.operatore_id and o.ruolo = 'ASSISTENTE_SOCIALE'
              and o.dal <= :oggi and (o.al is null or o.al >= :oggi)
            where qui.zona_id = :zona and qui.nucleo_id = c.nucleo_id and (qui.al is null or qui.al >= :oggi)
            order by i.al desc nulls first, i.dal desc, i.id limit 1""";

    private final JdbcClient jdbc;

    SqlCodaAssegnazioni(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Riga> righe(Filtro filtro, @Nullable Segno dopo, LocalDate oggi, int quante) {
        var condizioni =
                new ArrayList<String>(List.of("c.zona_id = :zona", "c.passo in ('CLASSIFICARE', 'ASSEGNARE')"));
        var valori = new HashMap<String, Object>(Map.of("oggi", oggi, "quante", quante));
        if (filtro.comune() != null) {
            condizioni.add("c.comune = :comune");
            valori.put("comune", filtro.comune());
        }
        if (filtro.misura() != null) {
            condizioni.add("c.misura = :misura");
            valori.put("misura", filtro.misura());
        }
        if (filtro.conProposta() != null) {
            condizioni.add("c.proposto_id is " + (filtro.conProposta() ? "not null" : "null"));
        }
        if (dopo != null) {
            condizioni.add("(c.aperta_il, c.id) > (:dopoData, :dopo)");
            valori.put("dopoData", dopo.data());
            valori.put("dopo", dopo.id());
        }
        return jdbc.sql("""
                        select c.id, c.versione, p.cognome || ' ' || p.nome as richiedente, c.comune, co.nome as nome_comune,
                               c.misura, c.aperta_il, c.proposto_id, pr.cognome || ' ' || pr.nome as proposto,
                               c.provenienza, nota.operatore_id as conosciuta_da
                        from cartella c
                        join persona p on p.zona_id = c.zona_id and p.id = c.richiedente_id
                        join comune co on co.zona_id = c.zona_id and co.istat = c.comune
                        left join operatore pr on pr.zona_id = c.zona_id and pr.id = c.proposto_id
                        left join lateral (%s) nota on true
                        where %s
                        order by c.aperta_il, c.id
                        limit :quante
                        """.formatted(CONOSCIUTA_DA, String.join("\nand ", condizioni)))
                .params(valori)
                .query(SqlCodaAssegnazioni::riga)
                .list();
    }

    private static Riga riga(ResultSet rs, int n) throws SQLException {
        var provenienza = rs.getString("provenienza");
        return new Riga(
                new CartellaId(rs.getObject("id", UUID.class)),
                rs.getInt("versione"),
                rs.getString("richiedente"),
                rs.getString("comune"),
                rs.getString("nome_comune"),
                rs.getString("misura"),
                rs.getObject("aperta_il", LocalDate.class),
                operatore(rs.getObject("proposto_id", UUID.class)),
                rs.getString("proposto"),
                provenienza == null ? null : Provenienza.valueOf(provenienza),
                operatore(rs.getObject("conosciuta_da", UUID.class)));
    }

    private static @Nullable OperatoreId operatore(@Nullable UUID id) {
        return id == null ? null : new OperatoreId(id);
    }
}
