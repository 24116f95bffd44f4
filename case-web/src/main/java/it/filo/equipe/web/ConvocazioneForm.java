package it.filo.equipe.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.equipe.Convocazione;
import it.filo.equipe.EquipeId;
import it.filo.equipe.LeggiSedute.Invito;
import it.filo.equipe.Seduta.Appuntamento;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record ConvocazioneForm(
        @Nullable String data,
        @Nullable String ora,
        @Nullable String luogo,
        @Nullable String equipe,
        @Nullable List<String> membri,
        @Nullable String finoAl) {

    static ConvocazioneForm di(Invito invito, Formati formati) {
        return new ConvocazioneForm(
                "",
                "",
                "",
                invito.equipe() == null ? "" : invito.equipe().toString(),
                invito.proposti().stream().map(Object::toString).toList(),
                formati.breve(invito.finoAl()));
    }

    Optional<Convocazione> leggi(Errori errori, Clock clock) {
        var campi = new Campi(errori, clock);
        var giorno = campi.campo("data", "la data della seduta", data())
                .obbligatorio()
                .data();
        var quando = campi.campo("ora", "l'ora", ora()).lungoAlPiu(5).ora();
        var dove = campi.campo("luogo", "il luogo", luogo()).lungoAlPiu(200).testo();
        var stabile = campi.campo("equipe", "l'équipe", equipe()).scelta(EquipeId::valueOf);
        var scelti = Membri.leggi("membri", membri(), errori);
        if (scelti.isEmpty()) {
            errori.aggiungi("membri", "Scegliere le persone da convocare.");
        }
        var fino = campi.campo("finoAl", "l'ultimo giorno in cui i referenti specialistici vedono il caso", finoAl())
                .obbligatorio()
                .data();
        return errori.vuoti()
                ? Optional.of(new Convocazione(
                        new Appuntamento(giorno.orElseThrow(), quando.orElse(null), dove.orElse(null)),
                        stabile.orElse(null),
                        scelti,
                        fino.orElseThrow()))
                : Optional.empty();
    }
}
