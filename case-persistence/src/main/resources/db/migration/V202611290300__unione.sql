-- That one household became part of another from a day on. The one that entered ends there and keeps its history and
-- its cases.
create table unione (
  zona_id uuid not null,
  id uuid not null,
  nucleo_id uuid not null,
  in_nucleo_id uuid not null check (in_nucleo_id <> nucleo_id),
  dal date not null,
  motivo text not null check (motivo in ('CONVIVENZA', 'RICONGIUNGIMENTO', 'STESSO_NUCLEO')),
  unito_il timestamptz not null,
  operatore_id uuid not null,
  autore text not null,
  ente text not null,
  annullata_il timestamptz,
  versione integer not null default 0,
  primary key (zona_id, id),
  foreign key (zona_id, nucleo_id) references nucleo,
  foreign key (zona_id, in_nucleo_id) references nucleo,
  foreign key (zona_id, operatore_id) references operatore
);
comment on column unione.dal is 'First day together';
comment on column unione.annullata_il is 'Taken back by who made it, on the same day';
create unique index unione_una on unione (zona_id, nucleo_id) where annullata_il is null;
create index on unione (zona_id, nucleo_id);
create index on unione (zona_id, in_nucleo_id);
call tecnico.mura('unione');

alter table componente
  add column unione_id uuid,
  add column versione integer not null default 0,
  add foreign key (zona_id, unione_id) references unione;
comment on column componente.unione_id is 'What made the membership begin in the one household, or end in the other';
create index on componente (zona_id, unione_id) where unione_id is not null;

-- Who follows a case thinks that its household and another are one, and may not see the other: the office looks.
create table richiesta_unione (
  zona_id uuid not null,
  id uuid not null,
  cartella_id uuid not null,
  testo bytea not null,
  chiesta_il timestamptz not null,
  operatore_id uuid not null,
  autore text not null,
  ente text not null,
  uniti boolean,
  decisa_il timestamptz,
  decisa_da uuid,
  versione integer not null default 0,
  primary key (zona_id, id),
  foreign key (zona_id, cartella_id) references cartella,
  foreign key (zona_id, operatore_id) references operatore,
  foreign key (zona_id, decisa_da) references operatore,
  check ((uniti is null) = (decisa_il is null) and (uniti is null) = (decisa_da is null))
);
comment on column richiesta_unione.testo is 'Which other household, since when and why; encrypted, bound to the id of the row';
create unique index richiesta_unione_una on richiesta_unione (zona_id, cartella_id) where uniti is null;
create index on richiesta_unione (zona_id, cartella_id);
call tecnico.mura('richiesta_unione');
