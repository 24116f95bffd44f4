package it.filo.base.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one form. Form records keep what was typed as text and convert themselves with it, so that a page
 * with errors shows exactly what was typed:
 *
 * <pre>{@code
 * var campi = new Campi(errori, clock);
 * var data = campi.campo("data", "la data della domanda", data()).obbligatorio().nonFutura().data();
 * }</pre>
 */
public final class Campi {

    private final Errori errori;
    private final LocalDate oggi;

    public Campi(Errori errori, Clock clock) {
        this.errori = errori;
        this.oggi = LocalDate.now(clock);
    }

    /**
     * One field.
     *
     * @param nome of the parameter, which is also the id of the field on the page
     * @param cosa how a message speaks of it, with its article: "la data della domanda"
     * @param testo as typed
     */
    public Campo campo(String nome, String cosa, @Nullable String testo) {
        return new Campo(errori, oggi, nome, cosa, testo);
    }

    public Errori errori() {
        return errori;
    }
}
