package it.filo.trasferimento.persistence;

import it.filo.cartella.CartellaId;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.trasferimento.ElencoTrasferimenti;
import it.filo.trasferimento.Posta;
import it.filo.trasferimento.StatoLettera;
import it.filo.trasferimento.Trasferimento.Stato;
import it.filo.trasferimento.TrasferimentoId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlElencoTrasferimenti implements ElencoTrasferimenti {

    private static final Instant MAI = Instant.parse("9999-01-01T00:00:00Z");

    /** The mailbox is asked only for what waits: of the rest the answer is here. */
    private static final String INVIATO = """
            select t.id, t.cartella_id, p.cognome || ' ' || p.nome as richiedente, t.nome_zona, t.stato, t.inviato_il,
                   coalesce(t.risposto_il, r.risposta_il) as risposto_il,
                   case when t.stato = 'INVIATO' and r.stato <> 'INVIATA' then r.stato end as risposta
            from trasferimento t
            join cartella c on c.zona_id = t.zona_id and c.id = t.cartella_id
            join persona p on p.zona_id = c.zona_id and p.id = c.richiedente_id
            left join lateral posta.risposta(t.id) r on t.stato = 'INVIATO'
            """;

    private final JdbcClient jdbc;

    SqlElencoTrasferimenti(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Inviato> inviati(Operatore chi, boolean tutti, Posta.@Nullable Dopo dopo, LocalDate oggi, int quanti) {
        return jdbc.sql(INVIATO + """
                        where t.zona_id = :zona and t.inviato_il is not null and (t.inviato_il, t.id) < (:quando, :id)
                          and (:tutti or exists (select from relazione k where k.zona_id = :zona
                            and k.cartella_id = t.cartella_id and k.operatore_id = :chi
                            and k.dal <= :oggi and (k.al is null or k.al >= :oggi)))
                        order by t.inviato_il desc, t.id desc limit :quanti""")
                .param("quando", (dopo == null ? MAI : dopo.inviataIl()).atOffset(ZoneOffset.UTC))
                .param("id", dopo == null ? new UUID(-1, -1) : dopo.id().id())
                .param("tutti", tutti)
                .param("chi", chi.id().id())
                .param("oggi", oggi)
                .param("quanti", quanti)
                .query(SqlElencoTrasferimenti::inviato)
                .list();
    }

    @Override
    public List<Inviato> risposti(Operatore chi, boolean tutti, LocalDate oggi, int quanti) {
        return jdbc.sql(INVIATO + """
                        where t.zona_id = :zona and t.stato = 'INVIATO' and r.stato in ('ACCOLTA', 'RIFIUTATA')
                          and (:tutti or exists (select from relazione k where k.zona_id = :zona
                            and k.cartella_id = t.cartella_id and k.operatore_id = :chi and k.posto = 'CASE_MANAGER'
                            and k.dal <= :oggi and (k.al is null or k.al >= :oggi)))
                        order by r.risposta_il, t.id limit :quanti""")
                .param("tutti", tutti)
                .param("chi", chi.id().id())
                .param("oggi", oggi)
                .param("quanti", quanti)
                .query(SqlElencoTrasferimenti::inviato)
                .list();
    }

    @Override
    public List<Inviato> inAttesa(Operatore chi, LocalDate oggi, int quanti) {
        return jdbc.sql(INVIATO + """
                        where t.zona_id = :zona and t.stato = 'INVIATO' and r.stato = 'INVIATA'
                          and exists (select from relazione k where k.zona_id = :zona
                            and k.cartella_id = t.cartella_id and k.operatore_id = :chi
                            and 'CASE_MANAGER' in (k.funzione, k.posto)
                            and k.dal <= :oggi and (k.al is null or k.al >= :oggi))
                        order by t.inviato_il, t.id limit :quanti""")
                .param("chi", chi.id().id())
                .param("oggi", oggi)
                .param("quanti", quanti)
                .query(SqlElencoTrasferimenti::inviato)
                .list();
    }

    @Override
    public Optional<String> telefono(OperatoreId operatore) {
        return jdbc.sql("""
                        select coalesce(o.telefono, e.telefono) as telefono
                        from operatore o join ente e on e.zona_id = o.zona_id and e.id = o.ente_id
                        where o.zona_id = :zona
                          and o.id = :operatore and coalesce(o.telefono, e.telefono) is not null""")
                .param("operatore", operatore.id())
                .query(String.class)
                .optional();
    }

    private static Inviato inviato(ResultSet rs, int n) throws SQLException {
        var risposto = rs.getTimestamp("risposto_il");
        var risposta = rs.getString("risposta");
        return new Inviato(
                new TrasferimentoId(rs.getObject("id", UUID.class)),
                new CartellaId(rs.getObject("cartella_id", UUID.class)),
                rs.getString("richiedente"),
                rs.getString("nome_zona"),
                Stato.valueOf(rs.getString("stato")),
                rs.getTimestamp("inviato_il").toInstant(),
                risposto == null ? null : risposto.toInstant(),
                risposta == null ? null : StatoLettera.valueOf(risposta));
    }
}
