-- Who was typed on a domanda, as typed: what the counter that took it may read of the household, and what it proposes
-- for one that the services follow already.
create table domanda_persona (
  zona_id uuid not null,
  id uuid not null,
  domanda_id uuid not null,
  posizione integer not null,
  persona_id uuid not null,
  parentela text not null,
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
  proposta text check (proposta in ('APERTA', 'ACCOLTA', 'LASCIATA')),
  versione integer not null default 0,
  primary key (zona_id, id),
  unique (zona_id, domanda_id, posizione),
  foreign key (zona_id, domanda_id) references domanda,
  foreign key (zona_id, persona_id) references persona
);
comment on column domanda_persona.proposta is
  'Null where everything was taken over at once; otherwise what became of it in the hands of who follows the household';
create index on domanda_persona (zona_id, persona_id) where proposta = 'APERTA';
call tecnico.mura('domanda_persona');

-- For domande registered before what was typed was kept. The richiedente was; so were those who entered the household
-- on that day, by the first domanda of that day. Where a later domanda found them there, nobody can say any more what
-- was typed, and a code that may not have been is not told.
create procedure tecnico.indica_persone()
  language sql
  as $$
    insert into domanda_persona (zona_id, id, domanda_id, posizione, persona_id, parentela, cognome, nome, sesso,
                                 data_nascita, luogo_nascita, codice_luogo, codice_fiscale, cittadinanza)
    select d.zona_id, gen_random_uuid(), d.id,
           row_number() over (partition by d.id order by p.id <> d.richiedente_id, p.data_nascita nulls last, p.id) - 1,
           p.id, case when p.id = d.richiedente_id then 'RICHIEDENTE' else k.parentela end,
           p.cognome, p.nome, p.sesso, p.data_nascita,
           case when k.prima then p.luogo_nascita end, case when k.prima then p.codice_luogo end,
           case when k.prima then p.codice_fiscale end, case when k.prima then p.cittadinanza end
    from domanda d
    cross join lateral (
      select m.persona_id, min(m.parentela) as parentela, bool_or(m.prima) as prima
      from (
        select c.persona_id, c.parentela, true as prima
        from componente c
        where c.zona_id = d.zona_id and c.nucleo_id = d.nucleo_id and c.dal = d.data_domanda
          and not exists (select from domanda a
                          where a.zona_id = d.zona_id and a.nucleo_id = d.nucleo_id and a.data_domanda = d.data_domanda
                            and (a.registrata_il, a.id) < (d.registrata_il, d.id))
        union all
        select d.richiedente_id, null, false) m
      group by m.persona_id) k
    join persona p on p.zona_id = d.zona_id and p.id = k.persona_id
    where not exists (select from domanda_persona i where i.zona_id = d.zona_id and i.domanda_id = d.id)
  $$;

do $$
declare
  quale uuid;
begin
  for quale in select id from tecnico.zona loop
    perform set_config('filo.zona', quale::text, true);
    call tecnico.indica_persone();
  end loop;
  perform set_config('filo.zona', '', true);
end $$;
