package it.filo.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Walks the pages that somebody can reach, one of each shape (addresses that differ by ids only are one), and notes
 * what is wrong with each: barriers that axe finds, sideways scroll on a telephone, complaints of the console.
 */
final class Pagine {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private final Scrivania chi;
    private final Set<String> viste = new LinkedHashSet<>();
    private final List<String> difetti = new ArrayList<>();

    Pagine(Scrivania chi) {
        this.chi = chi;
    }

    List<String> difetti() {
        return difetti;
    }

    Set<String> viste() {
        return viste;
    }

    /** Everything linked from the main navigation, but the inside of cases. */
    Pagine delMenu() {
        chi.vai("/");
        var menu = collegamenti("nav#menu a");
        var daVedere = new ArrayDeque<>(menu);
        while (!daVedere.isEmpty()) {
            var pagina = daVedere.poll();
            if (pagina.matches("/cartelle/.+") || !viste.add(forma(pagina))) {
                continue;
            }
            guarda(pagina, "");
            daVedere.addAll(collegamenti("#contenuto a"));
        }
        return this;
    }

    /** The first case of a list and all its pages. */
    Pagine diUnaCartella(String elenco, String nome) {
        chi.vai(elenco);
        var cartella = collegamenti("main a").stream()
                .filter(c -> c.matches("/cartelle/" + ID + "$"))
                .findFirst();
        if (cartella.isEmpty()) {
            return this;
        }
        var daVedere = new ArrayDeque<>(List.of(cartella.get()));
        while (!daVedere.isEmpty()) {
            var pagina = daVedere.poll();
            if (!pagina.startsWith(cartella.get()) || !viste.add(nome + forma(pagina))) {
                continue;
            }
            guarda(pagina, nome);
            daVedere.addAll(collegamenti("#contenuto a"));
        }
        return this;
    }

    private void guarda(String pagina, String nome) {
        var documento = pagina.matches(".*\\.(pdf|csv|xlsx|ics)(\\?.*)?");
        var stato = documento
                ? chi.contesto().request().get(chi.indirizzo() + pagina).status()
                : chi.apre(pagina).status();
        if (stato != 200) {
            difetti.add(pagina + ": " + stato);
        }
        if (documento || stato != 200) {
            return;
        }
        new AxeBuilder(chi.pagina())
                .withTags(WCAG)
                .analyze()
                .getViolations()
                .forEach(v -> difetti.add("%s: %s, %s: %s"
                        .formatted(
                                pagina,
                                v.getId(),
                                v.getHelp(),
                                v.getNodes().getFirst().getHtml())));
        chi.fotografa((nome + forma(pagina)).replaceAll("[^a-z0-9A-Z]+", "-"));
        if (largoSulTelefono(chi.pagina()) > 360) {
            difetti.add(pagina + ": sideways scroll at 360 px");
        }
        difetti.addAll(chi.lamentele());
        chi.lamentele().clear();
    }

    private static int largoSulTelefono(Page pagina) {
        pagina.setViewportSize(360, 900);
        var largo = (Number) pagina.evaluate("() => document.documentElement.scrollWidth");
        pagina.setViewportSize(1280, 900);
        return largo.intValue();
    }

    private List<String> collegamenti(String quali) {
        var indirizzi = chi.pagina()
                .locator(quali)
                .evaluateAll("as => as.map(a => a.getAttribute('href')).filter(h => h && h.startsWith('/'))");
        return ((List<?>) indirizzi)
                .stream().map(i -> String.valueOf(i).replaceFirst("#.*", "")).toList();
    }

    /** The domains of a scheda are one template, asked about once. */
    private static String forma(String pagina) {
        return ID.matcher(pagina.replaceFirst("\\?.*", ""))
                .replaceAll("id")
                .replaceAll("(analisi-preliminare|quadro-di-analisi)/(?!esito|tutta|profili)[a-z-]+", "$1/dominio")
                .replaceAll("/\\d{4}/\\d(?=/|$|\\.)", "/trimestre");
    }
}
