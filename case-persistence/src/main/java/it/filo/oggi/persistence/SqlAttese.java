package it.filo.oggi.persistence;

import it.filo.base.Ids;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Passo;
import it.filo.cartella.TipoEvento;
import it.filo.oggi.Attese;
import it.filo.oggi.InAttesa;
import it.filo.oggi.InAttesa.Atteso;
import it.filo.oggi.InAttesa.Tipo;
import it.filo.oggi.Turno;
import it.filo.operatori.Operatore;
import it.filo.operatori.Relazione;
import it.filo.operatori.Ruolo;
import it.filo.zona.Recapiti;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlAttese implements Attese {

    private static final int MAGGIORE_ETA = 18;

    private static final String OPERATORE = """
            o.id, o.cognome || ' ' || o.nome as nome, coalesce(o.telefono, n.telefono) as telefono,
            coalesce(o.email, n.email) as email""";

    private static final String DI_UN_ENTE = "join ente n on n.zona_id = o.zona_id and n.id = o.ente_id";

    /** Who stands in that day for who is away, on a case and in a function. */
    private static final String SOSTITUTO = """
            select %s, b.al from incarico b join operatore o on o.zona_id = b.zona_id and o.id = b.operatore_id %s
            where b.zona_id = :zona and b.assenza_id = z.id and b.cartella_id = a.cartella_id
              and b.posto = a.funzione and b.dal <= :oggi and b.al >= :oggi
            limit 1""".formatted(OPERATORE, DI_UN_ENTE);

    /**
     * The next step is another role's: whoever holds it in the case, or the only one who has it in the zona. Who is away
     * stays the one who is waited for, and is reached through who stands in.
     */
    private static final String COLLEGHI = """
            select c.zona_id, c.id as cartella_id, 'COLLEGA' as tipo, coalesce(i.id, u.id) as atteso, t.ruolo,
                   coalesce(i.nome, u.nome) as nome,
                   case when i.sostituto is null then coalesce(i.telefono, u.telefono) else i.suo_telefono end as telefono,
                   case when i.sostituto is null then coalesce(i.email, u.email) else i.sua_email end as email,
                   t.funzione = '' as per_tutti, null::date as dal, i.sostituto, i.assente_fino
            from cartella c
            join (values %s) t (passo, ruolo, funzione) on t.passo = c.passo
            left join lateral (
              select %s, z.al as assente_fino, s.nome as sostituto, s.telefono as suo_telefono, s.email as sua_email
              from incarico a join operatore o on o.zona_id = a.zona_id and o.id = a.operatore_id %s
              left join assenza z on z.zona_id = a.zona_id and z.operatore_id = a.operatore_id and z.dal <= :oggi
                                     and z.al >= :oggi and z.tornata_il is null
              left join lateral (%s) s on true
              where a.zona_id = :zona and a.cartella_id = c.id and a.funzione = t.funzione and a.al is null
              limit 1) i on true
            left join (
              select o.zona_id, o.ruolo, (array_agg(o.id))[1] as id, max(o.cognome || ' ' || o.nome) as nome,
                     max(coalesce(o.telefono, n.telefono)) as telefono, max(coalesce(o.email, n.email)) as email
              from operatore o %s
              where o.zona_id = :zona and o.dal <= :oggi and (o.al is null or o.al >= :oggi)
              group by o.zona_id, o.ruolo having count(*) = 1) u
              on u.zona_id = c.zona_id and u.ruolo = t.ruolo and t.funzione = ''
            where c.zona_id = :zona
              and %s and c.fase <> 'CHIUSA' and c.passo <> 'VERIFICARE' and (c.passo not in (:propri) or %s)
            """;

    /** A progetto ready for signature waits for the adults who have not signed, the richiedente before the others. */
    private static final String FAMIGLIA = """
            select c.zona_id, c.id, 'FAMIGLIA', m.id, null, m.nome, m.telefono, m.email, false, null::date,
                   null::text, null::date
            from cartella c
            join lateral (
              select q.id, q.cognome || ' ' || q.nome as nome, coalesce(q.telefono, h.telefono) as telefono,
                     coalesce(q.email, h.email) as email
              from componente k
              join persona q on q.zona_id = k.zona_id and q.id = k.persona_id
              join persona h on h.zona_id = :zona and h.id = c.richiedente_id
              where k.zona_id = :zona and k.nucleo_id = c.nucleo_id and k.dal <= :oggi
                and (k.al is null or k.al >= :oggi)
                and (q.data_nascita is null or q.data_nascita <= :adulti)
                and not exists (select from progetto g
                                join sottoscrizione f on f.zona_id = g.zona_id and f.progetto_id = g.id
                                where g.zona_id = :zona and g.cartella_id = c.id and g.stato = 'DEFINITO'
                                  and f.persona_id = q.id)
              order by q.id = c.richiedente_id desc, k.dal, q.id limit 1) m on true
            where c.zona_id = :zona and %s and c.passo = 'SOTTOSCRIVERE_PROGETTO'
            """;

    /** A patto that is written waits for the person whose it is. */
    private static final String PERSONE_DEL_PATTO = """
            select c.zona_id, c.id, 'FAMIGLIA', q.id, null, q.cognome || ' ' || q.nome, q.telefono, q.email, false,
                   null::date, null::text, null::date
            from cartella c
            join patto t on t.zona_id = c.zona_id and t.cartella_id = c.id and t.stato = 'BOZZA'
            join persona q on q.zona_id = t.zona_id and q.id = t.persona_id
            where c.zona_id = :zona and %s and c.passo = 'SOTTOSCRIVERE_PATTO' and t.impegni is not null
            """;

    /** What another ente promised and has not begun. */
    private static final String ENTI = """
            select c.zona_id, c.id, 'ENTE', n.id, null, n.nome, n.telefono, n.email, false,
                   min(greatest(s.promesso_il, s.dal)), null::text, null::date
            from sostegno s
            join progetto g on g.zona_id = s.zona_id and g.id = s.progetto_id
            join cartella c on c.zona_id = g.zona_id and c.id = g.cartella_id
            join ente n on n.zona_id = s.zona_id and n.id = s.fornitore_id
            where s.zona_id = :zona and %s and %s and n.id <> :ente and c.fase <> 'CHIUSA'
            group by c.zona_id, c.id, n.zona_id, n.id
            """;

    private static final List<String> MUOVONO = TipoEvento.quali(TipoEvento::muoveIlPercorso).stream()
            .map(TipoEvento::name)
            .toList();

    private static final String DA_AVVIARE = """
            g.stato = 'SOTTOSCRITTO' and s.attivato_il is null and s.concluso_il is null
            and (s.dal is null or s.dal <= :oggi)""";

    private final JdbcClient jdbc;

    SqlAttese(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<InAttesa> di(
            Operatore chi, Collection<Passo> propri, LocalDate oggi, @Nullable CartellaId una, int quante) {
        return jdbc.sql("""
                        select c.id, p.cognome || ' ' || p.nome as richiedente, c.misura, c.passo, c.percorso, c.scadenza_il,
                               c.scadenza_termine, c.scadenza_regole, coalesce(a.dal, e.data, c.aperta_il) as dal,
                               a.tipo, a.atteso, a.ruolo, a.nome, a.telefono, a.email, a.per_tutti, a.sostituto,
                               a.assente_fino, s.sollecitato_il
                        from (%s) a
                        join cartella c on c.zona_id = a.zona_id and c.id = a.cartella_id
                        %s
                        left join lateral (select e.data from evento e
                                           where e.zona_id = :zona and e.cartella_id = c.id and e.tipo in (:muovono)
                                           order by e.id desc limit 1) e on true
                        left join lateral (
                          select max(s.data) as sollecitato_il from sollecito s
                          where s.zona_id = :zona and s.cartella_id = c.id and s.passo = c.passo
                            and (coalesce(s.persona_id, s.operatore_id, s.ente_id) = a.atteso
                                 or a.atteso is null and s.ruolo = a.ruolo)) s on true
                        where c.zona_id = :zona and (cast(:una as uuid) is null or c.id = cast(:una as uuid))
                        order by dal, c.id, a.tipo, a.atteso limit :quante
                        """.formatted(attese(chi), SqlGiornate.RICHIEDENTE))
                .param("chi", chi.id().id())
                .param("ente", chi.ente().id())
                .param("oggi", oggi)
                .param("adulti", oggi.minusYears(MAGGIORE_ETA))
                .param(
                        "propri",
                        propri.isEmpty()
                                ? List.of("")
                                : propri.stream().map(Passo::name).toList())
                .param("muovono", MUOVONO)
                .param("una", una == null ? null : una.id())
                .param("quante", quante)
                .query((rs, n) -> inAttesa(rs, chi.ruolo()))
                .list();
    }

    /** Who writes the progetto waits for the family and for the enti, who writes the patto for its person. */
    private static String attese(Operatore chi) {
        var parti = new ArrayList<String>();
        parti.add(COLLEGHI.formatted(
                passi(chi.ruolo()),
                OPERATORE,
                DI_UN_ENTE,
                SOSTITUTO,
                DI_UN_ENTE,
                SqlGiornate.SUA,
                SqlGiornate.CONFERMATA));
        if (chi.e(Ruolo.ASSISTENTE_SOCIALE)) {
            parti.add(FAMIGLIA.formatted(SqlGiornate.SUA));
            parti.add(ENTI.formatted(SqlGiornate.SUA, DA_AVVIARE));
        }
        if (chi.e(Ruolo.CONSULENTE_CPI)) {
            parti.add(PERSONE_DEL_PATTO.formatted(SqlGiornate.SUA));
        }
        return String.join(" union all ", parti);
    }

    /** Each step with the first other role whose turn it is, and the function by which that role follows a case. */
    private static String passi(Ruolo proprio) {
        return Arrays.stream(Passo.values())
                .map(passo -> {
                    var ruolo = passo.tocca().stream()
                            .filter(r -> r != proprio)
                            .findFirst()
                            .orElseGet(passo.tocca()::getFirst);
                    var funzione = switch (ruolo) {
                        case ASSISTENTE_SOCIALE -> "CASE_MANAGER";
                        case CONSULENTE_CPI -> "CONSULENTE_CPI";
                        default -> "";
                    };
                    return "('%s', '%s', '%s')".formatted(passo, ruolo, funzione);
                })
                .collect(Collectors.joining(", "));
    }

    @Override
    public List<Ricevuto> solleciti(Operatore chi, LocalDate oggi, int quanti) {
        return jdbc.sql("""
                        select x.* from (
                          select distinct on (c.id) c.id as cartella, p.cognome || ' ' || p.nome as richiedente, c.passo,
                                 case when s.ente_id is null then 'COLLEGA' else 'ENTE' end as tipo, s.data,
                                 o.cognome || ' ' || o.nome as autore, n.nome as ente
                          from sollecito s
                          join cartella c on c.zona_id = s.zona_id and c.id = s.cartella_id and c.passo = s.passo
                          join operatore o on o.zona_id = s.zona_id and o.id = s.autore_id
                          %s
                          %s
                          where s.zona_id = :zona and c.fase <> 'CHIUSA' and %s and (
                            (s.operatore_id = :chi or s.operatore_id in (
                              select z.operatore_id from incarico i
                              join assenza z on z.zona_id = i.zona_id and z.id = i.assenza_id
                              where i.zona_id = :zona and i.cartella_id = c.id and i.operatore_id = :chi
                                and i.dal <= :oggi and i.al >= :oggi)) and not %s
                            or s.ruolo = :ruolo
                            or s.ente_id = :ente and exists (
                              select from sostegno s
                              join progetto g on g.zona_id = s.zona_id and g.id = s.progetto_id
                              where g.zona_id = :zona and g.cartella_id = c.id and s.fornitore_id = :ente and %s))
                          order by c.id, s.data desc, s.id desc) x
                        order by x.data, x.cartella limit :quanti
                        """.formatted(
                                DI_UN_ENTE,
                                SqlGiornate.RICHIEDENTE,
                                Turno.suTutte(chi) ? "true" : SqlGiornate.SUA,
                                SqlGiornate.CONFERMATA,
                                DA_AVVIARE))
                .param("chi", chi.id().id())
                .param("ruolo", Turno.suTutte(chi) ? chi.ruolo().name() : "")
                .param("ente", chi.ente().id())
                .param("oggi", oggi)
                .param("quanti", quanti)
                .query(Ricevuto.class)
                .list();
    }

    @Override
    public boolean sollecita(InAttesa attesa, Operatore chi, LocalDate data, Instant registratoIl) {
        var atteso = attesa.atteso();
        return jdbc.sql("""
                                insert into sollecito (zona_id, id, cartella_id, passo, persona_id, operatore_id, ente_id,
                                                       ruolo, data, registrato_il, autore_id)
                                values (:zona, :id, :cartella, :passo, :persona, :operatore, :ente, :ruolo, :data, :ora,
                                        :autore)
                                on conflict do nothing
                                """)
                        .param("zona", chi.zona().id())
                        .param("id", Ids.nuovo())
                        .param("cartella", attesa.cartella())
                        .param("passo", attesa.passo().name())
                        .param("persona", atteso.tipo() == Tipo.FAMIGLIA ? atteso.id() : null)
                        .param("operatore", atteso.tipo() == Tipo.COLLEGA ? atteso.id() : null)
                        .param("ente", atteso.tipo() == Tipo.ENTE ? atteso.id() : null)
                        .param("ruolo", atteso.id() == null ? atteso.chiave() : null)
                        .param("data", data)
                        .param("ora", registratoIl.atOffset(ZoneOffset.UTC))
                        .param("autore", chi.id().id())
                        .update()
                == 1;
    }

    private static InAttesa inAttesa(ResultSet rs, Ruolo proprio) throws SQLException {
        var ruolo = rs.getString("ruolo");
        var passo = Passo.valueOf(rs.getString("passo"));
        var misura = rs.getString("misura");
        var relazione = "SOLO_SOCIALE".equals(rs.getString("percorso")) ? Relazione.SUA_SOLO_SOCIALE : Relazione.SUA;
        return new InAttesa(
                rs.getObject("id", UUID.class),
                rs.getString("richiedente"),
                misura,
                passo,
                passo.noto(proprio, relazione),
                new Atteso(
                        Tipo.valueOf(rs.getString("tipo")),
                        rs.getObject("atteso", UUID.class),
                        ruolo == null ? null : Ruolo.valueOf(ruolo),
                        rs.getString("nome"),
                        rs.getBoolean("per_tutti"),
                        new Recapiti(rs.getString("telefono"), rs.getString("email")),
                        rs.getString("sostituto"),
                        rs.getObject("assente_fino", LocalDate.class)),
                rs.getObject("dal", LocalDate.class),
                SqlGiornate.scadenza(rs).per(misura, proprio, relazione),
                rs.getObject("sollecitato_il", LocalDate.class));
    }
}
