package it.filo.progetto.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.nucleo.Membro;
import it.filo.nucleo.PersonaId;
import it.filo.progetto.AreaImpegno;
import it.filo.progetto.Contenuto.ImpegnoScritto;
import it.filo.progetto.Impegno;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record ImpegnoForm(
        @Nullable String persona,
        @Nullable String area,
        @Nullable String frase,
        @Nullable String frequenza) {

    static final ImpegnoForm VUOTO = new ImpegnoForm(null, null, null, null);

    static ImpegnoForm di(ImpegnoScritto impegno) {
        return new ImpegnoForm(
                impegno.persona().toString(), impegno.area().name(), impegno.testo(), impegno.frequenza());
    }

    /** @param membri among whom it may be */
    Optional<Impegno.Testo> leggi(List<Membro> membri, Errori errori, Clock clock) {
        var campi = new Campi(errori, clock);
        var chi = campi.campo("persona", "la persona che si impegna", persona())
                .obbligatorio()
                .scelta(codice -> fra(membri, codice));
        var scelta = campi.campo("area", "l'area dell'impegno", area())
                .obbligatorio()
                .scelta(AreaImpegno.class);
        var scritta = campi.campo("frase", "l'impegno", frase()).obbligatorio().testo();
        var volte = campi.campo("frequenza", "la frequenza", frequenza())
                .lungoAlPiu(200)
                .testo();
        return errori.vuoti()
                ? Optional.of(new Impegno.Testo(
                        chi.orElseThrow(), scelta.orElseThrow(), scritta.orElseThrow(), volte.orElse("")))
                : Optional.empty();
    }

    /** @throws IllegalArgumentException where nobody of them is meant */
    static PersonaId fra(List<Membro> membri, String codice) {
        return membri.stream()
                .map(m -> m.persona().id())
                .filter(p -> p.toString().equals(codice))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }
}
