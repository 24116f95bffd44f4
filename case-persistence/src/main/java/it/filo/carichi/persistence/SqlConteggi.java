package it.filo.carichi.persistence;

import it.filo.carichi.Carico;
import it.filo.carichi.Flusso;
import it.filo.carichi.LeggiCarichi.Conteggi;
import it.filo.cartella.Fase;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlConteggi implements Conteggi {

    /** One row for each thing and phase. */
    private record Riga(
            UUID id, String nome, String veste, @Nullable String fase, long quante, long oltre) {}

    private final JdbcClient jdbc;

    SqlConteggi(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Flusso flusso(LocalDate oggi) {
        return flusso("c.fase <> 'CHIUSA'", oggi);
    }

    @Override
    public Flusso strozzatura(LocalDate oggi) {
        return flusso("""
                c.fase <> 'CHIUSA' and c.scadenza_il < :oggi
                and c.fase = (select fase from cartella
                              where zona_id = :zona and fase not in ('CHIUSA', 'MONITORAGGIO') and scadenza_il < :oggi
                              group by fase order by count(*) desc, fase limit 1)
                """, oggi);
    }

    /** A case came into its phase on the day of the event that ended the phase before: mostly its last one, or nearly. */
    private Flusso flusso(String quali, LocalDate oggi) {
        return new Flusso(jdbc.sql("""
                        with aperta as (
                          select c.fase, c.comune, coalesce(c.scadenza_il < :oggi, false) as oltre,
                                 coalesce(e.dal, c.aperta_il) as dal
                          from cartella c
                          cross join lateral (
                            select max(e.data) as dal from evento e
                            where e.zona_id = :zona and e.cartella_id = c.id and e.data <= :oggi
                              and e.tipo = any (case c.fase
                                when 'ANALISI_PRELIMINARE' then array['ASSEGNATA']
                                when 'EQUIPE' then array['ANALISI_CONCLUSA']
                                when 'PROGETTO' then array['ANALISI_CONCLUSA', 'QUADRO_CONCLUSO']
                                when 'MONITORAGGIO' then array['PROGETTO_SOTTOSCRITTO', 'PATTO_SOTTOSCRITTO']
                                else array['CARTELLA_APERTA', 'CARTELLA_RIAPERTA'] end)) e
                          where c.zona_id = :zona and %s
                        ), contata as (
                          select a.fase, a.comune, a.oltre,
                                 (select progressivo from giorno_lavorativo where zona_id = :zona and giorno = :oggi)
                                   - g.progressivo as giorni
                          from aperta a
                          left join (select giorno, progressivo from giorno_lavorativo where zona_id = :zona offset 0) g
                            on g.giorno = a.dal
                        )
                        select fase, comune, count(*) as aperte, count(*) filter (where oltre) as oltre_il_termine,
                               percentile_cont(0.5) within group (order by giorni) as mediana,
                               percentile_cont(0.5) within group (order by giorni) filter (where oltre) as mediana_oltre
                        from contata
                        group by grouping sets ((fase), (fase, comune))
                        """.formatted(quali))
                .param("oggi", oggi)
                .query(Flusso.Tratto.class)
                .list());
    }

    @Override
    public List<Carico> equipe(LocalDate oggi) {
        var righe = jdbc.sql("""
                        with segue as (
                          select distinct m.equipe_id, c.id, c.fase, c.scadenza_il
                          from equipe_membro m
                          join relazione r on r.zona_id = m.zona_id and r.operatore_id = m.operatore_id
                          join cartella c on c.zona_id = r.zona_id and c.id = r.cartella_id
                          where m.zona_id = :zona
                            and r.dal <= :oggi and (r.al is null or r.al >= :oggi) and c.fase <> 'CHIUSA'
                        )
                        select q.id, q.nome, (select count(*) from equipe_membro m
                                              where m.zona_id = :zona and m.equipe_id = q.id)::text as veste,
                               s.fase, count(s.id) as quante, count(*) filter (where s.scadenza_il < :oggi) as oltre
                        from equipe q left join segue s on s.equipe_id = q.id
                        where q.zona_id = :zona and q.dal <= :oggi and (q.al is null or q.al >= :oggi)
                        group by q.zona_id, q.id, s.fase
                        order by q.nome, q.id
                        """).param("oggi", oggi).query(Riga.class).list();
        return carichi(righe);
    }

    private static List<Carico> carichi(List<Riga> righe) {
        var carichi = new LinkedHashMap<UUID, Carico>();
        for (var riga : righe) {
            var qui = new Carico(riga.id(), riga.nome(), riga.veste(), perFase(riga), 0, riga.oltre(), null);
            carichi.merge(riga.id(), qui, SqlConteggi::insieme);
        }
        return List.copyOf(carichi.values());
    }

    private static Map<Fase, Long> perFase(Riga riga) {
        var fase = riga.fase();
        return fase == null ? Map.of() : Map.of(Fase.valueOf(fase), riga.quante());
    }

    private static Carico insieme(Carico uno, Carico altro) {
        var perFase = new EnumMap<Fase, Long>(Fase.class);
        perFase.putAll(uno.perFase());
        perFase.putAll(altro.perFase());
        return new Carico(
                uno.id(), uno.nome(), uno.veste(), perFase, 0, uno.oltreIlTermine() + altro.oltreIlTermine(), null);
    }
}
