-- A household that was written down on the very day on which it becomes part of another never was one of its own: its
-- memberships end before they began, and nobody is counted in two households that day.
alter table componente drop constraint componente_check,
  add check (al >= dal or unione_id is not null and al = dal - 1);
