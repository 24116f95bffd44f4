-- Services and funds that a progetto names stay for ever; what the zona no longer offers has its last day.
alter table intervento add column ritirato_il date;
comment on column intervento.ritirato_il is 'First day on which it is no longer offered';

alter table fondo add column ritirato_il date;
comment on column fondo.ritirato_il is 'First day on which it is no longer offered';
