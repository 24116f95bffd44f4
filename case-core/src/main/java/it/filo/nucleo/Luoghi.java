package it.filo.nucleo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The register of birthplaces: comuni of yesterday and today, and foreign states, from {@code luoghi.csv}. */
public final class Luoghi {

    /** States that people call otherwise than the register does. */
    private static final Map<String, String> ALTRI_NOMI = Map.ofEntries(
            Map.entry("MOLDAVIA", "Z140"),
            Map.entry("RUSSIA", "Z154"),
            Map.entry("OLANDA", "Z126"),
            Map.entry("GRANBRETAGNA", "Z114"),
            Map.entry("INGHILTERRA", "Z114"),
            Map.entry("STATIUNITI", "Z404"),
            Map.entry("USA", "Z404"),
            Map.entry("MACEDONIA", "Z148"),
            Map.entry("BOSNIA", "Z153"),
            Map.entry("SANTODOMINGO", "Z505"),
            Map.entry("BIRMANIA", "Z206"),
            Map.entry("COSTADAVORIO", "Z313"));

    private static final Map<String, Luogo> PER_CODICE =
            carica().stream().collect(toMap(Luogo::codice, Function.identity()));

    private static final Map<String, List<Luogo>> PER_NOME = PER_CODICE.values().stream()
            .sorted(Comparator.comparing((Luogo l) -> l.soppresso() != null).thenComparing(Luogo::codice))
            .collect(groupingBy(l -> Lettere.sole(l.nome())));

    private Luoghi() {}

    public static Optional<Luogo> di(String codice) {
        return Optional.ofNullable(PER_CODICE.get(codice.strip().toUpperCase(Locale.ROOT)));
    }

    /**
     * The places with exactly this code, name, or name and provincia ("Livo (CO)"), whatever the accents, apostrophes
     * and case; those that still exist come first. Several comuni bear the same name.
     */
    public static List<Luogo> cerca(String nomeOCodice) {
        var perCodice = di(nomeOCodice);
        if (perCodice.isPresent()) {
            return List.of(perCodice.get());
        }
        var nome = Lettere.sole(nomeOCodice.replaceFirst("\\(.*", ""));
        var provincia = Lettere.sole(nomeOCodice.replaceFirst("^[^(]*", ""));
        var altroNome = ALTRI_NOMI.get(nome);
        var trovati = altroNome != null
                ? List.of(Objects.requireNonNull(PER_CODICE.get(altroNome)))
                : PER_NOME.getOrDefault(nome, List.of());
        return trovati.stream()
                .filter(l -> provincia.isEmpty() || l.provincia().equals(provincia))
                .toList();
    }

    /** The place as a sentence names it, also where the register does not know the code. */
    static String descrizione(String codice) {
        return di(codice)
                .map(l -> l.etichetta() + ", codice " + l.codice())
                .orElse("con codice " + codice.toUpperCase(Locale.ROOT));
    }

    private static List<Luogo> carica() {
        try (var righe = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Luoghi.class.getResourceAsStream("luoghi.csv")), StandardCharsets.UTF_8))) {
            return righe.lines()
                    .filter(riga -> !riga.startsWith("#"))
                    .skip(1)
                    .map(Luoghi::luogo)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Luogo luogo(String riga) {
        var campi = riga.split(";", -1);
        return new Luogo(campi[0], campi[1], campi[2], campi[3].isEmpty() ? null : LocalDate.parse(campi[3]));
    }
}
