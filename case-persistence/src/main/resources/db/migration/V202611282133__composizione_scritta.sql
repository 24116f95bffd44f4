-- On which composition of the household a scheda, a progetto or a patto was written, and which one somebody looked at
-- when asked whether a later change asks to assess again. As it was known then: dates corrected later do not change it.
create table composizione_scritta (
  zona_id uuid not null,
  id uuid not null,
  cartella_id uuid not null,
  tipo text not null,
  al date not null,
  persone uuid[] not null,
  primary key (zona_id, id),
  foreign key (zona_id, cartella_id) references cartella,
  foreign key (zona_id, id) references evento
);
comment on column composizione_scritta.id is 'The event that concluded what was written';
comment on column composizione_scritta.tipo is 'Its kind';
create index on composizione_scritta (zona_id, cartella_id, id);
call tecnico.mura_sola_aggiunta('composizione_scritta');

create function tecnico.persone_del_nucleo(zona uuid, nucleo uuid, giorno date) returns uuid[]
  language sql stable parallel safe
  return array(
    select distinct k.persona_id from componente k
    where k.zona_id = zona and k.nucleo_id = nucleo and k.dal <= giorno and (k.al is null or k.al >= giorno)
    order by k.persona_id);

-- For what was concluded before this was kept: as the dates tell it now.
create procedure tecnico.fissa_composizioni()
  language sql
  as $$
    insert into composizione_scritta (zona_id, id, cartella_id, tipo, al, persone)
    select e.zona_id, e.id, e.cartella_id, e.tipo, e.data, tecnico.persone_del_nucleo(e.zona_id, c.nucleo_id, e.data)
    from evento e
    join cartella c on c.zona_id = e.zona_id and c.id = e.cartella_id
    where e.tipo in ('ANALISI_CONCLUSA', 'QUADRO_CONCLUSO', 'PROGETTO_DEFINITO', 'PATTO_SOTTOSCRITTO')
    on conflict do nothing
  $$;

do $$
declare
  quale uuid;
begin
  for quale in select id from tecnico.zona loop
    perform set_config('filo.zona', quale::text, true);
    call tecnico.fissa_composizioni();
  end loop;
  perform set_config('filo.zona', '', true);
end $$;
