package it.filo.nucleo.persistence;

import it.filo.nucleo.Cercata;
import it.filo.nucleo.Cercata.Somigliante;
import it.filo.nucleo.Cercata.Somigliante.Vicina;
import it.filo.nucleo.ParoleVicine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlParoleVicine implements ParoleVicine {

    /**
     * Of long words two letters may differ, and each word may have its slip. For this the words of the zona are gone
     * through in their order. Where a word begins with letters that are too far from any beginning of what was typed, so is
     * all that begins with them: it goes on {@code oltre} these.
     */
    private static final String VICINE = """
            with recursive voluta as (
              select parola, case when length(parola) < 5 then 1 else 2 end as errori
              from unnest(cast(:parole as text[])) as v (parola)
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
            )
            select c.parola as scritta, n.parola,
                   case when n.parola = c.parola then 0 when starts_with(n.parola, c.parola) then 1
                        else 1 + levenshtein(n.parola, c.parola) end as distanza
            from voluta c
            join nota n on starts_with(n.parola, c.parola)
              or levenshtein_less_equal(n.parola, c.parola, c.errori) <= c.errori
            where length(n.parola) <= 60
            """;

    private final JdbcClient jdbc;

    SqlParoleVicine(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Somigliante> di(Cercata.Nome nome) {
        var modi = nome.conUnoSpazioDiMeno();
        var vicine = jdbc.sql(VICINE)
                .param("parole", modi.stream().flatMap(List::stream).distinct().toArray(String[]::new))
                .query(Vicina.class)
                .list();
        var conVicine = vicine.stream().map(Vicina::scritta).collect(Collectors.toSet());
        var leggibili = modi.stream()
                .filter(conVicine::containsAll)
                .map(parole -> new Somigliante.Modo(!parole.equals(nome.parole()), parole))
                .toList();
        return leggibili.isEmpty() ? Optional.empty() : Optional.of(new Somigliante(leggibili, vicine));
    }
}
