package it.filo.analisi;

import it.filo.cartella.Percorso;
import it.filo.zona.EnteId;
import org.jspecify.annotations.Nullable;

/**
 * An outcome of the analisi preliminare. Two people agree where they name the same pathway and the same service.
 *
 * @param servizio the specialist service that is involved, for {@link Percorso#SPECIALISTICO} alone
 */
public record Decisione(Percorso percorso, @Nullable EnteId servizio) {

    public Decisione {
        servizio = percorso == Percorso.SPECIALISTICO ? servizio : null;
    }

    boolean senzaServizio() {
        return percorso == Percorso.SPECIALISTICO && servizio == null;
    }
}
