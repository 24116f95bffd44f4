package it.filo.analisi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of the scheda A with who wrote on it last.
 *
 * @param versione to be sent back with a change; {@link #MAI_SCRITTO} where there is no row yet
 */
public record Foglio<T extends Testo>(
        T testo,
        int versione,
        @Nullable String autore,
        @Nullable Instant scrittoIl) {

    public static final int MAI_SCRITTO = -1;

    /** As the task list says it. */
    public enum Stato {
        DA_COMPILARE("Da compilare"),
        IN_CORSO("In corso"),
        COMPLETO("Completa");

        private final String nome;

        Stato(String nome) {
            this.nome = nome;
        }

        public String nome() {
            return nome;
        }
    }

    static <T extends Testo> Foglio<T> bianco(T testo) {
        return new Foglio<>(testo, MAI_SCRITTO, null, null);
    }

    public Stato stato() {
        if (testo.completo()) {
            return Stato.COMPLETO;
        }
        return testo.vuoto() ? Stato.DA_COMPILARE : Stato.IN_CORSO;
    }
}
