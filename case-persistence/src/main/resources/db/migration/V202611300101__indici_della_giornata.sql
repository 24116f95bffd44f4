-- What the pages of a day count over a whole zona is counted from indexes alone, wherever its rows lie.
drop index incarico_zona_id_operatore_id_cartella_id_idx;
create index incarico_operatore on incarico (zona_id, operatore_id, cartella_id) include (funzione, dal, al);

create index cartella_aperta on cartella (zona_id, id) include (fase, passo, percorso, comune, scadenza_il, aperta_il)
  where fase <> 'CHIUSA';

create index cartella_proposta on cartella (zona_id, proposto_id) include (comune)
  where passo = 'ASSEGNARE' and proposto_id is not null;

-- An index answers alone where a vacuum has been: not only once a fifth of the nation has changed.
alter table incarico set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
alter table cartella set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
alter table componente set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
