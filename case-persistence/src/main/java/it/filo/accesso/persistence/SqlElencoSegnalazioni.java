package it.filo.accesso.persistence;

import static java.util.stream.Collectors.joining;

import it.filo.accesso.ElencoSegnalazioni;
import it.filo.accesso.SegnalazioneId;
import it.filo.accesso.StatoSegnalazione;
import it.filo.accesso.TipoSegnalazione;
import it.filo.base.Cassaforte;
import it.filo.cartella.CartellaId;
import it.filo.operatori.Operatore;
import it.filo.operatori.RelazioneSegnalazione;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlElencoSegnalazioni implements ElencoSegnalazioni {

    private static final String NELL_EQUIPE = """
            exists (select from equipe_membro m where m.zona_id = :zona and m.equipe_id = s.equipe_id
                    and m.operatore_id = :chi)""";

    /** The reported person, as far as can be told without asking, in a household that this case manager follows. */
    private static final String IN_UN_SUO_CASO = """
            from relazione r
                    join cartella c on c.zona_id = r.zona_id and c.id = r.cartella_id and c.fase <> 'CHIUSA'
                    join componente k on k.zona_id = c.zona_id and k.nucleo_id = c.nucleo_id
                      and (k.al is null or k.al >= :oggi)
                    join persona p on p.zona_id = k.zona_id and p.id = k.persona_id
                    where r.zona_id = :zona and r.operatore_id = :chi and r.posto = 'CASE_MANAGER'
                      and r.dal <= :oggi and (r.al is null or r.al >= :oggi)
                      and (p.codice_fiscale = s.codice_fiscale
                           or (s.codice_fiscale is null or p.codice_fiscale is null)
                             and lower(p.cognome) = lower(s.cognome) and lower(p.nome) = lower(s.nome)
                             and (s.data_nascita is null or p.data_nascita = s.data_nascita))""";

    private static final String SUL_CASO = "exists (select " + IN_UN_SUO_CASO + ")";

    private final JdbcClient jdbc;
    private final Cassaforte cassaforte;

    SqlElencoSegnalazioni(JdbcClient jdbc, Cassaforte cassaforte) {
        this.jdbc = jdbc;
        this.cassaforte = cassaforte;
    }

    /** When a relation holds, as a condition on {@code segnalazione s}. */
    private static String vale(RelazioneSegnalazione relazione) {
        return switch (relazione) {
            case MITTENTE -> "s.operatore_id = :chi";
            case COLLEGA_DEL_MITTENTE -> "s.ente_id = :ente and s.stato not in ('PASSATA', 'BOZZA')";
            case DA_COMPLETARE -> "s.stato = 'PASSATA'";
            case EQUIPE_INCARICATA -> "s.stato in ('IN_ESAME', 'RESTITUITA') and " + NELL_EQUIPE;
            case EQUIPE_CHE_HA_DECISO -> "s.stato in ('ACCOLTA', 'RIFIUTATA') and " + NELL_EQUIPE;
            case EMERGENZA_SUL_CASO -> "s.tipo = 'EMERGENZA' and s.stato in ('INVIATA', 'IN_ESAME') and " + SUL_CASO;
            case DA_DECIDERE -> "s.stato in ('INVIATA', 'IN_ESAME', 'RESTITUITA')";
            case CASO_NATO -> """
                    s.stato = 'ACCOLTA' and exists (
                      select from relazione r where r.zona_id = :zona and r.cartella_id = s.cartella_id
                        and r.operatore_id = :chi and r.dal <= :oggi and (r.al is null or r.al >= :oggi))""";
            case DECISA -> "s.stato in ('ACCOLTA', 'RIFIUTATA')";
        };
    }

    @Override
    public List<Riga> pagina(
            Filtro filtro, Set<RelazioneSegnalazione> leggibili, @Nullable Dopo dopo, Operatore chi, LocalDate oggi) {
        var vista = filtro.vista();
        var quando = vista.inCoda() ? "s.attesa_dal" : "s.modificata_il";
        var sql = new Condizioni("""
                select s.id, s.tipo, s.stato, s.priorita, s.cognome || ' ' || s.nome as persona, co.nome as comune,
                       s.misura, e.nome as ente, s.mittente, q.nome as equipe, %s as quando
                from segnalazione s
                join ente e on e.zona_id = s.zona_id and e.id = s.ente_id
                left join comune co on co.zona_id = s.zona_id and co.istat = s.comune
                left join equipe q on q.zona_id = s.zona_id and q.id = s.equipe_id
                """.formatted(quando), "s.zona_id = :zona");
        sql.e("s.stato = any (:stati)", "stati", nomi(filtro.stato() == null ? vista.stati() : Set.of(filtro.stato())));
        sql.e(
                vista.relazioni().stream()
                        .filter(leggibili::contains)
                        .map(r -> "(" + vale(r) + ")")
                        .collect(joining(" or ", "(", ")")),
                "chi",
                chi.id().id());
        sql.con("ente", chi.ente().id()).con("oggi", oggi);
        if (filtro.ente() != null) {
            sql.e("s.ente_id = :mittente", "mittente", filtro.ente());
        }
        if (filtro.priorita() != null) {
            sql.e("s.priorita = :priorita", "priorita", filtro.priorita());
        }
        if (dopo != null) {
            sql.e(
                            vista.inCoda()
                                    ? "(s.priorita, s.attesa_dal, s.id) > (:dopoPriorita, :dopoQuando, :dopoId)"
                                    : "(s.modificata_il, s.id) < (:dopoQuando, :dopoId)",
                            "dopoQuando",
                            dopo.quando().atOffset(ZoneOffset.UTC))
                    .con("dopoPriorita", dopo.priorita())
                    .con("dopoId", dopo.id());
        }
        var ordine = vista.inCoda() ? "s.priorita, s.attesa_dal, s.id" : "s.modificata_il desc, s.id desc";
        return sql.chiedi(jdbc, "order by " + ordine + " limit " + (PAGINA + 1))
                .query((rs, n) -> riga(rs))
                .list();
    }

    private Riga riga(ResultSet rs) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        return new Riga(
                new SegnalazioneId(id),
                TipoSegnalazione.valueOf(rs.getString("tipo")),
                StatoSegnalazione.valueOf(rs.getString("stato")),
                rs.getInt("priorita"),
                rs.getString("persona").strip(),
                rs.getString("comune"),
                rs.getString("misura"),
                rs.getString("ente"),
                cassaforte.apri(rs.getBytes("mittente"), id),
                rs.getString("equipe"),
                quando(rs));
    }

    @Override
    public Set<RelazioneSegnalazione> relazioni(SegnalazioneId id, Operatore chi, LocalDate oggi) {
        var tutte = RelazioneSegnalazione.values();
        var colonne = Arrays.stream(tutte)
                .map(r -> "(" + vale(r) + ") is true as " + r.name().toLowerCase(Locale.ROOT))
                .collect(joining(", "));
        return jdbc.sql("select " + colonne + " from segnalazione s where s.zona_id = :zona and s.id = :id")
                .param("id", id.id())
                .param("chi", chi.id().id())
                .param("ente", chi.ente().id())
                .param("oggi", oggi)
                .query((rs, n) -> {
                    var valgono = EnumSet.noneOf(RelazioneSegnalazione.class);
                    for (var relazione : tutte) {
                        if (rs.getBoolean(relazione.ordinal() + 1)) {
                            valgono.add(relazione);
                        }
                    }
                    return valgono;
                })
                .optional()
                .orElseGet(() -> EnumSet.noneOf(RelazioneSegnalazione.class));
    }

    @Override
    public Optional<CartellaId> cartellaDelCaso(SegnalazioneId id, Operatore chi, LocalDate oggi) {
        return jdbc.sql("select x.id from segnalazione s cross join lateral (select c.id " + IN_UN_SUO_CASO
                        + " order by c.id desc limit 1) x where s.zona_id = :zona and s.id = :id")
                .param("id", id.id())
                .param("chi", chi.id().id())
                .param("oggi", oggi)
                .query(UUID.class)
                .optional()
                .map(CartellaId::new);
    }

    @Override
    public List<Scelta> equipe(LocalDate oggi) {
        return jdbc.sql(
                        "select id, nome from equipe where zona_id = :zona and dal <= :oggi and (al is null or al >= :oggi) order by nome, id")
                .param("oggi", oggi)
                .query(Scelta.class)
                .list();
    }

    @Override
    public List<Scelta> mittenti() {
        return jdbc.sql("""
                        select e.id, e.nome from ente e
                        where e.zona_id = :zona
                          and exists (select from segnalazione s where s.zona_id = :zona and s.ente_id = e.id
                                      and s.stato <> 'BOZZA')
                        order by e.nome, e.id
                        """).query(Scelta.class).list();
    }

    @Override
    public List<DelGiorno> delGiorno(
            Set<RelazioneSegnalazione> leggibili,
            boolean decide,
            Operatore chi,
            LocalDate oggi,
            Instant dopo,
            int quante) {
        var daDecidere = decide
                ? "true"
                : leggibili.contains(RelazioneSegnalazione.EQUIPE_INCARICATA)
                        ? "s.stato = 'IN_ESAME' and " + NELL_EQUIPE
                        : "false";
        var daCompletare = !decide && leggibili.contains(RelazioneSegnalazione.DA_COMPLETARE);
        return jdbc.sql("""
                        select x.* from (
                          select s.id, s.priorita, s.stato, s.cognome || ' ' || s.nome as persona, e.nome as ente,
                                 case when s.stato in ('ACCOLTA', 'RIFIUTATA', 'RESTITUITA') then s.modificata_il
                                      else coalesce(s.attesa_dal, s.modificata_il) end as quando,
                                 case
                                   when s.stato = 'BOZZA' and s.operatore_id = :chi then 'BOZZA'
                                   when s.stato = 'RESTITUITA' and s.operatore_id = :chi then 'RESTITUITA'
                                   when s.tipo = 'EMERGENZA' and s.stato in ('INVIATA', 'IN_ESAME') and %s
                                     then 'EMERGENZA_SUL_CASO'
                                   when s.stato in ('INVIATA', 'IN_ESAME') and %s then 'DA_DECIDERE'
                                   when s.stato = 'PASSATA' and %s then 'DA_COMPLETARE'
                                   when s.stato in ('ACCOLTA', 'RIFIUTATA') and s.operatore_id = :chi
                                     and s.modificata_il >= :dopo then 'DECISA'
                                   when s.stato in ('INVIATA', 'IN_ESAME') and s.operatore_id = :chi then 'ATTESA'
                                 end as perche
                          from segnalazione s join ente e on e.zona_id = s.zona_id and e.id = s.ente_id
                          where s.zona_id = :zona and (s.stato <> 'BOZZA' or s.operatore_id = :chi)
                        ) x where x.perche is not null
                        order by x.perche = 'ATTESA', x.perche = 'DECISA', x.priorita, x.quando, x.id limit :quante
                        """.formatted(
                        !decide && leggibili.contains(RelazioneSegnalazione.EMERGENZA_SUL_CASO) ? SUL_CASO : "false",
                        daDecidere,
                        daCompletare))
                .param("chi", chi.id().id())
                .param("oggi", oggi)
                .param("dopo", dopo.atOffset(ZoneOffset.UTC))
                .param("quante", quante)
                .query((rs, n) -> new DelGiorno(
                        new SegnalazioneId(rs.getObject("id", UUID.class)),
                        Perche.valueOf(rs.getString("perche")),
                        rs.getInt("priorita"),
                        StatoSegnalazione.valueOf(rs.getString("stato")),
                        rs.getString("persona").strip(),
                        rs.getString("ente"),
                        quando(rs)))
                .list();
    }

    private static Instant quando(ResultSet rs) throws SQLException {
        return rs.getObject("quando", OffsetDateTime.class).toInstant();
    }

    private static String[] nomi(Set<StatoSegnalazione> stati) {
        return stati.stream().map(StatoSegnalazione::name).toArray(String[]::new);
    }
}
