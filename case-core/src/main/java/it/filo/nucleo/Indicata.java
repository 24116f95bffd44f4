package it.filo.nucleo;

import org.jspecify.annotations.Nullable;

/**
 * A person as an operator names one who may be there already.
 *
 * @param stessa the person already there whom the operator recognised
 * @param altra whether the operator said that those already there are others
 */
public record Indicata(
        Anagrafica anagrafica,
        @Nullable PersonaId stessa,
        boolean altra,
        @Nullable String telefono,
        @Nullable String email) {

    public static Indicata di(Anagrafica anagrafica) {
        return new Indicata(anagrafica, null, false, null, null);
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
