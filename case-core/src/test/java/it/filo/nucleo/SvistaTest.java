package it.filo.nucleo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever the slip, the name that was meant is among those that are looked for. */
class SvistaTest {

    private static final String TASTI = "abcdefghijklmnopqrstuvwxyz '";

    @Test
    void di_ogni_svista_di_una_lettera_si_ritrova_il_nome_comunque_scritto() {
        for (var nome : List.of(
                "Rossi Maria",
                "Bini Anna",
                "D'Amìco Nicolò",
                "De Rossi Anna",
                "Hu Li",
                "Wu Wei",
                "Dell'Olmo Ida",
                "Aït Lahcen Fatima")) {
            var suo = Cercabile.di(nome);
            assertThat(Svista.inOgniOrdine(nome)).contains(nome).hasSize(nome.split(" ").length);
            for (var ordine : Svista.inOgniOrdine(nome).toList()) {
                for (var scritto : scrittiMale(ordine)) {
                    var cercata = Cercata.nome(scritto).orElseThrow();
                    assertThat(cercata.conUnaSvista().contains(suo) || stesseParole(cercata, suo))
                            .as("%s, scritto %s", nome, scritto)
                            .isTrue();
                }
            }
        }
    }

    /** With two letters wrong, each in a word of its own, it is another name. */
    @Test
    void due_sviste_sono_un_altro_nome() {
        var caso = new SplittableRandom(20_261_129);
        for (int n = 0; n < 100; n++) {
            var scritto = "rossi maria".toCharArray();
            scritto[caso.nextInt(5)] = 'w';
            scritto[6 + caso.nextInt(5)] = 'w';
            assertThat(Cercata.nome(new String(scritto)).orElseThrow().conUnaSvista())
                    .doesNotContain("rossi maria");
        }
    }

    @Test
    void di_una_parola_sola_si_prova_la_parola_se_non_e_troppo_breve() {
        assertThat(nome("verdino").parolaConUnaSvista()).contains("verdini", "verdin", "verdion");
        assertThat(nome("lia").parolaConUnaSvista()).contains("li", "lisa").doesNotContain("lia", "l ia", "");
        assertThat(nome("li").parolaConUnaSvista()).isEmpty();
        assertThat(nome("verdino anna").parolaConUnaSvista()).isEmpty();
    }

    @Test
    void quante_grafie_si_provano_ha_un_limite() {
        assertThat(nome("mariannaluisa degliabbatiniccolini").conUnaSvista()).hasSizeLessThan(Cercata.GRAFIE);
        assertThat(nome("abcdefghi bcdefghij cdefghijk defghijkl efghijklm fghij")
                        .conUnaSvista())
                .hasSize(Cercata.GRAFIE);
    }

    private static Cercata.Nome nome(String testo) {
        return Cercata.nome(testo).orElseThrow();
    }

    /** What was typed is the name itself, but for an apostrophe or for a space in its place. */
    private static boolean stesseParole(Cercata.Nome cercata, String nome) {
        return cercata.conUnoSpazioDiMeno().stream().anyMatch(p -> Set.copyOf(p).equals(Set.of(nome.split(" "))));
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
