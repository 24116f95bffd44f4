create table contatto (
  zona_id uuid not null,
  id uuid not null,
  data date not null,
  punto_id uuid,
  canale text not null,
  persona text not null,
  comune text not null,
  telefono text,
  bisogno bytea not null,
  risposta bytea,
  inviato_a text,
  operatore_id uuid not null,
  ente_id uuid not null,
  registrato_il timestamptz not null,
  primary key (zona_id, id),
  foreign key (zona_id, punto_id) references punto_di_accesso,
  foreign key (zona_id, comune) references comune,
  foreign key (zona_id, operatore_id) references operatore
);
comment on column contatto.bisogno is 'What the person asked, in the person''s words; encrypted';
create index on contatto (zona_id, ente_id, data desc, id desc);
create index on contatto (zona_id, data desc, id desc);
call tecnico.mura('contatto');

create table domanda (
  zona_id uuid not null,
  id uuid not null,
  protocollo text not null,
  misura text not null,
  data_domanda date not null,
  nucleo_id uuid not null,
  richiedente_id uuid not null,
  comune text not null,
  stato text not null,
  data_esito date,
  motivo text,
  importo_mensile numeric(10, 2),
  isee numeric(12, 2),
  cartella_id uuid,
  ente_id uuid not null,
  operatore_id uuid,
  registrata_il timestamptz not null,
  versione integer not null default 0,
  primary key (zona_id, id),
  unique (zona_id, protocollo),
  foreign key (zona_id, nucleo_id) references nucleo,
  foreign key (zona_id, richiedente_id) references persona,
  foreign key (zona_id, comune) references comune,
  foreign key (zona_id, cartella_id) references cartella,
  foreign key (zona_id, ente_id) references ente
);
comment on column domanda.ente_id is 'The ente that took the domanda: an access operator sees those of his own';
create index domanda_lista on domanda (zona_id, data_domanda desc, id desc);
create index domanda_lista_ente on domanda (zona_id, ente_id, data_domanda desc, id desc);
create index on domanda (zona_id, protocollo text_pattern_ops);
create index on domanda (zona_id, nucleo_id);
create index on domanda (zona_id, cartella_id);
create index on domanda (zona_id, richiedente_id);
call tecnico.mura('domanda');

-- Every state a domanda went through at INPS, with the date INPS gives and the time we knew.
create table esito_inps (
  zona_id uuid not null,
  id uuid not null,
  domanda_id uuid not null,
  stato text not null,
  data date not null,
  motivo text,
  registrato_il timestamptz not null,
  operatore_id uuid,
  autore text not null,
  primary key (zona_id, id),
  foreign key (zona_id, domanda_id) references domanda
);
create index on esito_inps (zona_id, domanda_id, data, registrato_il);
call tecnico.mura_sola_aggiunta('esito_inps');
