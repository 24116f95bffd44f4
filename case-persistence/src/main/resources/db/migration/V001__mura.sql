-- The walls between zones. Whatever SQL runs, by Hibernate or by hand, sees and writes the rows of one zona only:
-- the one that the transaction has put into filo.zona. The owner is bound as well (force), so a migration that
-- changes case data must do it zona by zona.

-- What is not case data, and so has no zona: zones, accounts, sessions, jobs.
create schema tecnico;

grant usage on schema public, tecnico to ${app};

create function tecnico.zona_corrente() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('filo.zona', true), '')::uuid;

comment on function tecnico.zona_corrente() is
  'The zona of this transaction, null outside one; a reused connection leaves the empty string behind';

-- The subselect makes the planner ask for the zona once per statement and not once per row.
create procedure tecnico.alza_mura(tabella regclass)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tabella);
  execute format('alter table %s force row level security', tabella);
  execute format(
    'create policy zona on %s using (zona_id = (select tecnico.zona_corrente()))'
    ' with check (zona_id = (select tecnico.zona_corrente()))', tabella);
end $$;

create procedure tecnico.mura(tabella regclass)
  language plpgsql as $$
begin
  call tecnico.alza_mura(tabella);
  execute format('grant select, insert, update, delete on %s to ${app}', tabella);
end $$;

-- For what is only ever added to: history, registro, outcomes as they came.
create procedure tecnico.mura_sola_aggiunta(tabella regclass)
  language plpgsql as $$
begin
  call tecnico.alza_mura(tabella);
  execute format('grant select, insert on %s to ${app}', tabella);
end $$;
