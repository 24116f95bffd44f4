package it.filo.lep.persistence;

import it.filo.lep.Taglio;
import it.filo.nucleo.MilleGiorni;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The pieces of SQL that the indicators share: the state of each domanda and the dates of each case, at a cut in time. */
final class StoriaInSql {

    private static final ZoneId ITALIA = ZoneId.of("Europe/Rome");

    private StoriaInSql() {}

    /** Binds the cut. */
    static StatementSpec al(StatementSpec statement, Taglio taglio) {
        return statement
                .param("al", taglio.al())
                .param("fine", taglio.noto().plusDays(1).atStartOfDay(ITALIA).toOffsetDateTime());
    }

    /** The state of each domanda on the day {@code :al}, as known before {@code :fine}. */
    static final String STATO = """
            with stato as (
              select distinct on (domanda_id) domanda_id, stato
              from esito_inps
              where zona_id = :zona and data <= :al and registrato_il < :fine
              order by domanda_id, data desc, registrato_il desc, id desc
            )
            """;

    /**
     * The nuclei beneficiari (with a domanda whose state is ACCOLTA) and, for each case, when it reached what. The
     * first time counts, but for the progetto defined: the last, unless it was opened again since. Both are worked out
     * once: on tables without statistics yet (a new zona, an import) the planner takes them for one row and would read
     * the whole history again for each nucleo.
     */
    static final String FATTO = STATO + """
                    , beneficiario as materialized (
                      select distinct on (d.nucleo_id, d.misura) d.nucleo_id, d.misura, d.comune
                      from domanda d join stato s on s.domanda_id = d.id
                      where d.zona_id = :zona and s.stato = 'ACCOLTA'
                      order by d.nucleo_id, d.misura, d.data_domanda desc, d.id
                    ), date as materialized (
                      select c.id as cartella_id, c.nucleo_id, c.misura, c.comune, c.percorso,
                        min(e.data) filter (where e.tipo = 'ESITO_ACCOLTO') as accolto,
                        min(e.data) filter (where e.tipo = 'ANALISI_CONCLUSA') as analisi,
                        min(e.data) filter (where e.tipo = 'SEDUTA_TENUTA') as seduta,
                        min(e.data) filter (where e.tipo = 'QUADRO_CONCLUSO') as quadro,
                        case when max(e.id::text) filter (where e.tipo = 'PROGETTO_DEFINITO')
                            > coalesce(max(e.id::text) filter (where e.tipo = 'PROGETTO_RIAPERTO'), '')
                          then max(e.data) filter (where e.tipo = 'PROGETTO_DEFINITO') end as definito,
                        min(e.data) filter (where e.tipo = 'PROGETTO_SOTTOSCRITTO') as firmato,
                        min(e.data) filter (where e.tipo = 'PROGETTO_AVVIATO') as avviato,
                        min(e.data) filter (where e.tipo = 'PATTO_SOTTOSCRITTO') as patto
                      from cartella c join evento e on e.zona_id = c.zona_id and e.cartella_id = c.id
                      where c.zona_id = :zona and e.data <= :al and e.registrato_il < :fine
                        and e.tipo in ('ESITO_ACCOLTO', 'ANALISI_CONCLUSA', 'SEDUTA_TENUTA', 'QUADRO_CONCLUSO', 'PROGETTO_DEFINITO',
                          'PROGETTO_RIAPERTO', 'PROGETTO_SOTTOSCRITTO', 'PROGETTO_AVVIATO', 'PATTO_SOTTOSCRITTO')
                      group by c.zona_id, c.id
                    ), fatto as (
                      select *, seduta is not null or percorso = 'SOLO_SOCIALE' and analisi is not null and firmato is not null as in_equipe
                      from date
                    )
                    """;

    /** From when to when each passage whose time is measured went; without an end it still lasts. */
    static final String PASSAGGIO = """
            , passaggio as (
              select 'A2' as codice, misura, comune, nucleo_id, cartella_id, accolto as da, analisi as a
              from fatto where accolto is not null
              union all
              select 'E2', misura, comune, nucleo_id, cartella_id, analisi, seduta
              from fatto where analisi is not null and (seduta is not null or percorso in ('COMPLESSO', 'SPECIALISTICO'))
              union all
              select 'P2', misura, comune, nucleo_id, cartella_id, definito, avviato
              from fatto where definito is not null
            )
            """;

    /** The nuclei to whom the law owes a service, and whether it was activated. */
    static final String SERVIZIO = """
            , attivato as (
              select e.cartella_id, bool_or(i.lettera_art7 between 'c' and 'h') as art7, bool_or(i.genitorialita) as genitorialita
              from evento e
              join sostegno s on s.zona_id = e.zona_id and s.id = e.riferimento
              join intervento i on i.zona_id = s.zona_id and i.id = s.intervento_id
              where e.zona_id = :zona and e.tipo = 'SOSTEGNO_ATTIVATO' and e.data <= :al and e.registrato_il < :fine
              group by e.cartella_id
            ), servizio as (
              select 'L5' as codice, f.misura, f.comune, f.nucleo_id, f.cartella_id, coalesce(a.art7, false) as parte
              from fatto f left join attivato a on a.cartella_id = f.cartella_id
              where f.quadro is not null and f.firmato is not null
              union all
              select 'L6', f.misura, f.comune, f.nucleo_id, f.cartella_id, coalesce(a.genitorialita, false)
              from fatto f left join attivato a on a.cartella_id = f.cartella_id
              where f.analisi is not null and f.percorso in ('COMPLESSO', 'SPECIALISTICO') and exists (
                select 1 from componente co
                join persona pe on pe.zona_id = co.zona_id and pe.id = co.persona_id
                where co.zona_id = :zona
                  and co.nucleo_id = f.nucleo_id and co.dal <= :al and (co.al is null or co.al >= :al)
                  and pe.data_nascita <= :al and :al - pe.data_nascita < %d)
            )
            """.formatted(MilleGiorni.QUANTI);

    /**
     * From promise to activation of each support of a signed progetto. What was promised does not change once it is
     * signed, so that the promise is known when the signature is.
     */
    static final String PROMESSA = """
            with caso_noto as (
              select cartella_id, bool_or(tipo = 'PROGETTO_SOTTOSCRITTO') as firmato,
                coalesce(max(id::text) filter (where tipo = 'CARTELLA_CHIUSA')
                  > coalesce(max(id::text) filter (where tipo = 'CARTELLA_RIAPERTA'), ''), false) as chiuso
              from evento
              where zona_id = :zona
                and tipo in ('PROGETTO_SOTTOSCRITTO', 'CARTELLA_CHIUSA', 'CARTELLA_RIAPERTA') and data <= :al and registrato_il < :fine
              group by cartella_id
            ), sostegno_noto as (
              select riferimento as id, min(data) filter (where tipo = 'SOSTEGNO_ATTIVATO') as attivato,
                bool_or(tipo = 'SOSTEGNO_CONCLUSO') as concluso
              from evento
              where zona_id = :zona
                and tipo in ('SOSTEGNO_ATTIVATO', 'SOSTEGNO_CONCLUSO') and data <= :al and registrato_il < :fine
              group by riferimento
            ), promessa as (
              select coalesce(en.nome, 'Fornitore da indicare') as fornitore, c.misura, c.nucleo_id, s.promesso_il as da,
                n.attivato as a, n.attivato is null and not coalesce(n.concluso, false) and not f.chiuso as attende
              from caso_noto f
              join cartella c on c.zona_id = :zona and c.id = f.cartella_id
              join progetto p on p.zona_id = c.zona_id and p.cartella_id = c.id
              join sostegno s on s.zona_id = p.zona_id and s.progetto_id = p.id
              left join sostegno_noto n on n.id = s.id
              left join ente en on en.zona_id = s.zona_id and en.id = s.fornitore_id
              where f.firmato and s.promesso_il <= :al
            )
            """;

    /** How {@code giorni} and {@code attesa} are distributed. */
    static final String DISTRIBUZIONE = """
              count(giorni) as n,
              percentile_cont(0.5) within group (order by giorni) as mediana,
              percentile_cont(0.9) within group (order by giorni) as p90,
              min(giorni) as minimo, max(giorni) as massimo, avg(giorni) as media,
              count(distinct nucleo_id) filter (where attesa is not null) as quanti_attendono,
              percentile_cont(0.5) within group (order by attesa) as attesa_mediana,
              count(*) filter (where invertita) as invertite
            """;

    /**
     * All that is counted of domande and cases, in one statement, so that the history is gone through once: each kind of row
     * ({@code che}) has its own columns.
     */
    static final String CONTATI = FATTO + PASSAGGIO + SERVIZIO + """
            , misurato as (
              select p.codice, p.misura, p.comune, p.nucleo_id,
                case when p.a >= p.da then ga.progressivo - gd.progressivo end as giorni,
                case when p.a is null and b.nucleo_id is not null then go.progressivo - gd.progressivo end as attesa,
                p.a < p.da as invertita
              from passaggio p
              join giorno_lavorativo gd on gd.zona_id = :zona and gd.giorno = p.da
              join giorno_lavorativo go on go.zona_id = :zona and go.giorno = :al
              left join giorno_lavorativo ga on ga.zona_id = :zona and ga.giorno = p.a
              left join beneficiario b on b.nucleo_id = p.nucleo_id and b.misura = p.misura
            )
            select che, codice, coalesce(misura, '') as misura, coalesce(comune, '') as comune, n, con_analisi, in_equipe,
              con_progetto, con_patto, parte, mediana, p90, minimo, massimo, media, quanti_attendono, attesa_mediana, invertite
            from (
              select 'DOMANDE' as che, s.stato as codice, d.misura, d.comune, count(*) as n,
                null::bigint as con_analisi, null::bigint as in_equipe, null::bigint as con_progetto, null::bigint as con_patto,
                null::bigint as parte,
                null::numeric as mediana, null::numeric as p90, null::numeric as minimo, null::numeric as massimo,
                null::numeric as media, null::bigint as quanti_attendono, null::numeric as attesa_mediana,
                null::bigint as invertite
              from domanda d join stato s on s.domanda_id = d.id
              where d.zona_id = :zona
              group by s.stato, grouping sets ((), (d.misura), (d.comune), (d.misura, d.comune))
              union all
              select 'BENEFICIARI', null, b.misura, b.comune, count(distinct b.nucleo_id),
                count(distinct b.nucleo_id) filter (where f.analisi is not null),
                count(distinct b.nucleo_id) filter (where f.in_equipe),
                count(distinct b.nucleo_id) filter (where f.avviato is not null),
                count(distinct b.nucleo_id) filter (where f.patto is not null),
                null, null, null, null, null, null, null, null, null
              from beneficiario b left join fatto f on f.nucleo_id = b.nucleo_id and f.misura = b.misura
              group by grouping sets ((), (b.misura), (b.comune), (b.misura, b.comune))
              union all
              select 'SERVIZI', codice, misura, comune, count(distinct nucleo_id), null, null, null, null,
                count(distinct nucleo_id) filter (where parte), null, null, null, null, null, null, null, null
              from servizio
              group by codice, grouping sets ((), (misura), (comune), (misura, comune))
              union all
              select 'TEMPI', codice, misura, comune, n, null, null, null, null, null,
                mediana::numeric, p90::numeric, minimo, massimo, media, quanti_attendono, attesa_mediana::numeric, invertite
              from (
                select codice, misura, comune,
            """ + DISTRIBUZIONE + """
                from misurato
                group by codice, grouping sets ((), (misura), (comune), (misura, comune))
              ) t
            ) tutto
            """;
}
