-- The register is read by moment, all of it or that of one case or person; a comparison of moments may use its index
-- under the walls of the zona.
create index registro_quando on registro (zona_id, quando desc, id desc);
create index registro_cartella on registro (zona_id, cartella_id, quando desc, id desc) where cartella_id is not null;
create index registro_operatore on registro (zona_id, operatore_id, quando desc, id desc);
drop index registro_zona_id_cartella_id_id_idx;
drop index registro_zona_id_operatore_id_id_idx;
