package it.filo.base.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/** The folder that holds all that Filo keeps outside a database: readable by its own account only. */
record CartellaDati(Path percorso) {

    private static final Logger LOG = LoggerFactory.getLogger(CartellaDati.class);

    /** {@code FILO_DATI}, or {@code ./dati}. */
    static CartellaDati di(Environment environment) {
        return new CartellaDati(Path.of(environment.getProperty("filo.dati", "dati"))
                .toAbsolutePath()
                .normalize());
    }

    Path file(String nome) {
        return percorso.resolve(nome);
    }

    void crea() {
        try {
            Files.createDirectories(percorso);
            Files.setPosixFilePermissions(percorso, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("La cartella dei dati " + percorso + " non si può creare o usare", e);
        }
    }

    /** Writes a secret at once or not at all, never readable by others in between. */
    static void scriviSegreto(Path file, String contenuto) {
        try {
            Files.move(provvisorio(file, contenuto), file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Il file " + file + " non si può scrivere", e);
        }
    }

    /** The same, where nobody was quicker: of several who write it at once one does, and none replaces what is there. */
    static void scriviSegretoSeManca(Path file, String contenuto) {
        try {
            var provvisorio = provvisorio(file, contenuto);
            try {
                Files.createLink(file, provvisorio);
            } catch (FileAlreadyExistsException e) {
                LOG.debug("{} is there already", file, e);
            } finally {
                Files.delete(provvisorio);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Il file " + file + " non si può scrivere", e);
        }
    }

    private static Path provvisorio(Path file, String contenuto) throws IOException {
        var cartella = file.toAbsolutePath().getParent();
        Files.createDirectories(cartella);
        var provvisorio = Files.createTempFile(
                cartella,
                "segreto",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(provvisorio, contenuto);
    }
}
