package it.filo.progetto.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.progetto.Firme.Riga;
import it.filo.progetto.Sottoscrizione.Esito;
import it.filo.progetto.Sottoscrizione.Modo;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One signature: how and when, or why not. */
record FirmaForm(
        @Nullable String come,
        @Nullable String giorno,
        @Nullable String motivo) {

    private static final String NON_FIRMA = "NON_FIRMA";

    static FirmaForm di(Riga riga, Formati formati) {
        return switch (riga.esito()) {
            case null -> new FirmaForm(null, null, null);
            case Esito.Firmato(var data, var modo) -> new FirmaForm(modo.name(), formati.breve(data), null);
            case Esito.NonFirmato(var perche) -> new FirmaForm(NON_FIRMA, null, perche);
        };
    }

    static Map<String, String> modi() {
        var modi = new LinkedHashMap<>(Opzioni.di(m -> "Firma " + m.nome(), Modo.values()));
        modi.put(NON_FIRMA, "Non firma");
        return modi;
    }

    Optional<Esito> leggi(Errori errori, Clock clock) {
        var campi = new Campi(errori, clock);
        var modo = campi.campo("come", "come firma", come())
                .obbligatorio()
                .scelta(codice ->
                        codice.equals(NON_FIRMA) ? Optional.<Modo>empty() : Optional.of(Modo.valueOf(codice)));
        var firma = modo.flatMap(m -> m);
        var data = campi.campo("giorno", "la data della firma", giorno())
                .obbligatorioSe(firma.isPresent())
                .nonFutura()
                .data();
        var perche = campi.campo("motivo", "perché non firma", motivo())
                .obbligatorioSe(modo.isPresent() && firma.isEmpty())
                .lungoAlPiu(500)
                .testo();
        if (!errori.vuoti()) {
            return Optional.empty();
        }
        return Optional.of(
                firma.isPresent()
                        ? new Esito.Firmato(data.orElseThrow(), firma.get())
                        : new Esito.NonFirmato(perche.orElseThrow()));
    }
}
