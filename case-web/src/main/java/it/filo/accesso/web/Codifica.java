package it.filo.accesso.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * How a file of text writes its accents. A file that holds accents of both kinds was put together by hand: it is read as
 * UTF-8, and the cells of the other kind become unreadable, which is an error of their row.
 */
final class Codifica {

    static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int PEZZO = 64 * 1024;

    private Codifica() {}

    static Charset di(Path file) throws IOException {
        var decodifica = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        boolean accentiUtf8 = false;
        boolean altriAccenti = false;
        try (var canale = Files.newByteChannel(file)) {
            var dati = ByteBuffer.allocate(PEZZO);
            var testo = CharBuffer.allocate(PEZZO);
            var fine = false;
            while (!fine) {
                fine = canale.read(dati) < 0;
                dati.flip();
                if (canale.position() == dati.limit() && comincia(dati)) {
                    return StandardCharsets.UTF_8;
                }
                for (var ancora = true; ancora; ) {
                    var esito = decodifica.decode(dati, testo, fine);
                    accentiUtf8 |= testo.flip().chars().anyMatch(c -> c > 0x7F);
                    testo.clear();
                    ancora = esito.isError() || esito.isOverflow();
                    if (esito.isError()) {
                        altriAccenti = true;
                        dati.position(dati.position() + esito.length());
                    }
                }
                dati.compact();
            }
        }
        return altriAccenti && !accentiUtf8 ? WINDOWS : StandardCharsets.UTF_8;
    }

    private static boolean comincia(ByteBuffer dati) {
        return dati.limit() >= BOM.length && Arrays.equals(Arrays.copyOf(dati.array(), BOM.length), BOM);
    }
}
