-- Whose password was given anew by somebody else is told so, by whom and when, at the next sign-in.
alter table tecnico.account
  add column reimpostata_da text,
  add column reimpostata_il timestamptz,
  add check ((reimpostata_da is null) = (reimpostata_il is null));
