package it.filo.accesso;

import it.filo.nucleo.CodiceFiscale;
import it.filo.nucleo.Parentela;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file that could be read: one domanda.
 *
 * @param misura code of the measure
 * @param comune ISTAT code
 * @param esito null while INPS has decided nothing
 */
record RigaEsito(
        String protocollo,
        String misura,
        LocalDate dataDomanda,
        CodiceFiscale codiceFiscale,
        String cognome,
        String nome,
        @Nullable LocalDate dataNascita,
        String comune,
        RegistraEsito.@Nullable Esito esito,
        List<Familiare> componenti) {

    /** Another member of the household: of him INPS says the code and no name. */
    record Familiare(CodiceFiscale codiceFiscale, Parentela parentela) {}
}
