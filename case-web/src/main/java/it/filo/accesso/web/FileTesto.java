package it.filo.accesso.web;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import it.filo.accesso.Colonna;
import it.filo.accesso.FileEsiti;
import it.filo.accesso.FileIllegibile;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/** A CSV: delimiter and encoding are found out, the rest is streamed. */
final class FileTesto implements FileEsiti {

    /** A cell beyond it is a quote that nobody closed. */
    private static final int CELLA_MASSIMA = 1 << 20;

    private static final int PRIMA_RIGA_MASSIMA = 64 * 1024;

    private final Path file;
    private final Charset codifica;
    private final char separatore;
    private final long grandezza;
    private long letti;

    private FileTesto(Path file, Charset codifica, char separatore, long grandezza) {
        this.file = file;
        this.codifica = codifica;
        this.separatore = separatore;
        this.grandezza = grandezza;
    }

    static FileTesto apri(Path file) throws IOException {
        var codifica = Codifica.di(file);
        return new FileTesto(file, codifica, separatore(file, codifica), Files.size(file));
    }

    @Override
    public Integer parte() {
        return (int) (letti * 100 / Math.max(grandezza, 1));
    }

    @Override
    public void leggi(Consumer<Riga> riga) {
        int numero = 0;
        try (var testo = lettore(Files.newInputStream(file));
                var csv = CsvReader.builder()
                        .fieldSeparator(separatore)
                        .skipEmptyLines(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(CELLA_MASSIMA)
                        .ofCsvRecord(testo)) {
            for (var record : csv) {
                riga.accept(new Riga(++numero, record.getFields(), null));
            }
        } catch (CsvParseException e) {
            throw rotto(numero, e);
        } catch (UncheckedIOException e) {
            throw rotto(numero, e);
        } catch (IOException e) {
            throw new FileIllegibile("La lettura del file si è interrotta: caricarlo di nuovo.", e);
        }
    }

    private static FileIllegibile rotto(int ultima, Exception causa) {
        return new FileIllegibile(
                "Dalla riga " + (ultima + 1) + " il file non si legge: una cella supera " + CELLA_MASSIMA
                        + " caratteri oppure una virgoletta (\") è aperta e mai chiusa. Correggere e caricare di nuovo.",
                causa);
    }

    private Reader lettore(InputStream dati) throws IOException {
        var contati = new FilterInputStream(dati) {
            @Override
            public int read() throws IOException {
                var b = super.read();
                letti += b < 0 ? 0 : 1;
                return b;
            }

            @Override
            public int read(byte[] in, int da, int quanti) throws IOException {
                var n = super.read(in, da, quanti);
                letti += Math.max(n, 0);
                return n;
            }
        };
        return senzaBom(contati, codifica);
    }

    private static Reader senzaBom(InputStream dati, Charset codifica) throws IOException {
        var testo = new BufferedInputStream(dati);
        testo.mark(Codifica.BOM.length);
        if (!Arrays.equals(testo.readNBytes(Codifica.BOM.length), Codifica.BOM)) {
            testo.reset();
        }
        return new InputStreamReader(testo, codifica);
    }

    /** The one that parts more names that we know. */
    private static char separatore(Path file, Charset codifica) throws IOException {
        var testa = new char[PRIMA_RIGA_MASSIMA];
        int lunga = 0;
        try (var testo = senzaBom(Files.newInputStream(file), codifica)) {
            for (int n = 0; lunga < testa.length && n >= 0; lunga += Math.max(n, 0)) {
                n = testo.read(testa, lunga, testa.length - lunga);
            }
        }
        var prima = new String(testa, 0, lunga).lines().findFirst().orElse("");
        return note(prima, ";") >= note(prima, ",") ? ';' : ',';
    }

    private static long note(String riga, String separatore) {
        return Arrays.stream(riga.split(separatore))
                .filter(n -> Colonna.cerca(n.replace("\"", "")).isPresent())
                .count();
    }
}
