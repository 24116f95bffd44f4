-- Cases that were proposed or assigned together, and what became of each.
create table lotto_assegnazione (
  zona_id uuid not null references tecnico.zona,
  id uuid not null,
  tipo text not null check (tipo in ('PROPOSTA', 'ASSEGNAZIONE')),
  cartelle integer not null,
  operatore_id uuid not null,
  autore text not null,
  il timestamptz not null,
  primary key (zona_id, id),
  foreign key (zona_id, operatore_id) references operatore
);
comment on column lotto_assegnazione.cartelle is 'How many were to be given out; fewer outcomes than that tell of an interruption';
call tecnico.mura_sola_aggiunta('lotto_assegnazione');

create table lotto_cartella (
  zona_id uuid not null,
  lotto_id uuid not null,
  posizione integer not null,
  cartella_id uuid not null,
  esito text not null,
  a text,
  primary key (zona_id, lotto_id, posizione),
  foreign key (zona_id, lotto_id) references lotto_assegnazione,
  foreign key (zona_id, cartella_id) references cartella
);
comment on column lotto_cartella.a is 'By name, whom it went to or who had it already';
create index on lotto_cartella (zona_id, cartella_id);
call tecnico.mura_sola_aggiunta('lotto_cartella');

-- The queue of the cases that nobody follows, the longest waiting first.
create index cartella_da_assegnare on cartella (zona_id, aperta_il, id) where passo in ('CLASSIFICARE', 'ASSEGNARE');
