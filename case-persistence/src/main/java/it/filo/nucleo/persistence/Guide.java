package it.filo.nucleo.persistence;

/**
 * The views {@code guida} and {@code stessa_persona} for the current zona alone, as common table expressions: what a
 * statement says of its zona does not reach into a view that goes from record to record.
 */
public final class Guide {

    /** What follows {@code with recursive}: {@code guida (persona_id, guida_id)}. */
    public static final String GUIDA = """
            segue as (
              select persona_id, guida_id from collegamento where zona_id = :zona and sciolto_il is null
              union
              select s.persona_id, c.guida_id
              from segue s
              join collegamento c on c.zona_id = :zona and c.persona_id = s.guida_id and c.sciolto_il is null
            ),
            guida as (
              select persona_id, guida_id from segue s
              where not exists (select from collegamento c
                                where c.zona_id = :zona and c.persona_id = s.guida_id and c.sciolto_il is null)
            )
            """;

    /** The same, and {@code stessa_persona (persona_id, altra_id)}. */
    public static final String STESSA_PERSONA = GUIDA + """
            , tutti as (
              select persona_id, guida_id from guida
              union
              select guida_id, guida_id from guida
            ),
            stessa_persona as (
              select a.persona_id, b.persona_id as altra_id
              from tutti a join tutti b on b.guida_id = a.guida_id and b.persona_id <> a.persona_id
            )
            """;

    private Guide() {}
}
