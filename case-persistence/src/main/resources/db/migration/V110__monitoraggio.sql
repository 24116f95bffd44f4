create table verifica (
  zona_id uuid not null,
  id uuid not null,
  cartella_id uuid not null,
  momento text not null check (momento in ('ENTRATA', 'ITINERE', 'USCITA')),
  data date not null,
  sintesi bytea,
  prossima_il date check (prossima_il > data),
  operatore_id uuid not null,
  autore text not null,
  registrata_il timestamptz not null,
  primary key (zona_id, id),
  foreign key (zona_id, cartella_id) references cartella,
  foreign key (zona_id, operatore_id) references operatore
);
create index on verifica (zona_id, cartella_id, data);
call tecnico.mura_sola_aggiunta('verifica');

-- How one objective, commitment or support is going.
create table verifica_voce (
  zona_id uuid not null,
  id uuid not null,
  verifica_id uuid not null,
  obiettivo_id uuid,
  impegno_id uuid,
  sostegno_id uuid,
  andamento text not null,
  nota bytea,
  primary key (zona_id, id),
  check (num_nonnulls(obiettivo_id, impegno_id, sostegno_id) = 1),
  foreign key (zona_id, verifica_id) references verifica,
  foreign key (zona_id, obiettivo_id) references obiettivo,
  foreign key (zona_id, impegno_id) references impegno,
  foreign key (zona_id, sostegno_id) references sostegno
);
create index on verifica_voce (zona_id, verifica_id);
call tecnico.mura_sola_aggiunta('verifica_voce');

-- The scale of each domain at a verifica, to be held against the one at the start.
create table profilo (
  zona_id uuid not null,
  verifica_id uuid not null,
  dominio text not null,
  scala smallint not null check (scala between 1 and 5),
  primary key (zona_id, verifica_id, dominio),
  foreign key (zona_id, verifica_id) references verifica
);
call tecnico.mura_sola_aggiunta('profilo');

-- How a case ended.
create table scheda_esito (
  zona_id uuid not null,
  id uuid not null,
  cartella_id uuid not null,
  data date not null,
  esito text not null,
  sintesi bytea,
  operatore_id uuid not null,
  autore text not null,
  registrata_il timestamptz not null,
  primary key (zona_id, id),
  foreign key (zona_id, cartella_id) references cartella,
  foreign key (zona_id, operatore_id) references operatore
);
create index on scheda_esito (zona_id, cartella_id);
call tecnico.mura_sola_aggiunta('scheda_esito');
