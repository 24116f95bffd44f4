package it.filo.browser;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * Walks the pages that somebody can reach, one of each shape (addresses that differ by ids only are one), and notes
 * what is wrong with each: barriers that axe finds on a desk and on a telephone, sideways scroll, complaints of the
 * console. {@link Viste} says which need no second look of axe; all are opened and measured.
 */
final class Pagine {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final String AXE = axe();

    /** Pages have no frames. A page of which axe finds nothing right was not looked at. */
    private static final String BARRIERE = """
            async () => {
              const {passes, violations} = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'], iframes: false});
              if (passes.length === 0) throw new Error('axe looked at nothing');
              return violations.map(v => `${v.id}, ${v.help}: ${v.nodes[0].html}`);
            }""";

    /** Parent and child, by name, classes and those attributes that say what they are to assistive technology. */
    private static final String ELEMENTI = """
            () => {
              const nome = e => e.tagName + '.' + [...e.classList].sort().join('.') + [...e.attributes]
                  .map(a => a.name)
                  .filter(a => /^(aria-|role$|type$|for$|href$|hidden$|disabled$|scope$|tabindex$|alt$)/.test(a))
                  .sort().join(',');
              return [...new Set([...document.querySelectorAll('body *')]
                  .map(e => nome(e.parentElement) + ' > ' + nome(e)))];
            }""";

    /** Sends the form as if nothing had been written, past what the browser itself would check. */
    private static final String SVUOTA_E_INVIA = """
            form => {
              for (const campo of form.elements) {
                if (campo.type === 'hidden') continue;
                if (campo.type === 'checkbox' || campo.type === 'radio') campo.checked = false;
                else if (campo.tagName === 'SELECT') campo.value = '';
                else if ('value' in campo && campo.tagName !== 'BUTTON') campo.value = '';
              }
              form.noValidate = true;
              form.submit();
            }""";

    /**
     * What a narrow window changes is a matter of kinds of elements, whatever the page: there axe looks at those that it
     * saw on no page yet.
     */
    private static final String STRETTA = "a 360 px";

    private final Scrivania chi;
    private final Viste guardate;
    private final Set<String> viste = new LinkedHashSet<>();
    private final List<String> difetti = new ArrayList<>();

    Pagine(Scrivania chi, Viste guardate) {
        this.chi = chi;
        this.guardate = guardate;
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
        var daVedere = new ArrayDeque<>(collegamenti("nav#menu a"));
        while (!daVedere.isEmpty()) {
            var pagina = daVedere.poll();
            if (pagina.matches("/cartelle/.+") || !viste.add(forma(pagina))) {
                continue;
            }
            guarda(pagina);
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
            guarda(pagina);
            daVedere.addAll(collegamenti("#contenuto a"));
        }
        return this;
    }

    void guarda(String pagina) {
        if (file(pagina)) {
            var stato = chi.contesto().request().get(chi.indirizzo() + pagina).status();
            if (stato != 200) {
                difetti.add(pagina + ": " + stato);
            }
            return;
        }
        guarda(pagina, chi.apre(pagina), 200, forma(pagina));
    }

    private static boolean file(String pagina) {
        return pagina.matches(".*\\.(pdf|csv|xlsx|ics)(\\?.*)?");
    }

    /** Opens an address that answers with an error, by a page of ours. */
    void guardaErrore(String pagina, int stato) {
        guarda(pagina, chi.apre(pagina), stato, "errore " + stato);
    }

    /**
     * The page that a form of this page, which is before the eyes now, gives back when nothing was written into it.
     * Forms that have nothing to fill in are left alone, and those of the administration that act on an account at once.
     */
    void guardaModuliRifiutati(String pagina, Set<String> rifiutati) {
        if (file(pagina)) {
            return;
        }
        var azioni = chi.pagina()
                .locator("#contenuto form")
                .evaluateAll("forms => forms.map(f => f.method === 'post' && f.querySelector("
                        + "'input:not([type=hidden]), select, textarea') ? new URL(f.action).pathname : '')");
        var quali = ((List<?>) azioni).stream().map(String::valueOf).toList();
        var altrove = false;
        for (var n = 0; n < quali.size(); n++) {
            var azione = quali.get(n);
            if (azione.isEmpty()
                    || azione.matches("/amministrazione/(account|enti|convenzioni)/.+")
                    || rifiutati.contains(forma(azione))) {
                continue;
            }
            if (altrove) {
                chi.apre(pagina);
            }
            altrove = true;
            var form = chi.pagina().locator("#contenuto form").nth(n);
            var risposta = chi.pagina().waitForNavigation(() -> form.evaluate(SVUOTA_E_INVIA));
            chi.pagina().waitForLoadState(LoadState.LOAD);
            if (risposta != null && risposta.status() == 422) {
                rifiutati.add(forma(azione));
                guarda(azione, risposta, 422, "422 " + forma(azione));
            } else if (risposta == null || risposta.status() >= 400) {
                difetti.add("%s sent empty: %s".formatted(azione, risposta == null ? "nothing" : risposta.status()));
            }
        }
    }

    /** The page before the eyes now. */
    void guarda(String pagina, @Nullable Response risposta, int atteso, String modello) {
        var stato = risposta == null ? 0 : risposta.status();
        if (stato != atteso) {
            difetti.add(pagina + ": " + stato);
            return;
        }
        var elementi = ((List<?>) chi.pagina().evaluate(ELEMENTI))
                .stream().map(String::valueOf).toList();
        if (guardate.nuova(modello, elementi)) {
            analizza(pagina);
        }
        chi.pagina().setViewportSize(360, 900);
        var largo = (Number) chi.pagina().evaluate("() => document.documentElement.scrollWidth");
        if (largo.intValue() > 360) {
            difetti.add(pagina + ": sideways scroll at 360 px");
        }
        if (guardate.nuova(STRETTA, elementi)) {
            analizza(pagina);
        }
        chi.pagina().setViewportSize(1280, 900);
        difetti.addAll(chi.lamentele());
        chi.lamentele().clear();
    }

    /** By axe itself, which is sent to each page once: to send and translate it takes longer than to look. */
    private void analizza(String pagina) {
        if (!Boolean.TRUE.equals(chi.pagina().evaluate("() => 'axe' in window"))) {
            chi.pagina().evaluate(AXE);
        }
        ((List<?>) chi.pagina().evaluate(BARRIERE))
                .forEach(b -> difetti.add(
                        "%s at %d px: %s".formatted(pagina, chi.pagina().viewportSize().width, b)));
        if (Scrivania.SCATTA) {
            chi.scatta(forma(pagina).replaceAll("[^a-z0-9A-Z]+", "-"));
        }
    }

    private static String axe() {
        try {
            return new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> collegamenti(String quali) {
        var indirizzi = chi.pagina()
                .locator(quali)
                .evaluateAll("as => as.map(a => a.getAttribute('href')).filter(h => h && h.startsWith('/'))");
        return ((List<?>) indirizzi)
                .stream().map(i -> String.valueOf(i).replaceFirst("#.*", "")).toList();
    }

    /** The domains of a scheda are one template, asked about once; so are the accounts, and the comuni. */
    private static String forma(String pagina) {
        return ID.matcher(pagina.replaceFirst("\\?.*", ""))
                .replaceAll("id")
                .replaceAll("(analisi-preliminare|quadro-di-analisi)/(?!esito|tutta|profili)[a-zA-Z_-]+", "$1/dominio")
                .replaceAll("/account/[^/]+/conferma/", "/account/username/conferma/")
                .replaceAll("/comuni/\\d+", "/comuni/codice")
                .replaceAll("/\\d{4}/\\d(?=/|$|\\.)", "/trimestre");
    }
}
