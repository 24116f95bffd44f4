package it.filo.accesso.web;

import it.filo.accesso.RegistraEsito.Esito;
import it.filo.accesso.StatoDomanda;
import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An INPS outcome as typed. */
record EsitoForm(
        @Nullable Integer versione,
        @Nullable String stato,
        @Nullable String dataEsito,
        @Nullable String motivo,
        @Nullable String importo) {

    static final EsitoForm VUOTO = new EsitoForm(null, null, null, null, null);

    Optional<Esito> leggi(Errori errori, Clock clock) {
        var campi = new Campi(errori, clock);
        var stato = campi.campo("stato", "l'esito", this.stato).obbligatorio().scelta(StatoDomanda.class);
        var data = campi.campo("dataEsito", "la data dell'esito", dataEsito)
                .obbligatorio()
                .nonFutura()
                .data();
        var negativo = stato.filter(s -> s != StatoDomanda.ACCOLTA).isPresent();
        var motivo = campi.campo("motivo", "il motivo che dà l'INPS", this.motivo)
                .obbligatorioSe(negativo)
                .lungoAlPiu(500)
                .testo();
        var importo = campi.campo("importo", "l'importo mensile", this.importo).importo();
        return errori.vuoti()
                ? Optional.of(
                        new Esito(stato.orElseThrow(), data.orElseThrow(), motivo.orElse(null), importo.orElse(null)))
                : Optional.empty();
    }
}
