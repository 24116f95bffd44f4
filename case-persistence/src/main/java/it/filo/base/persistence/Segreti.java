package it.filo.base.persistence;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Port and passwords of the embedded database, made once and kept in a file that only its own account reads. */
final class Segreti {

    static final String SUPERUTENTE = "postgres";

    private final Path file;
    private final Properties valori = new Properties();

    private Segreti(Path file) {
        this.file = file;
    }

    static Segreti in(Path file) {
        var segreti = new Segreti(file);
        try {
            if (Files.exists(file)) {
                try (var lettore = Files.newBufferedReader(file)) {
                    segreti.valori.load(lettore);
                }
            }
            segreti.completa();
            return segreti;
        } catch (IOException e) {
            throw new UncheckedIOException("Il file " + file + " non si può leggere", e);
        }
    }

    private void completa() throws IOException {
        var prima = valori.size();
        for (var ruolo : new String[] {SUPERUTENTE, Accesso.PROPRIETARIO, Accesso.APPLICAZIONE}) {
            valori.computeIfAbsent(ruolo, nuova -> password());
        }
        if (valori.getProperty("porta") == null) {
            try (var libera = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
                valori.setProperty("porta", Integer.toString(libera.getLocalPort()));
            }
        }
        if (valori.size() != prima) {
            var testo = new StringWriter();
            valori.store(testo, null);
            CartellaDati.scriviSegreto(file, testo.toString());
        }
    }

    private static String password() {
        var byteCasuali = new byte[24];
        new SecureRandom().nextBytes(byteCasuali);
        return HexFormat.of().formatHex(byteCasuali);
    }

    Path file() {
        return file;
    }

    String password(String ruolo) {
        return valori.getProperty(ruolo);
    }

    int porta() {
        return Integer.parseInt(valori.getProperty("porta"));
    }
}
