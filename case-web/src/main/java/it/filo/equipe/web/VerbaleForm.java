package it.filo.equipe.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.equipe.SedutaLetta;
import it.filo.equipe.Verbale;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** @param tieni sent by the button that closes the seduta */
record VerbaleForm(
        @Nullable String giorno,
        @Nullable List<String> presenti,
        @Nullable String sintesi,
        @Nullable String decisione,
        @Nullable Integer versione,
        @Nullable String tieni) {

    /** @param giorno null where the day cannot be read and need not be */
    record Letto(Verbale verbale, @Nullable LocalDate giorno) {}

    static VerbaleForm di(SedutaLetta letta, Formati formati) {
        var verbale = letta.verbale();
        return new VerbaleForm(
                formati.breve(letta.seduta().data()),
                verbale.presenti().stream().map(Object::toString).sorted().toList(),
                verbale.sintesi(),
                verbale.decisione(),
                letta.seduta().versione(),
                null);
    }

    int letta() {
        return versione == null ? 0 : versione;
    }

    boolean chiude() {
        return tieni != null;
    }

    Optional<Letto> leggi(Errori errori, Clock clock) {
        var campi = new Campi(errori, clock);
        var quando = campi.campo("giorno", "il giorno della seduta", giorno());
        var tenuta = chiude() ? quando.obbligatorio().nonFutura().data() : Optional.<LocalDate>empty();
        var seduti = Membri.leggi("presenti", presenti(), errori);
        var testo = campi.campo("sintesi", "la sintesi", sintesi()).testo();
        var deciso = campi.campo("decisione", "la decisione", decisione())
                .obbligatorioSe(chiude())
                .testo();
        return errori.vuoti()
                ? Optional.of(new Letto(new Verbale(seduti, testo.orElse(""), deciso.orElse("")), tenuta.orElse(null)))
                : Optional.empty();
    }
}
