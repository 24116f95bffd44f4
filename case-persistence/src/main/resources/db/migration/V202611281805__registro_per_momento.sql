-- How much was read in the last days.
create index registro_quando on registro (zona_id, quando);
