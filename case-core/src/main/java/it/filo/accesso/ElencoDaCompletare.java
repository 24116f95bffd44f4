package it.filo.accesso;

import it.filo.cartella.CartellaId;
import it.filo.nucleo.PersonaId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People whom a file of outcomes named by their codice fiscale alone, read as a list. */
public interface ElencoDaCompletare {

    /** As many rows as a page shows, and one to know that more follow. */
    int PAGINA = 25;

    /**
     * Who is to be named.
     *
     * @param richiedente of the household, by whom one knows whose it is
     * @param cartella the open case of the household, from where she is corrected
     * @param domanda where there is no case, the latest domanda of the household
     */
    record Riga(
            PersonaId id,
            String codiceFiscale,
            @Nullable String richiedente,
            @Nullable String comune,
            @Nullable CartellaId cartella,
            @Nullable DomandaId domanda) {}

    long quante();

    /** By id, one more than {@link #PAGINA} where there are more. */
    List<Riga> pagina(@Nullable PersonaId dopo);
}
