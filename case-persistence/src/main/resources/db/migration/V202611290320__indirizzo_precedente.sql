-- Where a household lived before.
create table indirizzo_precedente (
  zona_id uuid not null,
  id uuid not null,
  nucleo_id uuid not null,
  comune text not null,
  indirizzo text,
  fino_al date not null,
  registrato_il timestamptz not null,
  operatore_id uuid not null,
  autore text not null,
  ente text not null,
  primary key (zona_id, id),
  foreign key (zona_id, nucleo_id) references nucleo,
  foreign key (zona_id, comune) references comune,
  foreign key (zona_id, operatore_id) references operatore
);
create index on indirizzo_precedente (zona_id, nucleo_id, fino_al);
create index on indirizzo_precedente (zona_id, comune);
call tecnico.mura_sola_aggiunta('indirizzo_precedente');
