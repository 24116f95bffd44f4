-- Who gets in. None of this is case data, and all of it is asked before the zona is known: so schema tecnico.

create table tecnico.account (
  username text primary key check (username = lower(username)),
  zona_id uuid not null references tecnico.zona,
  operatore_id uuid not null,
  impronta text not null,
  tentativi integer not null default 0,
  bloccato_fino timestamptz,
  disattivato_il timestamptz,
  creato_il timestamptz not null,
  ultimo_accesso timestamptz,
  cambiare_password boolean not null default false,
  unique (zona_id, operatore_id),
  foreign key (zona_id, operatore_id) references operatore
);
comment on column tecnico.account.impronta is 'Argon2 hash of the password';
comment on column tecnico.account.tentativi is 'Attempts since the last success, each counted before its password is looked at';
grant select, insert, update on tecnico.account to ${app};

-- The link by which the first administrator of an empty Filo comes in.
create table tecnico.invito_iniziale (
  impronta text primary key,
  scade_il timestamptz not null,
  usato_il timestamptz
);
comment on column tecnico.invito_iniziale.impronta is 'SHA-256 of a random token of 256 bits';
grant select, insert, update, delete on tecnico.invito_iniziale to ${app};

-- Spring Session, as its schema wants it.
create table tecnico.sessione (
  primary_id char(36) primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval integer not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index on tecnico.sessione (expiry_time);
create index on tecnico.sessione (principal_name);
create table tecnico.sessione_attributes (
  session_primary_id char(36) not null references tecnico.sessione on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on tecnico.sessione, tecnico.sessione_attributes to ${app};

-- One row for each form that was sent, so that a second click finds the answer of the first.
create table tecnico.modulo (
  id uuid not null,
  indirizzo text not null,
  preso_il timestamptz not null,
  risposta text,
  primary key (id, indirizzo)
);
comment on column tecnico.modulo.risposta is 'Where the first sending led; null while it is under way';
create index on tecnico.modulo (preso_il);
grant select, insert, update, delete on tecnico.modulo to ${app};

-- What somebody was typing when the session ended: encrypted, for its author alone.
create table bozza (
  zona_id uuid not null,
  id uuid not null,
  operatore_id uuid not null,
  indirizzo text not null,
  contenuto bytea not null,
  salvata_il timestamptz not null,
  primary key (zona_id, id),
  foreign key (zona_id, operatore_id) references operatore
);
create index on bozza (zona_id, operatore_id);
call tecnico.mura('bozza');
