-- How many domande others count (INPS, the Ministry's portal, a document of the zona), to stand beside what Filo counts.
create table dichiarazione_totali (
  zona_id uuid not null references tecnico.zona,
  misura text not null,
  al date not null,
  domande integer check (domande >= 0),
  fonte text not null,
  operatore_id uuid not null,
  autore text not null,
  il timestamptz not null,
  versione integer not null,
  primary key (zona_id, misura, al),
  foreign key (zona_id, operatore_id) references operatore
);
comment on column dichiarazione_totali.domande is 'Of the whole zona, as it was printed, whatever its comuni add up to';
call tecnico.mura('dichiarazione_totali');

create table totale_dichiarato (
  zona_id uuid not null,
  misura text not null,
  al date not null,
  comune text not null,
  domande integer not null check (domande >= 0),
  primary key (zona_id, misura, al, comune),
  foreign key (zona_id, misura, al) references dichiarazione_totali on delete cascade,
  foreign key (zona_id, comune) references comune
);
create index on totale_dichiarato (zona_id, comune);
call tecnico.mura('totale_dichiarato');
