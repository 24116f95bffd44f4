package it.filo.progetto.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.cartella.Dominio;
import it.filo.progetto.Contenuto.ObiettivoScritto;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record ObiettivoForm(@Nullable String frase, @Nullable String dominio) {

    static final ObiettivoForm VUOTO = new ObiettivoForm(null, null);

    record Scritto(String frase, @Nullable Dominio dominio) {}

    static ObiettivoForm di(ObiettivoScritto obiettivo) {
        var dominio = obiettivo.dominio();
        return new ObiettivoForm(obiettivo.testo(), dominio == null ? "" : dominio.name());
    }

    Optional<Scritto> leggi(Errori errori, Clock clock) {
        var campi = new Campi(errori, clock);
        var scritta =
                campi.campo("frase", "l'obiettivo", frase()).obbligatorio().testo();
        var scelto = campi.campo("dominio", "l'ambito", dominio()).scelta(Dominio.class);
        return errori.vuoti() ? Optional.of(new Scritto(scritta.orElseThrow(), scelto.orElse(null))) : Optional.empty();
    }
}
