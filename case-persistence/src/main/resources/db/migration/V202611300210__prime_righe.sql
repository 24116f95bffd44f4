-- Of rows with one protocollo the first counts: it is found in the order of this index, whatever is known of the table.
create index on importazione_riga (zona_id, importazione_id, protocollo, numero);
drop index importazione_riga_zona_id_importazione_id_protocollo_idx;
