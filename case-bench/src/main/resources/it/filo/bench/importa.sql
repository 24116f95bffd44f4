set local work_mem = '256MB';

create temp table chi on commit drop as
select o.id, o.cognome || ' ' || o.nome as nominativo, e.id as ente_id, e.nome as ente, uuidv7() as importazione
from operatore o join ente e on e.zona_id = o.zona_id and e.id = o.ente_id
where o.ruolo = 'AMMINISTRATIVA' order by o.id limit 1;

insert into importazione (zona_id, id, stato, nome_file, sha256, byte, caricata_il, operatore_id, autore, iniziata_il, confermata_il,
  confermata_da, lette)
select tecnico.zona_corrente(), importazione, 'CONFERMATA', 'a mano.csv', md5(importazione::text), 0, now(), id, nominativo, now(), now(),
  nominativo, (select count(*) from arrivata)
from chi;

-- What is written from here on is written for the import, as when Filo writes it: the triggers keep what was before.
select set_config('filo.importazione', importazione::text, true) from chi;

create temp table riga on commit drop as
select a.numero, a.protocollo, a.misura, to_date(a.data_domanda, 'DD/MM/YYYY') as data_domanda, a.codice_fiscale, a.cognome, a.nome,
  to_date(nullif(a.data_nascita, ''), 'DD/MM/YYYY') as data_nascita, co.istat as comune, a.esito,
  to_date(nullif(a.data_esito, ''), 'DD/MM/YYYY') as data_esito, nullif(a.motivo, '') as motivo,
  replace(nullif(a.importo_mensile, ''), ',', '.')::numeric as importo, d.id as domanda_id, d.stato as prima, d.cartella_id,
  p.id as persona_id, d.id is null as nuova,
  concat_ws('; ',
    case when co.istat is null then 'comune' end,
    case when a.data_domanda !~ '^\d\d/\d\d/\d{4}$' then 'data_domanda' end,
    case when a.codice_fiscale !~ '^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$' then 'codice_fiscale' end,
    case when d.id is not null and p.codice_fiscale is distinct from a.codice_fiscale then 'codice_fiscale' end,
    case when d.data_esito >= to_date(nullif(a.data_esito, ''), 'DD/MM/YYYY') then 'data_esito' end) as errori
from arrivata a
left join comune co on co.istat = a.comune or lower(co.nome) = lower(a.comune)
left join domanda d on d.protocollo = a.protocollo
left join persona p on p.id = d.richiedente_id
where a.esito in ('SOSPESA', 'RESPINTA');

insert into importazione_riga (zona_id, importazione_id, numero, protocollo, classe, avvisi, contenuto)
select tecnico.zona_corrente(), importazione, numero, protocollo, 'ERRATA', false, convert_to(to_jsonb(riga)::text, 'UTF8')
from riga, chi where errori <> '';

delete from riga where errori <> '';
analyze riga;

-- Whoever is known by the codice fiscale is the same person.
update riga set persona_id = p.id from persona p where riga.nuova and p.codice_fiscale = riga.codice_fiscale;

alter table riga add column nucleo_id uuid;
update riga set domanda_id = uuidv7(), nucleo_id = uuidv7(), persona_id = coalesce(persona_id, uuidv7()) where nuova;

insert into persona (zona_id, id, cognome, nome, cercabile, sesso, data_nascita, codice_luogo, luogo_nascita, codice_fiscale)
select tecnico.zona_corrente(), persona_id, cognome, nome, lower(cognome || ' ' || nome),
  case when substr(codice_fiscale, 10, 2)::integer > 40 then 'F' else 'M' end, data_nascita, substr(codice_fiscale, 12, 4),
  'Pistoia', codice_fiscale
from riga where nuova;

insert into nucleo (zona_id, id, comune) select tecnico.zona_corrente(), nucleo_id, comune from riga where nuova;

insert into componente (zona_id, id, nucleo_id, persona_id, parentela, dal)
select tecnico.zona_corrente(), uuidv7(), nucleo_id, persona_id, 'RICHIEDENTE', data_domanda from riga where nuova;

insert into domanda (zona_id, id, protocollo, misura, data_domanda, nucleo_id, richiedente_id, comune, stato, data_esito, motivo,
  importo_mensile, ente_id, operatore_id, registrata_il)
select tecnico.zona_corrente(), domanda_id, protocollo, misura, data_domanda, nucleo_id, persona_id, comune, esito, data_esito,
  convert_to(motivo, 'UTF8'), importo, chi.ente_id, chi.id, now()
from riga, chi where nuova;

insert into domanda_persona (zona_id, id, domanda_id, posizione, persona_id, parentela, cognome, nome, sesso, data_nascita, codice_luogo,
  codice_fiscale)
select tecnico.zona_corrente(), uuidv7(), domanda_id, 0, persona_id, 'RICHIEDENTE', cognome, nome,
  case when substr(codice_fiscale, 10, 2)::integer > 40 then 'F' else 'M' end, data_nascita, substr(codice_fiscale, 12, 4), codice_fiscale
from riga where nuova;

update domanda d set stato = r.esito, data_esito = r.data_esito, motivo = convert_to(r.motivo, 'UTF8'),
  importo_mensile = coalesce(r.importo, d.importo_mensile), versione = d.versione + 1
from riga r where not r.nuova and d.id = r.domanda_id;

insert into esito_inps (zona_id, id, domanda_id, stato, data, registrato_il, operatore_id, autore)
select tecnico.zona_corrente(), uuidv7(), domanda_id, 'IN_LAVORAZIONE', data_domanda, now(), chi.id, nominativo
from riga, chi where nuova;

insert into esito_inps (zona_id, id, domanda_id, stato, data, motivo, registrato_il, operatore_id, autore)
select tecnico.zona_corrente(), uuidv7(), domanda_id, esito, data_esito, convert_to(motivo, 'UTF8'), now(), chi.id, nominativo
from riga, chi;

insert into evento (zona_id, id, cartella_id, tipo, data, registrato_il, operatore_id, autore, ente, sezione, prima, dopo, riferimento)
select tecnico.zona_corrente(), uuidv7(), cartella_id, 'ESITO_CAMBIATO', data_esito, now(), chi.id, nominativo, ente, 'DOMANDA', prima,
  esito, domanda_id
from riga, chi where cartella_id is not null;

insert into registro (zona_id, id, quando, operatore_id, operatore, ente, azione, sezione, dettaglio)
select tecnico.zona_corrente(), uuidv7(), now(), chi.id, nominativo, ente, 'MODIFICA', 'DOMANDA', 'registrazione della domanda ' || protocollo
from riga, chi where nuova;

insert into registro (zona_id, id, quando, operatore_id, operatore, ente, azione, cartella_id, sezione, dettaglio)
select tecnico.zona_corrente(), uuidv7(), now(), chi.id, nominativo, ente, 'MODIFICA', cartella_id, 'DOMANDA',
  'esito INPS della domanda ' || protocollo
from riga, chi;

-- The file, and what was done with it: brought, looked at, confirmed.
insert into registro (zona_id, id, quando, operatore_id, operatore, ente, azione, sezione, dettaglio)
select tecnico.zona_corrente(), uuidv7(), now(), chi.id, nominativo, ente, 'MODIFICA', 'DOMANDA', 'importazione di esiti INPS a mano'
from chi, generate_series(1, 3)
