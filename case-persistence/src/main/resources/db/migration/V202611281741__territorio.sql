-- What an administrator writes about the territory that the first tables had no room for.
alter table punto_di_accesso add column indirizzo text;

alter table personale add column teste integer check (teste >= unita);
comment on column personale.unita is 'Full-time equivalents';
comment on column personale.teste is 'People, where known: part-timers make it more than unita';
