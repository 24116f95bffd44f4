package it.filo.operatori.web;

import it.filo.base.web.Campi;
import org.jspecify.annotations.Nullable;

/** The name one signs in with: lower case, so that it cannot be mistyped in two ways. */
final class NomeDiAccesso {

    private static final String FORMA = "[a-z0-9][a-z0-9._-]{2,63}";

    private NomeDiAccesso() {}

    static void leggi(Campi campi, @Nullable String testo) {
        var nome = campi.campo("username", "il nome di accesso", testo)
                .obbligatorio()
                .testo();
        if (nome.isPresent() && !nome.get().matches(FORMA)) {
            campi.errori()
                    .aggiungi(
                            "username",
                            "Usare per il nome di accesso da 3 a 64 lettere minuscole, cifre, punti o trattini.");
        }
    }
}
