package it.filo.accesso.web;

import it.filo.accesso.SeguiFamiglia.Aiuto;
import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.operatori.OperatoreId;
import it.filo.zona.EnteId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who helps and what comes next, as typed. */
record AiutoForm(
        @Nullable Integer versione,
        @Nullable String aiuta,
        @Nullable String prossimo,
        @Nullable String entro) {

    static final String NESSUNO = "nessuno";
    static final String OPERATORE = "operatore:";
    static final String ENTE = "ente:";

    record Letto(
            Aiuto aiuto,
            @Nullable String prossimo,
            @Nullable LocalDate entro) {}

    Optional<Letto> leggi(Errori errori, Clock clock) {
        var campi = new Campi(errori, clock);
        var aiuta = campi.campo("aiuta", "chi aiuta la famiglia", this.aiuta)
                .obbligatorio()
                .scelta(AiutoForm::aiuto);
        var prossimo = campi.campo("prossimo", "il prossimo passo", this.prossimo)
                .lungoAlPiu(500)
                .testo();
        var entro = campi.campo("entro", "entro quando", this.entro).data();
        if (entro.isPresent() && prossimo.isEmpty()) {
            errori.aggiungi("prossimo", "Scrivere che cosa va fatto entro quel giorno.");
        }
        return errori.vuoti()
                ? Optional.of(new Letto(aiuta.orElseThrow(), prossimo.orElse(null), entro.orElse(null)))
                : Optional.empty();
    }

    private static Aiuto aiuto(String testo) {
        if (testo.equals(NESSUNO)) {
            return Aiuto.NESSUNO;
        }
        if (testo.startsWith(OPERATORE)) {
            return new Aiuto(OperatoreId.valueOf(testo.substring(OPERATORE.length())), null);
        }
        if (testo.startsWith(ENTE)) {
            return new Aiuto(null, EnteId.valueOf(testo.substring(ENTE.length())));
        }
        throw new IllegalArgumentException(testo);
    }
}
