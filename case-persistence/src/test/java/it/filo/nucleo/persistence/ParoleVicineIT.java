package it.filo.nucleo.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.demo.LetturaDellaDemo;
import it.filo.nucleo.Cercata;
import it.filo.nucleo.ParoleVicine;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The words that are near, against every word of the zona compared with what was typed. */
class ParoleVicineIT extends LetturaDellaDemo {

    @Autowired
    private ParoleVicine vicine;

    @Test
    void nessuna_parola_vicina_si_salta() {
        nella(() -> {
            var note = sql.sql(
                            "select parola from persona_parola where length(parola) > 1 group by parola order by md5(parola)")
                    .query(String.class)
                    .list();
            assertThat(note).hasSizeGreaterThan(50);
            note.stream()
                    .limit(60)
                    .flatMap(ParoleVicineIT::scritta)
                    .forEach(parola -> assertThat(saltando(parola)).as(parola).isEqualTo(tutte(parola)));
            return null;
        });
    }

    /** Right, begun, and with two slips wherever they hurt most. */
    private static Stream<String> scritta(String parola) {
        var meta = parola.length() / 2;
        return Stream.of(
                parola,
                parola.substring(0, Math.min(3, parola.length())),
                parola.substring(0, Math.min(2, parola.length())),
                "xk" + parola,
                parola.substring(Math.min(2, parola.length() - 1)),
                "w" + parola.charAt(0) + "w" + parola.substring(1),
                parola.substring(0, meta) + "xk" + parola.substring(meta),
                parola.charAt(0) + "x" + parola.substring(Math.min(2, parola.length() - 1)) + "x",
                parola + "xk");
    }

    private Set<String> saltando(String parola) {
        return vicine.di(new Cercata.Nome(List.of(parola))).stream()
                .flatMap(simile -> simile.vicine().stream())
                .map(Cercata.Somigliante.Vicina::parola)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> tutte(String parola) {
        return new TreeSet<>(
                sql.sql("""
                        select parola from persona_parola
                        where starts_with(parola, :cercata)
                          or levenshtein(parola, :cercata) <= case when length(:cercata) < 5 then 1 else 2 end
                        """).param("cercata", parola).query(String.class).list());
    }
}
