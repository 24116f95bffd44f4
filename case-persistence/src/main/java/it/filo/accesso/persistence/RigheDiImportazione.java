package it.filo.accesso.persistence;

import it.filo.accesso.Importazione;
import it.filo.accesso.Importazione.Conti;
import it.filo.accesso.Importazione.Stato;
import it.filo.accesso.ImportazioneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an import is read, and what is asked before it is undone. */
final class RigheDiImportazione {

    /** Whoever works on an import holds an advisory lock of this name: it dies with the connection, so with the process. */
    static final String SERRATURA = "filo.importazione/";

    static final String SELECT = """
            select i.*,
              case when i.stato in ('IN_LETTURA', 'IN_CONFERMA') then exists (
                select 1 from pg_locks l
                where l.locktype = 'advisory' and l.objsubid = 1
                  and l.database = (select oid from pg_database where datname = current_database())
                  and ((l.classid::bigint << 32) | l.objid::bigint) = hashtextextended('%s' || i.id, 0))
              else false end as in_corso
            from importazione i
            """.formatted(SERRATURA);

    private static final String CAMBIATE =
            "select riga_id from importazione_prima where zona_id = :zona and importazione_id = :id and tabella = ";

    /** Of what the import made or changed; versions only grow, so that the same sum means that nobody touched it. */
    static final String VERSIONI = """
            (select coalesce(sum(versione), 0) from persona
             where zona_id = :zona and (importazione_id = :id or id in (%1$s 'persona')))
            + (select coalesce(sum(versione), 0) from nucleo where zona_id = :zona and importazione_id = :id)
            + (select coalesce(sum(versione), 0) from domanda
               where zona_id = :zona and (importazione_id = :id or id in (%1$s 'domanda')))
            """.formatted(CAMBIATE);

    static final String OSTACOLI = """
            with i as (select * from importazione where zona_id = :zona and id = :id)
            select 'PASSATO_IL_TERMINE' from i where confermata_il < :termine
            union all
            select 'NON_ULTIMA' from i where exists (
              select 1 from importazione o where o.zona_id = :zona and o.stato = 'CONFERMATA' and o.nuove + o.cambiate > 0
                and o.confermata_il > i.confermata_il)
            union all
            select 'ESITO_SUCCESSIVO' from i where exists (
              select 1 from domanda d join esito_inps e on e.zona_id = d.zona_id and e.domanda_id = d.id
              where d.zona_id = :zona and (d.importazione_id = :id or d.id in (%1$s 'domanda'))
                and e.importazione_id is distinct from :id and e.registrato_il > i.iniziata_il)
            union all
            select 'FAMIGLIA_SEGUITA' from i where exists (
              select 1 from domanda d
              where d.zona_id = :zona and (d.importazione_id = :id or d.id in (%1$s 'domanda'))
                and (exists (select 1 from attenzione a where a.zona_id = :zona and a.id = d.id
                       and a.aggiornata_il > i.iniziata_il)
                  or exists (select 1 from passo_di_attenzione p where p.zona_id = :zona and p.domanda_id = d.id
                       and p.registrato_il > i.iniziata_il)))
            union all
            select 'CARTELLA_SEGUITA' from i where exists (
              select 1 from cartella c
              where c.zona_id = :zona and (c.importazione_id = :id or c.id in (%1$s 'cartella'))
                and (exists (select 1 from evento e where e.zona_id = :zona and e.cartella_id = c.id
                       and e.importazione_id is distinct from :id and e.registrato_il > i.iniziata_il)
                  or exists (select 1 from nota_diario n where n.zona_id = :zona and n.cartella_id = c.id
                       and n.registrato_il > i.iniziata_il)
                  or c.importazione_id = :id and exists (select 1 from incarico s
                       where s.zona_id = :zona and s.cartella_id = c.id)))
            union all
            select 'ALTRA_DOMANDA' from i where exists (
              select 1 from domanda d
              where d.zona_id = :zona and d.importazione_id is distinct from :id
                and (d.nucleo_id in (select id from nucleo where zona_id = :zona and importazione_id = :id)
                  or d.richiedente_id in (select id from persona where zona_id = :zona and importazione_id = :id)))
            union all
            select 'DATI_CAMBIATI' from i where i.versioni <> %2$s
              or exists (select 1 from componente k where k.zona_id = :zona and k.importazione_id = :id and k.al is not null)
              or exists (select 1 from componente k where k.zona_id = :zona and k.importazione_id is distinct from :id
                   and (k.nucleo_id in (select id from nucleo where zona_id = :zona and importazione_id = :id)
                     or k.persona_id in (select id from persona where zona_id = :zona and importazione_id = :id)))
              or exists (select 1 from unione u
                   join nucleo n on n.zona_id = u.zona_id and n.id in (u.nucleo_id, u.in_nucleo_id)
                   where u.zona_id = :zona and n.importazione_id = :id)
              or exists (select 1 from correzione_componente r join componente k
                   on k.zona_id = r.zona_id and k.id = r.componente_id where r.zona_id = :zona and k.importazione_id = :id)
            """.formatted(CAMBIATE, VERSIONI);

    private RigheDiImportazione() {}

    static Importazione importazione(ResultSet rs, int n) throws SQLException {
        return new Importazione(
                new ImportazioneId(rs.getObject("id", UUID.class)),
                Stato.valueOf(rs.getString("stato")),
                rs.getString("nome_file"),
                rs.getString("sha256"),
                rs.getLong("byte"),
                rs.getTimestamp("caricata_il").toInstant(),
                rs.getString("autore"),
                rs.getString("colonne_ignote"),
                rs.getString("problema"),
                rs.getInt("lette"),
                rs.getObject("parte_letta", Integer.class),
                rs.getInt("elaborate"),
                new Conti(rs.getInt("nuove"), rs.getInt("cambiate"), rs.getInt("invariate"), rs.getInt("scartate")),
                istante(rs, "confermata_il"),
                rs.getString("confermata_da"),
                istante(rs, "disfatta_il"),
                rs.getString("disfatta_da"),
                rs.getBoolean("in_corso"));
    }

    private static @Nullable Instant istante(ResultSet rs, String colonna) throws SQLException {
        Timestamp quando = rs.getTimestamp(colonna);
        return quando == null ? null : quando.toInstant();
    }
}
