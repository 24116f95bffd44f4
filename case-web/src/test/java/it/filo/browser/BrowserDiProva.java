package it.filo.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * One headless Chromium for all tests of this JVM. An installed one is taken before Playwright's own, so that nothing
 * is downloaded where a browser is there already; without either the tests are skipped, or fail where the environment
 * variable FILO_BROWSER_OBBLIGATORIO is true.
 */
final class BrowserDiProva {

    private static final String COME_AVERNE_UNO =
            "No Chromium or Chrome found: install one (on Debian: apt-get install chromium-headless-shell), "
                    + "or name it in FILO_BROWSER, "
                    + "or let Playwright download its own (./mvnw -pl case-web exec:java -e "
                    + "-Dexec.classpathScope=test -Dexec.mainClass=com.microsoft.playwright.CLI "
                    + "-Dexec.args=\"install chromium\")";

    /** The first has no window to draw: it does the same in less time. */
    private static final List<String> DOVE = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/snap/bin/chromium",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/opt/google/chrome/chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe");

    private static @Nullable Browser aperto;
    private static boolean cercato;

    private BrowserDiProva() {}

    static synchronized Browser apri() {
        if (!cercato) {
            cercato = true;
            aperto = lancia();
        }
        if (aperto == null) {
            if (Boolean.parseBoolean(System.getenv("FILO_BROWSER_OBBLIGATORIO"))) {
                throw new AssertionError(COME_AVERNE_UNO);
            }
            Assumptions.abort(COME_AVERNE_UNO);
        }
        return aperto;
    }

    private static @Nullable Browser lancia() {
        var installato = installato();
        // The client downloads three browsers by itself unless told not to: only what was installed on purpose is used.
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var opzioni = new BrowserType.LaunchOptions()
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run"));
        installato.ifPresent(opzioni::setExecutablePath);
        try {
            return playwright.chromium().launch(opzioni);
        } catch (PlaywrightException e) {
            if (installato.isPresent()) {
                throw e;
            }
            return null;
        }
    }

    private static Optional<Path> installato() {
        return Stream.concat(Stream.ofNullable(System.getenv("FILO_BROWSER")), DOVE.stream())
                .filter(p -> !p.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
