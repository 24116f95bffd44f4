set local work_mem = '256MB';

-- What was known at the end of a day of what had happened up to another.
create temp table t_domanda on commit drop as
select d.zona_id, d.id, d.nucleo_id, d.misura, d.comune, d.data_domanda, s.stato
from domanda d
join (
  select distinct on (zona_id, domanda_id) zona_id, domanda_id, stato
  from esito_inps where data <= :al and registrato_il < :fine
  order by zona_id, domanda_id, data desc, registrato_il desc, id desc
) s on s.zona_id = d.zona_id and s.domanda_id = d.id;

create temp table t_beneficiario on commit drop as
select distinct on (zona_id, nucleo_id, misura) zona_id, nucleo_id, misura, comune
from t_domanda where stato = 'ACCOLTA'
order by zona_id, nucleo_id, misura, data_domanda desc, id;

create temp table t_caso on commit drop as
select c.zona_id, c.id, c.nucleo_id, c.misura, c.comune, c.percorso, e.*,
  e.seduta is not null or c.percorso = 'SOLO_SOCIALE' and e.analisi is not null and e.firmato is not null as in_equipe
from cartella c
join (
  select zona_id as z, cartella_id,
    min(data) filter (where tipo = 'ESITO_ACCOLTO') as accolto,
    min(data) filter (where tipo = 'ANALISI_CONCLUSA') as analisi,
    min(data) filter (where tipo = 'SEDUTA_TENUTA') as seduta,
    min(data) filter (where tipo = 'QUADRO_CONCLUSO') as quadro,
    case when max(id::text) filter (where tipo = 'PROGETTO_DEFINITO')
        > coalesce(max(id::text) filter (where tipo = 'PROGETTO_RIAPERTO'), '')
      then max(data) filter (where tipo = 'PROGETTO_DEFINITO') end as definito,
    min(data) filter (where tipo = 'PROGETTO_SOTTOSCRITTO') as firmato,
    min(data) filter (where tipo = 'PROGETTO_AVVIATO') as avviato,
    min(data) filter (where tipo = 'PATTO_SOTTOSCRITTO') as patto
  from evento
  where data <= :al and registrato_il < :fine
    and tipo in ('ESITO_ACCOLTO', 'ANALISI_CONCLUSA', 'SEDUTA_TENUTA', 'QUADRO_CONCLUSO', 'PROGETTO_DEFINITO',
      'PROGETTO_RIAPERTO', 'PROGETTO_SOTTOSCRITTO', 'PROGETTO_AVVIATO', 'PATTO_SOTTOSCRITTO')
  group by zona_id, cartella_id
) e on e.z = c.zona_id and e.cartella_id = c.id;

create temp table t_attivato on commit drop as
select e.zona_id, e.cartella_id, bool_or(i.lettera_art7 between 'c' and 'h') as art7, bool_or(i.genitorialita) as genitorialita
from evento e
join sostegno s on s.zona_id = e.zona_id and s.id = e.riferimento
join intervento i on i.zona_id = s.zona_id and i.id = s.intervento_id
where e.tipo = 'SOSTEGNO_ATTIVATO' and e.data <= :al and e.registrato_il < :fine
group by e.zona_id, e.cartella_id;

create temp table t_cifra (zona_id uuid, codice text, misura text, comune text, numeratore numeric, denominatore numeric, valore numeric)
on commit drop;

insert into t_cifra
select zona_id, 'D.' || stato, coalesce(misura, ''), coalesce(comune, ''), count(*), null, count(*)
from t_domanda group by zona_id, stato, grouping sets ((), (misura), (comune), (misura, comune));

insert into t_cifra
select n.zona_id, v.codice, n.misura, n.comune, v.parte, v.tutto, case when v.tutto is null then v.parte else round(100.0 * v.parte / v.tutto, 1) end
from (
  select b.zona_id, coalesce(b.misura, '') as misura, coalesce(b.comune, '') as comune, count(distinct b.nucleo_id) as nuclei,
    count(distinct b.nucleo_id) filter (where c.analisi is not null) as a1,
    count(distinct b.nucleo_id) filter (where c.in_equipe) as e1,
    count(distinct b.nucleo_id) filter (where c.avviato is not null) as p1,
    count(distinct b.nucleo_id) filter (where c.patto is not null) as p4
  from t_beneficiario b
  left join t_caso c on c.zona_id = b.zona_id and c.nucleo_id = b.nucleo_id and c.misura = b.misura
  group by b.zona_id, grouping sets ((), (b.misura), (b.comune), (b.misura, b.comune))
) n
cross join lateral (values ('A1', a1, nuclei), ('E1', e1, nuclei), ('P1', p1, nuclei), ('P4', p4, null)) v (codice, parte, tutto);

insert into t_cifra
select zona_id, 'E3', coalesce(misura, ''), coalesce(comune, ''), count(distinct istituzione), null, count(distinct istituzione)
from (
  select distinct c.zona_id, c.misura, c.comune,
    case en.tipo when 'SDS' then 'SDS_E_COMUNI' when 'COMUNE' then 'SDS_E_COMUNI' when 'SERVIZIO_SPECIALISTICO' then en.id::text
      else en.tipo end as istituzione
  from evento e
  join cartella c on c.zona_id = e.zona_id and c.id = e.cartella_id
  join seduta_membro m on m.zona_id = e.zona_id and m.seduta_id = e.riferimento and m.presente
  join ente en on en.zona_id = m.zona_id and en.id = m.ente_id
  where e.tipo = 'SEDUTA_TENUTA' and e.data <= :al and e.registrato_il < :fine
) i
group by zona_id, grouping sets ((), (misura), (comune), (misura, comune));

create temp table t_tempo on commit drop as
select p.zona_id, p.codice, p.codice as voce, p.misura, p.comune, p.nucleo_id,
  case when p.a >= p.da then ga.progressivo - gd.progressivo end as giorni,
  case when p.a is null and b.nucleo_id is not null then go.progressivo - gd.progressivo end as attesa
from (
  select zona_id, 'A2' as codice, misura, comune, nucleo_id, accolto as da, analisi as a from t_caso where accolto is not null
  union all
  select zona_id, 'E2', misura, comune, nucleo_id, analisi, seduta from t_caso
  where analisi is not null and (seduta is not null or percorso in ('COMPLESSO', 'SPECIALISTICO'))
  union all
  select zona_id, 'P2', misura, comune, nucleo_id, definito, avviato from t_caso where definito is not null
) p
join giorno_lavorativo gd on gd.zona_id = p.zona_id and gd.giorno = p.da
join giorno_lavorativo go on go.zona_id = p.zona_id and go.giorno = :al
left join giorno_lavorativo ga on ga.zona_id = p.zona_id and ga.giorno = p.a
left join t_beneficiario b on b.zona_id = p.zona_id and b.nucleo_id = p.nucleo_id and b.misura = p.misura;

-- Of supports by who gives them, in days of the calendar, and not by comune.
insert into t_tempo
select c.zona_id, 'P3', coalesce(en.nome, 'Fornitore da indicare'), c.misura, null, c.nucleo_id,
  case when n.attivato >= s.promesso_il then n.attivato - s.promesso_il end,
  case when n.attivato is null and not coalesce(n.concluso, false) and not f.chiuso then :al - s.promesso_il end
from (
  select zona_id, cartella_id, coalesce(max(id::text) filter (where tipo = 'CARTELLA_CHIUSA')
      > coalesce(max(id::text) filter (where tipo = 'CARTELLA_RIAPERTA'), ''), false) as chiuso
  from evento
  where tipo in ('PROGETTO_SOTTOSCRITTO', 'CARTELLA_CHIUSA', 'CARTELLA_RIAPERTA') and data <= :al and registrato_il < :fine
  group by zona_id, cartella_id having bool_or(tipo = 'PROGETTO_SOTTOSCRITTO')
) f
join cartella c on c.zona_id = f.zona_id and c.id = f.cartella_id
join progetto p on p.zona_id = c.zona_id and p.cartella_id = c.id
join sostegno s on s.zona_id = p.zona_id and s.progetto_id = p.id and s.promesso_il <= :al
left join ente en on en.zona_id = s.zona_id and en.id = s.fornitore_id
left join (
  select zona_id, riferimento, min(data) filter (where tipo = 'SOSTEGNO_ATTIVATO') as attivato, bool_or(tipo = 'SOSTEGNO_CONCLUSO') as concluso
  from evento where tipo in ('SOSTEGNO_ATTIVATO', 'SOSTEGNO_CONCLUSO') and data <= :al and registrato_il < :fine
  group by zona_id, riferimento
) n on n.zona_id = s.zona_id and n.riferimento = s.id;

insert into t_cifra
select d.zona_id, d.codice || '.' || v.cosa || case d.codice when 'P3' then ' ' || d.voce else '' end, d.misura, d.comune,
  v.conta, null, round(coalesce(v.conta, v.giorni), 1)
from (
  select zona_id, codice, voce, coalesce(misura, '') as misura, coalesce(comune, '') as comune, count(giorni) as n,
    percentile_cont(0.5) within group (order by giorni) as mediana, percentile_cont(0.9) within group (order by giorni) as p90,
    min(giorni) as minimo, max(giorni) as massimo, avg(giorni) as media,
    count(distinct nucleo_id) filter (where attesa is not null) as attendono,
    percentile_cont(0.5) within group (order by attesa) as attesa_mediana
  from t_tempo where codice <> 'P3'
  group by zona_id, codice, voce, grouping sets ((), (misura), (comune), (misura, comune))
  union all
  select zona_id, codice, voce, coalesce(misura, ''), '', count(giorni),
    percentile_cont(0.5) within group (order by giorni), percentile_cont(0.9) within group (order by giorni),
    min(giorni), max(giorni), avg(giorni), count(distinct nucleo_id) filter (where attesa is not null),
    percentile_cont(0.5) within group (order by attesa)
  from t_tempo where codice = 'P3'
  group by zona_id, codice, voce, grouping sets ((), (misura))
) d
cross join lateral (values
  ('mediana', null::bigint, d.mediana::numeric), ('p90', null, d.p90::numeric), ('min', null, d.minimo), ('max', null, d.massimo),
  ('media', null, d.media), ('n', d.n, null), ('attesa', d.attendono, null), ('attesa_mediana', null, d.attesa_mediana::numeric)
) v (cosa, conta, giorni);

insert into t_cifra
select zona_id, codice, coalesce(misura, ''), coalesce(comune, ''), parte, tutto, round(100.0 * parte / tutto, 1)
from (
  select zona_id, codice, misura, comune, count(distinct nucleo_id) filter (where parte) as parte, count(distinct nucleo_id) as tutto
  from (
    select c.zona_id, 'L5' as codice, c.misura, c.comune, c.nucleo_id, coalesce(a.art7, false) as parte
    from t_caso c left join t_attivato a on a.zona_id = c.zona_id and a.cartella_id = c.id
    where c.quadro is not null and c.firmato is not null
    union all
    select c.zona_id, 'L6', c.misura, c.comune, c.nucleo_id, coalesce(a.genitorialita, false)
    from t_caso c left join t_attivato a on a.zona_id = c.zona_id and a.cartella_id = c.id
    where c.analisi is not null and c.percorso in ('COMPLESSO', 'SPECIALISTICO') and (c.zona_id, c.nucleo_id) in (
      select co.zona_id, co.nucleo_id
      from componente co join persona pe on pe.zona_id = co.zona_id and pe.id = co.persona_id
      where co.dal <= :al and (co.al is null or co.al >= :al) and pe.data_nascita <= :al and :al - pe.data_nascita < :millegiorni)
  ) s
  group by zona_id, codice, grouping sets ((), (misura), (comune), (misura, comune))
) q;

insert into t_cifra
select z.zona_id, v.codice, '', '', v.numeratore, v.denominatore, v.valore
from (
  select c.zona_id, sum(c.residenti)::numeric as residenti, count(*) as comuni,
    coalesce(sum(c.residenti) filter (where c.residenti > 40000), 0)::numeric as grandi,
    coalesce(sum(c.residenti) filter (where left(c.istat, 3) = any (:metropolitane)), 0)::numeric as metropoli,
    coalesce(sum(p.urp), 0) as urp, coalesce(sum(p.urp) filter (where c.residenti > 40000), 0) as urp_grandi,
    coalesce(sum(p.urp) filter (where left(c.istat, 3) = any (:metropolitane)), 0) as urp_metropoli,
    count(*) filter (where p.segretariato > 0) as segretariato
  from comune c
  left join (
    select zona_id, comune, count(*) filter (where tipo = 'URP') as urp, count(*) filter (where tipo = 'SEGRETARIATO') as segretariato
    from punto_di_accesso where dal <= :al and (al is null or al >= :al) group by zona_id, comune
  ) p on p.zona_id = c.zona_id and p.comune = c.istat
  group by c.zona_id
) z
left join (
  select zona_id, count(*) as quante from equipe where dal <= :al and (al is null or al >= :al) group by zona_id
) q on q.zona_id = z.zona_id
left join (
  select zona_id, sum(unita) filter (where conta_per_lep) as unita, sum(coalesce(teste, unita)) as tutti
  from personale where dal <= :al and (al is null or al >= :al) group by zona_id
) a on a.zona_id = z.zona_id
cross join lateral (values
  ('L1.20000', z.urp, round(z.residenti / 20000, 2), z.urp),
  ('L1.40000', z.urp_grandi, round(nullif(z.grandi, 0) / 40000, 2), z.urp_grandi),
  ('L1.70000', z.urp_metropoli, round(nullif(z.metropoli, 0) / 70000, 2), z.urp_metropoli),
  ('L2', z.segretariato, z.comuni, round(100.0 * z.segretariato / z.comuni, 1)),
  ('L3', q.quante, null, q.quante),
  ('L4', z.residenti, a.unita, round(z.residenti / nullif(a.unita, 0), 0)),
  ('L4.tutti', z.residenti, a.tutti, round(z.residenti / nullif(a.tutti, 0), 0))
) v (codice, numeratore, denominatore, valore)
where v.codice not in ('L1.40000', 'L1.70000') or v.denominatore is not null;

insert into t_cifra
select a.zona_id, 'F1.' || a.sigla, '', '', coalesce(sum(i.importo), 0), a.importo, coalesce(sum(i.importo), 0)
from azione a
left join impegno_di_spesa i on i.zona_id = a.zona_id and i.azione_id = a.id and i.data <= :al and i.registrato_il < :fine
group by a.zona_id, a.id, a.sigla, a.importo;

select z.nome as zona, c.codice, c.misura, c.comune, c.numeratore, c.denominatore, c.valore
from t_cifra c join tecnico.zona z on z.id = c.zona_id
