create table operatore (
  zona_id uuid not null,
  id uuid not null,
  cognome text not null,
  nome text not null,
  ruolo text not null,
  ente_id uuid not null,
  punto_id uuid,
  comune text,
  dal date not null,
  al date check (al >= dal),
  versione integer not null default 0,
  primary key (zona_id, id),
  foreign key (zona_id, ente_id) references ente,
  foreign key (zona_id, punto_id) references punto_di_accesso,
  foreign key (zona_id, comune) references comune
);
create index on operatore (zona_id, ruolo);
call tecnico.mura('operatore');
