package it.filo.carichi.persistence;

import it.filo.base.Segno;
import it.filo.carichi.Consegne;
import it.filo.cartella.Assenza;
import it.filo.cartella.Cartella.Provenienza;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Fase;
import it.filo.cartella.Funzione;
import it.filo.cartella.Passo;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Ruolo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlConsegne implements Consegne {

    /** Of {@code incarico i}, or {@code relazione i}, in a case: it holds on that day or will. */
    private static final String NON_FINITO = "(i.al is null or i.al >= greatest(i.dal, :oggi))";

    /** Who works here no longer, few of all, so that nobody else's cases are counted. */
    private static final String USCITE = """
            any (array(select u.id from operatore u
                       left join tecnico.account y on y.zona_id = u.zona_id and y.operatore_id = u.id
                       where u.zona_id = :zona and u.ruolo in (:ruoli)
                         and (u.al < :oggi or y.disattivato_il is not null)))
            """;

    /** What somebody has in open cases; the date of a mini-équipe is of who sits in it. */
    private static final String VOCE = """
            select i.id as incarico, c.id as cartella, p.cognome || ' ' || p.nome as richiedente, c.comune,
                   co.nome as nome_comune, c.misura, i.funzione, c.fase, c.passo, i.al, c.scadenza_il, c.scadenza_ordine,
                   case when c.passo = 'CONCLUDERE_ANALISI' and c.mini_equipe_il >= :oggi
                          and i.posto in ('CASE_MANAGER', 'CONSULENTE_CPI')
                        then c.mini_equipe_il end as mini_equipe,
                   (select min(s.data) from seduta s
                    join seduta_membro m on m.zona_id = s.zona_id and m.seduta_id = s.id
                    where s.zona_id = :zona and s.cartella_id = c.id and s.stato = 'CONVOCATA'
                      and s.data >= :oggi and m.operatore_id = i.operatore_id) as seduta,
                   (select min(o.cognome || ' ' || o.nome)
                    from incarico v
                    join assenza a on a.zona_id = v.zona_id and a.id = v.assenza_id and a.operatore_id = i.operatore_id
                    join operatore o on o.zona_id = v.zona_id and o.id = v.operatore_id
                    where v.zona_id = :zona and v.cartella_id = i.cartella_id and v.posto = i.funzione
                      and v.al >= greatest(v.dal, :oggi)%s) as sostituto
            from relazione i
            join cartella c on c.zona_id = i.zona_id and c.id = i.cartella_id
            join persona p on p.zona_id = c.zona_id and p.id = c.richiedente_id
            join comune co on co.zona_id = c.zona_id and co.istat = c.comune
            where i.zona_id = :zona and i.operatore_id = :persona and c.fase <> 'CHIUSA'
            """;

    private final JdbcClient jdbc;

    SqlConsegne(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Persona> persone(Collection<Ruolo> ruoli, LocalDate oggi) {
        return persone("", "", ruoli, oggi);
    }

    @Override
    public List<Persona> uscite(Collection<Ruolo> ruoli, LocalDate oggi) {
        return persone("and i.operatore_id = " + USCITE, "and o.id = " + USCITE, ruoli, oggi);
    }

    private List<Persona> persone(String cheHa, String chi, Collection<Ruolo> ruoli, LocalDate oggi) {
        return jdbc.sql("""
                        select o.id, o.cognome || ' ' || o.nome as nominativo, o.ruolo, e.nome as ente, o.al,
                               coalesce(s.cartelle, 0) as cartelle, x.disattivato_il is not null as disattivato,
                               a.dal as assente_dal, a.al as assente_fino
                        from operatore o
                        join ente e on e.zona_id = o.zona_id and e.id = o.ente_id
                        left join tecnico.account x on x.zona_id = o.zona_id and x.operatore_id = o.id
                        left join (
                          select i.operatore_id, count(distinct c.id) as cartelle
                          from incarico i join cartella c on c.zona_id = i.zona_id and c.id = i.cartella_id
                          where i.zona_id = :zona
                            and c.fase <> 'CHIUSA' and %s %s group by i.operatore_id) s on s.operatore_id = o.id
                        left join lateral (
                          select a.dal, a.al from assenza a
                          where a.zona_id = :zona and a.operatore_id = o.id and a.tornata_il is null and a.al >= :oggi
                          order by a.dal limit 1) a on true
                        where o.zona_id = :zona
                          and o.ruolo in (:ruoli) and o.dal <= :oggi and (o.al is null or o.al >= :oggi or s.cartelle > 0) %s
                        order by o.cognome, o.nome, o.id
                        """.formatted(NON_FINITO, cheHa, chi))
                .param("oggi", oggi)
                .param("ruoli", ruoli.stream().map(Enum::name).toList())
                .query((rs, n) -> new Persona(
                        new OperatoreId(rs.getObject("id", UUID.class)),
                        rs.getString("nominativo"),
                        Ruolo.valueOf(rs.getString("ruolo")),
                        rs.getString("ente"),
                        rs.getLong("cartelle"),
                        rs.getObject("al", LocalDate.class),
                        rs.getBoolean("disattivato"),
                        rs.getObject("assente_dal", LocalDate.class),
                        rs.getObject("assente_fino", LocalDate.class)))
                .list();
    }

    @Override
    public List<Voce> voci(OperatoreId persona, LocalDate oggi, int quante) {
        return jdbc.sql(VOCE.formatted("") + """
                        and %s
                        order by i.funzione <> 'CASE_MANAGER', c.scadenza_ordine, c.id, i.id limit :quante
                        """.formatted(NON_FINITO))
                .param("persona", persona.id())
                .param("oggi", oggi)
                .param("quante", quante)
                .query(SqlConsegne::voce)
                .list();
    }

    @Override
    public Copertura copertura(Assenza assenza, LocalDate oggi) {
        return durante("""
                        select count(*) filter (where x.sostituto is null) as scoperte, count(x.sostituto) as coperte
                        from (%s) x""", assenza, oggi).query(Copertura.class).single();
    }

    @Override
    public List<Voce> durante(Assenza assenza, boolean coperte, LocalDate oggi, @Nullable Segno dopo, int quante) {
        var righe = durante(
                """
                select * from (%s) x
                where (x.sostituto is not null) = :coperte %s
                order by x.scadenza_ordine, x.incarico limit :quante""".formatted("%s", dopo == null ? "" : "and (x.scadenza_ordine, x.incarico) > (:data, :id)"),
                assenza,
                oggi);
        if (dopo != null) {
            righe = righe.param("data", dopo.data()).param("id", dopo.id());
        }
        return righe.param("coperte", coperte)
                .param("quante", quante)
                .query(SqlConsegne::voce)
                .list();
    }

    /** @param select over what the absent one has on the days that the absence still has */
    private JdbcClient.StatementSpec durante(String select, Assenza assenza, LocalDate oggi) {
        var voci = VOCE.formatted(" and v.assenza_id = :assenza") + """
                and i.funzione <> 'SOSTITUTO' and i.dal <= :al and (i.al is null or i.al >= greatest(i.dal, :dal))
                """;
        return jdbc.sql(select.formatted(voci))
                .param("persona", assenza.operatore().id())
                .param("assenza", assenza.id().id())
                .param("dal", assenza.daCoprire(oggi))
                .param("al", assenza.al())
                .param("oggi", oggi);
    }

    @Override
    public List<Proposta> proposte(OperatoreId persona, int quante) {
        return jdbc.sql("""
                        select c.id, c.versione, p.cognome || ' ' || p.nome as richiedente, c.comune,
                               co.nome as nome_comune, c.misura, c.provenienza
                        from cartella c
                        join persona p on p.zona_id = c.zona_id and p.id = c.richiedente_id
                        join comune co on co.zona_id = c.zona_id and co.istat = c.comune
                        where c.zona_id = :zona and c.proposto_id = :persona and c.passo = 'ASSEGNARE'
                        order by c.aperta_il, c.id limit :quante
                        """)
                .param("persona", persona.id())
                .param("quante", quante)
                .query((rs, n) -> {
                    var provenienza = rs.getString("provenienza");
                    return new Proposta(
                            new CartellaId(rs.getObject("id", UUID.class)),
                            rs.getInt("versione"),
                            rs.getString("richiedente"),
                            rs.getString("comune"),
                            rs.getString("nome_comune"),
                            rs.getString("misura"),
                            provenienza == null ? null : Provenienza.valueOf(provenienza));
                })
                .list();
    }

    /** Whom a family of the lista di attenzione is helped by is said there, and so is when that ends. */
    @Override
    public Altro altro(OperatoreId persona, LocalDate oggi) {
        return jdbc.sql("""
                        select array(select q.id || ' ' || q.nome from equipe_membro m
                                     join equipe q on q.zona_id = m.zona_id and q.id = m.equipe_id
                                     where m.zona_id = :zona
                                       and m.operatore_id = :persona and (q.al is null or q.al >= :oggi)
                                     order by q.nome) as equipe,
                               (select count(*) from attenzione a
                                join domanda d on d.zona_id = a.zona_id and d.id = a.id
                                where a.zona_id = :zona and a.operatore_id = :persona
                                  and d.stato in ('RESPINTA', 'SOSPESA', 'DECADUTA', 'REVOCATA')
                                  and (a.fine_esito is null or a.fine_esito < d.data_esito)) as famiglie,
                               (select count(*) from segnalazione s
                                where s.zona_id = :zona
                                  and s.operatore_id = :persona and s.stato in ('BOZZA', 'RESTITUITA')) as segnalazioni,
                               (select count(*) from bozza b where b.zona_id = :zona and b.operatore_id = :persona) as bozze,
                               (select count(distinct c.id) from incarico i
                                join cartella c on c.zona_id = i.zona_id and c.id = i.cartella_id
                                where i.zona_id = :zona
                                  and i.operatore_id = :persona and i.al is null and c.fase = 'CHIUSA') as chiuse
                        """)
                .param("persona", persona.id())
                .param("oggi", oggi)
                .query((rs, n) -> new Altro(
                        List.of((String[]) rs.getArray("equipe").getArray()).stream()
                                .map(q -> q.split(" ", 2))
                                .map(q -> new Siede(UUID.fromString(q[0]), q[1]))
                                .toList(),
                        rs.getLong("famiglie"),
                        rs.getLong("segnalazioni"),
                        rs.getLong("bozze"),
                        rs.getLong("chiuse")))
                .single();
    }

    private static Voce voce(ResultSet rs, int n) throws SQLException {
        var passo = rs.getString("passo");
        return new Voce(
                rs.getObject("incarico", UUID.class),
                new CartellaId(rs.getObject("cartella", UUID.class)),
                rs.getString("richiedente"),
                rs.getString("comune"),
                rs.getString("nome_comune"),
                rs.getString("misura"),
                Funzione.valueOf(rs.getString("funzione")),
                Fase.valueOf(rs.getString("fase")),
                passo == null ? null : Passo.valueOf(passo),
                rs.getObject("al", LocalDate.class),
                rs.getObject("scadenza_il", LocalDate.class),
                rs.getObject("mini_equipe", LocalDate.class),
                rs.getObject("seduta", LocalDate.class),
                rs.getString("sostituto"));
    }
}
