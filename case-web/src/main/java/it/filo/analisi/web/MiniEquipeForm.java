package it.filo.analisi.web;

import it.filo.analisi.FissaMiniEquipe.Richiesta;
import it.filo.base.web.Campi;
import it.filo.operatori.OperatoreId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When and with whom the mini-équipe meets, as typed. */
record MiniEquipeForm(
        @Nullable Integer versione,
        @Nullable String giorno,
        @Nullable String ora,
        @Nullable String luogo,
        @Nullable String consulente,
        @Nullable String motivo) {

    Optional<Richiesta> leggi(Campi campi) {
        var quando = campi.campo("giorno", "il giorno della mini-équipe", giorno)
                .obbligatorio()
                .data();
        var alle = campi.campo("ora", "l'ora", ora).lungoAlPiu(5).ora();
        var dove = campi.campo("luogo", "il luogo", luogo).lungoAlPiu(200).testo();
        var chi = campi.campo("consulente", "il consulente del centro per l'impiego", consulente)
                .scelta(OperatoreId::valueOf);
        var perche = campi.campo("motivo", "il motivo del cambio", motivo)
                .lungoAlPiu(500)
                .testo();
        return campi.errori().vuoti()
                ? quando.map(g -> new Richiesta(
                        versione == null ? 0 : versione,
                        g,
                        alle.orElse(null),
                        dove.orElse(null),
                        chi.orElse(null),
                        perche.orElse(null)))
                : Optional.empty();
    }
}
