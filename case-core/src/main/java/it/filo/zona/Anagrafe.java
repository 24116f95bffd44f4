package it.filo.zona;

import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes who we are: enti, convenzioni and settings of the current zona. Reading is {@link Zone}'s. */
public interface Anagrafe {

    /** The latest first. */
    List<Convenzione> convenzioni();

    Optional<Convenzione> convenzione(UUID id);

    /** Of every ente. */
    Map<EnteId, Recapiti> recapiti();

    void raggiunto(EnteId ente, Recapiti recapiti);

    void aggiungi(Ente ente);

    void aggiungi(Convenzione convenzione);

    /** Writes first and last day anew. */
    void aggiorna(Convenzione convenzione);

    void imposta(String denominazione, @Nullable MonthDay patrono, boolean sabatoLavorativo);

    /** For one measure, whether the analisi preliminare is held jointly. */
    void imposta(String misura, boolean analisiCongiunta);
}
