package it.filo.accesso.web;

import it.filo.accesso.Canale;
import it.filo.accesso.RegistraContatto.Richiesta;
import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.zona.Comune;
import it.filo.zona.PuntoId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A contact as typed. */
record ContattoForm(
        @Nullable String data,
        @Nullable String punto,
        @Nullable String canale,
        @Nullable String persona,
        @Nullable String comune,
        @Nullable String telefono,
        @Nullable String bisogno,
        @Nullable String risposta,
        @Nullable String inviatoA) {

    static ContattoForm di(String oggi, @Nullable String punto) {
        return new ContattoForm(oggi, punto, Canale.SPORTELLO.name(), null, null, null, null, null, null);
    }

    Optional<Richiesta> leggi(Errori errori, List<Comune> comuni, Clock clock) {
        var campi = new Campi(errori, clock);
        var data = campi.campo("data", "la data del contatto", this.data)
                .obbligatorio()
                .nonFutura()
                .data();
        var punto = campi.campo("punto", "il punto di accesso", this.punto).scelta(PuntoId::valueOf);
        var canale = campi.campo("canale", "come è arrivata la persona", this.canale)
                .obbligatorio()
                .scelta(Canale.class);
        var persona = campi.campo("persona", "cognome e nome della persona", this.persona)
                .obbligatorio()
                .lungoAlPiu(120)
                .testo();
        var comune = campi.campo("comune", "il comune di residenza", this.comune)
                .obbligatorio()
                .scelta(istat -> comuni.stream()
                        .map(Comune::istat)
                        .filter(istat::equals)
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(istat)));
        var telefono = campi.campo("telefono", "il telefono", this.telefono)
                .lungoAlPiu(40)
                .telefono();
        var bisogno = campi.campo("bisogno", "il bisogno, con le parole della persona", this.bisogno)
                .obbligatorio()
                .testo();
        var risposta =
                campi.campo("risposta", "la risposta data", this.risposta).testo();
        var inviatoA = campi.campo("inviatoA", "dove è stata inviata", this.inviatoA)
                .lungoAlPiu(120)
                .testo();
        return errori.vuoti()
                ? Optional.of(new Richiesta(
                        data.orElseThrow(),
                        punto.orElse(null),
                        canale.orElseThrow(),
                        persona.orElseThrow(),
                        comune.orElseThrow(),
                        telefono.orElse(null),
                        bisogno.orElseThrow(),
                        risposta.orElse(null),
                        inviatoA.orElse(null)))
                : Optional.empty();
    }
}
