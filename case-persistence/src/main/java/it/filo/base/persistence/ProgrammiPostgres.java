package it.filo.base.persistence;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once from the archive on the class path into a folder that only we can write. */
final class ProgrammiPostgres {

    /** To be raised together with the archive: programs of another version get a folder of their own. */
    private static final String VERSIONE = "18.6";

    private final Path cartella;

    private ProgrammiPostgres(Path cartella) {
        this.cartella = cartella;
    }

    static ProgrammiPostgres in(Path dove) {
        var cartella = dove.resolve("postgresql-" + VERSIONE);
        if (!Files.isDirectory(cartella)) {
            try {
                estrai(dove, cartella);
            } catch (IOException e) {
                throw new UncheckedIOException("I programmi di PostgreSQL non si estraggono in " + cartella, e);
            }
        }
        return new ProgrammiPostgres(cartella);
    }

    /** Unpacks beside and renames, so that an interrupted start leaves nothing half done. */
    private static void estrai(Path dove, Path cartella) throws IOException {
        Files.createDirectories(dove);
        var provvisoria = Files.createTempDirectory(dove, "estrazione");
        try (var archivio = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(sistema(), architettura());
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archivio)))) {
            for (var voce = tar.getNextEntry(); voce != null; voce = tar.getNextEntry()) {
                var file = provvisoria.resolve(voce.getName()).normalize();
                if (!file.startsWith(provvisoria)) {
                    throw new IOException("Voce fuori dall'archivio: " + voce.getName());
                }
                if (voce.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    if (voce.isSymbolicLink()) {
                        Files.createSymbolicLink(file, Path.of(voce.getLinkName()));
                    } else {
                        Files.copy(tar, file);
                        Files.setPosixFilePermissions(
                                file,
                                PosixFilePermissions.fromString(
                                        (voce.getMode() & 0100) != 0 ? "rwx------" : "rw-------"));
                    }
                }
            }
        }
        try {
            Files.move(provvisoria, cartella);
        } catch (FileSystemException e) {
            FileSystemUtils.deleteRecursively(provvisoria);
            if (!Files.isDirectory(cartella)) {
                throw e;
            }
        }
    }

    private static String sistema() {
        return System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
    }

    private static String architettura() {
        var nome = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return nome.equals("amd64") ? "x86_64" : nome;
    }

    List<String> comando(String programma) {
        var comando = senzaRadice();
        comando.add(cartella.resolve("bin").resolve(programma).toString());
        return comando;
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it does not notice. */
    static List<String> senzaRadice() {
        return new ArrayList<>(LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U") : List.of());
    }
}
