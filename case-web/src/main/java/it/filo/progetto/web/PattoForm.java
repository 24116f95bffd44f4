package it.filo.progetto.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.progetto.Patto.Testo;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record PattoForm(
        @Nullable String profilo,
        @Nullable String impegni,
        @Nullable String attivita,
        @Nullable String incontri,
        @Nullable String dal,
        @Nullable String al) {

    static PattoForm di(Testo t, Formati formati) {
        return new PattoForm(
                t.profilo(),
                t.impegni(),
                t.attivita(),
                t.incontri(),
                t.dal() == null ? "" : formati.breve(t.dal()),
                t.al() == null ? "" : formati.breve(t.al()));
    }

    Optional<Testo> leggi(Errori errori, Clock clock) {
        var campi = new Campi(errori, clock);
        var chi = campi.campo("profilo", "il profilo", profilo()).testo();
        var promette =
                campi.campo("impegni", "gli impegni", impegni()).obbligatorio().testo();
        var riceve = campi.campo("attivita", "le attività", attivita()).testo();
        var vede = campi.campo("incontri", "gli incontri", incontri())
                .lungoAlPiu(500)
                .testo();
        var inizio = campi.campo("dal", "l'inizio", dal()).data();
        var fine = campi.campo("al", "la fine", al()).data();
        if (inizio.isPresent() && fine.isPresent() && fine.get().isBefore(inizio.get())) {
            errori.aggiungi("al", "Controllare la fine: viene prima dell'inizio.");
        }
        return errori.vuoti()
                ? Optional.of(new Testo(
                        chi.orElse(""),
                        promette.orElseThrow(),
                        riceve.orElse(""),
                        vede.orElse(""),
                        inizio.orElse(null),
                        fine.orElse(null)))
                : Optional.empty();
    }
}
