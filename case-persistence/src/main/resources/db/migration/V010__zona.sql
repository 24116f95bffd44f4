-- Who we are. The zone themselves are not case data: they are what the walls are made of.

create table tecnico.zona (
  id uuid primary key,
  codice text not null unique,
  nome text not null,
  denominazione text not null,
  tipo text not null check (tipo in ('ZONA', 'REGIONE')),
  patrono text check (patrono ~ '^\d{2}-\d{2}$'),
  sabato_lavorativo boolean not null default false
);
comment on column tecnico.zona.patrono is 'Month and day of the patron of the main comune, MM-DD: not a working day';
grant select, insert, update on tecnico.zona to ${app};

create table comune (
  zona_id uuid not null references tecnico.zona,
  istat text not null,
  nome text not null,
  catastale text not null,
  cap text not null,
  residenti integer not null check (residenti >= 0),
  primary key (zona_id, istat)
);
call tecnico.mura('comune');

create table ente (
  zona_id uuid not null references tecnico.zona,
  id uuid not null,
  nome text not null,
  tipo text not null,
  primary key (zona_id, id),
  unique (zona_id, nome)
);
call tecnico.mura('ente');

-- An ente works in Filo under an agreement with dates; without a valid one nobody of it signs in.
create table convenzione (
  zona_id uuid not null,
  id uuid not null,
  ente_id uuid not null,
  dal date not null,
  al date check (al >= dal),
  primary key (zona_id, id),
  foreign key (zona_id, ente_id) references ente
);
create index on convenzione (zona_id, ente_id);
call tecnico.mura('convenzione');

create table punto_di_accesso (
  zona_id uuid not null,
  id uuid not null,
  comune text not null,
  tipo text not null check (tipo in ('URP', 'SEGRETARIATO')),
  nome text not null,
  dal date not null,
  al date check (al >= dal),
  primary key (zona_id, id),
  foreign key (zona_id, comune) references comune
);
call tecnico.mura('punto_di_accesso');

-- Assistenti sociali by where they work, in full-time equivalents (LEP: L. 178/2020 art. 1 c. 797 ff.).
create table personale (
  zona_id uuid not null references tecnico.zona,
  id uuid not null,
  sede text not null,
  funzione text not null check (funzione in ('SOCIALE', 'SANITARIA')),
  unita numeric(8, 2) not null check (unita >= 0),
  conta_per_lep boolean not null,
  dal date not null,
  al date check (al >= dal),
  primary key (zona_id, id)
);
call tecnico.mura('personale');

-- Settings of a zona for one measure, where it departs from what the measure says.
create table impostazione_misura (
  zona_id uuid not null references tecnico.zona,
  misura text not null,
  analisi_congiunta boolean not null,
  primary key (zona_id, misura)
);
comment on column impostazione_misura.analisi_congiunta is 'Whether the scheda A needs both members of the mini-équipe';
call tecnico.mura('impostazione_misura');

-- Running count of working days, so that SQL subtracts two of them. A projection of CalendarioLavorativo.
create table giorno_lavorativo (
  zona_id uuid not null references tecnico.zona,
  giorno date not null,
  progressivo integer not null,
  primary key (zona_id, giorno)
);
call tecnico.mura('giorno_lavorativo');
