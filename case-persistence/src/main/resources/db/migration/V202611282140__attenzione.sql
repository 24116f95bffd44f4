-- What people add to a domanda that was refused, suspended, lapsed or revoked. Whether it is on the list at all is said
-- by the domanda; its id is the domanda's.
create table attenzione (
  zona_id uuid not null,
  id uuid not null,
  operatore_id uuid,
  ente_id uuid,
  aiuta_dal date,
  prossimo bytea,
  prossimo_entro date,
  chiusa_il date,
  fine text,
  fine_esito date,
  aggiornata_il timestamptz not null,
  aggiornata_da text not null,
  versione integer not null default 0,
  primary key (zona_id, id),
  check (num_nonnulls(operatore_id, ente_id) = num_nonnulls(aiuta_dal)),
  check (num_nonnulls(chiusa_il, fine, fine_esito) in (0, 3)),
  foreign key (zona_id, id) references domanda,
  foreign key (zona_id, operatore_id) references operatore,
  foreign key (zona_id, ente_id) references ente
);
comment on column attenzione.prossimo is 'What comes next; encrypted';
comment on column attenzione.fine_esito is
  'The outcome for which nobody has to help any more: one of a later day puts the domanda on the list again';
create index on attenzione (zona_id, operatore_id) where operatore_id is not null;
call tecnico.mura('attenzione');

create table passo_di_attenzione (
  zona_id uuid not null,
  id uuid not null,
  domanda_id uuid not null,
  tipo text not null,
  data date not null,
  testo bytea,
  operatore_id uuid not null,
  ente_id uuid not null,
  autore text not null,
  nome_ente text not null,
  registrato_il timestamptz not null,
  primary key (zona_id, id),
  foreign key (zona_id, domanda_id) references domanda,
  foreign key (zona_id, operatore_id) references operatore,
  foreign key (zona_id, ente_id) references ente
);
comment on column passo_di_attenzione.testo is 'What was done, in words; encrypted';
create index on passo_di_attenzione (zona_id, domanda_id, data desc, id desc);
call tecnico.mura_sola_aggiunta('passo_di_attenzione');

-- The list as it is shown.
create index domanda_attenzione on domanda (zona_id, data_esito desc, id desc)
  where stato in ('RESPINTA', 'SOSPESA', 'DECADUTA', 'REVOCATA');
