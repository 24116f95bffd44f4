package it.filo.accesso.web;

import it.filo.accesso.ElencoContatti.Filtro;
import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The search of the list of contacts, as typed. */
record FiltroContatti(
        @Nullable String q,
        @Nullable String comune,
        @Nullable String dal,
        @Nullable String al) {

    Filtro leggi(Errori errori, Clock clock) {
        var campi = new Campi(errori, clock);
        return new Filtro(
                campi.campo("q", "il nome", q()).lungoAlPiu(60).testo().orElse(null),
                campi.campo("comune", "il comune", comune())
                        .lungoAlPiu(6)
                        .testo()
                        .orElse(null),
                campi.campo("dal", "il primo giorno", dal()).data().orElse(null),
                campi.campo("al", "l'ultimo giorno", al()).data().orElse(null));
    }

    /** Address of the list with this search, from a row on. */
    String indirizzo(@Nullable LocalDate data, @Nullable UUID id) {
        var indirizzo = UriComponentsBuilder.fromPath(Schede.CONTATTI);
        aggiungi(indirizzo, "q", q());
        aggiungi(indirizzo, "comune", comune());
        aggiungi(indirizzo, "dal", dal());
        aggiungi(indirizzo, "al", al());
        if (data != null && id != null) {
            indirizzo.queryParam("dopo", data + "_" + id);
        }
        return indirizzo.build().encode().toUriString();
    }

    private static void aggiungi(UriComponentsBuilder indirizzo, String nome, @Nullable String valore) {
        if (valore != null && !valore.isBlank()) {
            indirizzo.queryParam(nome, valore.strip());
        }
    }
}
