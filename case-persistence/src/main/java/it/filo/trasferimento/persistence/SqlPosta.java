package it.filo.trasferimento.persistence;

import it.filo.trasferimento.Posta;
import it.filo.trasferimento.StatoLettera;
import it.filo.trasferimento.TrasferimentoId;
import it.filo.zona.ZonaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Goes through the functions of schema {@code posta}: the table is out of reach for the role that works. */
@Repository
@Transactional
class SqlPosta implements Posta {

    private static final Instant MAI = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;

    SqlPosta(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void manda(
            TrasferimentoId id, ZonaId a, String misura, int persone, LocalDate dal, byte[] contenuto, Instant quando) {
        jdbc.sql("select 1 from (select posta.manda(?, ?, ?, ?, ?, ?, ?)) mandata")
                .params(id.id(), a.id(), misura, persone, dal, contenuto, istante(quando))
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean ritira(TrasferimentoId id, Instant quando) {
        return jdbc.sql("select posta.ritira(?, ?)")
                .params(id.id(), istante(quando))
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Ritorno> risposta(TrasferimentoId id) {
        return jdbc.sql("select stato, risposta_il, risponde, motivo from posta.risposta(?)")
                .param(id.id())
                .query((rs, n) -> new Ritorno(
                        StatoLettera.valueOf(rs.getString("stato")),
                        istante(rs.getTimestamp("risposta_il")),
                        rs.getString("risponde"),
                        rs.getBytes("motivo")))
                .optional();
    }

    @Override
    public void presa(TrasferimentoId id) {
        jdbc.sql("select 1 from (select posta.presa(?)) presa")
                .param(id.id())
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Arrivata> arrivate(@Nullable Dopo dopo, int quante) {
        return jdbc.sql("select * from posta.arrivate(?, ?, ?)")
                .params(
                        istante(dopo == null ? MAI : dopo.inviataIl()),
                        dopo == null ? new UUID(-1, -1) : dopo.id().id(),
                        quante)
                .query(SqlPosta::arrivata)
                .list();
    }

    @Override
    public List<Arrivata> inAttesa(int quante) {
        return jdbc.sql("select * from posta.in_attesa(?)")
                .param(quante)
                .query(SqlPosta::arrivata)
                .list();
    }

    @Override
    public Optional<Aperta> arrivata(TrasferimentoId id) {
        return jdbc.sql("select * from posta.arrivata(?)")
                .param(id.id())
                .query((rs, n) -> new Aperta(arrivata(rs, n), rs.getBytes("contenuto")))
                .optional();
    }

    @Override
    public boolean rispondi(
            TrasferimentoId id, boolean accolta, String risponde, byte @Nullable [] motivo, Instant quando) {
        return jdbc.sql("select posta.rispondi(:id, :accolta, :risponde, cast(:motivo as bytea), :quando)")
                .param("id", id.id())
                .param("accolta", accolta)
                .param("risponde", risponde)
                .param("motivo", motivo)
                .param("quando", istante(quando))
                .query(Boolean.class)
                .single();
    }

    private static Arrivata arrivata(ResultSet rs, int n) throws SQLException {
        return new Arrivata(
                new TrasferimentoId(rs.getObject("id", UUID.class)),
                new ZonaId(rs.getObject("da", UUID.class)),
                rs.getString("misura"),
                rs.getInt("persone"),
                rs.getObject("dal", LocalDate.class),
                StatoLettera.valueOf(rs.getString("stato")),
                rs.getTimestamp("inviata_il").toInstant(),
                istante(rs.getTimestamp("risposta_il")),
                rs.getString("risponde"));
    }

    private static OffsetDateTime istante(Instant quando) {
        return quando.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant istante(@Nullable Timestamp quando) {
        return quando == null ? null : quando.toInstant();
    }
}
