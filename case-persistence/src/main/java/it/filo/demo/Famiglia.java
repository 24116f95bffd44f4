package it.filo.demo;

import it.filo.nucleo.Parentela;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invented household. */
record Famiglia(UUID nucleo, String comune, List<Individuo> membri) {

    /**
     * @param rappresentante who signs in the person's place
     * @param codiceFiscale the true one, also where the register has none
     */
    record Individuo(
            UUID id,
            String cognome,
            String nome,
            LocalDate nascita,
            Parentela parentela,
            @Nullable String rappresentante,
            String codiceFiscale) {

        boolean minorenne(LocalDate giorno) {
            return nascita.plusYears(18).isAfter(giorno);
        }

        boolean neiMilleGiorni(LocalDate giorno) {
            return nascita.plusDays(1000).isAfter(giorno);
        }

        String nominativo() {
            return cognome + " " + nome;
        }
    }

    Individuo richiedente() {
        return membri.getFirst();
    }

    List<Individuo> adulti(LocalDate giorno) {
        return membri.stream().filter(i -> !i.minorenne(giorno)).toList();
    }

    boolean conMinori(LocalDate giorno) {
        return membri.stream().anyMatch(i -> i.minorenne(giorno));
    }

    boolean neiMilleGiorni(LocalDate giorno) {
        return membri.stream().anyMatch(i -> i.neiMilleGiorni(giorno));
    }
}
