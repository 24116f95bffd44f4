-- Whoever takes a person away asks every table that may refer to one. Where no index answers, it is read as far as the
-- zona goes, once for each person: an import of a hundred thousand outcomes could not be undone in an evening.
drop index domanda_persona_zona_id_persona_id_idx;
create index on domanda_persona (zona_id, persona_id);
create index on profilo_lavorativo (zona_id, persona_id);
create index on impegno (zona_id, persona_id);
create index on patto (zona_id, persona_id);
create index on persone_diverse (zona_id, altra_id);
create index on sostegno (zona_id, persona_id) where persona_id is not null;
create index on sottoscrizione (zona_id, persona_id) where persona_id is not null;
create index on sollecito (zona_id, persona_id) where persona_id is not null;
create index on segnalazione (zona_id, persona_id) where persona_id is not null;
