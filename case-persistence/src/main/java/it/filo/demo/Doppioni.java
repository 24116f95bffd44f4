package it.filo.demo;

import it.filo.base.Cassaforte;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What happens to people and households beside their cases: two are registered twice, one grew after the scheda A. Told
 * last, so that nothing else of the demo changes with it.
 */
final class Doppioni {

    private static final String ASSISTENTE =
            "(select a.operatore_id from tecnico.account a where a.username = 'assistente')";

    private final JdbcTemplate jdbc;
    private final Cassaforte cassaforte;
    private final Sorte sorte;
    private final LocalDate oggi;

    Doppioni(JdbcTemplate jdbc, Cassaforte cassaforte, Sorte sorte, LocalDate oggi) {
        this.jdbc = jdbc;
        this.cassaforte = cassaforte;
        this.sorte = sorte;
        this.oggi = oggi;
    }

    void racconta() {
        registrataDueVolte(0);
        collegata(registrataDueVolte(1));
        natoDopoLaSchedaA();
    }

    /** As another counter would write down somebody whose papers it has not seen: without codice fiscale. */
    private UUID registrataDueVolte(int quale) {
        var persona = nuovo();
        var nucleo = nuovo();
        jdbc.update("""
                insert into persona (zona_id, id, cognome, nome, cercabile, sesso, data_nascita, cittadinanza)
                select p.zona_id, ?, p.cognome, p.nome, p.cercabile, p.sesso, p.data_nascita, p.cittadinanza
                from persona p join cartella c on c.zona_id = p.zona_id and c.richiedente_id = p.id
                join incarico i on i.zona_id = c.zona_id and i.cartella_id = c.id and i.funzione = 'CASE_MANAGER' and i.al is null
                where c.misura = 'ADI' and c.fase = 'PROGETTO' and p.codice_base is not null and i.operatore_id = %s
                order by c.id limit 1 offset ?
                """.formatted(ASSISTENTE), persona, quale);
        jdbc.update("""
                insert into nucleo (zona_id, id, comune)
                select zona_id, ?, (select min(comune) from cartella) from persona where id = ?
                """, nucleo, persona);
        jdbc.update("""
                insert into componente (zona_id, id, nucleo_id, persona_id, parentela, dal)
                select zona_id, ?, ?, id, 'RICHIEDENTE', ? from persona where id = ?
                """, nuovo(), nucleo, oggi.minusDays(20), persona);
        return persona;
    }

    /** The office has seen the papers. */
    private void collegata(UUID persona) {
        var id = nuovo();
        jdbc.update(
                """
                insert into collegamento (zona_id, id, persona_id, guida_id, motivo, collegato_il, operatore_id, autore, ente)
                select p.zona_id, ?, p.id, g.id, ?, ?, o.id, o.cognome || ' ' || o.nome, e.nome
                from persona p
                join persona g on g.zona_id = p.zona_id and g.cercabile = p.cercabile and g.data_nascita = p.data_nascita
                  and g.codice_base is not null
                join operatore o on o.zona_id = p.zona_id and o.ruolo = 'AMMINISTRATIVA'
                join ente e on e.zona_id = o.zona_id and e.id = o.ente_id
                where p.id = ? order by g.id, o.id limit 1
                """,
                id,
                cassaforte.chiudi("Carta d'identità: è la stessa persona.", id),
                Timestamp.from(oggi.minusDays(10).atTime(9, 30).toInstant(ZoneOffset.UTC)),
                persona);
    }

    private void natoDopoLaSchedaA() {
        var nascita = oggi.minusDays(6);
        var persona = nuovo();
        jdbc.query("""
                select c.id, c.nucleo_id, o.id as operatore, o.cognome || ' ' || o.nome as autore, e.nome as ente
                from cartella c
                join incarico i on i.zona_id = c.zona_id and i.cartella_id = c.id and i.funzione = 'CASE_MANAGER' and i.al is null
                join operatore o on o.zona_id = i.zona_id and o.id = i.operatore_id
                join ente e on e.zona_id = o.zona_id and e.id = o.ente_id
                where o.id = %s and c.misura = 'ADI' and c.fase in ('PROGETTO', 'MONITORAGGIO')
                  and c.percorso in ('SOLO_SOCIALE', 'SOLO_LAVORO')
                  and not exists (select from incarico k
                                  join tecnico.account a on a.zona_id = k.zona_id and a.operatore_id = k.operatore_id
                                  where k.zona_id = c.zona_id and k.cartella_id = c.id and k.funzione = 'CONSULENTE_CPI'
                                    and a.username = 'cpi2' and k.al is null)
                order by c.percorso desc, c.id desc limit 1
                """.formatted(ASSISTENTE), rs -> {
            var nucleo = rs.getObject("nucleo_id", UUID.class);
            jdbc.update("""
                    insert into persona (zona_id, id, cognome, nome, cercabile, sesso, data_nascita)
                    select p.zona_id, ?, p.cognome, 'Nina', split_part(p.cercabile, ' ', 1) || ' nina', 'F', ?
                    from componente k join persona p on p.zona_id = k.zona_id and p.id = k.persona_id
                    where k.nucleo_id = ? and k.parentela = 'RICHIEDENTE' limit 1
                    """, persona, nascita, nucleo);
            jdbc.update("""
                    insert into componente (zona_id, id, nucleo_id, persona_id, parentela, dal)
                    select zona_id, ?, ?, id, 'FIGLIO', data_nascita from persona where id = ?
                    """, nuovo(), nucleo, persona);
            jdbc.update(
                    """
                    insert into evento (zona_id, id, cartella_id, tipo, data, registrato_il, operatore_id, autore, ente, sezione, dopo,
                      riferimento)
                    select zona_id, ?, id, 'NUCLEO_CAMBIATO', ?, ?, ?, ?, ?, 'NUCLEO', 'Nascita: Figlio o figlia', ?
                    from cartella where id = ?
                    """,
                    nuovo(),
                    nascita,
                    Timestamp.from(nascita.plusDays(1).atTime(10, 12).toInstant(ZoneOffset.UTC)),
                    rs.getObject("operatore", UUID.class),
                    rs.getString("autore"),
                    rs.getString("ente"),
                    persona,
                    rs.getObject("id", UUID.class));
        });
    }

    /** The same at every start, as all of the demo; after whatever was told before. */
    private UUID nuovo() {
        return sorte.id(oggi.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
