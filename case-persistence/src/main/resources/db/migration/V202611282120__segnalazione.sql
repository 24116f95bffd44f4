-- Somebody is reported to the équipe unica (scheda unica of the SIIL), or by the emergency services. Who it is about is
-- described here as the sender knows; only an acceptance makes one of the zona's people of it.
create table segnalazione (
  zona_id uuid not null,
  id uuid not null,
  tipo text not null check (tipo in ('SCHEDA_UNICA', 'EMERGENZA')),
  stato text not null
    check (stato in ('PASSATA', 'BOZZA', 'INVIATA', 'IN_ESAME', 'RESTITUITA', 'RIFIUTATA', 'ACCOLTA')),
  priorita integer not null check (priorita in (0, 1, 2)),
  cognome text not null,
  nome text not null,
  sesso text check (sesso in ('F', 'M')),
  data_nascita date,
  luogo_nascita text,
  codice_luogo text,
  codice_fiscale text,
  cittadinanza text,
  telefono text,
  email text,
  comune text,
  misura text,
  mittente bytea,
  operatore_id uuid,
  ente_id uuid not null,
  contatto_id uuid,
  equipe_id uuid,
  persona_id uuid,
  cartella_id uuid,
  numero integer not null default 1,
  creata_il timestamptz not null,
  modificata_il timestamptz not null,
  inviata_il timestamptz,
  attesa_dal timestamptz not null generated always as (coalesce(inviata_il, creata_il)) stored,
  versione integer not null default 0,
  primary key (zona_id, id),
  unique (zona_id, contatto_id),
  foreign key (zona_id, comune) references comune,
  foreign key (zona_id, operatore_id) references operatore,
  foreign key (zona_id, ente_id) references ente,
  foreign key (zona_id, contatto_id) references contatto,
  foreign key (zona_id, equipe_id) references equipe,
  foreign key (zona_id, persona_id) references persona,
  foreign key (zona_id, cartella_id) references cartella,
  check ((stato = 'PASSATA') = (operatore_id is null)),
  check ((stato = 'ACCOLTA') = (cartella_id is not null and persona_id is not null))
);
comment on column segnalazione.priorita is '0 emergency, 1 urgent, 2 the others: the order of the queue';
comment on column segnalazione.mittente is 'On whose behalf, where it came on paper: encrypted';
comment on column segnalazione.numero is 'Which writing of the scheda counts: one more each time it is given back';
comment on column segnalazione.persona_id is 'Who it turned out to be, once accepted';
create index segnalazione_coda on segnalazione (zona_id, stato, priorita, attesa_dal, id);
create index segnalazione_recenti on segnalazione (zona_id, modificata_il desc, id desc);
create index on segnalazione (zona_id, operatore_id, modificata_il desc, id desc);
create index on segnalazione (zona_id, cartella_id) where cartella_id is not null;
create index on segnalazione (zona_id, codice_fiscale) where codice_fiscale is not null;
call tecnico.mura('segnalazione');

-- What one writing of the scheda says to one field.
create table voce_scheda (
  zona_id uuid not null,
  id uuid not null,
  segnalazione_id uuid not null,
  numero integer not null,
  campo text not null,
  valore bytea not null,
  versione integer not null default 0,
  primary key (zona_id, id),
  unique (zona_id, segnalazione_id, numero, campo),
  foreign key (zona_id, segnalazione_id) references segnalazione
);
comment on column voce_scheda.valore is 'What was written or chosen: encrypted, bound to the id of the row';
call tecnico.mura('voce_scheda');

-- What happened to it, and why: the way back to the sender. Rows are only added.
create table passaggio_segnalazione (
  zona_id uuid not null,
  id uuid not null,
  segnalazione_id uuid not null,
  numero integer not null,
  stato text not null,
  esito text,
  motivo bytea,
  operatore_id uuid,
  autore text not null,
  ente text not null,
  registrato_il timestamptz not null,
  primary key (zona_id, id),
  foreign key (zona_id, segnalazione_id) references segnalazione
);
comment on column passaggio_segnalazione.motivo is 'What is missing, or why: encrypted, bound to the id of the row';
create index on passaggio_segnalazione (zona_id, segnalazione_id, registrato_il desc, id desc);
call tecnico.mura_sola_aggiunta('passaggio_segnalazione');
