package it.filo.base.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One field on its way from text to value. What cannot be read adds one error that says what to change, and yields
 * nothing; so does an empty field, with an error only where it is required.
 */
public final class Campo {

    private static final Pattern ITALIANA = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern NUMERO =
            Pattern.compile("[+-]?(\\d{1,3}(\\.\\d{3})+|\\d+)(,\\d+)?|[+-]?\\d+\\.\\d{1,2}");
    private static final Pattern MIGLIAIA = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern TELEFONO = Pattern.compile("(\\D*\\d){5,}\\D*");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;]+@[^\\s@,;]+\\.[^\\s@,;]+");
    private static final DateTimeFormatter ORA = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter BREVE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int LUNGHEZZA_MASSIMA = 4000;

    private final Errori errori;
    private final LocalDate oggi;
    private final String nome;
    private final String cosa;
    private final String testo;
    private boolean obbligatorio;
    private boolean nonFutura;
    private int lunghezza = LUNGHEZZA_MASSIMA;

    Campo(Errori errori, LocalDate oggi, String nome, String cosa, @Nullable String testo) {
        this.errori = errori;
        this.oggi = oggi;
        this.nome = nome;
        this.cosa = cosa;
        this.testo = testo == null ? "" : testo.strip();
    }

    public Campo obbligatorio() {
        obbligatorio = true;
        return this;
    }

    /** Where the page asks for it only in some cases. */
    public Campo obbligatorioSe(boolean condizione) {
        obbligatorio = condizione;
        return this;
    }

    public Campo nonFutura() {
        nonFutura = true;
        return this;
    }

    public Campo lungoAlPiu(int caratteri) {
        lunghezza = caratteri;
        return this;
    }

    public Optional<String> testo() {
        if (vuoto("Scrivere " + cosa + ".")) {
            return Optional.empty();
        }
        var normale = testo.replace("\r\n", "\n");
        if (normale.length() > lunghezza) {
            return errore("Accorciare " + cosa + ": il testo ha " + Formati.intero(normale.length())
                    + " caratteri, il massimo è " + Formati.intero(lunghezza) + ".");
        }
        return Optional.of(normale);
    }

    /** A number to call, with room for whose it is: "333 1234567, la figlia". */
    public Optional<String> telefono() {
        return come(TELEFONO, "Controllare " + cosa + ": mancano le cifre da chiamare, per esempio 333 1234567.");
    }

    public Optional<String> email() {
        return come(EMAIL, "Scrivere " + cosa + " per intero, per esempio nome@ente.it.");
    }

    private Optional<String> come(Pattern forma, String altrimenti) {
        var letto = testo();
        return letto.isEmpty() || forma.matcher(letto.get()).matches() ? letto : errore(altrimenti);
    }

    /** Of the day: 9:30, 9.30 or 15:00. */
    public Optional<LocalTime> ora() {
        try {
            return testo().map(t -> LocalTime.parse(t.replace('.', ':'), ORA));
        } catch (DateTimeParseException e) {
            return errore("Scrivere " + cosa + " come 9:30 o 15:00.");
        }
    }

    public Optional<LocalDate> data() {
        if (vuoto("Scrivere " + cosa + " come gg/mm/aaaa, per esempio 12/03/2026.")) {
            return Optional.empty();
        }
        var italiana = ITALIANA.matcher(testo);
        var iso = ISO.matcher(testo);
        int giorno;
        int mese;
        int anno;
        if (italiana.matches()) {
            giorno = Integer.parseInt(italiana.group(1));
            mese = Integer.parseInt(italiana.group(2));
            anno = Integer.parseInt(italiana.group(3));
        } else if (iso.matches()) {
            giorno = Integer.parseInt(iso.group(3));
            mese = Integer.parseInt(iso.group(2));
            anno = Integer.parseInt(iso.group(1));
        } else {
            return errore(
                    "Scrivere " + cosa + " come gg/mm/aaaa, con l'anno di quattro cifre, per esempio 12/03/2026.");
        }
        if (anno < 1900 || anno > 2199) {
            return errore("Controllare l'anno: " + cosa + " non può essere del " + anno + ".");
        }
        try {
            return nelTempo(LocalDate.of(anno, mese, giorno));
        } catch (DateTimeException e) {
            return errore("Controllare giorno e mese: la data " + testo + " non esiste.");
        }
    }

    private Optional<LocalDate> nelTempo(LocalDate data) {
        if (nonFutura && data.isAfter(oggi)) {
            return errore("Controllare " + cosa + ": non può essere dopo oggi, " + BREVE.format(oggi) + ".");
        }
        return Optional.of(data);
    }

    public Optional<Integer> intero(int minimo, int massimo) {
        if (vuoto("Scrivere " + cosa + " in cifre.")) {
            return Optional.empty();
        }
        try {
            int numero = Integer.parseInt(MIGLIAIA.matcher(testo).matches() ? testo.replace(".", "") : testo);
            if (numero >= minimo && numero <= massimo) {
                return Optional.of(numero);
            }
        } catch (NumberFormatException e) {
            // Falls through to the one message, which names the limits.
        }
        return errore("Scrivere " + cosa + " in cifre: un numero intero da " + Formati.intero(minimo) + " a "
                + Formati.intero(massimo) + ".");
    }

    public Optional<BigDecimal> decimale() {
        if (vuoto("Scrivere " + cosa + " in cifre.")) {
            return Optional.empty();
        }
        var cifre = testo.replace("€", "").strip();
        if (cifre.length() > 20 || !NUMERO.matcher(cifre).matches()) {
            return errore("Scrivere " + cosa + " in cifre, con la virgola per i decimali, per esempio 1.234,50.");
        }
        var italiano = cifre.contains(",") || MIGLIAIA.matcher(cifre).matches();
        return Optional.of(new BigDecimal(italiano ? cifre.replace(".", "").replace(',', '.') : cifre));
    }

    /** Euro, not negative, with two decimals at most. */
    public Optional<BigDecimal> importo() {
        var numero = decimale();
        if (numero.isPresent() && numero.get().signum() < 0) {
            return errore("Controllare " + cosa + ": l'importo non può essere negativo.");
        }
        if (numero.isPresent() && numero.get().stripTrailingZeros().scale() > 2) {
            return errore("Controllare " + cosa + ": i centesimi hanno al massimo due cifre.");
        }
        return numero.map(n -> n.setScale(2, RoundingMode.UNNECESSARY));
    }

    public <E extends Enum<E>> Optional<E> scelta(Class<E> tipo) {
        return scelta(testo -> Enum.valueOf(tipo, testo));
    }

    public Optional<UUID> uuid() {
        return scelta(UUID::fromString);
    }

    /** A choice among what the page offers: a typed id, {@code scelta(CartellaId::valueOf)}, or a code. */
    public <T> Optional<T> scelta(Function<String, T> lettura) {
        if (vuoto("Scegliere " + cosa + ".")) {
            return Optional.empty();
        }
        try {
            return Optional.of(lettura.apply(testo));
        } catch (IllegalArgumentException e) {
            return errore("Scegliere " + cosa + " fra le voci proposte.");
        }
    }

    /** A checkbox: an unchecked one is not sent at all. */
    public boolean spuntato() {
        return !vuoto("Spuntare la casella: " + cosa + ".");
    }

    private boolean vuoto(String messaggio) {
        if (testo.isEmpty() && obbligatorio) {
            errori.aggiungi(nome, messaggio);
        }
        return testo.isEmpty();
    }

    private <T> Optional<T> errore(String messaggio) {
        errori.aggiungi(nome, messaggio);
        return Optional.empty();
    }
}
