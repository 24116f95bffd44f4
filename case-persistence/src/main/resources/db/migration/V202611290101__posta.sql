-- The one thing that two zones share: a letter from one to the other, sealed (decision 21). It belongs to a role of its
-- own, which nobody signs in as. Whoever works reaches it through the functions below alone, which look at the zona of
-- the transaction; the walls are raised here too, so that not even a function shows a third zona anything.
do $$
begin
  if not exists (select from pg_catalog.pg_roles where rolname = 'filo_posta')
     or not pg_catalog.pg_has_role(current_user, 'filo_posta', 'member') then
    raise exception '%', 'Manca il ruolo filo_posta, con cui le zone si scambiano i trasferimenti, oppure ' || current_user
      || ' non ne fa parte. Come superutente, una volta sola: create role filo_posta nologin nosuperuser nobypassrls'
      || ' nocreatedb nocreaterole noreplication; grant filo_posta to ' || quote_ident(current_user)
      || '; poi riavviare Filo (docs/esercizio.md, «Un PostgreSQL proprio»).';
  end if;
end $$;

create schema posta authorization filo_posta;
grant usage on schema tecnico to filo_posta;
grant references on tecnico.zona to filo_posta;

set local role filo_posta;

create table posta.lettera (
  id uuid primary key,
  da uuid not null references tecnico.zona,
  a uuid not null references tecnico.zona,
  misura text not null,
  persone integer not null check (persone > 0),
  dal date not null,
  contenuto bytea,
  stato text not null default 'INVIATA' check (stato in ('INVIATA', 'RITIRATA', 'ACCOLTA', 'RIFIUTATA')),
  inviata_il timestamptz not null,
  risposta_il timestamptz,
  risponde text,
  motivo bytea,
  check (da <> a),
  check ((stato = 'INVIATA') = (contenuto is not null)),
  check ((stato in ('ACCOLTA', 'RIFIUTATA')) = (risponde is not null and risposta_il is not null))
);
comment on table posta.lettera is 'What one zona asks of another, and what that one answers; emptied by the answer';
comment on column posta.lettera.persone is 'How many people move: all that is known of them before the letter is opened';
comment on column posta.lettera.contenuto is 'Encrypted, bound to both zones and the letter; null once it is answered';
comment on column posta.lettera.risponde is 'Who answered, with ente';
comment on column posta.lettera.motivo is 'Why it was refused: encrypted, null once the sender has taken it';
create index on posta.lettera (a, inviata_il desc, id desc);
create index on posta.lettera (a, inviata_il, id) where stato = 'INVIATA';
create index on posta.lettera (da);

alter table posta.lettera enable row level security;
alter table posta.lettera force row level security;
create policy zona on posta.lettera
  using ((select tecnico.zona_corrente()) in (da, a)) with check ((select tecnico.zona_corrente()) in (da, a));

create function posta.manda(uuid, uuid, text, integer, date, bytea, timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into posta.lettera (id, da, a, misura, persone, dal, contenuto, inviata_il)
  values ($1, tecnico.zona_corrente(), $2, $3, $4, $5, $6, $7)
$$;

-- False where it was answered or taken back already.
create function posta.ritira(uuid, timestamptz) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with fatto as (
    update posta.lettera set stato = 'RITIRATA', risposta_il = $2, contenuto = null
    where id = $1 and da = tecnico.zona_corrente() and stato = 'INVIATA'
    returning 1)
  select exists (select from fatto)
$$;

-- What the other zona said to a letter of this one.
create function posta.risposta(uuid)
  returns table (stato text, risposta_il timestamptz, risponde text, motivo bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.stato, l.risposta_il, l.risponde, l.motivo
  from posta.lettera l where l.id = $1 and l.da = tecnico.zona_corrente()
$$;

-- The sender has the answer: nothing of the family stays on the way.
create function posta.presa(uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update posta.lettera set motivo = null
  where id = $1 and da = tecnico.zona_corrente() and stato in ('ACCOLTA', 'RIFIUTATA')
$$;

-- The letters to this zona after one, the latest first; those that wait alone where so asked.
create function posta.arrivate(boolean, timestamptz, uuid, integer)
  returns table (id uuid, da uuid, misura text, persone integer, dal date, stato text, inviata_il timestamptz,
    risposta_il timestamptz, risponde text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.id, l.da, l.misura, l.persone, l.dal, l.stato, l.inviata_il, l.risposta_il, l.risponde
  from posta.lettera l
  where l.a = tecnico.zona_corrente() and (l.inviata_il, l.id) < ($2, $3) and (not $1 or l.stato = 'INVIATA')
  order by l.inviata_il desc, l.id desc limit $4
$$;

create function posta.arrivata(uuid)
  returns table (id uuid, da uuid, misura text, persone integer, dal date, stato text, inviata_il timestamptz,
    risposta_il timestamptz, risponde text, contenuto bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.id, l.da, l.misura, l.persone, l.dal, l.stato, l.inviata_il, l.risposta_il, l.risponde, l.contenuto
  from posta.lettera l where l.id = $1 and l.a = tecnico.zona_corrente()
$$;

-- False where it was answered or taken back already.
create function posta.rispondi(uuid, boolean, text, bytea, timestamptz) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with fatto as (
    update posta.lettera
    set stato = case when $2 then 'ACCOLTA' else 'RIFIUTATA' end, risponde = $3, motivo = $4, risposta_il = $5,
      contenuto = null
    where id = $1 and a = tecnico.zona_corrente() and stato = 'INVIATA'
    returning 1)
  select exists (select from fatto)
$$;

revoke all on all functions in schema posta from public;
grant usage on schema posta to ${app};
grant execute on all functions in schema posta to ${app};

reset role;
