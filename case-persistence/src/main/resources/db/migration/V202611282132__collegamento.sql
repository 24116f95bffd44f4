-- That two records are of one person: the one leads to the other, from when to when. Neither is rewritten.
create table collegamento (
  zona_id uuid not null,
  id uuid not null,
  persona_id uuid not null,
  guida_id uuid not null check (guida_id <> persona_id),
  motivo bytea not null,
  collegato_il timestamptz not null,
  operatore_id uuid not null,
  autore text not null,
  ente text not null,
  sciolto_il timestamptz,
  sciolto_da uuid,
  sciolto_autore text,
  motivo_scioglimento bytea,
  versione integer not null default 0,
  primary key (zona_id, id),
  foreign key (zona_id, persona_id) references persona,
  foreign key (zona_id, guida_id) references persona,
  foreign key (zona_id, operatore_id) references operatore,
  foreign key (zona_id, sciolto_da) references operatore,
  check ((sciolto_il is null) = (sciolto_da is null))
);
comment on column collegamento.motivo is 'Encrypted, bound to the id of the row; the reason why it was undone too';
create unique index collegamento_uno on collegamento (zona_id, persona_id) where sciolto_il is null;
create index on collegamento (zona_id, guida_id);
create index on collegamento (zona_id, persona_id);
call tecnico.mura('collegamento');

-- Who leads: the record at the end of the links. People without a link have no row.
create view guida with (security_invoker = true) as
  with recursive segue as (
    select zona_id, persona_id, guida_id from collegamento where sciolto_il is null
    union
    select s.zona_id, s.persona_id, c.guida_id
    from segue s
    join collegamento c on c.zona_id = s.zona_id and c.persona_id = s.guida_id and c.sciolto_il is null)
  select zona_id, persona_id, guida_id from segue s
  where not exists (select from collegamento c
                    where c.zona_id = s.zona_id and c.persona_id = s.guida_id and c.sciolto_il is null);
grant select on guida to ${app};

-- The other records of a person.
create view stessa_persona with (security_invoker = true) as
  with tutti as (
    select zona_id, persona_id, guida_id from guida
    union
    select zona_id, guida_id, guida_id from guida)
  select a.zona_id, a.persona_id, b.persona_id as altra_id
  from tutti a join tutti b on b.zona_id = a.zona_id and b.guida_id = a.guida_id and b.persona_id <> a.persona_id;
grant select on stessa_persona to ${app};

-- Of whom somebody said that they are two.
create table persone_diverse (
  zona_id uuid not null,
  id uuid not null,
  persona_id uuid not null,
  altra_id uuid not null check (altra_id < persona_id),
  detto_il timestamptz not null,
  operatore_id uuid not null,
  autore text not null,
  ente text not null,
  primary key (zona_id, id),
  unique (zona_id, persona_id, altra_id),
  foreign key (zona_id, persona_id) references persona,
  foreign key (zona_id, altra_id) references persona,
  foreign key (zona_id, operatore_id) references operatore
);
call tecnico.mura_sola_aggiunta('persone_diverse');
