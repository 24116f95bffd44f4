-- Names are compared in one way in every list: word by word, each as the beginning of a word of the name, in any order,
-- without accents and apostrophes. it.filo.nucleo.persistence.ParoleDelNome asks; it.filo.nucleo.Cercabile says the same
-- of what was typed as this function of what a contact holds.
create function tecnico.cercabile(testo text) returns text
  language sql immutable strict parallel safe
  return btrim(regexp_replace(
    lower(regexp_replace(normalize(testo, NFD), '[\u0300-\u036f''’‘ʼ`´.-]', '', 'g')), '\s+', ' ', 'g'));

create index persona_parola_inizio on persona_parola (zona_id, parola text_pattern_ops, persona_id);

create table contatto_parola (
  zona_id uuid not null,
  contatto_id uuid not null,
  parola text not null,
  primary key (zona_id, contatto_id, parola),
  foreign key (zona_id, contatto_id) references contatto on delete cascade
);
comment on table contatto_parola is 'The words of the name of who came, a projection of contatto.persona';
create index contatto_parola_inizio on contatto_parola (zona_id, parola text_pattern_ops, contatto_id);
call tecnico.mura('contatto_parola');

create function tecnico.parole_del_contatto() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    delete from contatto_parola where zona_id = new.zona_id and contatto_id = new.id;
  end if;
  insert into contatto_parola (zona_id, contatto_id, parola)
    select distinct new.zona_id, new.id, p
    from regexp_split_to_table(tecnico.cercabile(new.persona), '[ ,;:()/"]+') p where p <> '';
  return null;
end $$;

create trigger parole_nuove after insert on contatto for each row execute function tecnico.parole_del_contatto();
create trigger parole_cambiate after update of persona on contatto for each row
  when (old.persona is distinct from new.persona) execute function tecnico.parole_del_contatto();

do $$
declare
  quale uuid;
begin
  for quale in select id from tecnico.zona loop
    perform set_config('filo.zona', quale::text, true);
    insert into contatto_parola (zona_id, contatto_id, parola)
      select distinct c.zona_id, c.id, p
      from contatto c, regexp_split_to_table(tecnico.cercabile(c.persona), '[ ,;:()/"]+') p where p <> '';
  end loop;
  perform set_config('filo.zona', '', true);
end $$;
