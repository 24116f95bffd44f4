package it.filo.nucleo.persistence;

import it.filo.nucleo.Cercata;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Whom somebody means, as the common table expressions that end in {@code trovata (persona_id, distanza)}: 0 where all
 * the words are the person's, more the further they are. A statement that lists what belongs to people begins with it,
 * so that what may not be known of them is left out before the best are taken.
 *
 * @param con what follows {@code with recursive}
 * @param valori of its parameters
 */
public record PersoneTrovate(String con, Map<String, Object> valori) {

    /**
     * A beginning counts as nearer than a slip; of long words two letters may differ, so that two may be swapped. A space for
     * an apostrophe is no slip: "sant andrea" is the name itself.
     */
    private static final String PER_NOME = """
            nota as (
              (select parola from persona_parola order by parola limit 1)
              union all
              select (select k.parola from persona_parola k where k.parola > nota.parola order by k.parola limit 1)
              from nota where nota.parola is not null
            ),
            cercata as (
              select * from unnest(cast(:varianti as int[]), cast(:parole as text[])) as v (variante, parola)
            ),
            vicina as materialized (
              select c.parola as cercata, n.parola,
                     case when n.parola = c.parola then 0 when starts_with(n.parola, c.parola) then 1
                          else 1 + levenshtein(n.parola, c.parola) end as distanza
              from (select distinct parola, case when length(parola) < 5 then 1 else 2 end as errori from cercata) c
              join nota n on starts_with(n.parola, c.parola)
                or levenshtein_less_equal(n.parola, c.parola, c.errori) <= c.errori
              where n.parola is not null and length(n.parola) <= 60
            ),
            per_parole as (
              select persona_id, sum(distanza) + case when variante > 0 and sum(distanza) > 0 then 1 else 0 end as distanza
              from (select c.variante, v.cercata, k.persona_id, min(v.distanza) as distanza
                    from cercata c
                    join vicina v on v.cercata = c.parola
                    join persona_parola k on k.parola = v.parola
                    group by c.variante, v.cercata, k.persona_id) una
              group by variante, persona_id
              having count(*) = cardinality(array_positions(cast(:varianti as int[]), variante))
            ),
            per_spazi as (
              select k.persona_id
              from unnest(cast(:divise as int[]), cast(:parole_divise as text[])) as d (variante, parola)
              join persona_parola k on k.parola = d.parola
              group by d.variante, k.persona_id
              having count(*) = cardinality(array_positions(cast(:divise as int[]), d.variante))
            ),
            diretta as (
              select persona_id, min(distanza) as distanza
              from (select persona_id, distanza from per_parole union all select persona_id, 2 from per_spazi) comunque
              group by persona_id
            )""";

    /** Whose code it is, or was before another took its place. */
    private static final String PER_CODICE = """
            select id as persona_id, 0 as distanza from persona where codice_fiscale = :codice
            union select persona_id, 0 from codice_fiscale_precedente where codice = :codice and era = 'SUO'""";

    private static final String SOLO_LORO = ", trovata as (select persona_id, distanza from diretta)\n";

    private static final String CON_COLLEGATE = """
            , trovata as (
              select persona_id, min(distanza) as distanza
              from (select persona_id, distanza from diretta
                    union all
                    select stessa.persona_id, d.distanza
                    from diretta d
                    join guida una on d.persona_id in (una.persona_id, una.guida_id)
                    cross join lateral (select una.guida_id union
                                        select altra.persona_id from guida altra where altra.guida_id = una.guida_id)
                      as stessa (persona_id)) insieme
              group by persona_id
            )
            """;

    public static PersoneTrovate di(Cercata cercata) {
        return dirette(cercata).poi(SOLO_LORO);
    }

    /**
     * Besides, those who were linked with them as the same person. Only for who may see everybody: to others it would tell
     * of a link.
     */
    public static PersoneTrovate conCollegate(Cercata cercata) {
        return dirette(cercata).poi(CON_COLLEGATE);
    }

    private PersoneTrovate poi(String altro) {
        return new PersoneTrovate(con + altro, valori);
    }

    private static PersoneTrovate dirette(Cercata cercata) {
        return switch (cercata) {
            case Cercata.Nome nome -> perNome(nome);
            case Cercata.Codice(var valore) ->
                new PersoneTrovate("diretta as (" + PER_CODICE + ")", Map.of("codice", valore));
            case Cercata.Cifre(var cifre) ->
                new PersoneTrovate(
                        "diretta as (select id as persona_id, 0 as distanza from persona where telefono_cifre = :codice union "
                                + PER_CODICE + ")",
                        Map.of("codice", cifre));
        };
    }

    private static PersoneTrovate perNome(Cercata.Nome nome) {
        var parole = nome.conUnoSpazioDiMeno();
        var divise = nome.conUnoSpazioInPiu();
        return new PersoneTrovate(
                PER_NOME,
                Map.of(
                        "varianti", numeri(parole),
                        "parole", insieme(parole),
                        "divise", numeri(divise),
                        "parole_divise", insieme(divise)));
    }

    /** For each word the number of its variant. */
    private static Integer[] numeri(List<List<String>> varianti) {
        return IntStream.range(0, varianti.size())
                .flatMap(i -> varianti.get(i).stream().mapToInt(p -> i))
                .boxed()
                .toArray(Integer[]::new);
    }

    private static String[] insieme(List<List<String>> varianti) {
        return varianti.stream().flatMap(List::stream).toArray(String[]::new);
    }
}
