-- The letters to this zona that nobody has answered, the longest waiting first.
set local role filo_posta;

create function posta.in_attesa(integer)
  returns table (id uuid, da uuid, misura text, persone integer, dal date, stato text, inviata_il timestamptz,
    risposta_il timestamptz, risponde text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.id, l.da, l.misura, l.persone, l.dal, l.stato, l.inviata_il, l.risposta_il, l.risponde
  from posta.lettera l
  where l.a = tecnico.zona_corrente() and l.stato = 'INVIATA'
  order by l.inviata_il, l.id limit $1
$$;
revoke all on function posta.in_attesa(integer) from public;
grant execute on function posta.in_attesa(integer) to ${app};

-- All of them, answered or not; who waits alone is asked for by the other.
drop function posta.arrivate(boolean, timestamptz, uuid, integer);
create function posta.arrivate(timestamptz, uuid, integer)
  returns table (id uuid, da uuid, misura text, persone integer, dal date, stato text, inviata_il timestamptz,
    risposta_il timestamptz, risponde text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.id, l.da, l.misura, l.persone, l.dal, l.stato, l.inviata_il, l.risposta_il, l.risponde
  from posta.lettera l
  where l.a = tecnico.zona_corrente() and (l.inviata_il, l.id) < ($1, $2)
  order by l.inviata_il desc, l.id desc limit $3
$$;
revoke all on function posta.arrivate(timestamptz, uuid, integer) from public;
grant execute on function posta.arrivate(timestamptz, uuid, integer) to ${app};

reset role;
