package it.filo.accesso.web;

import it.filo.accesso.FileEsiti;
import it.filo.accesso.FileIllegibile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells by its first bytes, whatever its name, what an uploaded file is; refuses what is no table. */
final class FileCaricato {

    private static final int TESTA = 4096;

    private FileCaricato() {}

    /** @throws FileIllegibile saying what to do with a file that is something else */
    static FileEsiti apri(Path file) {
        try {
            var testa = testa(file);
            if (testa.length == 0) {
                throw new FileIllegibile("Il file è vuoto: la prima riga deve contenere i nomi delle colonne.");
            }
            if (comincia(testa, "%PDF")) {
                throw altro("un PDF");
            }
            if (comincia(testa, "\u00D0\u00CF\u0011\u00E0")) {
                throw altro("un documento del vecchio Excel (.xls) o protetto da password");
            }
            if (comincia(testa, "PK\u0003\u0004") || comincia(testa, "PK\u0005\u0006")) {
                return new FileXlsx(file);
            }
            if (comincia(testa, "{") || comincia(testa, "<") || comincia(testa, "\u00EF\u00BB\u00BF<")) {
                throw altro("una pagina web, XML o JSON");
            }
            if (comincia(testa, "\u00FF\u00FE") || comincia(testa, "\u00FE\u00FF") || perLoPiuNulla(testa)) {
                throw altro("un testo in UTF-16 o un altro formato binario");
            }
            return FileTesto.apri(file);
        } catch (IOException e) {
            throw new FileIllegibile("Il file non si può leggere: caricarlo di nuovo.", e);
        }
    }

    private static FileIllegibile altro(String cosa) {
        return new FileIllegibile("Il file è " + cosa
                + ", non una tabella: nel foglio di calcolo scegliere «Salva come» CSV UTF-8 oppure Excel (.xlsx).");
    }

    private static byte[] testa(Path file) throws IOException {
        try (InputStream dati = Files.newInputStream(file)) {
            return dati.readNBytes(TESTA);
        }
    }

    private static boolean comincia(byte[] testa, String con) {
        if (testa.length < con.length()) {
            return false;
        }
        for (int i = 0; i < con.length(); i++) {
            if ((testa[i] & 0xFF) != con.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A stray NUL is one cell's fault, many are another kind of file. */
    private static boolean perLoPiuNulla(byte[] testa) {
        int nulli = 0;
        for (byte b : testa) {
            nulli += b == 0 ? 1 : 0;
        }
        return nulli * 5 > testa.length;
    }
}
