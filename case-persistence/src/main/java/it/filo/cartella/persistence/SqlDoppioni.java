package it.filo.cartella.persistence;

import it.filo.cartella.CartellaId;
import it.filo.cartella.Doppioni;
import it.filo.cartella.Fase;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.PersonaId;
import it.filo.nucleo.persistence.Guide;
import it.filo.operatori.Operatore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Candidates come from an index, by what is equal in them; whatever else is asked is asked of those few. Grade by grade
 * and person by person, so that a page ends where it is full.
 */
@Repository
@Transactional
class SqlDoppioni implements Doppioni {

    /** The people of the open cases of somebody. */
    static final String MIE = """
            select k.persona_id as id
            from incarico i
            join lateral (select nucleo_id from cartella
                          where zona_id = :zona and id = i.cartella_id and fase <> 'CHIUSA' offset 0) c on true
            join lateral (select persona_id from componente
                          where zona_id = :zona
                            and nucleo_id = c.nucleo_id and (al is null or al >= :oggi) offset 0) k on true
            where i.zona_id = :zona and i.operatore_id = :chi and i.dal <= :oggi and (i.al is null or i.al >= :oggi)
            """;

    private static final String SENZA_CODICE = "(p.codice_base is null or q.codice_base is null)";

    private static final String ALTRO_SESSO = "coalesce(p.sesso <> q.sesso, false)";

    /** Twins, and whoever was entered side by side on purpose. */
    private static final String INSIEME = """
            exists (select from componente k
                    join componente l on l.zona_id = k.zona_id and l.nucleo_id = k.nucleo_id and l.persona_id = q.id
                    where k.zona_id = :zona and k.persona_id = p.id)""";

    /** Those who share with a person what the grade goes by; the offset keeps it a question about that one person. */
    private static final Map<Grado, String> CANDIDATI = Map.of(
            Grado.CODICE,
            "select * from persona where zona_id = :zona and codice_base = p.codice_base offset 0",
            Grado.NOME_E_NASCITA,
            "select * from persona where zona_id = :zona and cercabile = p.cercabile offset 0",
            // Of the same year, or of the same day of another: never all of a name against all.
            Grado.SUONO,
            """
            select * from persona
            where zona_id = :zona and fonetica = p.fonetica and anno_nascita = p.anno_nascita
            union all
            select * from persona
            where zona_id = :zona and fonetica = p.fonetica and giorno_nascita = p.giorno_nascita
              and anno_nascita <> p.anno_nascita
            """,
            Grado.SOMIGLIANZA,
            "select * from persona where zona_id = :zona and data_nascita = p.data_nascita offset 0");

    private static final Map<Grado, String> CONDIZIONI = Map.of(
            Grado.CODICE,
            "true",
            Grado.NOME_E_NASCITA,
            """
            %s
              and (q.data_nascita = p.data_nascita or q.data_nascita is null or p.data_nascita is null)""".formatted(SENZA_CODICE),
            Grado.SUONO,
            """
            tecnico.date_vicine(p.data_nascita, q.data_nascita) and not %s
              and coalesce(p.codice_base <> q.codice_base, true)
              and case when q.cercabile = p.cercabile and q.data_nascita = p.data_nascita then not %s
                       else %s and not (q.cercabile <> p.cercabile and %s) end""".formatted(ALTRO_SESSO, SENZA_CODICE, SENZA_CODICE, INSIEME),
            Grado.SOMIGLIANZA,
            """
            q.fonetica <> p.fonetica and not %s and %s
              and tecnico.somiglianza(p.cercabile, q.cercabile) >= 0.4 and not %s""".formatted(ALTRO_SESSO, SENZA_CODICE, INSIEME));

    /** Whom the list of cases names to everybody who has one. */
    private static final String NOMINATA =
            "exists (select from cartella c where c.zona_id = :zona and c.richiedente_id = q.id and c.fase <> 'CHIUSA')";

    private static final String REGISTRAZIONI = """
            select %s as di, r.id as persona, r.cognome || ' ' || r.nome as nominativo, r.data_nascita, k.nucleo_id,
                   k.dal, k.al, c.id as cartella, h.cognome || ' ' || h.nome as richiedente, c.misura, c.fase,
                   cm.nominativo as case_manager, c.fase <> 'CHIUSA' and c.richiedente_id = r.id as nominata,
                   exists (select from relazione v
                           where v.zona_id = :zona and v.cartella_id = c.id and v.operatore_id = :chi
                             and v.dal <= :oggi and (v.al is null or v.al >= :oggi)) as sua
            from %s
            left join componente k on k.zona_id = r.zona_id and k.persona_id = r.id
            left join cartella c on c.zona_id = k.zona_id and c.nucleo_id = k.nucleo_id
            left join persona h on h.zona_id = c.zona_id and h.id = c.richiedente_id
            left join lateral (%s) cm on true
            where %s
            order by r.id, c.aperta_il desc nulls last, c.id
            """;

    private final JdbcClient jdbc;

    SqlDoppioni(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Coppia> coppie(Operatore chi, LocalDate oggi, boolean soloSue, @Nullable Segno dopo, int quante) {
        var valori = new HashMap<String, Object>();
        valori.put("quante", quante);
        if (soloSue) {
            valori.put("chi", chi.id().id());
            valori.put("oggi", oggi);
        }
        if (dopo != null) {
            valori.put("una", dopo.una());
            valori.put("altra", dopo.altra());
        }
        var gradi = Arrays.stream(Grado.values())
                .filter(g -> dopo == null || g.compareTo(dopo.grado()) >= 0)
                .map(g -> "(" + delGrado(g, soloSue, dopo != null && g == dopo.grado()) + ")")
                .collect(Collectors.joining("\nunion all\n"));
        return jdbc.sql("""
                        with recursive %s %s
                        select t.grado, p.id as una, p.cognome || ' ' || p.nome as nominativo, p.data_nascita, p.codice_fiscale,
                               q.id as altra, q.cognome || ' ' || q.nome as altro_nominativo,
                               q.data_nascita as altra_nascita, q.codice_fiscale as altro_codice, %s as nota,
                               %s as case_manager
                        from (select * from (%s) g limit :quante) t
                        join persona p on p.zona_id = :zona and p.id = t.una
                        join persona q on q.zona_id = :zona and q.id = t.altra
                        order by t.grado, t.una desc, t.altra desc
                        """.formatted(
                                Guide.STESSA_PERSONA,
                                soloSue ? ", mie as materialized (select distinct id from (" + MIE + ") m)" : "",
                                soloSue ? "exists (select from mie m where m.id = q.id)" : "true",
                                soloSue
                                        ? "(select cm.nominativo from cartella c left join lateral ("
                                                + Incaricato.di("CASE_MANAGER")
                                                + ") cm on true where c.zona_id = :zona and c.richiedente_id = q.id"
                                                + " order by c.aperta_il desc, c.id limit 1)"
                                        : "null::text",
                                gradi))
                .params(valori)
                .query(SqlDoppioni::coppia)
                .list();
    }

    private static String delGrado(Grado grado, boolean soloSue, boolean continua) {
        return """
                select %d as grado, p.id as una, q.id as altra
                from %s
                join lateral (%s) q on %s
                where %s %s
                  and not exists (select from persone_diverse d
                                  where d.zona_id = :zona and d.persona_id = greatest(p.id, q.id)
                                    and d.altra_id = least(p.id, q.id))
                  and not exists (select from stessa_persona s where s.persona_id = p.id and s.altra_id = q.id)
                order by p.id desc, q.id desc
                limit :quante""".formatted(
                        grado.ordinal(),
                        soloSue
                                ? "mie m join lateral (select * from persona where zona_id = :zona and id = m.id offset 0) p on true"
                                : "(select * from persona where zona_id = :zona %s order by id desc offset 0) p"
                                        .formatted(continua ? "and id <= :una" : ""),
                        CANDIDATI.get(grado),
                        CONDIZIONI.get(grado),
                        soloSue
                                ? "q.id <> p.id and case when exists (select from mie a where a.id = q.id) then q.id < p.id else "
                                        + NOMINATA + " end"
                                : "q.id < p.id",
                        continua ? "and (p.id, q.id) < (:una, :altra)" : "");
    }

    @Override
    public List<Registrazione> registrazioni(Collection<PersonaId> persone, Operatore chi, LocalDate oggi) {
        return jdbc.sql(REGISTRAZIONI.formatted(
                        "r.id", "persona r", Incaricato.di("CASE_MANAGER"), "r.zona_id = :zona and r.id in (:persone)"))
                .param("persone", persone.stream().map(PersonaId::id).toList())
                .param("chi", chi.id().id())
                .param("oggi", oggi)
                .query(SqlDoppioni::registrazione)
                .list();
    }

    @Override
    public List<Registrazione> altreRegistrazioni(NucleoId nucleo, Operatore chi, LocalDate oggi) {
        return jdbc.sql("with recursive " + Guide.STESSA_PERSONA
                        + REGISTRAZIONI.formatted(
                                "n.persona_id",
                                """
                        componente n
                        join stessa_persona s on s.persona_id = n.persona_id
                        join persona r on r.zona_id = n.zona_id and r.id = s.altra_id""",
                                Incaricato.di("CASE_MANAGER"),
                                "n.zona_id = :zona and n.nucleo_id = :nucleo and (n.al is null or n.al >= :oggi)"))
                .param("nucleo", nucleo.id())
                .param("chi", chi.id().id())
                .param("oggi", oggi)
                .query(SqlDoppioni::registrazione)
                .list();
    }

    @Override
    public List<Registrazione> inAltriNuclei(NucleoId nucleo, Operatore chi, LocalDate oggi) {
        return jdbc.sql("with recursive " + Guide.STESSA_PERSONA
                        + REGISTRAZIONI.formatted("n.persona_id", """
                        componente n
                        join lateral (select n.persona_id as id union all
                                      select s.altra_id from stessa_persona s where s.persona_id = n.persona_id) o on true
                        join persona r on r.zona_id = n.zona_id and r.id = o.id""", Incaricato.di("CASE_MANAGER"), """
                        n.zona_id = :zona and n.nucleo_id = :nucleo and n.dal <= :oggi and (n.al is null or n.al >= :oggi)
                          and k.nucleo_id <> n.nucleo_id and k.dal <= :oggi and (k.al is null or k.al >= :oggi)"""))
                .param("nucleo", nucleo.id())
                .param("chi", chi.id().id())
                .param("oggi", oggi)
                .query(SqlDoppioni::registrazione)
                .list();
    }

    private static Coppia coppia(ResultSet rs, int n) throws SQLException {
        var nota = rs.getBoolean("nota");
        return new Coppia(
                Grado.values()[rs.getInt("grado")],
                new Una(
                        persona(rs, "una"),
                        rs.getString("nominativo"),
                        rs.getObject("data_nascita", LocalDate.class),
                        rs.getString("codice_fiscale"),
                        true,
                        null),
                new Una(
                        persona(rs, "altra"),
                        rs.getString("altro_nominativo"),
                        nota ? rs.getObject("altra_nascita", LocalDate.class) : null,
                        nota ? rs.getString("altro_codice") : null,
                        nota,
                        nota ? null : rs.getString("case_manager")));
    }

    private static Registrazione registrazione(ResultSet rs, int n) throws SQLException {
        var nucleo = rs.getObject("nucleo_id", UUID.class);
        var cartella = rs.getObject("cartella", UUID.class);
        var fase = rs.getString("fase");
        return new Registrazione(
                persona(rs, "di"),
                persona(rs, "persona"),
                rs.getString("nominativo"),
                rs.getObject("data_nascita", LocalDate.class),
                nucleo == null ? null : new NucleoId(nucleo),
                rs.getObject("dal", LocalDate.class),
                rs.getObject("al", LocalDate.class),
                cartella == null ? null : new CartellaId(cartella),
                rs.getString("richiedente"),
                rs.getString("misura"),
                fase == null ? null : Fase.valueOf(fase),
                rs.getString("case_manager"),
                rs.getBoolean("nominata"),
                rs.getBoolean("sua"));
    }

    private static PersonaId persona(ResultSet rs, String colonna) throws SQLException {
        return new PersonaId(rs.getObject(colonna, UUID.class));
    }
}
