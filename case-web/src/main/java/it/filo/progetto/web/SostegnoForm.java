package it.filo.progetto.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.fondi.Fondo;
import it.filo.fondi.Intervento;
import it.filo.nucleo.Membro;
import it.filo.progetto.Contenuto.SostegnoScritto;
import it.filo.progetto.Sostegno.Promessa;
import it.filo.zona.Ente;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

record SostegnoForm(
        @Nullable String intervento,
        @Nullable String fornitore,
        @Nullable String fondo,
        @Nullable String persona,
        @Nullable String promessoIl,
        @Nullable String dal,
        @Nullable String al) {

    /** What may be chosen. */
    record Scelte(List<Intervento> interventi, List<Ente> enti, List<Fondo> fondi, List<Membro> membri) {}

    static SostegnoForm nuovo(LocalDate oggi, Formati formati) {
        return new SostegnoForm(null, null, null, null, formati.breve(oggi), null, null);
    }

    static SostegnoForm di(SostegnoScritto s, Formati formati) {
        return new SostegnoForm(
                s.intervento().id().toString(),
                s.fornitore() == null ? "" : s.fornitore().id().toString(),
                s.fondo() == null ? "" : s.fondo().id().toString(),
                s.persona() == null ? "" : s.persona().toString(),
                formati.breve(s.promessoIl()),
                s.dal() == null ? "" : formati.breve(s.dal()),
                s.al() == null ? "" : formati.breve(s.al()));
    }

    Optional<Promessa> leggi(Scelte scelte, Errori errori, Clock clock) {
        var campi = new Campi(errori, clock);
        var servizio = campi.campo("intervento", "l'intervento", intervento())
                .obbligatorio()
                .scelta(codice -> fra(scelte.interventi(), Intervento::id, codice));
        var ente = campi.campo("fornitore", "l'ente che lo fornisce", fornitore())
                .scelta(codice -> fra(scelte.enti(), Ente::id, codice));
        var cassa = campi.campo("fondo", "il fondo", fondo()).scelta(codice -> fra(scelte.fondi(), Fondo::id, codice));
        var chi = campi.campo("persona", "la persona", persona())
                .scelta(codice -> ImpegnoForm.fra(scelte.membri(), codice));
        var promesso = campi.campo("promessoIl", "la data della promessa", promessoIl())
                .obbligatorio()
                .nonFutura()
                .data();
        var inizio = campi.campo("dal", "l'inizio previsto", dal()).data();
        var fine = campi.campo("al", "la fine prevista", al()).data();
        if (inizio.isPresent() && fine.isPresent() && fine.get().isBefore(inizio.get())) {
            errori.aggiungi("al", "Controllare la fine prevista: viene prima dell'inizio.");
        }
        return errori.vuoti()
                ? Optional.of(new Promessa(
                        servizio.orElseThrow().id(),
                        ente.map(Ente::id).orElse(null),
                        cassa.map(Fondo::id).orElse(null),
                        chi.orElse(null),
                        promesso.orElseThrow(),
                        inizio.orElse(null),
                        fine.orElse(null)))
                : Optional.empty();
    }

    private static <T> T fra(List<T> voci, Function<T, ?> id, String codice) {
        return voci.stream()
                .filter(v -> String.valueOf(id.apply(v)).equals(codice))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }
}
