package it.filo.progetto.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.progetto.Contenuto.RisultatoScritto;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record RisultatoForm(@Nullable String frase, @Nullable String entro) {

    static final RisultatoForm VUOTO = new RisultatoForm(null, null);

    record Scritto(String frase, @Nullable LocalDate entro) {}

    static RisultatoForm di(RisultatoScritto risultato, Formati formati) {
        return new RisultatoForm(risultato.testo(), risultato.entro() == null ? "" : formati.breve(risultato.entro()));
    }

    Optional<Scritto> leggi(Errori errori, Clock clock) {
        var campi = new Campi(errori, clock);
        var scritta = campi.campo("frase", "il risultato atteso", frase())
                .obbligatorio()
                .testo();
        var giorno =
                campi.campo("entro", "la data entro cui si attende", entro()).data();
        return errori.vuoti() ? Optional.of(new Scritto(scritta.orElseThrow(), giorno.orElse(null))) : Optional.empty();
    }
}
