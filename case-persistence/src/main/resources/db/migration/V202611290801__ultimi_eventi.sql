-- Whoever opens a case asks for the latest event of each kind: from kind to kind, however long its history is.
create index evento_ultimi on evento (zona_id, cartella_id, tipo, id desc) include (data);

-- At each start every zona is asked whether a deadline is left that other rules gave: an index says that there is none.
create index cartella_regole on cartella (zona_id, misura, scadenza_regole) where fase <> 'CHIUSA';
