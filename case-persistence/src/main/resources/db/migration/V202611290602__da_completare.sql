-- People whom a file named by their codice fiscale alone: few, and asked for on every home of the amministrativa.
create index persona_da_completare on persona (zona_id, id) where cognome = 'Da completare' and nome = codice_fiscale;
