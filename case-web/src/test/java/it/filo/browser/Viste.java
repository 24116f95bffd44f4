package it.filo.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashSet;

/**
 * What of each template was looked at already, whoever opened it: a page is looked at again only where it shows kinds of
 * elements, or one inside another, that this template did not show before (a block for another role, a list that was
 * empty). All accounts together so see each template and each of its blocks once, in whichever JVM of a build they are:
 * it is kept in the folder that the build names for itself ({@code filo.viste}).
 */
final class Viste {

    private final Path cartella;

    private Viste(Path cartella) {
        this.cartella = cartella;
    }

    /** By all tests of this build. */
    static Viste finora() {
        return new Viste(Path.of(System.getProperty(
                "filo.viste", "target/viste/" + ProcessHandle.current().pid())));
    }

    /** @return whether there is something new to look at, which from now on is looked at */
    boolean nuova(String modello, Collection<String> visti) {
        try {
            Files.createDirectories(cartella);
            var visto = cartella.resolve(URLEncoder.encode(modello, StandardCharsets.UTF_8));
            try (var turno =
                    FileChannel.open(cartella.resolve("turno"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                turno.lock();
                var nuovi = new LinkedHashSet<>(visti);
                if (Files.exists(visto)) {
                    Files.readAllLines(visto).forEach(nuovi::remove);
                }
                Files.write(visto, nuovi, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                return !nuovi.isEmpty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
