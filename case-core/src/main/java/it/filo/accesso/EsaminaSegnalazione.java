package it.filo.accesso;

import it.filo.base.Cassaforte;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The équipe unica examines a segnalazione, gives it back or refuses it; the reason goes back to the sender. */
@Service
@Transactional
public class EsaminaSegnalazione {

    public sealed interface Risposta {
        record Fatto(StatoSegnalazione stato) implements Risposta {}

        record MotivoAssente() implements Risposta {}

        record EquipeAssente() implements Risposta {}

        /** An outcome that is none of a refusal. */
        record EsitoAssente() implements Risposta {}

        record NonPiuPossibile(StatoSegnalazione stato) implements Risposta {}

        record CambiataNelFrattempo(Ultimo ultimo) implements Risposta {}
    }

    /**
     * What somebody else did meanwhile.
     *
     * @param chi null where it was only written again
     */
    public record Ultimo(Segnalazione attuale, @Nullable String chi, String motivo) {}

    private final VediSegnalazioni vedi;
    private final SchedeSegnalazione schede;
    private final Segnalazioni segnalazioni;
    private final ElencoSegnalazioni elenco;
    private final Registro registro;
    private final Cassaforte cassaforte;
    private final Clock clock;

    EsaminaSegnalazione(
            VediSegnalazioni vedi,
            SchedeSegnalazione schede,
            Segnalazioni segnalazioni,
            ElencoSegnalazioni elenco,
            Registro registro,
            Cassaforte cassaforte,
            Clock clock) {
        this.vedi = vedi;
        this.schede = schede;
        this.segnalazioni = segnalazioni;
        this.elenco = elenco;
        this.registro = registro;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /** Refuses who may not, before what was typed is looked at. */
    public Segnalazione ammette(SegnalazioneId id, AttoSegnalazione atto, Operatore chi) {
        return vedi.veduta(id, atto, chi).segnalazione();
    }

    public Risposta affida(SegnalazioneId id, int letta, @Nullable UUID equipe, Operatore chi) {
        var segnalazione = vedi.veduta(id, AttoSegnalazione.AFFIDA, chi).segnalazione();
        var rifiuto = rifiuto(segnalazione, letta, AttoSegnalazione.AFFIDA);
        if (rifiuto != null) {
            return rifiuto;
        }
        if (equipe == null || elenco.equipe(LocalDate.now(clock)).stream().noneMatch(e -> e.id().equals(equipe))) {
            return new Risposta.EquipeAssente();
        }
        segnalazione.affidata(equipe, clock.instant());
        return fatto(segnalazione, segnalazione.numero(), null, null, chi);
    }

    /** @param motivo what is missing */
    public Risposta restituisci(SegnalazioneId id, int letta, @Nullable String motivo, Operatore chi) {
        var segnalazione = vedi.veduta(id, AttoSegnalazione.RESTITUISCI, chi).segnalazione();
        var rifiuto = rifiuto(segnalazione, letta, AttoSegnalazione.RESTITUISCI);
        if (rifiuto != null) {
            return rifiuto;
        }
        if (motivo == null || motivo.isBlank()) {
            return new Risposta.MotivoAssente();
        }
        var letto = segnalazione.numero();
        segnalazione.restituita(clock.instant());
        schede.copia(segnalazione, letto);
        return fatto(segnalazione, letto, null, motivo, chi);
    }

    public Risposta rifiuta(
            SegnalazioneId id, int letta, @Nullable EsitoSegnalazione esito, @Nullable String motivo, Operatore chi) {
        var segnalazione = vedi.veduta(id, AttoSegnalazione.RIFIUTA, chi).segnalazione();
        var rifiuto = rifiuto(segnalazione, letta, AttoSegnalazione.RIFIUTA);
        if (rifiuto != null) {
            return rifiuto;
        }
        if (esito == null || esito.accolta()) {
            return new Risposta.EsitoAssente();
        }
        if (motivo == null || motivo.isBlank()) {
            return new Risposta.MotivoAssente();
        }
        segnalazione.rifiutata(clock.instant());
        return fatto(segnalazione, segnalazione.numero(), esito, motivo, chi);
    }

    /** What happened to it last, for who finds it changed. */
    Ultimo ultimo(Segnalazione segnalazione) {
        return segnalazioni.passaggi(segnalazione.id()).stream()
                .findFirst()
                .map(p -> new Ultimo(segnalazione, p.autore(), p.motivo(cassaforte)))
                .orElse(new Ultimo(segnalazione, null, ""));
    }

    private @Nullable Risposta rifiuto(Segnalazione segnalazione, int letta, AttoSegnalazione atto) {
        if (segnalazione.versione() != letta) {
            return new Risposta.CambiataNelFrattempo(ultimo(segnalazione));
        }
        return atto.da(segnalazione.stato()) ? null : new Risposta.NonPiuPossibile(segnalazione.stato());
    }

    private Risposta fatto(
            Segnalazione segnalazione,
            int numero,
            @Nullable EsitoSegnalazione esito,
            @Nullable String motivo,
            Operatore chi) {
        schede.accade(segnalazione, numero, esito, motivo, chi);
        registro.annota(
                chi,
                Registro.Azione.MODIFICA,
                null,
                Sezione.SEGNALAZIONE,
                "segnalazione " + segnalazione.id() + ": "
                        + segnalazione.stato().nome().toLowerCase(Locale.ITALIAN));
        return new Risposta.Fatto(segnalazione.stato());
    }
}
