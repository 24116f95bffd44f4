package it.filo.accesso.web;

import it.filo.accesso.AccogliSegnalazione.Destinazione;
import it.filo.accesso.AccogliSegnalazione.Richiesta;
import it.filo.accesso.EsitoSegnalazione;
import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.cartella.CartellaId;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.web.PersonaForm;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a segnalazione is accepted, as typed. */
record AccoglienzaForm(
        @Nullable String persona,
        @Nullable String dove,
        @Nullable String esito,
        @Nullable String nota) {

    static final String NUOVO = "nuovo";
    static final String CARTELLA = "cartella:";
    static final String NUCLEO = "nucleo:";

    Optional<Richiesta> leggi(Errori errori, Clock clock) {
        var campi = new Campi(errori, clock);
        var destinazione = campi.campo("dove", "dove si segue la persona", dove)
                .obbligatorio()
                .scelta(AccoglienzaForm::destinazione);
        var proposto = campi.campo("esito", "che cosa si propone", esito)
                .obbligatorio()
                .scelta(EsitoSegnalazione.class);
        var scritta = campi.campo("nota", "la nota", nota).lungoAlPiu(1000).testo();
        return errori.vuoti()
                ? Optional.of(new Richiesta(
                        PersonaForm.stessa(persona),
                        PersonaForm.diversaDa(persona),
                        destinazione.orElseThrow(),
                        proposto.orElseThrow(),
                        scritta.orElse(null)))
                : Optional.empty();
    }

    private static Destinazione destinazione(String testo) {
        if (testo.equals(NUOVO)) {
            return new Destinazione.NuovoNucleo();
        }
        if (testo.startsWith(CARTELLA)) {
            return new Destinazione.InCartella(CartellaId.valueOf(testo.substring(CARTELLA.length())));
        }
        if (testo.startsWith(NUCLEO)) {
            return new Destinazione.NelNucleo(NucleoId.valueOf(testo.substring(NUCLEO.length())));
        }
        throw new IllegalArgumentException(testo);
    }
}
