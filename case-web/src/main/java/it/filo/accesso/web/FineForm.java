package it.filo.accesso.web;

import it.filo.accesso.FineAttenzione;
import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why nobody has to help any more, as typed. */
record FineForm(
        @Nullable Integer versione,
        @Nullable String fine,
        @Nullable String nota) {

    record Letta(FineAttenzione fine, @Nullable String nota) {}

    Optional<Letta> leggi(Errori errori, Clock clock) {
        var campi = new Campi(errori, clock);
        var fine = campi.campo("fine", "il motivo", this.fine).obbligatorio().scelta(FineAttenzione.class);
        var nota = campi.campo("nota", "la nota", this.nota).lungoAlPiu(500).testo();
        return errori.vuoti() ? Optional.of(new Letta(fine.orElseThrow(), nota.orElse(null))) : Optional.empty();
    }
}
