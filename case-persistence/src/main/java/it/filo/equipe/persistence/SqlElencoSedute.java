package it.filo.equipe.persistence;

import it.filo.base.Cassaforte;
import it.filo.base.Segno;
import it.filo.equipe.RigaSeduta;
import it.filo.equipe.Seduta;
import it.filo.equipe.SedutaId;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class SqlElencoSedute implements RigaSeduta.Elenco {

    private static final String RIGA = """
            select s.id, p.cognome || ' ' || p.nome as nucleo, s.data, s.ora, s.luogo, s.stato,
                   array(select distinct e.nome
                         from seduta_membro m join ente e on e.zona_id = m.zona_id and e.id = m.ente_id
                         where m.zona_id = :zona and m.seduta_id = s.id order by e.nome) as enti
            from seduta s
            join cartella c on c.zona_id = s.zona_id and c.id = s.cartella_id
            join persona p on p.zona_id = c.zona_id and p.id = c.richiedente_id
            """;

    /** Who conducts it, and who is convened to it while following the case. */
    private static final String SUA = """
            and exists (
              select 1 from relazione r
              where r.zona_id = :zona and r.cartella_id = s.cartella_id and r.operatore_id = :chi
                and r.dal <= :giorno and (r.al is null or r.al >= :giorno)
                and (r.posto = 'CASE_MANAGER'
                     or exists (select 1 from seduta_membro m
                                where m.zona_id = :zona and m.seduta_id = s.id and m.operatore_id = :chi)))
            """;

    private final JdbcClient jdbc;
    private final Cassaforte cassaforte;

    SqlElencoSedute(JdbcClient jdbc, Cassaforte cassaforte) {
        this.jdbc = jdbc;
        this.cassaforte = cassaforte;
    }

    @Override
    public List<RigaSeduta> prossime(Operatore chi, LocalDate giorno, @Nullable Segno dopo, int quante) {
        return righe(
                "where s.zona_id = :zona and s.stato = 'CONVOCATA'",
                dopo == null ? "" : "and (s.data, s.id) > (:data, :id)",
                "order by s.data, s.id",
                chi,
                giorno,
                dopo,
                quante);
    }

    @Override
    public List<RigaSeduta> passate(Operatore chi, LocalDate giorno, @Nullable Segno dopo, int quante) {
        return righe(
                "where s.zona_id = :zona and s.stato <> 'CONVOCATA'",
                dopo == null ? "" : "and (s.data, s.id) < (:data, :id)",
                "order by s.data desc, s.id desc",
                chi,
                giorno,
                dopo,
                quante);
    }

    private List<RigaSeduta> righe(
            String quali,
            String oltre,
            String ordine,
            Operatore chi,
            LocalDate giorno,
            @Nullable Segno dopo,
            int quante) {
        var tutte = chi.e(Ruolo.PROGRAM_MANAGER);
        var sql = jdbc.sql(String.join("\n", RIGA, quali, tutte ? "" : SUA, oltre, ordine, "limit :quante"))
                .param("quante", quante);
        if (!tutte) {
            sql = sql.param("chi", chi.id().id()).param("giorno", giorno);
        }
        if (dopo != null) {
            sql = sql.param("data", dopo.data()).param("id", dopo.id());
        }
        return sql.query((rs, n) -> riga(rs)).list();
    }

    private RigaSeduta riga(ResultSet rs) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        var luogo = cassaforte.apri(rs.getBytes("luogo"), id);
        return new RigaSeduta(
                new SedutaId(id),
                rs.getString("nucleo"),
                rs.getObject("data", LocalDate.class),
                rs.getObject("ora", LocalTime.class),
                luogo.isEmpty() ? null : luogo,
                Seduta.Stato.valueOf(rs.getString("stato")),
                Arrays.asList((String[]) rs.getArray("enti").getArray()));
    }
}
