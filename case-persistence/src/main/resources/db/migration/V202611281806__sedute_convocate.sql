-- The sedute to come, without walking over all those that were held.
create index seduta_prossime on seduta (zona_id, data, id) where stato = 'CONVOCATA';
