package it.filo.progetto.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.progetto.Progetto;
import it.filo.progetto.Progetto.Impostazione;
import it.filo.progetto.Progetto.Preesistente;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record ImpostazioneForm(
        @Nullable String dal,
        @Nullable String al,
        @Nullable String monitoraggio,
        @Nullable String verificaOgniGiorni,
        @Nullable String preesistente,
        @Nullable String dichiarazione) {

    /** Code of the choice that no project was in place. */
    static final String NUOVO = "NUOVO";

    static ImpostazioneForm di(@Nullable Impostazione i, Formati formati) {
        return i == null
                ? new ImpostazioneForm(null, null, null, String.valueOf(Progetto.VERIFICA_OGNI_GIORNI), NUOVO, null)
                : new ImpostazioneForm(
                        i.dal() == null ? "" : formati.breve(i.dal()),
                        i.al() == null ? "" : formati.breve(i.al()),
                        i.monitoraggio(),
                        String.valueOf(i.verificaOgniGiorni()),
                        i.preesistente() == null ? NUOVO : i.preesistente().name(),
                        i.dichiarazione());
    }

    /** The same, with a project that is in place already. */
    ImpostazioneForm conPrima(Preesistente come, String cosa) {
        return new ImpostazioneForm(dal, al, monitoraggio, verificaOgniGiorni, come.name(), cosa);
    }

    Optional<Impostazione> leggi(Errori errori, Clock clock) {
        var campi = new Campi(errori, clock);
        var inizio = campi.campo("dal", "l'inizio", dal()).data();
        var fine = campi.campo("al", "la fine", al()).data();
        if (inizio.isPresent() && fine.isPresent() && fine.get().isBefore(inizio.get())) {
            errori.aggiungi("al", "Controllare la fine: viene prima dell'inizio.");
        }
        var come = campi.campo("monitoraggio", "come si segue il progetto", monitoraggio())
                .testo();
        var ogni = campi.campo("verificaOgniGiorni", "ogni quanti giorni c'è una verifica", verificaOgniGiorni())
                .intero(1, 365);
        var prima = campi.campo("preesistente", "se c'è un progetto già in essere", preesistente())
                .scelta(codice -> codice.equals(NUOVO)
                        ? Optional.<Preesistente>empty()
                        : Optional.of(Preesistente.valueOf(codice)))
                .flatMap(scelta -> scelta);
        var cosa = campi.campo("dichiarazione", "in poche parole il progetto già in essere", dichiarazione())
                .obbligatorioSe(prima.isPresent())
                .testo();
        return errori.vuoti()
                ? Optional.of(new Impostazione(
                        prima.orElse(null),
                        cosa.orElse(""),
                        inizio.orElse(null),
                        fine.orElse(null),
                        come.orElse(""),
                        ogni.orElse(Progetto.VERIFICA_OGNI_GIORNI)))
                : Optional.empty();
    }
}
