package it.filo.cartella.persistence;

import it.filo.cartella.CartellaId;
import it.filo.cartella.Lotti;
import it.filo.cartella.LottoId;
import it.filo.operatori.Operatore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlLotti implements Lotti {

    private static final String LOTTO = """
            select l.id, l.tipo, l.di, l.autore, l.il, l.cartelle, count(v.posizione) as trattate,
                   count(v.posizione) filter (where v.esito in (%s)) as riuscite
            from (select * from lotto_assegnazione where zona_id = :zona and %s order by id desc limit :quanti) l
            left join lotto_cartella v on v.zona_id = :zona and v.lotto_id = l.id
            group by l.id, l.tipo, l.di, l.autore, l.il, l.cartelle
            order by l.id desc
            """;

    private static final String RIUSCITI = Arrays.stream(Esito.values())
            .filter(Esito::riuscito)
            .map(e -> "'" + e + "'")
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;

    SqlLotti(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void apri(LottoId id, Tipo tipo, @Nullable String di, int cartelle, Operatore chi, Instant il) {
        jdbc.sql("""
                        insert into lotto_assegnazione (zona_id, id, tipo, di, cartelle, operatore_id, autore, il)
                        values (:zona, :id, :tipo, :di, :cartelle, :operatore, :autore, :il)""")
                .param("id", id.id())
                .param("tipo", tipo.name())
                .param("di", di)
                .param("cartelle", cartelle)
                .param("operatore", chi.id().id())
                .param("autore", chi.nominativo())
                .param("il", Timestamp.from(il))
                .update();
    }

    @Override
    public void aggiungi(LottoId id, int posizione, CartellaId cartella, Esito esito, @Nullable String a) {
        jdbc.sql("""
                        insert into lotto_cartella (zona_id, lotto_id, posizione, cartella_id, esito, a)
                        select c.zona_id, :lotto, :posizione, c.id, :esito, :a from cartella c
                        where c.zona_id = :zona and c.id = :cartella""")
                .param("lotto", id.id())
                .param("posizione", posizione)
                .param("cartella", cartella.id())
                .param("esito", esito.name())
                .param("a", a)
                .update();
    }

    @Override
    public Optional<Lotto> lotto(LottoId id) {
        return jdbc.sql(LOTTO.formatted(RIUSCITI, "id = :id"))
                .param("id", id.id())
                .param("quanti", 1)
                .query(SqlLotti::lotto)
                .optional();
    }

    @Override
    public List<Voce> voci(LottoId id) {
        return jdbc.sql("""
                        select v.cartella_id, p.cognome || ' ' || p.nome as richiedente, v.esito, v.a
                        from lotto_cartella v
                        join cartella c on c.zona_id = v.zona_id and c.id = v.cartella_id
                        join persona p on p.zona_id = c.zona_id and p.id = c.richiedente_id
                        where v.zona_id = :zona and v.lotto_id = :id
                        order by v.posizione
                        """)
                .param("id", id.id())
                .query((rs, n) -> new Voce(
                        new CartellaId(rs.getObject("cartella_id", UUID.class)),
                        rs.getString("richiedente"),
                        Esito.valueOf(rs.getString("esito")),
                        rs.getString("a")))
                .list();
    }

    @Override
    public List<Lotto> ultimi(@Nullable LottoId dopo, int quanti, boolean conConsegne) {
        var quali = (dopo == null ? "true" : "id < :dopo") + (conConsegne ? "" : " and tipo <> 'CONSEGNE'");
        var domanda = jdbc.sql(LOTTO.formatted(RIUSCITI, quali)).param("quanti", quanti);
        return (dopo == null ? domanda : domanda.param("dopo", dopo.id()))
                .query(SqlLotti::lotto)
                .list();
    }

    private static Lotto lotto(ResultSet rs, int n) throws SQLException {
        return new Lotto(
                new LottoId(rs.getObject("id", UUID.class)),
                Tipo.valueOf(rs.getString("tipo")),
                rs.getString("di"),
                rs.getString("autore"),
                rs.getTimestamp("il").toInstant(),
                rs.getInt("cartelle"),
                rs.getInt("trattate"),
                rs.getInt("riuscite"));
    }
}
