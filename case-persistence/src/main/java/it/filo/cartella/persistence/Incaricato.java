package it.filo.cartella.persistence;

/** Who holds a function in a case, as a subselect: the one in charge, or the last one of a closed case. */
final class Incaricato {

    private Incaricato() {}

    /** To be joined laterally to {@code cartella c}. */
    static String di(String funzione) {
        return """
                select o.id, o.cognome || ' ' || o.nome as nominativo, i.dal
                from incarico i join operatore o on o.zona_id = i.zona_id and o.id = i.operatore_id
                where i.zona_id = :zona and i.cartella_id = c.id and i.funzione = '%s'
                order by i.al desc nulls first, i.dal desc limit 1
                """.formatted(funzione);
    }

    /** The same of every case, to be joined by its zona and id. */
    static String diTutte(String funzione) {
        return """
                select distinct on (i.zona_id, i.cartella_id) i.zona_id, i.cartella_id, o.cognome || ' ' || o.nome as nominativo
                from incarico i join operatore o on o.zona_id = i.zona_id and o.id = i.operatore_id
                where i.zona_id = :zona and i.funzione = '%s'
                order by i.zona_id, i.cartella_id, i.al desc nulls first, i.dal desc
                """.formatted(funzione);
    }
}
