-- The hour of the mini-équipe: the consulente comes with a slot, and two on the same morning are seen.
alter table analisi add column ora time;
