-- Looking for a person by a name that is written otherwise. A zona has many people and few names: the words of the names
-- are compared one by one, each once, and from a word that is near enough its people are at hand.
create extension if not exists fuzzystrmatch;

create table persona_parola (
  zona_id uuid not null,
  parola text not null,
  persona_id uuid not null,
  primary key (zona_id, parola, persona_id),
  foreign key (zona_id, persona_id) references persona on delete cascade
);
comment on table persona_parola is 'The words of surname and name, a projection of persona.cercabile';
create index on persona_parola (zona_id, persona_id);
call tecnico.mura('persona_parola');

create function tecnico.parole() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    delete from persona_parola where zona_id = new.zona_id and persona_id = new.id;
  end if;
  insert into persona_parola (zona_id, parola, persona_id)
    select distinct new.zona_id, p, new.id from unnest(string_to_array(new.cercabile, ' ')) p where p <> '';
  return null;
end $$;

create trigger parole_nuove after insert on persona for each row execute function tecnico.parole();
create trigger parole_cambiate after update of cercabile on persona for each row
  when (old.cercabile is distinct from new.cercabile) execute function tecnico.parole();

-- A telephone number is looked for by its digits, with or without the prefix of Italy.
alter table persona add column telefono_cifre text
  generated always as (regexp_replace(regexp_replace(telefono, '\D', '', 'g'), '^(0039(?=\d{6})|39(?=\d{9}))', '')) stored;
create index on persona (zona_id, telefono_cifre) where telefono_cifre is not null;

do $$
declare
  quale uuid;
begin
  for quale in select id from tecnico.zona loop
    perform set_config('filo.zona', quale::text, true);
    insert into persona_parola (zona_id, parola, persona_id)
      select distinct n.zona_id, p, n.id from persona n, unnest(string_to_array(n.cercabile, ' ')) p where p <> '';
  end loop;
  perform set_config('filo.zona', '', true);
end $$;
