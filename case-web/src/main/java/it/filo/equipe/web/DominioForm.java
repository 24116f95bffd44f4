package it.filo.equipe.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.equipe.Foglio;
import it.filo.equipe.LeggiQuadro;
import it.filo.equipe.Valutazione;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record DominioForm(
        @Nullable String scala,
        @Nullable String testo,
        @Nullable String obiettivi,
        @Nullable String limiti,
        @Nullable Integer versione) {

    /** A sheet that nobody wrote on begins with the degree of the scheda A. */
    static DominioForm di(LeggiQuadro.Pagina pagina) {
        var foglio = pagina.foglio();
        var mai = foglio.versione() == Foglio.MAI_SCRITTO;
        return di(foglio, mai ? pagina.schedaA() : foglio.testo().scala());
    }

    static DominioForm di(Foglio foglio) {
        return di(foglio, foglio.testo().scala());
    }

    private static DominioForm di(Foglio foglio, @Nullable Integer scala) {
        var testo = foglio.testo();
        return new DominioForm(
                scala == null ? "" : scala.toString(),
                testo.testo(),
                testo.obiettivi(),
                testo.limiti(),
                foglio.versione());
    }

    int letta() {
        return versione == null ? Foglio.MAI_SCRITTO : versione;
    }

    Optional<Valutazione> leggi(Errori errori, Clock clock) {
        var campi = new Campi(errori, clock);
        var grado = campi.campo("scala", "il grado", scala()).intero(1, 5);
        var scritto = campi.campo("testo", "la valutazione", testo()).testo();
        var mete = campi.campo("obiettivi", "gli obiettivi", obiettivi()).testo();
        var lavoro = campi.campo("limiti", "i limiti al lavoro", limiti()).testo();
        return errori.vuoti()
                ? Optional.of(
                        new Valutazione(grado.orElse(null), scritto.orElse(""), mete.orElse(""), lavoro.orElse("")))
                : Optional.empty();
    }
}
