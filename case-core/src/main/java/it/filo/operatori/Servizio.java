package it.filo.operatori;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person does here and under what title: the period of work, and whether the ente has a valid convenzione.
 *
 * @param nomeZona as the header of each page prints it
 */
public record Servizio(
        Operatore operatore,
        String nomeZona,
        LocalDate dal,
        @Nullable LocalDate al,
        boolean convenzioneValida) {

    public boolean inCorso(LocalDate oggi) {
        return !oggi.isBefore(dal) && (al == null || !oggi.isAfter(al));
    }

    boolean valido(LocalDate oggi) {
        return inCorso(oggi) && convenzioneValida;
    }
}
