package it.filo.progetto.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A single day on which something happened. */
record GiornoForm(@Nullable String giorno) {

    Optional<LocalDate> leggi(String cosa, Errori errori, Clock clock) {
        return new Campi(errori, clock)
                .campo("giorno", cosa, giorno())
                .obbligatorio()
                .nonFutura()
                .data();
    }
}
