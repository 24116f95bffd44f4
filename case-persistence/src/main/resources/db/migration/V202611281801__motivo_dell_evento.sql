alter table evento add column motivo bytea;
comment on column evento.motivo is 'Why, as somebody wrote it: encrypted, bound to the id of the row';
