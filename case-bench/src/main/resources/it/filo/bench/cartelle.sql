copy (
  select c.id, p.cognome || ' ' || p.nome as nucleo, co.nome as comune, k.componenti, c.misura, c.fase, c.percorso, c.passo,
    to_char(c.scadenza_il, 'DD/MM/YYYY') as scadenza, c.scadenza_termine, cm.nominativo as case_manager
  from cartella c
  join persona p on p.zona_id = c.zona_id and p.id = c.richiedente_id
  join comune co on co.zona_id = c.zona_id and co.istat = c.comune
  left join (
    select nucleo_id, count(*) as componenti from componente
    where dal <= :oggi and (al is null or al >= :oggi)
    group by nucleo_id
  ) k on k.nucleo_id = c.nucleo_id
  left join (
    select distinct on (i.cartella_id) i.cartella_id, o.cognome || ' ' || o.nome as nominativo
    from incarico i join operatore o on o.zona_id = i.zona_id and o.id = i.operatore_id
    where i.funzione = 'CASE_MANAGER'
    order by i.cartella_id, i.al desc nulls first, i.dal desc
  ) cm on cm.cartella_id = c.id
  where c.fase <> 'CHIUSA'
  order by c.scadenza_ordine, c.id
) to stdout (format csv, delimiter ';')
