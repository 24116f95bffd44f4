-- The same form sent again with another text is another sending: a digest of the text stands in the key. Forms that
-- were sent before have none, and are not recognised when they come again.
alter table tecnico.modulo add column impronta text not null default '';
alter table tecnico.modulo drop constraint modulo_pkey;
alter table tecnico.modulo add primary key (id, indirizzo, impronta);
alter table tecnico.modulo alter column impronta drop default;
comment on column tecnico.modulo.impronta is 'Digest of what was typed, bound to the ticket of the form';
