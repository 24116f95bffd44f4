package it.filo.nucleo.persistence;

import it.filo.base.Prefisso;
import it.filo.nucleo.Cercata;
import it.filo.nucleo.Cercata.Somigliante.Vicina;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Each word may be any of those near it; of a way to read the name, all words have to be a person's. */
    private static final String SOMIGLIANTI = """
            cercata as (
              select * from unnest(cast(:modi as int[]), cast(:attaccate as boolean[]), cast(:parole as text[]))
                as v (modo, attaccate, parola)
            ),
            vicina as materialized (
              select * from unnest(cast(:scritte as text[]), cast(:vicine as text[]), cast(:distanze as int[]))
                as v (scritta, parola, distanza)
            ),
            diretta as (
              select persona_id, min(distanza) as distanza
              from (select persona_id, 3 + sum(distanza) + case when attaccate then 1 else 0 end as distanza
                    from (select c.modo, c.attaccate, v.scritta, k.persona_id, min(v.distanza) as distanza
                          from cercata c
                          join vicina v on v.scritta = c.parola
                          join persona_parola k on k.zona_id = :zona and k.parola = v.parola
                          group by c.modo, c.attaccate, v.scritta, k.persona_id) una
                    group by modo, attaccate, persona_id
                    having count(*) = cardinality(array_positions(cast(:modi as int[]), modo))) comunque
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
     * Those whom somebody means.
     *
     * @param conCollegate also those who were linked with them as the same person. Only for who may see everybody: to
     *     others it would tell of a link
     */
    public static PersoneTrovate di(Cercata cercata, boolean conCollegate) {
        var dirette = dirette(cercata);
        return new PersoneTrovate(dirette.con() + (conCollegate ? CON_COLLEGATE : SOLO_LORO), dirette.valori());
    }

    private static PersoneTrovate dirette(Cercata cercata) {
        return switch (cercata) {
            case Cercata.Nome nome -> perNome(nome);
            case Cercata.Somigliante simile -> new PersoneTrovate(SOMIGLIANTI, somiglianti(simile));
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
        valori.put("grafie", testi(nome.conUnaSvista().stream()));
        valori.put("grafie_di_parola", testi(nome.parolaConUnaSvista().stream()));
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

    private static Map<String, Object> somiglianti(Cercata.Somigliante simile) {
        var modi = new ArrayList<Integer>();
        var attaccate = new ArrayList<Boolean>();
        for (var modo : simile.modi()) {
            var numero = modi.isEmpty() ? 0 : modi.getLast() + 1;
            modo.parole().forEach(parola -> {
                modi.add(numero);
                attaccate.add(modo.attaccate());
            });
        }
        return Map.of(
                "modi", modi.toArray(Integer[]::new),
                "attaccate", attaccate.toArray(Boolean[]::new),
                "parole", testi(simile.modi().stream().flatMap(modo -> modo.parole().stream())),
                "scritte", testi(simile.vicine().stream().map(Vicina::scritta)),
                "vicine", testi(simile.vicine().stream().map(Vicina::parola)),
                "distanze", simile.vicine().stream().map(Vicina::distanza).toArray(Integer[]::new));
    }

    private static String[] testi(Stream<String> testi) {
        return testi.toArray(String[]::new);
    }
}
