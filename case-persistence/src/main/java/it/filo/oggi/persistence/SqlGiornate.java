package it.filo.oggi.persistence;

import it.filo.base.Cassaforte;
import it.filo.cartella.Passo;
import it.filo.cartella.Scadenza;
import it.filo.cartella.TipoEvento;
import it.filo.oggi.Giornata.Appuntamento;
import it.filo.oggi.Giornata.Assenza;
import it.filo.oggi.Giornata.Conto;
import it.filo.oggi.Giornata.DaFare;
import it.filo.oggi.Giornata.Novita;
import it.filo.oggi.Giornata.NucleoCambiato;
import it.filo.oggi.Giornata.PattoDaFare;
import it.filo.oggi.Giornata.SostegnoDaAvviare;
import it.filo.oggi.Giornate;
import it.filo.oggi.Turno;
import it.filo.operatori.Operatore;
import it.filo.operatori.Relazione;
import it.filo.operatori.Ruolo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlGiornate implements Giornate {

    private static final int VICINA = 7;

    static final String SUA = """
            c.id in (select r.cartella_id from relazione r
                     where r.zona_id = :zona
                       and r.operatore_id = :chi and r.dal <= :oggi and (r.al is null or r.al >= :oggi))""";

    /** Who has confirmed the scheda A waits for the other one. */
    static final String CONFERMATA = """
            (c.passo = 'CONCLUDERE_ANALISI'
             and exists (select from analisi a join conferma k on k.zona_id = a.zona_id and k.analisi_id = a.id
                         where a.zona_id = :zona and a.cartella_id = c.id and k.operatore_id = :chi))""";

    /** Where the answer is work alone the centro per l'impiego follows it, otherwise the assistente sociale. */
    private static final String SUA_DA_SEGUIRE = """
            (c.passo = 'VERIFICARE' and (c.percorso = 'SOLO_LAVORO') = (:ruolo = 'CONSULENTE_CPI'))""";

    /** Who is away and has the case, where this person stands in and follows it in no other way. */
    private static final String IN_VECE_DI = """
            (select case when count(*) = count(a.id) then min(o.cognome || ' ' || o.nome) end
             from incarico i
             left join assenza a on a.zona_id = i.zona_id and a.id = i.assenza_id
             left join operatore o on o.zona_id = a.zona_id and o.id = a.operatore_id
             where i.zona_id = :zona and i.cartella_id = c.id and i.operatore_id = :chi
               and i.dal <= :oggi and (i.al is null or i.al >= :oggi))""";

    static final String RICHIEDENTE = "join persona p on p.zona_id = c.zona_id and p.id = c.richiedente_id";

    private final JdbcClient jdbc;
    private final Cassaforte cassaforte;

    SqlGiornate(JdbcClient jdbc, Cassaforte cassaforte) {
        this.jdbc = jdbc;
        this.cassaforte = cassaforte;
    }

    @Override
    public List<DaFare> daFare(Operatore chi, Collection<Passo> passi, LocalDate oggi, int quante) {
        return jdbc.sql("""
                        select c.id, p.cognome || ' ' || p.nome as richiedente, c.misura, c.passo, c.scadenza_il,
                               c.scadenza_termine, c.scadenza_regole, %s as in_vece_di
                        from cartella c %s
                        where c.zona_id = :zona and %s and c.passo in (:passi) and not %s
                          and (c.passo <> 'VERIFICARE' or %s and c.scadenza_il <= :vicina)
                        order by c.scadenza_ordine, c.id limit :quante
                        """.formatted(IN_VECE_DI, RICHIEDENTE, diChi(chi), CONFERMATA, SUA_DA_SEGUIRE))
                .param("chi", chi.id().id())
                .param("ruolo", chi.ruolo().name())
                .param("oggi", oggi)
                .param("vicina", oggi.plusDays(VICINA))
                .param("passi", passi.stream().map(Passo::name).toList())
                .param("quante", quante)
                .query((rs, n) -> new DaFare(
                        rs.getObject("id", UUID.class),
                        rs.getString("richiedente"),
                        rs.getString("misura"),
                        Passo.valueOf(rs.getString("passo")),
                        scadenza(rs),
                        rs.getString("in_vece_di")))
                .list();
    }

    @Override
    public List<Conto> conti(Operatore chi, LocalDate oggi) {
        return jdbc.sql("""
                        select c.fase, n.passo, count(*) as quante,
                               count(*) filter (where c.scadenza_il < :oggi) as in_ritardo
                        from cartella c
                        cross join lateral (
                          select case when c.passo = any (case when c.percorso = 'SOLO_SOCIALE' then :soloSociale
                                                               else :noti end) then c.passo end as passo) n
                        where c.zona_id = :zona and %s and c.fase <> 'CHIUSA' group by c.fase, n.passo
                        """.formatted(diChi(chi)))
                .param("chi", chi.id().id())
                .param("noti", passi(chi.ruolo(), Relazione.SUA))
                .param("soloSociale", passi(chi.ruolo(), Relazione.SUA_SOLO_SOCIALE))
                .param("oggi", oggi)
                .query(Conto.class)
                .list();
    }

    @Override
    public List<Novita> novita(
            Operatore chi,
            Collection<TipoEvento> tipi,
            Collection<TipoEvento> tipiSoloSociale,
            LocalDate oggi,
            Instant dopo,
            int quante) {
        return jdbc.sql("""
                        select count(*) as quante, (array_agg(c.id order by e.id desc))[1] as cartella,
                               (array_agg(p.cognome || ' ' || p.nome order by e.id desc))[1] as richiedente, e.tipo, e.data,
                               n.registrato, e.autore, e.ente, n.cosa, min(t.nome) as tornata
                        from cartella c
                        join evento e on e.zona_id = c.zona_id and e.cartella_id = c.id
                        %s
                        cross join lateral (
                          select cast(e.registrato_il at time zone 'Europe/Rome' as date) as registrato,
                                 case when e.tipo in (:diChiSegue) then e.dopo end as cosa,
                                 case when e.tipo not in (:diChiSegue) then e.id end as da_solo) n
                        left join lateral (
                          select o.cognome || ' ' || o.nome as nome
                          from incarico i
                          join assenza a on a.zona_id = i.zona_id and a.id = i.assenza_id
                          join operatore o on o.zona_id = a.zona_id and o.id = a.operatore_id
                          where e.tipo = 'INCARICO_TERMINATO' and i.zona_id = :zona and i.id = e.riferimento
                            and a.tornata_il <= e.data) t on true
                        where c.zona_id = :zona
                          and %s and e.registrato_il >= :dopo and e.operatore_id is distinct from :chi
                          and e.tipo = any (case when c.percorso = 'SOLO_SOCIALE' then :soloSociale else :tipi end)
                        group by e.tipo, e.data, n.registrato, e.autore, e.ente, n.cosa, n.da_solo
                        order by (array_agg(e.id order by e.id desc))[1] desc limit :quante
                        """.formatted(RICHIEDENTE, SUA))
                .param("chi", chi.id().id())
                .param("oggi", oggi)
                .param("dopo", dopo.atOffset(ZoneOffset.UTC))
                .param("diChiSegue", List.of(nomi(TipoEvento.quali(TipoEvento::diChiSegue))))
                .param("tipi", nomi(tipi))
                .param("soloSociale", nomi(tipiSoloSociale))
                .param("quante", quante)
                .query(Novita.class)
                .list();
    }

    @Override
    public List<Assenza> assenze(Operatore chi, LocalDate oggi) {
        return jdbc.sql("""
                        select a.operatore_id = :chi as sua, a.operatore_id as operatore, o.cognome || ' ' || o.nome as nome,
                               a.al, count(distinct i.cartella_id) as cartelle
                        from assenza a
                        join operatore o on o.zona_id = a.zona_id and o.id = a.operatore_id
                        left join incarico i on i.zona_id = a.zona_id and i.assenza_id = a.id and i.operatore_id = :chi
                                                and i.dal <= :oggi and i.al >= :oggi
                        where a.zona_id = :zona and a.tornata_il is null and a.dal <= :oggi and a.al >= :oggi
                          and (a.operatore_id = :chi or i.id is not null)
                        group by a.zona_id, a.id, o.zona_id, o.id
                        order by sua desc, a.al, a.id
                        """)
                .param("chi", chi.id().id())
                .param("oggi", oggi)
                .query(Assenza.class)
                .list();
    }

    @Override
    public List<Appuntamento> appuntamenti(Operatore chi, LocalDate oggi, LocalDate fino, int quanti) {
        var tutti = Turno.suTutte(chi);
        return jdbc.sql("""
                        select x.cartella, p.cognome || ' ' || p.nome as richiedente, x.mini_equipe, x.giorno, x.ora,
                               x.seduta, x.luogo
                        from (
                          select c.zona_id, c.id as cartella, c.richiedente_id, true as mini_equipe,
                                 c.mini_equipe_il as giorno, a.ora, null::uuid as seduta, null::bytea as luogo
                          from cartella c left join analisi a on a.zona_id = c.zona_id and a.cartella_id = c.id
                          where c.zona_id = :zona
                            and c.passo = 'CONCLUDERE_ANALISI' and c.mini_equipe_il between :oggi and :fino and %s
                          union all
                          select c.zona_id, c.id, c.richiedente_id, false, s.data, s.ora, s.id, s.luogo
                          from seduta s join cartella c on c.zona_id = s.zona_id and c.id = s.cartella_id
                          where s.zona_id = :zona and s.stato = 'CONVOCATA' and s.data between :oggi and :fino and %s
                        ) x join persona p on p.zona_id = :zona and p.id = x.richiedente_id
                        order by x.giorno, x.ora nulls last, x.cartella limit :quanti
                        """.formatted(tutti ? "false" : SUA, tutti ? "true" : """
                                        exists (select from seduta_membro m where m.zona_id = :zona
                                                and m.seduta_id = s.id and m.operatore_id = :chi) and
                                        """ + SUA))
                .param("chi", chi.id().id())
                .param("oggi", oggi)
                .param("fino", fino)
                .param("quanti", quanti)
                .query((rs, n) -> appuntamento(rs))
                .list();
    }

    @Override
    public List<SostegnoDaAvviare> sostegniDaAvviare(Operatore chi, LocalDate oggi, int quanti) {
        return jdbc.sql("""
                        select c.id as cartella, p.cognome || ' ' || p.nome as richiedente, i.nome as intervento,
                               s.promesso_il, s.dal
                        from sostegno s
                        join progetto g on g.zona_id = s.zona_id and g.id = s.progetto_id
                        join cartella c on c.zona_id = g.zona_id and c.id = g.cartella_id
                        join intervento i on i.zona_id = s.zona_id and i.id = s.intervento_id
                        %s
                        where s.zona_id = :zona
                          and s.fornitore_id = :ente and s.attivato_il is null and g.stato = 'SOTTOSCRITTO'
                          and c.fase <> 'CHIUSA' and %s
                        order by s.promesso_il, s.id limit :quanti
                        """.formatted(RICHIEDENTE, SUA))
                .param("chi", chi.id().id())
                .param("ente", chi.ente().id())
                .param("oggi", oggi)
                .param("quanti", quanti)
                .query(SostegnoDaAvviare.class)
                .list();
    }

    @Override
    public List<PattoDaFare> pattiDaFare(Operatore chi, Collection<String> misure, LocalDate oggi, int quanti) {
        return jdbc.sql("""
                        select c.id as cartella, p.cognome || ' ' || p.nome as richiedente,
                               exists (select from patto t where t.zona_id = :zona and t.cartella_id = c.id) as scritto
                        from cartella c %s
                        where c.zona_id = :zona
                          and %s and c.misura in (:misure) and c.percorso is not null and c.fase <> 'CHIUSA'
                          and c.passo <> 'SOTTOSCRIVERE_PATTO'
                          and not exists (select from patto t where t.zona_id = :zona and t.cartella_id = c.id
                                          and t.stato = 'SOTTOSCRITTO')
                        order by c.aperta_il, c.id limit :quanti
                        """.formatted(RICHIEDENTE, SUA))
                .param("chi", chi.id().id())
                .param("misure", misure)
                .param("oggi", oggi)
                .param("quanti", quanti)
                .query(PattoDaFare.class)
                .list();
    }

    @Override
    public List<NucleoCambiato> nucleiCambiati(Operatore chi, LocalDate oggi, int quanti) {
        return jdbc.sql("""
                        select c.id as cartella, p.cognome || ' ' || p.nome as richiedente, s.tipo, s.al, d.perche
                        from cartella c
                        join lateral (select w.id, w.tipo, w.al, w.persone from composizione_scritta w
                                      where w.zona_id = :zona and w.cartella_id = c.id
                                      order by w.id desc limit 1) s on true
                        join lateral (select tecnico.da_rivalutare(
                                        :zona, c.nucleo_id, c.id, s.id, s.tipo, s.al, s.persone, :oggi) as perche) d
                          on d.perche is not null
                        %s
                        where c.zona_id = :zona and c.id in (select r.cartella_id from relazione r
                                       where r.zona_id = :zona and r.operatore_id = :chi and r.posto = 'CASE_MANAGER'
                                         and r.dal <= :oggi
                                         and (r.al is null or r.al >= :oggi))
                          and c.fase <> 'CHIUSA'
                        order by c.aperta_il, c.id limit :quanti
                        """.formatted(RICHIEDENTE))
                .param("chi", chi.id().id())
                .param("oggi", oggi)
                .param("quanti", quanti)
                .query(NucleoCambiato.class)
                .list();
    }

    private Appuntamento appuntamento(ResultSet rs) throws SQLException {
        var miniEquipe = rs.getBoolean("mini_equipe");
        var luogo = miniEquipe ? "" : cassaforte.apri(rs.getBytes("luogo"), rs.getObject("seduta", UUID.class));
        return new Appuntamento(
                rs.getObject("cartella", UUID.class),
                rs.getString("richiedente"),
                miniEquipe,
                rs.getObject("giorno", LocalDate.class),
                rs.getObject("ora", LocalTime.class),
                luogo.isEmpty() ? null : luogo);
    }

    private static String[] passi(Ruolo ruolo, Relazione relazione) {
        return Passo.noti(ruolo, relazione).stream().map(Passo::name).toArray(String[]::new);
    }

    private static String diChi(Operatore chi) {
        return Turno.suTutte(chi) ? "c.fase <> 'CHIUSA'" : SUA;
    }

    private static String[] nomi(Collection<TipoEvento> tipi) {
        return tipi.stream().map(TipoEvento::name).toArray(String[]::new);
    }

    static Scadenza scadenza(ResultSet rs) throws SQLException {
        return new Scadenza(
                rs.getObject("scadenza_il", LocalDate.class),
                rs.getString("scadenza_termine"),
                Objects.requireNonNullElse(rs.getString("scadenza_regole"), ""));
    }
}
