package it.filo.monitoraggio.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.monitoraggio.EsitoFinale;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a case ends, as typed. */
record ChiusuraForm(
        @Nullable String versione,
        @Nullable String esito,
        @Nullable String data,
        @Nullable String sintesi,
        @Nullable String con) {

    record Chiusura(int versione, EsitoFinale esito, LocalDate data, String sintesi) {}

    Optional<Chiusura> leggi(Errori errori, Clock clock) {
        var campi = new Campi(errori, clock);
        var letta = campi.campo("versione", "la versione", versione())
                .obbligatorio()
                .intero(0, Integer.MAX_VALUE);
        var come = campi.campo("esito", "come finisce il percorso", esito())
                .obbligatorio()
                .scelta(EsitoFinale.class);
        var quando = campi.campo("data", "la data della chiusura", data())
                .obbligatorio()
                .nonFutura()
                .data();
        var testo =
                campi.campo("sintesi", "la sintesi", sintesi()).obbligatorio().testo();
        return errori.vuoti()
                ? Optional.of(new Chiusura(
                        letta.orElseThrow(), come.orElseThrow(), quando.orElseThrow(), testo.orElseThrow()))
                : Optional.empty();
    }
}
