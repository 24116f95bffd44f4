-- Who acts in which function of a case, as its holder or in the holder's place: the view says it once, for every list.
do $$
declare
  quale uuid;
begin
  for quale in select id from tecnico.zona loop
    perform set_config('filo.zona', quale::text, true);
    update incarico i
      set posto = case o.ruolo when 'ASSISTENTE_SOCIALE' then 'CASE_MANAGER' when 'CONSULENTE_CPI' then 'CONSULENTE_CPI' else 'MEMBRO' end
      from operatore o
      where o.zona_id = i.zona_id and o.id = i.operatore_id and i.funzione = 'SOSTITUTO' and i.posto is null;
  end loop;
  perform set_config('filo.zona', '', true);
end $$;

alter table incarico add check (funzione <> 'SOSTITUTO' or posto is not null);
comment on column incarico.posto is 'Of a substitute, and of nobody else, the function of who is replaced';

create or replace view relazione with (security_invoker = true) as
  select zona_id, cartella_id, operatore_id, funzione, dal, al, coalesce(posto, funzione) as posto, id
  from incarico;
comment on column relazione.posto is 'In which function somebody acts, as its holder or in the holder''s place';
