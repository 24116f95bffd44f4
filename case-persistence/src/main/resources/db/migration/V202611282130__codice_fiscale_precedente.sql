-- The codici fiscali that a person had before the present one: provisional ones, those that were assigned again, and
-- those that were written wrong. Only the person's own still find the person.
create table codice_fiscale_precedente (
  zona_id uuid not null,
  id uuid not null,
  persona_id uuid not null,
  codice text not null,
  era text not null check (era in ('SUO', 'SBAGLIATO')),
  registrato_il timestamptz not null,
  operatore_id uuid not null,
  autore text not null,
  ente text not null,
  primary key (zona_id, id),
  foreign key (zona_id, persona_id) references persona,
  foreign key (zona_id, operatore_id) references operatore
);
comment on column codice_fiscale_precedente.registrato_il is 'When another took its place';
create index on codice_fiscale_precedente (zona_id, codice) where era = 'SUO';
create index on codice_fiscale_precedente (zona_id, persona_id);
call tecnico.mura_sola_aggiunta('codice_fiscale_precedente');
