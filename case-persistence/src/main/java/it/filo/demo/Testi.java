package it.filo.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Invented texts, encrypted for the row that will hold them. */
final class Testi {

    private static final Map<String, List<String>> TESTI = Tavola.leggi("testi").stream()
            .collect(groupingBy(t -> t.testo("chiave"), mapping(t -> t.testo("testo"), toList())));

    private final Casa casa;

    Testi(Casa casa) {
        this.casa = casa;
    }

    /** One of the texts for that purpose. */
    byte[] su(String chiave, UUID riga) {
        return cifra(uno(chiave), riga);
    }

    String uno(String chiave) {
        return casa.sorte.uno(Objects.requireNonNull(TESTI.get(chiave), chiave));
    }

    byte[] cifra(String testo, UUID riga) {
        return Objects.requireNonNull(casa.cassaforte.chiudi(testo, riga));
    }
}
