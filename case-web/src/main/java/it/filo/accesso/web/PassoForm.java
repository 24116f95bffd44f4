package it.filo.accesso.web;

import it.filo.accesso.TipoPasso;
import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was done, as typed. */
record PassoForm(
        @Nullable String tipo,
        @Nullable String data,
        @Nullable String testo) {

    record Passo(TipoPasso tipo, LocalDate data, String testo) {}

    Optional<Passo> leggi(Errori errori, Clock clock) {
        var campi = new Campi(errori, clock);
        var tipo = campi.campo("tipo", "che cosa è stato fatto", this.tipo)
                .obbligatorio()
                .scelta(TipoPasso.class);
        if (tipo.isPresent() && !TipoPasso.daScrivere().contains(tipo.get())) {
            errori.aggiungi("tipo", "Scegliere che cosa è stato fatto fra le voci proposte.");
        }
        var data = campi.campo("data", "la data", this.data)
                .obbligatorio()
                .nonFutura()
                .data();
        var testo = campi.campo("testo", "che cosa è stato detto o fatto", this.testo)
                .obbligatorio()
                .testo();
        return errori.vuoti()
                ? Optional.of(new Passo(tipo.orElseThrow(), data.orElseThrow(), testo.orElseThrow()))
                : Optional.empty();
    }
}
