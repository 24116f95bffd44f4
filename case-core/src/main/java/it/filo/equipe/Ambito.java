package it.filo.equipe;

import it.filo.cartella.Dominio;
import it.filo.zona.EnteId;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of the scheda B: a domain, and for health and judicial data the service that writes it.
 *
 * @param servizio null for what the case manager writes
 */
public record Ambito(Dominio dominio, @Nullable EnteId servizio) {

    public static Ambito di(Dominio dominio) {
        return new Ambito(dominio, null);
    }
}
