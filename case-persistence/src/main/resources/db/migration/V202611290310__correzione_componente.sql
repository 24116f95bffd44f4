-- The days of a membership were typed wrong: what they were and what they are, who says so and why.
create table correzione_componente (
  zona_id uuid not null,
  id uuid not null,
  nucleo_id uuid not null,
  componente_id uuid not null,
  dal_prima date not null,
  al_prima date,
  dal date not null,
  al date check (al >= dal),
  motivo bytea not null,
  corretta_il timestamptz not null,
  operatore_id uuid not null,
  autore text not null,
  ente text not null,
  primary key (zona_id, id),
  foreign key (zona_id, nucleo_id) references nucleo,
  foreign key (zona_id, componente_id) references componente,
  foreign key (zona_id, operatore_id) references operatore
);
comment on column correzione_componente.motivo is 'Encrypted, bound to the id of the row';
create index on correzione_componente (zona_id, nucleo_id, id);
create index on correzione_componente (zona_id, componente_id);
call tecnico.mura_sola_aggiunta('correzione_componente');

-- Whether something that was written asks to be looked at again: the household has changed since (CAMBIATO), the days
-- that it was written on were corrected since (CORRETTO), or somebody answered that it is to be assessed again and
-- neither a document nor a verifica has followed (DA_RIVALUTARE). Null where it holds.
create function tecnico.da_rivalutare(
  zona uuid, nucleo uuid, cartella uuid, scritta uuid, tipo text, al date, persone uuid[], oggi date) returns text
  language sql stable parallel safe
  return case
    when persone <> tecnico.persone_del_nucleo(zona, nucleo, oggi) then 'CAMBIATO'
    when exists (select from correzione_componente k
                 where k.zona_id = zona and k.nucleo_id = nucleo and k.id > scritta)
      and persone <> tecnico.persone_del_nucleo(zona, nucleo, al) then 'CORRETTO'
    when tipo = 'NUCLEO_RIVALUTATO'
      and exists (select from evento e where e.zona_id = zona and e.id = scritta and e.dopo = 'Da rivalutare')
      and not exists (select from evento v
                      where v.zona_id = zona and v.cartella_id = cartella and v.tipo = 'VERIFICA_SVOLTA'
                        and v.id > scritta) then 'DA_RIVALUTARE' end;
