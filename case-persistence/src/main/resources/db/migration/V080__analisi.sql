-- Scheda di presa in carico, sezione A.
create table analisi (
  zona_id uuid not null,
  id uuid not null,
  cartella_id uuid not null,
  seduta_il date,
  luogo text,
  esito text,
  servizio_id uuid,
  motivazione bytea,
  autore text,
  scritto_il timestamptz,
  dirimente_id uuid,
  decisione bytea,
  conclusa_il date,
  versione integer not null default 0,
  primary key (zona_id, id),
  unique (zona_id, cartella_id),
  foreign key (zona_id, cartella_id) references cartella,
  foreign key (zona_id, servizio_id) references ente,
  foreign key (zona_id, dirimente_id) references operatore
);
comment on column analisi.esito is 'What is proposed; what holds once conclusa_il is set';
comment on column analisi.servizio_id is 'The specialist service that an outcome SPECIALISTICO involves';
comment on column analisi.autore is 'Who wrote esito and motivazione last';
comment on column analisi.decisione is 'Why the program manager settled a disagreement as he did; encrypted';
call tecnico.mura('analisi');

create table analisi_dominio (
  zona_id uuid not null,
  id uuid not null,
  analisi_id uuid not null,
  dominio text not null,
  scala integer check (scala between 1 and 5),
  risorse bytea,
  bisogni bytea,
  nota bytea,
  completo boolean not null default false,
  autore text,
  scritto_il timestamptz,
  versione integer not null default 0,
  primary key (zona_id, id),
  unique (zona_id, analisi_id, dominio),
  foreign key (zona_id, analisi_id) references analisi
);
comment on column analisi_dominio.scala is '1 no difficulty to 5 grave; under SERVIZI_ATTIVI how far services follow the nucleo already';
call tecnico.mura('analisi_dominio');

create table profilo_lavorativo (
  zona_id uuid not null,
  id uuid not null,
  analisi_id uuid not null,
  persona_id uuid not null,
  condizione text,
  istruzione text,
  did boolean,
  attivabile boolean,
  esperienza bytea,
  limiti bytea,
  autore text,
  scritto_il timestamptz,
  versione integer not null default 0,
  primary key (zona_id, id),
  unique (zona_id, analisi_id, persona_id),
  foreign key (zona_id, analisi_id) references analisi,
  foreign key (zona_id, persona_id) references persona
);
comment on column profilo_lavorativo.limiti is 'Limits to work (health, care, mobility), without diagnosis; encrypted';
call tecnico.mura('profilo_lavorativo');

-- Each member of the mini-équipe confirms the scheda, or says what he would decide instead.
create table conferma (
  zona_id uuid not null,
  id uuid not null,
  analisi_id uuid not null,
  funzione text not null,
  operatore_id uuid not null,
  autore text not null,
  ente text not null,
  esito text not null,
  servizio_id uuid,
  ragione bytea,
  sostituto boolean not null default false,
  confermata_il timestamptz not null,
  primary key (zona_id, id),
  unique (zona_id, analisi_id, funzione),
  foreign key (zona_id, analisi_id) references analisi,
  foreign key (zona_id, servizio_id) references ente,
  foreign key (zona_id, operatore_id) references operatore
);
comment on column conferma.funzione is 'For whom of the mini-équipe: CASE_MANAGER or CONSULENTE_CPI, also where a substitute confirms';
comment on column conferma.ragione is 'Why the outcome should be this one and not the proposed one; encrypted';
call tecnico.mura('conferma');
