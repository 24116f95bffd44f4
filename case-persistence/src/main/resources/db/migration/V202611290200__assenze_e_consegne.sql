-- Somebody is away until a day. Why is nobody's business and is not asked.
create table assenza (
  zona_id uuid not null,
  id uuid not null,
  operatore_id uuid not null,
  dal date not null,
  al date not null check (al >= dal),
  tornata_il date,
  autore text not null,
  scritta_il timestamptz not null,
  versione integer not null default 0,
  primary key (zona_id, id),
  foreign key (zona_id, operatore_id) references operatore
);
comment on column assenza.al is 'Last day away, as foreseen';
comment on column assenza.tornata_il is 'Back before that: from this day on nobody stands in any more';
-- One that ended at once, or was written wrong, can be written again from the same day.
create unique index on assenza (zona_id, operatore_id, dal) where tornata_il is null;
create index on assenza (zona_id, operatore_id, al);
call tecnico.mura('assenza');

-- Who stands in for somebody: in which place, and because of which absence.
alter table incarico add column posto text, add column assenza_id uuid,
  add foreign key (zona_id, assenza_id) references assenza,
  add check (posto is null or funzione = 'SOSTITUTO'),
  add check (assenza_id is null or posto is not null and al is not null);
comment on column incarico.posto is 'Of a substitute, the function of who is replaced; null where the role of the substitute says it';
create index on incarico (zona_id, assenza_id) where assenza_id is not null;

create or replace view relazione with (security_invoker = true) as
  select zona_id, cartella_id, operatore_id, funzione, dal, al, posto from incarico;

-- A whole caseload passes on in the same way as new cases are given out.
alter table lotto_assegnazione drop constraint lotto_assegnazione_tipo_check,
  add check (tipo in ('PROPOSTA', 'ASSEGNAZIONE', 'CONSEGNE')),
  add column di text;
comment on column lotto_assegnazione.di is 'By name, whose cases were handed over';
