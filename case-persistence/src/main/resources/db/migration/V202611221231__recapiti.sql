-- How those whom somebody waits for are reached: an operator, or the switchboard of the ente.
alter table operatore add column telefono text, add column email text;
alter table ente add column telefono text, add column email text;
