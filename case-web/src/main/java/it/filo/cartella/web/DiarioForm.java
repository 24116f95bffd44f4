package it.filo.cartella.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.cartella.NotaDiario;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line of the diario as typed. */
public record DiarioForm(
        @Nullable String tipo,
        @Nullable String data,
        @Nullable String testo,
        @Nullable String riservata) {

    public record Riga(NotaDiario.Tipo tipo, LocalDate data, String testo, boolean riservata) {}

    Optional<Riga> leggi(Errori errori, Clock clock) {
        var campi = new Campi(errori, clock);
        var tipoLetto =
                campi.campo("tipo", "che cosa è stato", tipo).obbligatorio().scelta(NotaDiario.Tipo.class);
        var dataLetta =
                campi.campo("data", "la data", data).obbligatorio().nonFutura().data();
        var testoLetto = campi.campo("testo", "che cosa è successo", testo)
                .obbligatorio()
                .testo();
        var solo = campi.campo("riservata", "la nota riservata", riservata).spuntato();
        return errori.vuoti()
                ? Optional.of(
                        new Riga(tipoLetto.orElseThrow(), dataLetta.orElseThrow(), testoLetto.orElseThrow(), solo))
                : Optional.empty();
    }
}
