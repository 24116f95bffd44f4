package it.filo.base.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.core.env.Environment;

/** The folder that holds all that Filo keeps outside a database: readable by its own account only. */
record CartellaDati(Path percorso) {

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
            Files.createDirectories(file.toAbsolutePath().getParent());
            var provvisorio = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    "segreto",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(provvisorio, contenuto);
            Files.move(provvisorio, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Il file " + file + " non si può scrivere", e);
        }
    }
}
