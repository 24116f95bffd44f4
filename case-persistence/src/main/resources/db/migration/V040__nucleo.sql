create table persona (
  zona_id uuid not null references tecnico.zona,
  id uuid not null,
  cognome text not null,
  nome text not null,
  cercabile text not null,
  sesso text check (sesso in ('F', 'M')),
  data_nascita date,
  luogo_nascita text,
  codice_luogo text,
  codice_fiscale text,
  cittadinanza text,
  telefono text,
  email text,
  rappresentante text,
  tipo_rappresentante text check (tipo_rappresentante in ('TUTORE', 'AMMINISTRATORE_DI_SOSTEGNO')),
  versione integer not null default 0,
  primary key (zona_id, id),
  unique (zona_id, codice_fiscale)
);
comment on column persona.cercabile is 'Surname and name, lower case, without accents and apostrophes';
create index on persona (zona_id, cercabile text_pattern_ops);
call tecnico.mura('persona');

create table nucleo (
  zona_id uuid not null,
  id uuid not null,
  comune text not null,
  indirizzo text,
  versione integer not null default 0,
  primary key (zona_id, id),
  foreign key (zona_id, comune) references comune
);
call tecnico.mura('nucleo');

-- Who belongs to a nucleo from when to when (both included).
create table componente (
  zona_id uuid not null,
  id uuid not null,
  nucleo_id uuid not null,
  persona_id uuid not null,
  parentela text not null,
  dal date not null,
  al date check (al >= dal),
  motivo_uscita text,
  primary key (zona_id, id),
  foreign key (zona_id, nucleo_id) references nucleo,
  foreign key (zona_id, persona_id) references persona
);
create index on componente (zona_id, nucleo_id);
create index on componente (zona_id, persona_id);
create unique index on componente (zona_id, nucleo_id, persona_id) where al is null;
call tecnico.mura('componente');
