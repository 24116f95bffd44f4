-- A case that is to go to another zona, as the zona that it leaves keeps it: what was asked, exactly what was handed
-- over, what was answered.
create table trasferimento (
  zona_id uuid not null,
  id uuid not null,
  cartella_id uuid not null,
  a uuid not null references tecnico.zona,
  nome_zona text not null,
  dal date not null,
  componenti text not null,
  parti text not null,
  verso bytea,
  nota bytea,
  informata_il date not null,
  informata_come text not null check (informata_come in ('A_VOCE', 'PER_ISCRITTO')),
  stato text not null check (stato in ('BOZZA', 'INVIATO', 'RITIRATO', 'ACCOLTO', 'RIFIUTATO')),
  documento bytea,
  operatore_id uuid not null,
  autore text not null,
  scritto_il timestamptz not null,
  inviato_il timestamptz,
  risposto_il timestamptz,
  risponde text,
  motivo bytea,
  versione integer not null default 0,
  primary key (zona_id, id),
  foreign key (zona_id, cartella_id) references cartella,
  foreign key (zona_id, operatore_id) references operatore,
  check ((stato = 'BOZZA') = (inviato_il is null)),
  check ((stato = 'BOZZA') = (documento is null))
);
comment on column trasferimento.componenti is 'Ids of the memberships of those who move, separated by commas';
comment on column trasferimento.parti is 'What is handed over beside the minimum, separated by commas';
comment on column trasferimento.verso is 'Where they go to live: encrypted';
comment on column trasferimento.documento is 'What was handed over, to the letter: encrypted';
comment on column trasferimento.motivo is 'Why the other zona refused: encrypted';
create unique index trasferimento_uno on trasferimento (zona_id, cartella_id) where stato in ('BOZZA', 'INVIATO');
create index on trasferimento (zona_id, cartella_id, scritto_il);
create index on trasferimento (zona_id, inviato_il desc, id desc) where inviato_il is not null;
call tecnico.mura('trasferimento');

-- What came from another zona with a case, as it was on the day that it left there.
create table fascicolo_ricevuto (
  zona_id uuid not null,
  id uuid not null,
  cartella_id uuid not null,
  da uuid not null,
  nome_zona text not null,
  documento bytea not null,
  autore text not null,
  ricevuto_il timestamptz not null,
  primary key (zona_id, id),
  foreign key (zona_id, cartella_id) references cartella
);
comment on column fascicolo_ricevuto.da is 'A zona; what it sent stays here also where that one is gone';
comment on column fascicolo_ricevuto.documento is 'Encrypted';
create index on fascicolo_ricevuto (zona_id, cartella_id);
call tecnico.mura_sola_aggiunta('fascicolo_ricevuto');
