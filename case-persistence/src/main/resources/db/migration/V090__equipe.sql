-- A standing équipe multidisciplinare of the zona (LEP: at least one active).
create table equipe (
  zona_id uuid not null references tecnico.zona,
  id uuid not null,
  nome text not null,
  dal date not null,
  al date check (al >= dal),
  autore text,
  scritto_il timestamptz,
  versione integer not null default 0,
  primary key (zona_id, id)
);
call tecnico.mura('equipe');

create table equipe_membro (
  zona_id uuid not null,
  equipe_id uuid not null,
  operatore_id uuid not null,
  primary key (zona_id, equipe_id, operatore_id),
  foreign key (zona_id, equipe_id) references equipe,
  foreign key (zona_id, operatore_id) references operatore
);
call tecnico.mura('equipe_membro');

-- A meeting on one case.
create table seduta (
  zona_id uuid not null,
  id uuid not null,
  cartella_id uuid not null,
  equipe_id uuid,
  data date not null,
  ora time,
  luogo text,
  stato text not null check (stato in ('CONVOCATA', 'TENUTA', 'ANNULLATA')),
  sintesi bytea,
  decisione bytea,
  motivo_annullamento bytea,
  convocata_da uuid not null,
  autore text,
  scritto_il timestamptz,
  versione integer not null default 0,
  primary key (zona_id, id),
  foreign key (zona_id, cartella_id) references cartella,
  foreign key (zona_id, equipe_id) references equipe,
  foreign key (zona_id, convocata_da) references operatore
);
create index on seduta (zona_id, cartella_id);
-- A case waits for one seduta at a time.
create unique index seduta_una_convocata on seduta (zona_id, cartella_id) where stato = 'CONVOCATA';
create index on seduta (zona_id, data, id);
call tecnico.mura('seduta');

create table seduta_membro (
  zona_id uuid not null,
  id uuid not null,
  seduta_id uuid not null,
  operatore_id uuid not null,
  ente_id uuid not null,
  presente boolean,
  primary key (zona_id, id),
  unique (zona_id, seduta_id, operatore_id),
  foreign key (zona_id, seduta_id) references seduta,
  foreign key (zona_id, operatore_id) references operatore,
  foreign key (zona_id, ente_id) references ente
);
create index on seduta_membro (zona_id, operatore_id);
call tecnico.mura('seduta_membro');

-- Scheda di presa in carico, sezione B: valutazione.
create table quadro (
  zona_id uuid not null,
  id uuid not null,
  cartella_id uuid not null,
  sintesi bytea,
  concluso_il date,
  versione integer not null default 0,
  primary key (zona_id, id),
  unique (zona_id, cartella_id),
  foreign key (zona_id, cartella_id) references cartella
);
call tecnico.mura('quadro');

-- One domain of the quadro; for health and judicial data, the service that wrote it, null for the case manager.
create table quadro_dominio (
  zona_id uuid not null,
  id uuid not null,
  quadro_id uuid not null,
  dominio text not null,
  ente_id uuid,
  scala integer check (scala between 1 and 5),
  valutazione bytea,
  obiettivi bytea,
  limiti_al_lavoro bytea,
  completo boolean not null default false,
  autore text,
  scritto_il timestamptz,
  versione integer not null default 0,
  primary key (zona_id, id),
  foreign key (zona_id, quadro_id) references quadro,
  foreign key (zona_id, ente_id) references ente
);
create unique index on quadro_dominio (zona_id, quadro_id, dominio, coalesce(ente_id, '00000000-0000-0000-0000-000000000000'));
call tecnico.mura('quadro_dominio');
