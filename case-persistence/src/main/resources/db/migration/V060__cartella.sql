-- One case of one nucleo under one measure.
create table cartella (
  zona_id uuid not null,
  id uuid not null,
  nucleo_id uuid not null,
  richiedente_id uuid not null,
  misura text not null,
  comune text not null,
  fase text not null,
  percorso text,
  passo text,
  aperta_il date not null,
  provenienza text check (provenienza in ('NUOVO', 'GIA_IN_CARICO')),
  proposto_id uuid,
  mini_equipe_il date,
  prossima_verifica date,
  chiusa_il date,
  motivo_chiusura text,
  scadenza_il date,
  scadenza_termine text,
  scadenza_regole text,
  scadenza_ordine date not null generated always as (coalesce(scadenza_il, date '9999-12-31')) stored,
  versione integer not null default 0,
  primary key (zona_id, id),
  foreign key (zona_id, nucleo_id) references nucleo,
  foreign key (zona_id, richiedente_id) references persona,
  foreign key (zona_id, comune) references comune,
  foreign key (zona_id, proposto_id) references operatore,
  check ((fase = 'CHIUSA') = (chiusa_il is not null))
);
comment on column cartella.passo is 'What comes next (Passo), a projection of Percorso over the history';
comment on column cartella.scadenza_il is 'When it is due, a projection of the terms of the measure, stamped with the hash of its rules';
create unique index cartella_una_per_misura on cartella (zona_id, nucleo_id, misura) where chiusa_il is null;
create index cartella_lista on cartella (zona_id, scadenza_ordine, id);
create index cartella_fase on cartella (zona_id, fase, scadenza_ordine, id);
create index on cartella (zona_id, nucleo_id);
create index on cartella (zona_id, richiedente_id);
call tecnico.mura('cartella');

-- Who follows a case, in what function, from when to when.
create table incarico (
  zona_id uuid not null,
  id uuid not null,
  cartella_id uuid not null,
  operatore_id uuid not null,
  funzione text not null,
  dal date not null,
  al date,
  motivo text,
  primary key (zona_id, id),
  foreign key (zona_id, cartella_id) references cartella,
  foreign key (zona_id, operatore_id) references operatore
);
comment on column incarico.al is 'Last day; an invited specialist has one from the start';
create index on incarico (zona_id, cartella_id);
create index on incarico (zona_id, operatore_id, cartella_id);
create unique index incarico_uno on incarico (zona_id, cartella_id, funzione)
  where al is null and funzione in ('CASE_MANAGER', 'CONSULENTE_CPI');
call tecnico.mura('incarico');

-- The one thing that SQL knows of visibility: who has which relation to a case until when.
create view relazione with (security_invoker = true) as
  select zona_id, cartella_id, operatore_id, funzione, dal, al from incarico;
grant select on relazione to ${app};

-- The history of a case. Rows are only added; indicators are computed from them, as of any date.
create table evento (
  zona_id uuid not null,
  id uuid not null,
  cartella_id uuid not null,
  tipo text not null,
  data date not null,
  registrato_il timestamptz not null,
  operatore_id uuid,
  autore text not null,
  ente text not null,
  sezione text not null,
  prima text,
  dopo text,
  riferimento uuid,
  primary key (zona_id, id),
  foreign key (zona_id, cartella_id) references cartella
);
comment on column evento.data is 'Business date';
comment on column evento.dopo is 'New value in words; never free text of the schede';
create index on evento (zona_id, cartella_id, data, id);
create index on evento (zona_id, tipo, data);
call tecnico.mura_sola_aggiunta('evento');

create table nota_diario (
  zona_id uuid not null,
  id uuid not null,
  cartella_id uuid not null,
  tipo text not null,
  data date not null,
  testo bytea not null,
  riservata boolean not null default false,
  operatore_id uuid not null,
  ente_id uuid not null,
  autore text not null,
  ente text not null,
  registrato_il timestamptz not null,
  primary key (zona_id, id),
  foreign key (zona_id, cartella_id) references cartella,
  foreign key (zona_id, operatore_id) references operatore
);
create index on nota_diario (zona_id, cartella_id, data, id);
call tecnico.mura_sola_aggiunta('nota_diario');
