-- The latest outcomes of the domande of an ente, and the domande whose outcome is of certain days.
create index domanda_esiti_ente on domanda (zona_id, ente_id, data_esito desc, id desc) where data_esito is not null;
create index domanda_esiti on domanda (zona_id, data_esito desc, id desc, stato) where data_esito is not null;
