package it.filo.demo;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One assistente sociale is away, and a colleague of another comune stands in; neither has an account. Told last, so
 * that nothing else of the demo changes with it.
 */
final class Assenze {

    private static final String ASSENTE = "Ferrari";
    private static final String SOSTITUTO = "Zini";
    private static final DateTimeFormatter GIORNO = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final JdbcTemplate jdbc;
    private final Sorte sorte;
    private final LocalDate oggi;

    Assenze(JdbcTemplate jdbc, Sorte sorte, LocalDate oggi) {
        this.jdbc = jdbc;
        this.sorte = sorte;
        this.oggi = oggi;
    }

    void racconta() {
        var dal = oggi.minusDays(4);
        var al = oggi.plusDays(10);
        var scritta = Timestamp.from(dal.atTime(8, 40).toInstant(ZoneOffset.UTC));
        var assenza = nuovo();
        jdbc.update("""
                insert into assenza (zona_id, id, operatore_id, dal, al, autore, scritta_il)
                select o.zona_id, ?, o.id, ?, ?, o.cognome || ' ' || o.nome, ? from operatore o
                where o.cognome = ? and o.ruolo = 'ASSISTENTE_SOCIALE'
                """, assenza, dal, al, scritta, ASSENTE);
        for (var cartella : seguite()) {
            jdbc.update("""
                    insert into incarico (zona_id, id, cartella_id, operatore_id, funzione, dal, al, posto, assenza_id)
                    select o.zona_id, ?, ?, o.id, 'SOSTITUTO', ?, ?, 'CASE_MANAGER', ? from operatore o
                    where o.cognome = ? and o.ruolo = 'ASSISTENTE_SOCIALE'
                    """, nuovo(), cartella, dal, al, assenza, SOSTITUTO);
            jdbc.update(
                    """
                    insert into evento (zona_id, id, cartella_id, tipo, data, registrato_il, operatore_id, autore, ente, sezione,
                                        dopo, riferimento)
                    select a.zona_id, ?, ?, 'SOSTITUTO_PER_ASSENZA', ?, ?, a.id, a.cognome || ' ' || a.nome, e.nome, 'NUCLEO',
                           format('%s %s al posto di %s %s, dal %s al %s', s.cognome, s.nome, a.cognome, a.nome,
                                  ?::text, ?::text), s.id
                    from operatore a
                    join ente e on e.zona_id = a.zona_id and e.id = a.ente_id
                    join operatore s on s.zona_id = a.zona_id and s.cognome = ? and s.ruolo = a.ruolo
                    where a.cognome = ? and a.ruolo = 'ASSISTENTE_SOCIALE'
                    """, nuovo(), cartella, dal, scritta, GIORNO.format(dal), GIORNO.format(al), SOSTITUTO, ASSENTE);
        }
    }

    /** Open since before the absence. */
    private List<UUID> seguite() {
        return jdbc.queryForList("""
                select c.id from incarico i
                join operatore o on o.zona_id = i.zona_id and o.id = i.operatore_id
                join cartella c on c.zona_id = i.zona_id and c.id = i.cartella_id
                where o.cognome = ? and o.ruolo = 'ASSISTENTE_SOCIALE' and i.funzione = 'CASE_MANAGER' and i.al is null
                  and c.fase <> 'CHIUSA' and i.dal <= ?
                order by c.id
                """, UUID.class, ASSENTE, oggi.minusDays(4));
    }

    /** The same at every start, as all of the demo; after whatever was told before. */
    private UUID nuovo() {
        return sorte.id(oggi.minusDays(4).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
