-- The day on which a household moved may have been written wrong; where it lived before stays as it was.
grant update (fino_al) on indirizzo_precedente to ${app};
