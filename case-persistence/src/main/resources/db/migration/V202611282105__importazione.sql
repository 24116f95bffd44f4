-- The files of INPS outcomes: who brought one, what came of it, and their rows while somebody decides.
create table importazione (
  zona_id uuid not null references tecnico.zona,
  id uuid not null,
  stato text not null,
  nome_file text not null,
  sha256 text not null,
  byte bigint not null,
  caricata_il timestamptz not null,
  operatore_id uuid not null,
  autore text not null,
  colonne_ignote text,
  problema text,
  lette integer not null default 0,
  parte_letta integer,
  elaborate integer not null default 0,
  iniziata_il timestamptz,
  confermata_il timestamptz,
  confermata_da text,
  nuove integer not null default 0,
  cambiate integer not null default 0,
  invariate integer not null default 0,
  scartate integer not null default 0,
  disfatta_il timestamptz,
  disfatta_da text,
  versioni bigint not null default 0,
  primary key (zona_id, id),
  foreign key (zona_id, operatore_id) references operatore
);
comment on column importazione.parte_letta is 'Of a hundred parts of the file, while it is being read; null where that is not known';
comment on column importazione.iniziata_il is 'When its rows began to be written: what others recorded later was built on it';
comment on column importazione.versioni is 'Sum of the versions of what it made or changed: another sum means that somebody corrected it since';
-- The same file brought twice at the same time is one import.
create unique index importazione_una_per_file on importazione (zona_id, sha256)
  where stato in ('IN_LETTURA', 'DA_CONFERMARE', 'IN_CONFERMA');
create index on importazione (zona_id, id desc);
call tecnico.alza_mura('importazione');
-- The history of imports is never deleted.
grant select, insert, update on importazione to ${app};

-- The rows of a file, as they came and encrypted, until they are imported or discarded; the rejected ones a month.
create table importazione_riga (
  zona_id uuid not null,
  importazione_id uuid not null,
  numero integer not null,
  protocollo text,
  classe text not null,
  avvisi boolean not null,
  contenuto bytea not null,
  primary key (zona_id, importazione_id, numero),
  foreign key (zona_id, importazione_id) references importazione
);
create index on importazione_riga (zona_id, importazione_id, protocollo);
create index on importazione_riga (zona_id, importazione_id, classe, numero);
create index on importazione_riga (zona_id, importazione_id, numero) where avvisi;
call tecnico.mura('importazione_riga');

-- What an import changed, as it was before, so that it can be undone.
create table importazione_prima (
  zona_id uuid not null,
  importazione_id uuid not null,
  tabella text not null,
  riga_id uuid not null,
  prima jsonb not null,
  primary key (zona_id, importazione_id, tabella, riga_id),
  foreign key (zona_id, importazione_id) references importazione
);
call tecnico.mura('importazione_prima');

-- Whoever writes a row while filo.importazione is set writes it for that import. The use cases that the form uses need
-- not know of it: the database stamps what they make and remembers what they change.
create function tecnico.importazione_corrente() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('filo.importazione', true), '')::uuid;

create function tecnico.ricorda_prima() returns trigger
  language plpgsql as $$
begin
  insert into importazione_prima (zona_id, importazione_id, tabella, riga_id, prima)
    values (old.zona_id, tecnico.importazione_corrente(), tg_table_name, old.id, to_jsonb(old))
    on conflict do nothing;
  return null;
end $$;

create procedure tecnico.segna_importazione(tabella regclass, cambia boolean)
  language plpgsql as $$
begin
  execute format('alter table %s add column importazione_id uuid', tabella);
  execute format('alter table %s alter column importazione_id set default tecnico.importazione_corrente()', tabella);
  execute format('create index on %s (zona_id, importazione_id) where importazione_id is not null', tabella);
  if cambia then
    execute format('create trigger ricorda_prima after update on %s for each row'
      ' when (tecnico.importazione_corrente() is not null'
      ' and old.importazione_id is distinct from tecnico.importazione_corrente())'
      ' execute function tecnico.ricorda_prima()', tabella);
  end if;
end $$;

call tecnico.segna_importazione('persona', true);
call tecnico.segna_importazione('nucleo', false);
call tecnico.segna_importazione('componente', false);
call tecnico.segna_importazione('cartella', true);
call tecnico.segna_importazione('domanda', true);
call tecnico.segna_importazione('domanda_persona', false);
call tecnico.segna_importazione('esito_inps', false);
call tecnico.segna_importazione('evento', false);
drop procedure tecnico.segna_importazione;

-- The one way in which history is ever taken back, and only what the import itself added. It runs as the owner, whom
-- the walls hold too; a row that somebody has built on is held by its foreign keys, and then nothing is undone at all.
create function tecnico.disfa_importazione(quale uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from importazione where id = quale and stato = 'CONFERMATA') then
    raise exception 'import % is not there to be undone', quale;
  end if;
  delete from evento where importazione_id = quale;
  delete from esito_inps where importazione_id = quale;
  update domanda d set (stato, data_esito, motivo, importo_mensile, cartella_id, versione)
      = (select p.stato, p.data_esito, p.motivo, p.importo_mensile, p.cartella_id, d.versione + 1
           from jsonb_populate_record(null::domanda, m.prima) p)
    from importazione_prima m
    where m.importazione_id = quale and m.tabella = 'domanda' and m.riga_id = d.id;
  update persona n set (cognome, nome, cercabile, sesso, data_nascita, luogo_nascita, codice_luogo, codice_fiscale,
        cittadinanza, telefono, email, versione)
      = (select p.cognome, p.nome, p.cercabile, p.sesso, p.data_nascita, p.luogo_nascita, p.codice_luogo,
           p.codice_fiscale, p.cittadinanza, p.telefono, p.email, n.versione + 1
           from jsonb_populate_record(null::persona, m.prima) p)
    from importazione_prima m
    where m.importazione_id = quale and m.tabella = 'persona' and m.riga_id = n.id;
  update cartella c set (fase, passo, scadenza_il, scadenza_termine, scadenza_regole, versione)
      = (select p.fase, p.passo, p.scadenza_il, p.scadenza_termine, p.scadenza_regole, c.versione + 1
           from jsonb_populate_record(null::cartella, m.prima) p)
    from importazione_prima m
    where m.importazione_id = quale and m.tabella = 'cartella' and m.riga_id = c.id;
  delete from domanda_persona where importazione_id = quale;
  delete from domanda where importazione_id = quale;
  delete from cartella where importazione_id = quale;
  delete from componente where importazione_id = quale;
  delete from nucleo where importazione_id = quale;
  delete from persona where importazione_id = quale;
  delete from importazione_prima where importazione_id = quale;
end $$;
revoke execute on function tecnico.disfa_importazione(uuid) from public;
grant execute on function tecnico.disfa_importazione(uuid) to ${app};
