-- How alike two people are. What is compared is computed into columns, by which an index finds candidates: operators
-- that are not leakproof, as those of trigrams, may not use one under the walls of the zona.

-- As a name sounds: letters that Italian ears confuse are one, double ones too, vowels count only at the beginning, and
-- the order of the words does not.
create function tecnico.fonetica(cercabile text) returns text
  language sql immutable parallel safe
  return array_to_string(array(
    select w from unnest(string_to_array(
      regexp_replace(
        regexp_replace(
          replace(translate(replace(regexp_replace(cercabile, '[^a-z ]', '', 'g'), 'ph', 'f'), 'jykwxqz', 'iicvscs'), 'h', ''),
          '(.)\1+', '\1', 'g'),
        '(?<=[a-z])[aeiou]', '', 'g'), ' ')) w
    where w <> '' order by w collate "C"), ' ');

-- The fifteen characters of a codice fiscale that omocodia and its check letter leave as they were; null for others.
create function tecnico.codice_base(codice text) returns text
  language sql immutable parallel safe
  return case when length(codice) = 16 then
    left(codice, 6) || translate(substr(codice, 7, 2), 'LMNPQRSTUV', '0123456789') || substr(codice, 9, 1)
    || translate(substr(codice, 10, 2), 'LMNPQRSTUV', '0123456789') || substr(codice, 12, 1)
    || translate(substr(codice, 13, 3), 'LMNPQRSTUV', '0123456789') end;

-- Whether one of two days may be the other written wrong: day and month in each other's place, or one digit.
create function tecnico.date_vicine(una date, altra date) returns boolean
  language sql immutable parallel safe
  return una = altra
    or extract(year from una) = extract(year from altra)
       and extract(day from una) = extract(month from altra) and extract(month from una) = extract(day from altra)
    or (select count(*) = 1 from generate_series(1, 8) n
        where substr(to_char(una::timestamp, 'YYYYMMDD'), n, 1) <> substr(to_char(altra::timestamp, 'YYYYMMDD'), n, 1));

-- Trigrams where the extension may be had, as on every usual PostgreSQL; elsewhere only what sounds alike is alike.
do $$
begin
  if exists (select from pg_available_extensions where name = 'pg_trgm') then
    create extension if not exists pg_trgm;
    create function tecnico.somiglianza(uno text, altro text) returns real
      language sql immutable parallel safe return similarity(uno, altro);
  else
    create function tecnico.somiglianza(uno text, altro text) returns real
      language sql immutable parallel safe return case when tecnico.fonetica(uno) = tecnico.fonetica(altro) then 1 else 0 end;
  end if;
end $$;

alter table persona
  add column fonetica text not null generated always as (tecnico.fonetica(cercabile)) stored,
  add column codice_base text generated always as (tecnico.codice_base(codice_fiscale)) stored,
  add column anno_nascita integer generated always as (extract(year from data_nascita)::integer) stored,
  add column giorno_nascita integer
    generated always as ((extract(month from data_nascita) * 100 + extract(day from data_nascita))::integer) stored;
comment on column persona.giorno_nascita is 'Month and day: of two days that differ in one digit either this is the same or the year';
create index persona_fonetica_anno on persona (zona_id, fonetica, anno_nascita);
create index persona_fonetica_giorno on persona (zona_id, fonetica, giorno_nascita);
create index persona_codice_base on persona (zona_id, codice_base, id);
create index persona_nascita on persona (zona_id, data_nascita, id);
create index persona_nome on persona (zona_id, cercabile, id);
