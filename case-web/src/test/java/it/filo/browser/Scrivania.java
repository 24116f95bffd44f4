package it.filo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import it.filo.DemoDiProva;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody of the demo zona at a browser of their own, signed in, doing by hand what people do there. */
final class Scrivania implements AutoCloseable {

    /** Who is at the browser without signing in. */
    static final String NESSUNO = "nessuno";

    private static final Path SCHERMATE = Path.of("target", "schermate");

    /** Pictures take as long as all else: for who wants to look at them. */
    static final boolean SCATTA = Boolean.getBoolean("filo.schermate");

    private final String username;
    private final String indirizzo;
    private final String prova;
    private final BrowserContext contesto;
    private final Page pagina;
    private final String nominativo;
    private final List<String> lamentele = new ArrayList<>();
    private int schermate;

    private Scrivania(Browser browser, String indirizzo, String prova, String username, boolean javascript) {
        this.username = username;
        this.indirizzo = indirizzo;
        this.prova = prova;
        this.contesto = browser.newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(javascript)
                .setLocale("it-IT")
                .setTimezoneId("Europe/Rome")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1280, 900));
        contesto.setDefaultTimeout(20_000);
        this.pagina = contesto.newPage();
        // A refused form answers 422, which the browser notes: not a complaint about the page.
        pagina.onConsoleMessage(m -> {
            if (m.type().equals("error") && !m.text().startsWith("Failed to load resource")) {
                lamentele.add(pagina.url() + ": " + m.text());
            }
        });
        pagina.onPageError(e -> lamentele.add(pagina.url() + ": " + e));
        if (username.equals(NESSUNO)) {
            this.nominativo = "";
        } else {
            entra();
            this.nominativo = pagina.locator(".chi strong").innerText();
        }
    }

    static Scrivania di(String username, String indirizzo, String prova) {
        return new Scrivania(BrowserDiProva.apri(), indirizzo, prova, username, true);
    }

    static Scrivania senzaJavaScript(String username, String indirizzo, String prova) {
        return new Scrivania(BrowserDiProva.apri(), indirizzo, prova, username, false);
    }

    void entra() {
        vai("/login");
        scrive("username", username).scrive("password", DemoDiProva.PASSWORD).preme("Accedi");
        assertThat(pagina.locator(".chi").count())
                .as(username + " is signed in")
                .isPositive();
    }

    String nominativo() {
        return nominativo;
    }

    String indirizzo() {
        return indirizzo;
    }

    Page pagina() {
        return pagina;
    }

    BrowserContext contesto() {
        return contesto;
    }

    List<String> lamentele() {
        return lamentele;
    }

    /** What comes after the host. */
    String qui() {
        return pagina.url().replaceFirst("^https?://[^/]+", "");
    }

    Response apre(String percorso) {
        var risposta = pagina.navigate(indirizzo + percorso);
        assertThat(risposta).isNotNull();
        return risposta;
    }

    Scrivania vai(String percorso) {
        var risposta = apre(percorso);
        assertThat(risposta.status()).as(username + " opens " + percorso).isEqualTo(200);
        return this;
    }

    Scrivania scrive(String campo, String valore) {
        di(campo).fill(valore);
        return this;
    }

    /** Chooses in a select by what can be read there, or by code. */
    Scrivania sceglie(String campo, String voce) {
        var scelta = di(campo);
        var codice = scelta.locator("option[value=\"" + voce + "\"]");
        var opzione = (codice.count() > 0 ? codice : conTesto(scelta.locator("option"), voce)).first();
        assertThat(opzione.count())
                .as("«%s» among the choices of %s on %s", voce, campo, qui())
                .isPositive();
        scelta.selectOption(opzione.getAttribute("value"));
        return this;
    }

    /** Ticks a radio button or a checkbox by its value. */
    Scrivania spunta(String campo, String valore) {
        pagina.locator("[name=\"" + campo + "\"][value=\"" + valore + "\"]")
                .first()
                .check();
        return this;
    }

    /** Ticks the radio button or checkbox whose label says so. */
    Scrivania spuntaVoce(String campo, String etichetta) {
        var voce = pagina.locator(".spunta")
                .filter(new Locator.FilterOptions().setHasText(etichetta))
                .locator("input[name=\"" + campo + "\"]")
                .first();
        assertThat(voce.count())
                .as("«%s» among %s on %s", etichetta, campo, qui())
                .isPositive();
        voce.check();
        return this;
    }

    /** Presses a button; whatever it answers must not be a failure. */
    Scrivania preme(String bottone) {
        var risposta = pagina.waitForNavigation(() -> bottone(bottone).click());
        pagina.waitForLoadState(LoadState.LOAD);
        assertThat(risposta == null ? 200 : risposta.status())
                .as("%s presses «%s»: %s%n%s", username, bottone, qui(), errori())
                .isEqualTo(200);
        return this;
    }

    /** Presses a button and gets this status. */
    Scrivania preme(String bottone, int stato) {
        var risposta = pagina.waitForNavigation(() -> bottone(bottone).click());
        assertThat(risposta).isNotNull();
        assertThat(risposta.status())
                .as("%s presses «%s»: %s", username, bottone, errori())
                .isEqualTo(stato);
        return this;
    }

    Scrivania segue(String collegamento) {
        var link = conTesto(pagina.locator("main a:visible"), collegamento);
        assertThat(link.count())
                .as("%s sees no «%s» on %s%n%s", username, collegamento, qui(), testo())
                .isPositive();
        var risposta = pagina.waitForNavigation(() -> link.first().click());
        assertThat(risposta.status())
                .as("%s follows «%s»", username, collegamento)
                .isEqualTo(200);
        return this;
    }

    boolean offre(String collegamento) {
        return conTesto(pagina.locator("main a:visible"), collegamento).count() > 0;
    }

    private static Locator conTesto(Locator quali, String testo) {
        return quali.filter(new Locator.FilterOptions().setHasText(testo));
    }

    Scrivania vede(String testo) {
        assertThat(testo()).as("%s on %s", username, qui()).contains(testo);
        return this;
    }

    Scrivania nonVede(String testo) {
        assertThat(testo()).as("%s on %s", username, qui()).doesNotContain(testo);
        return this;
    }

    String testo() {
        return pagina.locator("body").innerText().replace('\u00a0', ' ');
    }

    Locator bottone(String testo) {
        return pagina.locator("#contenuto button:visible")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + testo)))
                .first();
    }

    Locator di(String campo) {
        return pagina.locator("[name=\"" + campo + "\"]:visible").first();
    }

    String valore(String campo) {
        return di(campo).inputValue();
    }

    /** Keeps the whole page as it looks on a desk and on a telephone, where pictures are asked for. */
    Scrivania fotografa(String nome) {
        if (!SCATTA) {
            return this;
        }
        var numero = ++schermate;
        for (var larghezza : new int[] {360, 1280}) {
            pagina.setViewportSize(larghezza, 900);
            scatta(numero, nome, larghezza);
        }
        return this;
    }

    /** Keeps the whole page as wide as it is. */
    void scatta(String nome) {
        scatta(++schermate, nome, pagina.viewportSize().width);
    }

    private void scatta(int numero, String nome, int larghezza) {
        // The identity bar sticks to the top of the window: from there it covers nothing.
        pagina.evaluate("() => window.scrollTo(0, 0)");
        pagina.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCHERMATE
                        .resolve(prova)
                        .resolve("%s-%02d-%s-%d.png".formatted(username, numero, nome, larghezza))));
    }

    private String errori() {
        return String.join(
                "\n",
                pagina.locator(".riepilogo-errori, .messaggio, .campo-errato, h1")
                        .allInnerTexts());
    }

    @Override
    public void close() {
        contesto.close();
    }
}
