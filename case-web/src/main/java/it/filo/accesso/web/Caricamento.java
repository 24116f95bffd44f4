package it.filo.accesso.web;

import it.filo.accesso.CaricaEsiti;
import it.filo.accesso.FileEsiti;
import it.filo.accesso.FileIllegibile;
import it.filo.base.web.Errori;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** An uploaded file on our disk, for as long as it is read: what a request brought goes away with the request. */
record Caricamento(Path file, String nome, String sha256, long grandezza, FileEsiti righe) {

    static final String PREFISSO = "filo-esiti-";

    /** Null where it cannot be read: then the errors say why. */
    static @Nullable Caricamento di(@Nullable MultipartFile file, Operatore chi, Errori errori) throws IOException {
        if (!CaricaEsiti.importa(chi)) {
            throw new NonConsentito("caricamento di esiti INPS");
        }
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isBlank()) {
            errori.aggiungi("file", "Scegliere il file con gli esiti dell'INPS.");
            return null;
        }
        // Readable by our own account only, as createTempFile makes it.
        var copia = Files.createTempFile(PREFISSO, null);
        try {
            var impronta = copia(file, copia);
            return new Caricamento(
                    copia, nome(file.getOriginalFilename()), impronta, Files.size(copia), FileCaricato.apri(copia));
        } catch (FileIllegibile e) {
            Files.deleteIfExists(copia);
            errori.aggiungi("file", e.perche());
            return null;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copia);
            throw e;
        }
    }

    /** Without the folders that some browsers send. */
    private static String nome(@Nullable String originale) {
        var nome = Objects.requireNonNullElse(originale, "")
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "");
        return nome.isBlank() ? "file" : nome;
    }

    private static String copia(MultipartFile da, Path a) throws IOException {
        try (var dati = da.getInputStream();
                var uscita = new DigestOutputStream(Files.newOutputStream(a), MessageDigest.getInstance("SHA-256"))) {
            dati.transferTo(uscita);
            return HexFormat.of().formatHex(uscita.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void elimina() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
