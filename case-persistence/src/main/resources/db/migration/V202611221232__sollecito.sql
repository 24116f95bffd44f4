-- Somebody was reminded that a case waits: a person of the nucleo, an operator, an ente, or whoever has a role.
create table sollecito (
  zona_id uuid not null,
  id uuid not null,
  cartella_id uuid not null,
  passo text not null,
  persona_id uuid,
  operatore_id uuid,
  ente_id uuid,
  ruolo text,
  data date not null,
  registrato_il timestamptz not null,
  autore_id uuid not null,
  primary key (zona_id, id),
  check (num_nonnulls(persona_id, operatore_id, ente_id, ruolo) = 1),
  unique nulls not distinct (zona_id, cartella_id, data, persona_id, operatore_id, ente_id, ruolo),
  foreign key (zona_id, cartella_id) references cartella,
  foreign key (zona_id, persona_id) references persona,
  foreign key (zona_id, operatore_id) references operatore,
  foreign key (zona_id, ente_id) references ente,
  foreign key (zona_id, autore_id) references operatore
);
comment on column sollecito.passo is 'What was waited for: once the case has moved on nobody is reminded of it any more';
create index on sollecito (zona_id, operatore_id, data) where operatore_id is not null;
create index on sollecito (zona_id, ente_id, data) where ente_id is not null;
create index on sollecito (zona_id, ruolo, data) where ruolo is not null;
call tecnico.mura_sola_aggiunta('sollecito');
