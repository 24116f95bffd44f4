package it.filo.nucleo;

import static java.util.function.Predicate.not;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tax code that identifies a person (DM 12/3/1974): sixteen characters, or eleven digits while provisional. Where
 * two people would get the same code, digits are replaced by letters (omocodia); such a code is as good as any other.
 *
 * @param valore in capitals, without spaces
 */
public record CodiceFiscale(String valore) {

    /** What reading a typed or imported code gives. */
    public sealed interface Lettura {
        record Valido(CodiceFiscale codice) implements Lettura {}

        record Errato(Errore errore, String spiegazione) implements Lettura {}
    }

    public enum Errore {
        ASSENTE,
        LUNGHEZZA,
        CARATTERE,
        DATA,
        CONTROLLO
    }

    /** The datum of a person that does not agree with the code. */
    public enum Campo {
        COGNOME,
        NOME,
        DATA_NASCITA,
        SESSO,
        LUOGO_NASCITA
    }

    /** A disagreement between the code and a person's data, with the sentence that explains it. */
    public record Differenza(Campo campo, String frase) {}

    private static final String MESI = "ABCDEHLMPRST";
    private static final String OMOCODIA = "LMNPQRSTUV";
    /** Value of the characters in odd places: of a digit as of the letter with the same rank. */
    private static final int[] DISPARI = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };
    /** What stands where: L a letter, C a digit or its letter of omocodia, M the letter of the month. */
    private static final String FORMA = "LLLLLLCCMCCLCCCL";

    private static final Pattern SPAZI = Pattern.compile("[\\s\\u00A0]");
    private static final Pattern VOCALI = Pattern.compile("[AEIOU]");
    private static final Pattern NON_VOCALI = Pattern.compile("[^AEIOU]");

    private static final DateTimeFormatter GIORNO = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    public CodiceFiscale {
        if (esamina(valore) instanceof Lettura.Errato errato) {
            throw new IllegalArgumentException(errato.spiegazione());
        }
    }

    /** Reads what somebody typed: case and spaces do not matter. */
    public static Lettura leggi(@Nullable String testo) {
        var valore = pulito(testo);
        var errato = esamina(valore);
        return errato != null ? errato : new Lettura.Valido(new CodiceFiscale(valore));
    }

    /**
     * Reads a code that is known to be good.
     *
     * @throws IllegalArgumentException with the explanation, where it is not
     */
    public static CodiceFiscale valueOf(String testo) {
        return new CodiceFiscale(pulito(testo));
    }

    /**
     * The code that these data give. The real one may differ by omocodia: only the Agenzia delle Entrate assigns it.
     *
     * @param codiceLuogo codice catastale of the comune of birth, or that of the foreign state
     */
    public static CodiceFiscale componi(String cognome, String nome, LocalDate data, Sesso sesso, String codiceLuogo) {
        var giorno = data.getDayOfMonth() + (sesso == Sesso.F ? 40 : 0);
        var quindici = lettereCognome(cognome)
                + lettereNome(nome)
                + "%02d%c%02d".formatted(data.getYear() % 100, MESI.charAt(data.getMonthValue() - 1), giorno)
                + codiceLuogo.toUpperCase(Locale.ROOT);
        if (quindici.length() != 15) {
            throw new IllegalArgumentException("Il codice del luogo di nascita ha quattro caratteri: " + codiceLuogo);
        }
        return new CodiceFiscale(quindici + controllo(quindici));
    }

    /** Eleven digits, given by an office until the Agenzia delle Entrate assigns the real code: says nothing of the person. */
    public boolean provvisorio() {
        return valore.length() == 11;
    }

    /**
     * The code has two digits for the year: of the two centuries the later one that is not in the future.
     *
     * @return empty for a provisional code
     */
    public Optional<LocalDate> dataNascita(LocalDate oggi) {
        return giornoNascita().map(giorno -> {
            var anno = oggi.getYear() / 100 * 100 + anno();
            return giorno.isValidYear(anno) && !giorno.atYear(anno).isAfter(oggi)
                    ? giorno.atYear(anno)
                    : giorno.atYear(anno - 100);
        });
    }

    /** Empty for a provisional code. */
    public Optional<Sesso> sesso() {
        return base().map(b -> cifre(b, 9) > 40 ? Sesso.F : Sesso.M);
    }

    /** Codice catastale of the comune or foreign state of birth; empty for a provisional code. */
    public Optional<String> codiceLuogo() {
        return base().map(b -> b.substring(11, 15));
    }

    /**
     * What in a person's data disagrees with the code. What is null is not compared, and a provisional code agrees with
     * everybody.
     */
    public List<Differenza> differenze(
            String cognome,
            String nome,
            @Nullable LocalDate data,
            @Nullable Sesso sesso,
            @Nullable String codiceLuogo) {
        var differenze = new ArrayList<Differenza>();
        base().ifPresent(b -> {
            confronta(Campo.COGNOME, "Il cognome", cognome, lettereCognome(cognome), b.substring(0, 3), differenze);
            confronta(Campo.NOME, "Il nome", nome, lettereNome(nome), b.substring(3, 6), differenze);
        });
        if (data != null) {
            giornoNascita()
                    .filter(giorno -> data.getYear() % 100 != anno() || !giorno.equals(MonthDay.from(data)))
                    .ifPresent(giorno -> differenze.add(new Differenza(
                            Campo.DATA_NASCITA,
                            "La data di nascita %s non corrisponde al codice fiscale, che indica %02d/%02d dell'anno %02d."
                                    .formatted(
                                            GIORNO.format(data),
                                            giorno.getDayOfMonth(),
                                            giorno.getMonthValue(),
                                            anno()))));
        }
        if (sesso != null) {
            sesso().filter(not(sesso::equals))
                    .ifPresent(suo -> differenze.add(new Differenza(
                            Campo.SESSO,
                            "Il sesso indicato (%s) non corrisponde al codice fiscale, che indica %s."
                                    .formatted(sesso.nome(), suo.nome()))));
        }
        if (codiceLuogo != null) {
            codiceLuogo()
                    .filter(not(codiceLuogo::equalsIgnoreCase))
                    .ifPresent(suo -> differenze.add(new Differenza(
                            Campo.LUOGO_NASCITA,
                            "Il luogo di nascita %s non corrisponde al codice fiscale, che indica %s."
                                    .formatted(Luoghi.descrizione(codiceLuogo), Luoghi.descrizione(suo)))));
        }
        return List.copyOf(differenze);
    }

    @Override
    public String toString() {
        return valore;
    }

    private static void confronta(
            Campo campo, String soggetto, String dato, String attese, String trovate, List<Differenza> differenze) {
        if (!attese.equals(trovate)) {
            differenze.add(new Differenza(
                    campo,
                    "%s «%s» non corrisponde al codice fiscale: le sue lettere sono %s, quelle del codice %s."
                            .formatted(soggetto, dato.strip(), attese, trovate)));
        }
    }

    private static String pulito(@Nullable String testo) {
        return testo == null ? "" : SPAZI.matcher(testo).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static Lettura.@Nullable Errato esamina(String valore) {
        if (valore.isEmpty()) {
            return new Lettura.Errato(Errore.ASSENTE, "Il codice fiscale manca.");
        }
        if (valore.length() != 16 && valore.length() != 11) {
            return new Lettura.Errato(
                    Errore.LUNGHEZZA,
                    "Il codice fiscale ha 16 caratteri, o 11 cifre se è provvisorio: qui sono %d."
                            .formatted(valore.length()));
        }
        var forma = valore.length() == 11 ? "0".repeat(11) : FORMA;
        for (int i = 0; i < forma.length(); i++) {
            var errore = carattere(valore.charAt(i), forma.charAt(i), i);
            if (errore != null) {
                return errore;
            }
        }
        if (valore.length() == 16 && !dataPossibile(senzaOmocodia(valore))) {
            return new Lettura.Errato(Errore.DATA, "La data di nascita scritta nel codice fiscale non esiste.");
        }
        var giusto = valore.length() == 11
                ? controlloProvvisorio(valore)
                : valore.charAt(15) == controllo(valore.substring(0, 15));
        return giusto
                ? null
                : new Lettura.Errato(
                        Errore.CONTROLLO,
                        "L'ultimo carattere del codice fiscale (%c) non è quello che risulta dagli altri: un carattere è sbagliato o due sono scambiati."
                                .formatted(valore.charAt(valore.length() - 1)));
    }

    private static Lettura.@Nullable Errato carattere(char c, char forma, int indice) {
        var cifra = c >= '0' && c <= '9';
        var lettera = c >= 'A' && c <= 'Z';
        var atteso = switch (forma) {
            case 'L' -> lettera ? null : "una lettera";
            case 'M' -> MESI.indexOf(c) >= 0 ? null : "la lettera di un mese (" + MESI + ")";
            case 'C' ->
                cifra || OMOCODIA.indexOf(c) >= 0 ? null : "una cifra o una lettera di omocodia (" + OMOCODIA + ")";
            default -> cifra ? null : "una cifra";
        };
        return atteso == null
                ? null
                : new Lettura.Errato(
                        Errore.CARATTERE,
                        "Il carattere %d del codice fiscale è «%c», ma lì va %s.".formatted(indice + 1, c, atteso));
    }

    private static boolean dataPossibile(String base) {
        var giorno = cifre(base, 9);
        try {
            // 29 February of year 00 is good: 2000 was a leap year.
            LocalDate.of(2000 + cifre(base, 6), mese(base), giorno > 40 ? giorno - 40 : giorno);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static char controllo(String quindici) {
        var somma = 0;
        for (int i = 0; i < 15; i++) {
            var c = quindici.charAt(i);
            var rango = Character.isDigit(c) ? c - '0' : c - 'A';
            somma += i % 2 == 0 ? DISPARI[rango] : rango;
        }
        return (char) ('A' + somma % 26);
    }

    private static boolean controlloProvvisorio(String cifre) {
        var somma = 0;
        for (int i = 0; i < 11; i++) {
            var valore = (cifre.charAt(i) - '0') * (i % 2 == 0 ? 1 : 2);
            somma += valore > 9 ? valore - 9 : valore;
        }
        return somma % 10 == 0;
    }

    private Optional<String> base() {
        return provvisorio() ? Optional.empty() : Optional.of(senzaOmocodia(valore));
    }

    private Optional<MonthDay> giornoNascita() {
        return base().map(b -> MonthDay.of(mese(b), cifre(b, 9) > 40 ? cifre(b, 9) - 40 : cifre(b, 9)));
    }

    private int anno() {
        return cifre(senzaOmocodia(valore), 6);
    }

    private static String senzaOmocodia(String valore) {
        var base = new StringBuilder(valore);
        for (int i = 0; i < 15; i++) {
            var cifra = OMOCODIA.indexOf(valore.charAt(i));
            if (FORMA.charAt(i) == 'C' && cifra >= 0) {
                base.setCharAt(i, (char) ('0' + cifra));
            }
        }
        return base.toString();
    }

    private static int cifre(String base, int da) {
        return Integer.parseInt(base.substring(da, da + 2));
    }

    private static int mese(String base) {
        return MESI.indexOf(base.charAt(8)) + 1;
    }

    private static String lettereCognome(String cognome) {
        var lettere = Lettere.sole(cognome);
        return tre(consonanti(lettere), lettere);
    }

    private static String lettereNome(String nome) {
        var lettere = Lettere.sole(nome);
        var consonanti = consonanti(lettere);
        return consonanti.length() > 3
                ? "" + consonanti.charAt(0) + consonanti.charAt(2) + consonanti.charAt(3)
                : tre(consonanti, lettere);
    }

    private static String tre(String consonanti, String lettere) {
        return (consonanti + NON_VOCALI.matcher(lettere).replaceAll("") + "XXX").substring(0, 3);
    }

    private static String consonanti(String lettere) {
        return VOCALI.matcher(lettere).replaceAll("");
    }
}
