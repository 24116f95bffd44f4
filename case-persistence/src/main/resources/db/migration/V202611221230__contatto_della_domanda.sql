-- A contact at the counter can become a domanda: who reads the one finds the other.
alter table domanda add column contatto_id uuid,
  add foreign key (zona_id, contatto_id) references contatto;
create index on domanda (zona_id, contatto_id) where contatto_id is not null;
