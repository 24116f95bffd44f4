package it.filo.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A row of one of the tables in {@code resources/demo}: UTF-8, {@code ;}, a header, comments after {@code #}. */
record Tavola(Map<String, String> campi) {

    static List<Tavola> leggi(String nome) {
        try (var file = Objects.requireNonNull(Tavola.class.getResourceAsStream("/demo/" + nome + ".csv"), nome)) {
            var righe = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(r -> !r.isBlank() && !r.startsWith("#"))
                    .toList();
            var testata = righe.getFirst().split(";", -1);
            return righe.stream().skip(1).map(r -> riga(testata, r)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tavola riga(String[] testata, String riga) {
        var valori = riga.split(";", -1);
        var campi = new HashMap<String, String>();
        for (int i = 0; i < testata.length; i++) {
            campi.put(testata[i], i < valori.length ? valori[i].strip() : "");
        }
        return new Tavola(campi);
    }

    String testo(String campo) {
        return Objects.requireNonNull(campi.get(campo), campo);
    }

    Optional<String> forse(String campo) {
        return Optional.of(testo(campo)).filter(t -> !t.isEmpty());
    }

    int intero(String campo) {
        return Integer.parseInt(testo(campo));
    }
}
