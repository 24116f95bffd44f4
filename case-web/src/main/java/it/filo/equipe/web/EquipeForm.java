package it.filo.equipe.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.equipe.ComponiEquipe.Composizione;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record EquipeForm(
        @Nullable String nome,
        @Nullable String dal,
        @Nullable String al,
        @Nullable List<String> membri,
        @Nullable Integer versione) {

    static EquipeForm di(Composizione composizione, int versione, Formati formati) {
        return new EquipeForm(
                composizione.nome(),
                formati.breve(composizione.dal()),
                composizione.al() == null ? "" : formati.breve(composizione.al()),
                composizione.membri().stream().map(Object::toString).sorted().toList(),
                versione);
    }

    int letta() {
        return versione == null ? 0 : versione;
    }

    Optional<Composizione> leggi(Errori errori, Clock clock) {
        var campi = new Campi(errori, clock);
        var scritto = campi.campo("nome", "il nome dell'équipe", nome())
                .obbligatorio()
                .lungoAlPiu(120)
                .testo();
        var inizio = campi.campo("dal", "il primo giorno", dal()).obbligatorio().data();
        var fine = campi.campo("al", "l'ultimo giorno", al()).data();
        var scelti = Membri.leggi("membri", membri(), errori);
        return errori.vuoti()
                ? Optional.of(new Composizione(scritto.orElseThrow(), inizio.orElseThrow(), fine.orElse(null), scelti))
                : Optional.empty();
    }
}
