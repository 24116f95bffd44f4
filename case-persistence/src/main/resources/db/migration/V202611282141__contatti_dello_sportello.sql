-- What the counter offers to tick: benefits that people already have, CAF and patronati that bring them.
create table voce_di_sportello (
  zona_id uuid not null,
  id uuid not null,
  tipo text not null check (tipo in ('PRESTAZIONE', 'INTERMEDIARIO')),
  posizione integer not null,
  nome text not null,
  primary key (zona_id, id),
  unique (zona_id, tipo, nome)
);
call tecnico.mura('voce_di_sportello');

alter table contatto
  add column intermediario text,
  add column prestazioni bytea,
  add column altre_prestazioni bytea,
  add column versione integer not null default 0;
comment on column contatto.intermediario is 'The CAF, patronato or other body that brought the person';
comment on column contatto.prestazioni is 'Names of the benefits that the person already has, one a line; encrypted';
comment on column contatto.altre_prestazioni is 'Those that the list does not have; encrypted';
create index on contatto (zona_id, punto_id, data) where punto_id is not null;

-- A contact is put right by who wrote it, on the same day; what stood there before remains.
create table correzione_di_contatto (
  zona_id uuid not null,
  id uuid not null,
  contatto_id uuid not null,
  prima bytea not null,
  corretto_il timestamptz not null,
  autore text not null,
  primary key (zona_id, id),
  foreign key (zona_id, contatto_id) references contatto
);
comment on column correzione_di_contatto.prima is 'The fields that were changed, as they were; encrypted';
create index on correzione_di_contatto (zona_id, contatto_id, corretto_il);
call tecnico.mura_sola_aggiunta('correzione_di_contatto');
