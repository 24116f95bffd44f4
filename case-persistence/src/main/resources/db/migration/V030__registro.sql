-- Who read and who changed what. Rows are only added.
create table registro (
  zona_id uuid not null references tecnico.zona,
  id uuid not null,
  quando timestamptz not null,
  operatore_id uuid,
  operatore text not null,
  ente text not null,
  azione text not null,
  cartella_id uuid,
  sezione text,
  dettaglio text,
  primary key (zona_id, id)
);
create index on registro (zona_id, cartella_id, id desc) where cartella_id is not null;
create index on registro (zona_id, operatore_id, id desc);
call tecnico.mura_sola_aggiunta('registro');
