package it.filo.nucleo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever the slip, the words of who was meant are among those that are looked for. */
class SvistaTest {

    private static final String TASTI = "abcdefghijklmnopqrstuvwxyz ";

    @Test
    void di_ogni_svista_di_una_lettera_si_ritrova_il_nome() {
        for (var nome : List.of(
                "rossi maria",
                "bini anna",
                "damico nicolo",
                "de rossi anna maria",
                "hu li",
                "wu wei",
                "dellolmo gian luca",
                "li ada",
                "ait lahcen fatima")) {
            for (var scritto : scrittiMale(nome)) {
                Cercata.nome(scritto)
                        .ifPresent(n -> assertThat(trova(n, nome))
                                .as("%s, scritto %s", nome, scritto)
                                .isTrue());
            }
        }
    }

    @Test
    void di_una_parola_sola_e_breve_non_si_indovina_niente() {
        assertThat(svista("li").parole()).isEmpty();
        assertThat(svista("li").coppie()).containsExactly(new Svista.Coppia("l", "i", 1));
        assertThat(svista("lia").parole()).isNotEmpty();
        assertThat(svista("li ada").parole()).contains(new Svista.Parola("la", 1));
    }

    @Test
    void quante_parole_si_provano_ha_un_limite() {
        var lungo = new Cercata.Nome(List.of("mariannaluisa", "degliabbatiniccolini"));
        assertThat(lungo.svista().parole()).hasSizeLessThan(2_000);
        assertThat(lungo.svista().coppie()).hasSizeLessThan(100);
    }

    @Test
    void una_parola_scritta_non_sta_anche_al_posto_di_un_altra() {
        assertThat(svista("maria mario").parole())
                .extracting(Svista.Parola::parola)
                .doesNotContain("maria", "mario")
                .contains("marta");
    }

    /** With other letters than those of a slip, and two of them wrong, nobody is meant. */
    @Test
    void due_sviste_sono_un_altro_nome() {
        var caso = new SplittableRandom(20_261_129);
        for (int n = 0; n < 1_000; n++) {
            var scritto = "rossi maria".toCharArray();
            scritto[caso.nextInt(5)] = 'w';
            scritto[6 + caso.nextInt(5)] = 'w';
            assertThat(trova(Cercata.nome(new String(scritto)).orElseThrow(), "rossi maria"))
                    .isFalse();
        }
    }

    private static Svista svista(String testo) {
        return Cercata.nome(testo).orElseThrow().svista();
    }

    /** What the statement does: the words that are the person's, and one slip for those that lack. */
    private static boolean trova(Cercata.Nome cercata, String nome) {
        var sue = Set.of(nome.split(" "));
        var tutte = (1 << cercata.parole().size()) - 1;
        var iniziate = 0;
        for (var parola : cercata.scritte()) {
            if (sue.stream().anyMatch(s -> s.startsWith(parola.parola()))) {
                iniziate |= parola.copre();
            }
        }
        var sviste = new HashSet<Integer>();
        sviste.add(0);
        var svista = cercata.svista();
        svista.parole().stream()
                .filter(p -> sue.contains(p.parola()))
                .forEach(p -> sviste.add(p.copre()));
        svista.coppie().stream()
                .filter(c -> sue.contains(c.lunga()) && sue.contains(c.corta()))
                .forEach(c -> sviste.add(c.copre()));
        var fatte = iniziate;
        return sviste.stream().anyMatch(s -> (fatte | s) == tutte);
    }

    private static Set<String> scrittiMale(String nome) {
        var scritti = new LinkedHashSet<String>();
        for (int i = 0; i <= nome.length(); i++) {
            var prima = nome.substring(0, i);
            var dopo = nome.substring(i);
            for (var tasto : TASTI.toCharArray()) {
                scritti.add(prima + tasto + dopo);
                if (!dopo.isEmpty()) {
                    scritti.add(prima + tasto + dopo.substring(1));
                }
            }
            if (!dopo.isEmpty()) {
                scritti.add(prima + dopo.substring(1));
            }
            if (dopo.length() > 1) {
                scritti.add(prima + dopo.charAt(1) + dopo.charAt(0) + dopo.substring(2));
            }
        }
        return scritti;
    }
}
