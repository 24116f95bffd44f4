create table fondo (
  zona_id uuid not null references tecnico.zona,
  id uuid not null,
  nome text not null,
  provenienza text not null,
  importo numeric(14, 2) not null check (importo >= 0),
  nota text,
  primary key (zona_id, id),
  unique (zona_id, nome)
);
call tecnico.mura('fondo');

-- What a fund was given for; the code is the fund's own (A.1.a, …).
create table azione (
  zona_id uuid not null,
  id uuid not null,
  fondo_id uuid not null,
  sigla text not null,
  obiettivo text not null,
  descrizione text not null,
  codice text,
  importo numeric(14, 2) not null check (importo >= 0),
  modalita text,
  dal date,
  primary key (zona_id, id),
  unique (zona_id, fondo_id, sigla),
  foreign key (zona_id, fondo_id) references fondo
);
comment on column azione.dal is 'First day on which the action runs, from the cronoprogramma';
call tecnico.mura('azione');

create table impegno_di_spesa (
  zona_id uuid not null,
  id uuid not null,
  azione_id uuid not null,
  data date not null,
  importo numeric(14, 2) not null check (importo > 0),
  atto text not null,
  registrato_il timestamptz not null,
  primary key (zona_id, id),
  foreign key (zona_id, azione_id) references azione
);
create index on impegno_di_spesa (zona_id, azione_id);
call tecnico.mura('impegno_di_spesa');

-- The catalogue of services that a progetto may promise.
create table intervento (
  zona_id uuid not null references tecnico.zona,
  id uuid not null,
  nome text not null,
  titolare text not null,
  azione_prevista text,
  raccordo text,
  lettera_art7 text check (lettera_art7 in ('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')),
  genitorialita boolean not null default false,
  primary key (zona_id, id),
  unique (zona_id, nome)
);
comment on column intervento.lettera_art7 is 'Letter of D.Lgs. 147/2017 art. 7 c. 1, none for services outside it';
call tecnico.mura('intervento');

create table intervento_fondo (
  zona_id uuid not null,
  intervento_id uuid not null,
  fondo_id uuid not null,
  primary key (zona_id, intervento_id, fondo_id),
  foreign key (zona_id, intervento_id) references intervento,
  foreign key (zona_id, fondo_id) references fondo
);
call tecnico.mura('intervento_fondo');
