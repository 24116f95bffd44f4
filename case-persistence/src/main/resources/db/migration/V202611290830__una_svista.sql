-- Words of names are looked for by the index that compares letter by letter (persona_parola_inizio), by beginning and by
-- equality alike: several hundred spellings at once, which it answers far quicker than one that compares as a dictionary.
-- The others only lead from a person to the words.
alter table persona_parola drop constraint persona_parola_pkey;
drop index persona_parola_zona_id_persona_id_idx;
alter table persona_parola add primary key (zona_id, persona_id, parola);
