package it.filo.analisi;

import org.jspecify.annotations.Nullable;

/** The outcome that is put to the mini-équipe, and why. */
public record Proposta(@Nullable Decisione decisione, String motivazione) implements Testo {

    public Proposta {
        motivazione = Testo.pulito(motivazione);
    }

    @Override
    public boolean vuoto() {
        return decisione == null && motivazione.isEmpty();
    }

    @Override
    public boolean completo() {
        return decisione != null && !decisione.senzaServizio() && !motivazione.isEmpty();
    }
}
