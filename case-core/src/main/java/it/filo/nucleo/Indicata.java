package it.filo.nucleo;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person as an operator names one who may be there already.
 *
 * @param stessa the person already there whom the operator recognised
 * @param diversaDa those already there of whom the operator said that they are others
 */
public record Indicata(
        Anagrafica anagrafica,
        @Nullable PersonaId stessa,
        Set<PersonaId> diversaDa,
        @Nullable String telefono,
        @Nullable String email) {

    public static Indicata di(Anagrafica anagrafica) {
        return new Indicata(anagrafica, null, Set.of(), null, null);
    }

    /** Whether two descriptions are surely of one person: same code, or same name and birth without two codes. */
    public boolean comeQuella(Indicata altra) {
        if (stessa != null && stessa.equals(altra.stessa)) {
            return true;
        }
        var mio = anagrafica.codiceFiscale();
        var suo = altra.anagrafica.codiceFiscale();
        if (mio != null && suo != null) {
            return mio.equals(suo);
        }
        var nascita = anagrafica.dataNascita();
        return nascita != null
                && nascita.equals(altra.anagrafica.dataNascita())
                && Cercabile.di(anagrafica.nominativo()).equals(Cercabile.di(altra.anagrafica.nominativo()));
    }
}
