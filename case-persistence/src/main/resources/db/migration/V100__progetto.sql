create table progetto (
  zona_id uuid not null,
  id uuid not null,
  cartella_id uuid not null,
  stato text not null check (stato in ('BOZZA', 'DEFINITO', 'SOTTOSCRITTO')),
  preesistente text check (preesistente in ('CONFERMATO', 'INTEGRATO')),
  dichiarazione bytea,
  dal date,
  al date check (al >= dal),
  monitoraggio bytea,
  verifica_ogni_giorni integer check (verifica_ogni_giorni between 1 and 365),
  definito_il date,
  sottoscritto_il date,
  avviato_il date,
  versione integer not null default 0,
  primary key (zona_id, id),
  unique (zona_id, cartella_id),
  foreign key (zona_id, cartella_id) references cartella
);
comment on column progetto.preesistente is 'A project that was already in place is confirmed or integrated, not written again';
comment on column progetto.dichiarazione is 'What the project already in place is, in a few words; encrypted like every text of this room';
call tecnico.mura('progetto');

create table obiettivo (
  zona_id uuid not null,
  id uuid not null,
  progetto_id uuid not null,
  ordine smallint not null,
  dominio text,
  testo bytea not null,
  versione integer not null default 0,
  primary key (zona_id, id),
  foreign key (zona_id, progetto_id) references progetto
);
create index on obiettivo (zona_id, progetto_id);
call tecnico.mura('obiettivo');

create table risultato (
  zona_id uuid not null,
  id uuid not null,
  obiettivo_id uuid not null,
  ordine smallint not null,
  testo bytea not null,
  entro date,
  versione integer not null default 0,
  primary key (zona_id, id),
  foreign key (zona_id, obiettivo_id) references obiettivo
);
create index on risultato (zona_id, obiettivo_id);
call tecnico.mura('risultato');

-- What a member of the nucleo commits to (D.Lgs. 147/2017 art. 6 c. 5).
create table impegno (
  zona_id uuid not null,
  id uuid not null,
  obiettivo_id uuid not null,
  persona_id uuid not null,
  area text not null,
  testo bytea not null,
  frequenza bytea,
  versione integer not null default 0,
  primary key (zona_id, id),
  foreign key (zona_id, obiettivo_id) references obiettivo,
  foreign key (zona_id, persona_id) references persona
);
create index on impegno (zona_id, obiettivo_id);
call tecnico.mura('impegno');

-- What the services give, each with its provider and fund.
create table sostegno (
  zona_id uuid not null,
  id uuid not null,
  progetto_id uuid not null,
  obiettivo_id uuid not null,
  intervento_id uuid not null,
  fornitore_id uuid,
  fondo_id uuid,
  persona_id uuid,
  promesso_il date not null,
  dal date,
  al date check (al >= dal),
  attivato_il date,
  concluso_il date,
  versione integer not null default 0,
  primary key (zona_id, id),
  foreign key (zona_id, progetto_id) references progetto,
  foreign key (zona_id, obiettivo_id) references obiettivo,
  foreign key (zona_id, intervento_id) references intervento,
  foreign key (zona_id, fornitore_id) references ente,
  foreign key (zona_id, fondo_id) references fondo,
  foreign key (zona_id, persona_id) references persona
);
create index on sostegno (zona_id, progetto_id);
create index on sostegno (zona_id, fornitore_id);
call tecnico.mura('sostegno');

-- Patto di servizio personalizzato of one person (D.Lgs. 150/2015 art. 20).
create table patto (
  zona_id uuid not null,
  id uuid not null,
  cartella_id uuid not null,
  persona_id uuid not null,
  stato text not null check (stato in ('BOZZA', 'SOTTOSCRITTO')),
  profilo bytea,
  impegni bytea,
  attivita bytea,
  incontri bytea,
  dal date,
  al date check (al >= dal),
  sottoscritto_il date,
  versione integer not null default 0,
  primary key (zona_id, id),
  unique (zona_id, cartella_id, persona_id),
  foreign key (zona_id, cartella_id) references cartella,
  foreign key (zona_id, persona_id) references persona
);
call tecnico.mura('patto');

-- Who signed a progetto or a patto, when and how, or why not.
create table sottoscrizione (
  zona_id uuid not null,
  id uuid not null,
  progetto_id uuid,
  patto_id uuid,
  persona_id uuid,
  operatore_id uuid,
  firmata_il date,
  modo text check (modo in ('CARTA', 'DIGITALE')),
  rappresentante text,
  motivo_mancata bytea,
  registrata_il timestamptz not null,
  versione integer not null default 0,
  primary key (zona_id, id),
  check (num_nonnulls(progetto_id, patto_id) = 1),
  check (num_nonnulls(persona_id, operatore_id) = 1),
  check (num_nonnulls(firmata_il, motivo_mancata) = 1),
  unique nulls not distinct (zona_id, progetto_id, patto_id, persona_id, operatore_id),
  foreign key (zona_id, progetto_id) references progetto,
  foreign key (zona_id, patto_id) references patto,
  foreign key (zona_id, persona_id) references persona,
  foreign key (zona_id, operatore_id) references operatore
);
comment on column sottoscrizione.rappresentante is 'Tutore or amministratore di sostegno who signed in the person''s place';
call tecnico.mura('sottoscrizione');
