package it.filo.operatori.web;

import it.filo.base.web.Campi;
import it.filo.zona.Recapiti;
import org.jspecify.annotations.Nullable;

/** How somebody is reached, as it was typed; both may be left out. */
record RecapitiForm(@Nullable String telefono, @Nullable String email) {

    Recapiti leggi(Campi campi) {
        var letto = campi.campo("telefono", "il telefono", telefono)
                .lungoAlPiu(40)
                .telefono()
                .orElse(null);
        var indirizzo = campi.campo("email", "l'indirizzo e-mail", email)
                .lungoAlPiu(200)
                .email()
                .orElse(null);
        return new Recapiti(letto, indirizzo);
    }
}
