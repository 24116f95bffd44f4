package it.filo.equipe.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record ConclusioneForm(
        @Nullable Integer versione,
        @Nullable String giorno,
        @Nullable String sintesi) {

    record Letta(int versione, LocalDate giorno, String sintesi) {}

    Optional<Letta> leggi(Errori errori, Clock clock) {
        var campi = new Campi(errori, clock);
        var testo =
                campi.campo("sintesi", "la sintesi", sintesi()).obbligatorio().testo();
        var quando = campi.campo("giorno", "il giorno della conclusione", giorno())
                .obbligatorio()
                .nonFutura()
                .data();
        return errori.vuoti()
                ? Optional.of(new Letta(versione == null ? -1 : versione, quando.orElseThrow(), testo.orElseThrow()))
                : Optional.empty();
    }
}
