package it.filo.accesso.web;

import it.filo.accesso.Colonna;
import it.filo.accesso.FileEsiti;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of an Excel workbook, row by row, once {@link ZipSicuro} has seen that it does no harm. */
final class FileXlsx implements FileEsiti {

    private static final DateTimeFormatter GIORNO = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int COLONNE_MASSIME = 1000;
    /** Excel computes with so many digits; what is beyond them is noise. */
    private static final MathContext CIFRE = new MathContext(15);

    /** Beyond so many digits before or after the comma a number is nonsense, and is not written out. */
    private static final int LUNGO = 40;

    private final Path file;
    private final Set<Integer> date = new HashSet<>();

    FileXlsx(Path file) throws IOException {
        ZipSicuro.controlla(file);
        this.file = file;
    }

    /** A sheet does not say how long it is. */
    @Override
    public @Nullable Integer parte() {
        return null;
    }

    @Override
    public void leggi(Consumer<Riga> riga) {
        try (var cartella = new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
                var righe = tenta(cartella::getFirstSheet).openStream()) {
            for (var una = righe.iterator(); tenta(una::hasNext); ) {
                riga.accept(tenta(() -> letta(una.next())));
            }
        } catch (IOException e) {
            throw ZipSicuro.danneggiato(e);
        }
    }

    /** The library throws what it likes at what is damaged; whoever takes the rows throws for other reasons. */
    private static <T> T tenta(Supplier<T> lettura) {
        try {
            return lettura.get();
        } catch (RuntimeException e) {
            throw ZipSicuro.danneggiato(e);
        }
    }

    private Riga letta(Row riga) {
        var celle = new ArrayList<String>();
        String guasto = null;
        for (int i = 0; i < Math.min(riga.getCellCount(), COLONNE_MASSIME); i++) {
            var cella = riga.getCell(i);
            if (cella == null) {
                celle.add("");
                continue;
            }
            var giorno = giorno(cella, i);
            celle.add(giorno.orElseGet(() -> testo(cella)));
            if (guasto == null) {
                guasto = giorno.isEmpty() && date.contains(i) && cella.getType() == CellType.NUMBER
                        ? "La cella " + cella.getAddress() + " non contiene una data: correggerla."
                        : guasto(cella);
            }
        }
        if (date.isEmpty()) {
            colonneDiDate(celle);
        }
        return new Riga(riga.getRowNum(), celle, guasto);
    }

    private void colonneDiDate(List<String> testa) {
        for (int i = 0; i < testa.size(); i++) {
            if (Colonna.cerca(testa.get(i))
                    .filter(c -> c.nome().startsWith("data_"))
                    .isPresent()) {
                date.add(i);
            }
        }
    }

    /** Empty where it is no day, or none that there is. */
    private Optional<String> giorno(Cell cella, int colonna) {
        if (cella.getType() != CellType.NUMBER || !date.contains(colonna)) {
            return Optional.empty();
        }
        try {
            return Optional.of(GIORNO.format(cella.asDate()));
        } catch (ArithmeticException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String testo(Cell cella) {
        return switch (cella.getType()) {
            case NUMBER -> numero(cella.asNumber());
            case FORMULA -> "=" + cella.getFormula();
            default -> cella.getText();
        };
    }

    private static String numero(BigDecimal numero) {
        if (Math.abs((long) numero.precision() - numero.scale()) > LUNGO) {
            return numero.round(CIFRE).toString();
        }
        return numero.round(CIFRE).stripTrailingZeros().toPlainString();
    }

    private static @Nullable String guasto(Cell cella) {
        return switch (cella.getType()) {
            case FORMULA ->
                "La cella " + cella.getAddress() + " contiene una formula: incollare il suo valore al suo posto.";
            case ERROR -> "La cella " + cella.getAddress() + " contiene un errore del foglio di calcolo: correggerla.";
            default -> null;
        };
    }
}
