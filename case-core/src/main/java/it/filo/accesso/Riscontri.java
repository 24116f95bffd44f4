package it.filo.accesso;

import it.filo.nucleo.NucleoId;
import it.filo.nucleo.PersonaId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is registered already of the rows of a file, asked for many rows at once. */
public interface Riscontri {

    /**
     * @param codici the codici fiscali of the richiedente, of now and of before
     * @param cercabile name of the richiedente as it is compared
     * @param decisi by INPS so far, the latest first
     */
    record DomandaNota(
            DomandaId id,
            int versione,
            String misura,
            LocalDate data,
            String comune,
            Set<String> codici,
            String cercabile,
            StatoDomanda stato,
            @Nullable BigDecimal importo,
            List<RegistraEsito.Deciso> decisi) {}

    /** @param cercabile name as it is compared */
    record PersonaNota(
            PersonaId id,
            String nominativo,
            String cercabile,
            @Nullable String codiceFiscale,
            @Nullable LocalDate nascita) {}

    /** That a person belongs to a nucleo, until a day or for good. */
    record Appartenenza(NucleoId nucleo, @Nullable LocalDate al) {}

    /** By protocollo. */
    Map<String, DomandaNota> domande(Collection<String> protocolli);

    /**
     * Those with one of the codes, and namesakes.
     *
     * @param nascite of the namesakes only who were born on one of these days, or when is not known; null for all
     */
    List<PersonaNota> persone(
            Collection<String> codici, Collection<String> cercabili, @Nullable Collection<LocalDate> nascite);

    Map<PersonaId, List<Appartenenza>> nuclei(Collection<PersonaId> persone);
}
