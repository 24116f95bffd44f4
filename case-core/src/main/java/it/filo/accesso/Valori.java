package it.filo.accesso;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates and amounts in the forms in which files bring them. */
final class Valori {

    private static final List<DateTimeFormatter> DATE = List.of(
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT));

    private static final Pattern NUMERO = Pattern.compile(
            "\\d{1,9}([.,]\\d{1,2})?|\\d{1,3}(\\.\\d{3})+(,\\d{1,2})?|" + "\\d{1,3}(,\\d{3})+\\.\\d{1,2}");
    private static final Pattern MIGLIAIA = Pattern.compile("\\d{1,3}(\\.\\d{3})+");
    private static final BigDecimal MASSIMO = new BigDecimal("99999999.99");

    private Valori() {}

    static Optional<LocalDate> data(String testo) {
        for (var forma : DATE) {
            try {
                return Optional.of(LocalDate.parse(testo.strip(), forma));
            } catch (DateTimeParseException e) {
                // the next form
            }
        }
        return Optional.empty();
    }

    /** Decimal comma or point; the point of 1.234 is that of the thousands, because centesimi have two digits. */
    static Optional<BigDecimal> euro(String testo) {
        var cifre = testo.replaceAll("[€\\s\\u00A0]", "");
        if (!NUMERO.matcher(cifre).matches()) {
            return Optional.empty();
        }
        var italiano = cifre.lastIndexOf(',') > cifre.lastIndexOf('.')
                || MIGLIAIA.matcher(cifre).matches();
        var numero = italiano ? cifre.replace(".", "").replace(',', '.') : cifre.replace(",", "");
        return Optional.of(new BigDecimal(numero).setScale(2, RoundingMode.UNNECESSARY))
                .filter(n -> n.compareTo(MASSIMO) <= 0);
    }
}
