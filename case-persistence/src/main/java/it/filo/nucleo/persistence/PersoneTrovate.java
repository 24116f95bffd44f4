package it.filo.nucleo.persistence;

import it.filo.base.Prefisso;
import it.filo.nucleo.Cercata;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** Up to this distance each word begins as it was written; beyond it, the name is one that resembles it. */
    public static final int COMINCIA = 2;

    /** What begins so and lacks one letter comes before what lacks more. */
    private static final String PER_NOME = """
            diretta as (
              select persona_id, min(distanza) - case when min(distanza) = 2 and max(distanza) > 2 then 1 else 0 end as distanza
              from (%s) comunque
              group by persona_id
            )""";

    /** By equality, of the many spellings that one slip can make. Given like this, a plan does not depend on how many. */
    private static final String SVISTE = """
            select id as persona_id, 3 as distanza from persona
            where zona_id = :zona and cercabile = any (cast((select cast(:grafie as text[])) as text[]))
            union all
            select persona_id, 3 from persona_parola
            where zona_id = :zona and parola = any (cast((select cast(:grafie_di_parola as text[])) as text[]))""";

    /**
     * Of long words two letters may differ, and each word may have its slip. For this the words of the zona are gone
     * through in their order, so it is asked only where nothing nearer was found. Where a word begins with letters that
     * are too far from any beginning of what was typed, so is all that begins with them: it goes on {@code oltre} these.
     */
    private static final String PIU_LONTANE = """
            cercata as (
              select * from unnest(cast(:varianti as int[]), cast(:parole as text[])) as v (variante, parola)
            ),
            voluta as (
              select distinct parola, case when length(parola) < 5 then 1 else 2 end as errori from cercata
            ),
            inizio as materialized (
              select left(parola, n) as lettere, max(errori) as errori, bool_or(n = length(parola)) as intera
              from voluta, generate_series(1, least(length(parola), 7)) n group by lettere
            ),
            nota as (
              (select parola, parola as oltre from persona_parola where zona_id = :zona order by parola using ~<~ limit 1)
              union all
              select k.parola,
                     coalesce((select left(k.parola, n) || chr(1114111) from generate_series(3, least(length(k.parola), 5)) n
                               where not exists (
                                 select from inizio i
                                 where levenshtein_less_equal(left(k.parola, n), i.lettere, i.errori) <= i.errori
                                   or i.intera and starts_with(k.parola, i.lettere))
                               limit 1), k.parola)
              from nota cross join lateral (
                select parola from persona_parola where zona_id = :zona and parola ~>~ nota.oltre
                order by parola using ~<~ limit 1) k
            ),
            vicina as materialized (
              select c.parola as cercata, n.parola,
                     case when n.parola = c.parola then 0 when starts_with(n.parola, c.parola) then 1
                          else 1 + levenshtein(n.parola, c.parola) end as distanza
              from voluta c
              join nota n on starts_with(n.parola, c.parola)
                or levenshtein_less_equal(n.parola, c.parola, c.errori) <= c.errori
              where length(n.parola) <= 60
            ),
            diretta as (
              select persona_id, min(distanza) as distanza
              from (select persona_id, 3 + sum(distanza) + case when variante > 0 then 1 else 0 end as distanza
                    from (select c.variante, v.cercata, k.persona_id, min(v.distanza) as distanza
                          from cercata c
                          join vicina v on v.cercata = c.parola
                          join persona_parola k on k.zona_id = :zona and k.parola = v.parola
                          group by c.variante, v.cercata, k.persona_id) una
                    group by variante, persona_id
                    having count(*) = cardinality(array_positions(cast(:varianti as int[]), variante))) comunque
              group by persona_id
            )""";

    /** Whose code it is, or was before another took its place. */
    private static final String PER_CODICE = """
            select id as persona_id, 0 as distanza from persona
            where zona_id = :zona and codice_fiscale = :codice
            union select persona_id, 0 from codice_fiscale_precedente
            where zona_id = :zona and codice = :codice and era = 'SUO'""";

    private static final String SOLO_LORO = ", trovata as (select persona_id, distanza from diretta)\n";

    private static final String CON_COLLEGATE = ", " + Guide.GUIDA + """
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

    /**
     * What belongs to whom somebody means, as {@code leggi} reads it: to those who are near, and where there is nothing, to
     * those further off.
     *
     * @param conCollegate also to those who were linked with them as the same person. Only for who may see everybody: to
     *     others it would tell of a link
     */
    public static <T> List<T> trova(Cercata cercata, boolean conCollegate, Function<PersoneTrovate, List<T>> leggi) {
        var poi = conCollegate ? CON_COLLEGATE : SOLO_LORO;
        var vicine = leggi.apply(dirette(cercata).poi(poi));
        return vicine.isEmpty() && cercata instanceof Cercata.Nome nome
                ? leggi.apply(new PersoneTrovate(PIU_LONTANE, lontane(nome)).poi(poi))
                : vicine;
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
                        "diretta as (select id as persona_id, 0 as distanza from persona"
                                + " where zona_id = :zona and telefono_cifre = :codice union "
                                + PER_CODICE + ")",
                        Map.of("codice", cifre));
        };
    }

    private static PersoneTrovate perNome(Cercata.Nome nome) {
        var valori = new HashMap<String, Object>();
        valori.put("grafie", testi(nome.conUnaSvista()));
        valori.put("grafie_di_parola", testi(nome.parolaConUnaSvista()));
        var modi = nome.conUnoSpazioDiMeno().stream()
                .map(parole -> cominciano(parole, valori))
                .collect(Collectors.joining("\nunion all\n"));
        return new PersoneTrovate(PER_NOME.formatted(modi + "\nunion all\n" + SVISTE), valori);
    }

    /** Those of whom a word begins as each of these: 0 where these are whole words of hers. */
    private static String cominciano(List<String> parole, Map<String, Object> valori) {
        var da = new StringBuilder();
        var intere = new ArrayList<String>();
        for (var parola : parole) {
            var k = "k" + intere.size();
            var n = valori.size();
            var prefisso = Prefisso.di(parola);
            valori.put("parola" + n, prefisso.primo());
            valori.put("parola" + (n + 1), prefisso.ultimo());
            da.append(("%s (select persona_id, parola from persona_parola"
                            + " where zona_id = :zona and parola ~>=~ :parola%d and parola ~<=~ :parola%d) %s%s")
                    .formatted(
                            intere.isEmpty() ? "" : " join ",
                            n,
                            n + 1,
                            k,
                            intere.isEmpty() ? "" : " on %s.persona_id = k0.persona_id".formatted(k)));
            intere.add("%s.parola = :parola%d".formatted(k, n));
        }
        return "select k0.persona_id, case when %s then 0 else 2 end as distanza from %s"
                .formatted(String.join(" and ", intere), da);
    }

    /** For each word the number of its variant. */
    private static Map<String, Object> lontane(Cercata.Nome nome) {
        var varianti = nome.conUnoSpazioDiMeno();
        return Map.of(
                "varianti",
                        IntStream.range(0, varianti.size())
                                .flatMap(i -> varianti.get(i).stream().mapToInt(p -> i))
                                .boxed()
                                .toArray(Integer[]::new),
                "parole", testi(varianti.stream().flatMap(List::stream).toList()));
    }

    private static String[] testi(List<String> testi) {
        return testi.toArray(String[]::new);
    }
}
