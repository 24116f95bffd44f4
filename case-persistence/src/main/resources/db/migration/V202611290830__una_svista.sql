-- Names are looked for by the indexes that compare letter by letter, whole and by words, by beginning and by equality
-- alike. With one slip a name may be spelt in a thousand ways, of which such an index finds those that are borne by
-- looking at a hundred of its pages, however many people there are; one that compares as a dictionary is far slower.
drop index persona_nome;
create index persona_nome on persona (zona_id, cercabile text_pattern_ops, id);

-- The other way there is only what leads from a person to the words.
alter table persona_parola drop constraint persona_parola_pkey;
drop index persona_parola_zona_id_persona_id_idx;
alter table persona_parola add primary key (zona_id, persona_id, parola);
