package it.filo.accesso;

import it.filo.nucleo.Anagrafica;
import it.filo.nucleo.CambiaCodiceFiscale;
import it.filo.nucleo.Indicata;
import it.filo.nucleo.Persona;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a domanda says of a person and Filo does not know, or knows otherwise. Who somebody is is only completed: a
 * correction is another act, with its own trace; how somebody is reached may have changed.
 *
 * @param attuale what is known, null for nothing
 */
public record Cambio(String cosa, String nuovo, @Nullable String attuale) {

    static List<Cambio> fra(Persona nota, Indicata indicata) {
        return fra(nota, indicata.anagrafica(), indicata.telefono(), indicata.email());
    }

    static List<Cambio> fra(Persona nota, Anagrafica detta, @Nullable String telefono, @Nullable String email) {
        var cambi = new ArrayList<Cambio>();
        var sua = nota.anagrafica();
        diverso(
                cambi,
                "Codice fiscale",
                sua.codiceFiscale(),
                CambiaCodiceFiscale.migliore(sua.codiceFiscale(), detta.codiceFiscale()));
        manca(cambi, "Data di nascita", sua.dataNascita(), detta.dataNascita());
        manca(cambi, "Luogo di nascita", sua.luogoNascita(), detta.luogoNascita());
        manca(cambi, "Cittadinanza", sua.cittadinanza(), detta.cittadinanza());
        diverso(cambi, "Telefono", nota.telefono().orElse(null), telefono);
        diverso(cambi, "E-mail", nota.email().orElse(null), email);
        return List.copyOf(cambi);
    }

    private static void manca(List<Cambio> cambi, String cosa, @Nullable Object nota, @Nullable Object detta) {
        if (nota == null && detta != null) {
            cambi.add(new Cambio(cosa, detta.toString(), null));
        }
    }

    private static void diverso(List<Cambio> cambi, String cosa, @Nullable String noto, @Nullable String detto) {
        if (detto != null && !Objects.equals(noto, detto)) {
            cambi.add(new Cambio(cosa, detto, noto));
        }
    }
}
