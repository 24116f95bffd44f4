-- A telephone number is looked for by its digits, with or without the prefix of Italy: one rule for every table that has
-- one. it.filo.nucleo.Cercata reads what was typed in the same way.
create function tecnico.cifre_del_telefono(telefono text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(regexp_replace(telefono, '\D', '', 'g'), '^(0039(?=\d{6})|39(?=\d{9}))', '');

alter table persona drop column telefono_cifre;
alter table persona add column telefono_cifre text generated always as (tecnico.cifre_del_telefono(telefono)) stored;
create index on persona (zona_id, telefono_cifre) where telefono_cifre is not null;

alter table domanda_persona
  add column telefono_cifre text generated always as (tecnico.cifre_del_telefono(telefono)) stored;
create index on domanda_persona (zona_id, telefono_cifre) where telefono_cifre is not null;

alter table contatto add column telefono_cifre text generated always as (tecnico.cifre_del_telefono(telefono)) stored;
create index on contatto (zona_id, telefono_cifre) where telefono_cifre is not null;
