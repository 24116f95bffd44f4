-- Undoing an import gives a domanda back to the household that it had: an outcome may have moved it to the one in which
-- that household goes on.
create or replace function tecnico.disfa_importazione(quale uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from importazione where id = quale and stato = 'CONFERMATA') then
    raise exception 'import % is not there to be undone', quale;
  end if;
  delete from evento where importazione_id = quale;
  delete from esito_inps where importazione_id = quale;
  update domanda d set (stato, data_esito, motivo, importo_mensile, nucleo_id, cartella_id, versione)
      = (select p.stato, p.data_esito, p.motivo, p.importo_mensile, p.nucleo_id, p.cartella_id, d.versione + 1
           from jsonb_populate_record(null::domanda, m.prima) p)
    from importazione_prima m
    where m.importazione_id = quale and m.tabella = 'domanda' and m.riga_id = d.id;
  update persona n set (cognome, nome, cercabile, sesso, data_nascita, luogo_nascita, codice_luogo, codice_fiscale,
        cittadinanza, telefono, email, versione)
      = (select p.cognome, p.nome, p.cercabile, p.sesso, p.data_nascita, p.luogo_nascita, p.codice_luogo,
           p.codice_fiscale, p.cittadinanza, p.telefono, p.email, n.versione + 1
           from jsonb_populate_record(null::persona, m.prima) p)
    from importazione_prima m
    where m.importazione_id = quale and m.tabella = 'persona' and m.riga_id = n.id;
  update cartella c set (fase, passo, scadenza_il, scadenza_termine, scadenza_regole, versione)
      = (select p.fase, p.passo, p.scadenza_il, p.scadenza_termine, p.scadenza_regole, c.versione + 1
           from jsonb_populate_record(null::cartella, m.prima) p)
    from importazione_prima m
    where m.importazione_id = quale and m.tabella = 'cartella' and m.riga_id = c.id;
  delete from domanda_persona where importazione_id = quale;
  delete from domanda where importazione_id = quale;
  delete from cartella where importazione_id = quale;
  delete from componente where importazione_id = quale;
  delete from nucleo where importazione_id = quale;
  delete from persona where importazione_id = quale;
  delete from importazione_prima where importazione_id = quale;
end $$;
