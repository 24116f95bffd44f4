package it.filo.nucleo.persistence;

import it.filo.nucleo.Cercata;
import java.util.Map;

/**
 * Whom somebody means, as the common table expressions that end in {@code trovata (persona_id, distanza)}: 0 where all
 * the words are the person's, more the further they are. A statement that lists what belongs to people begins with it,
 * so that what may not be known of them is left out before the best are taken.
 *
 * @param con what follows {@code with recursive}
 * @param valori of its parameters
 */
public record PersoneTrovate(String con, Map<String, Object> valori) {

    /** A beginning counts as nearer than a slip; of long words two letters may differ, so that two may be swapped. */
    private static final String PER_NOME = """
            nota as (
              (select parola from persona_parola order by parola limit 1)
              union all
              select (select k.parola from persona_parola k where k.parola > nota.parola order by k.parola limit 1)
              from nota where nota.parola is not null
            ),
            vicina as materialized (
              select c.ordine, n.parola,
                     case when n.parola = c.parola then 0 when starts_with(n.parola, c.parola) then 1
                          else 1 + levenshtein(n.parola, c.parola) end as distanza
              from unnest(cast(:parole as text[])) with ordinality as c (parola, ordine)
              join nota n on starts_with(n.parola, c.parola)
                or levenshtein_less_equal(n.parola, c.parola, case when length(c.parola) < 5 then 1 else 2 end)
                   <= case when length(c.parola) < 5 then 1 else 2 end
              where n.parola is not null and length(n.parola) <= 60
            ),
            per_parole as (
              select persona_id, sum(distanza) as distanza
              from (select v.ordine, k.persona_id, min(v.distanza) as distanza
                    from vicina v join persona_parola k on k.parola = v.parola
                    group by v.ordine, k.persona_id) uno
              group by persona_id having count(*) = :quante_parole
            ),
            trovata as (
              select persona_id, distanza from per_parole
              union all
              select p.id, 2 from persona p
              where not exists (select from per_parole) and length(p.cercabile) <= 60
                and levenshtein_less_equal(replace(p.cercabile, ' ', ''), :unito, 1) <= 1
            )
            """;

    public static PersoneTrovate di(Cercata cercata) {
        return switch (cercata) {
            case Cercata.Nome nome ->
                new PersoneTrovate(
                        PER_NOME,
                        Map.of(
                                "parole",
                                nome.parole().toArray(String[]::new),
                                "quante_parole",
                                nome.parole().size(),
                                "unito",
                                nome.unito()));
            case Cercata.Codice(var valore) ->
                new PersoneTrovate(
                        "trovata as (select id as persona_id, 0 as distanza from persona where codice_fiscale = :codice)",
                        Map.of("codice", valore));
            case Cercata.Cifre(var cifre) -> new PersoneTrovate("""
                        trovata as (select id as persona_id, 0 as distanza from persona where telefono_cifre = :cifre
                                    union select id, 0 from persona where codice_fiscale = :cifre)
                        """, Map.of("cifre", cifre));
        };
    }
}
