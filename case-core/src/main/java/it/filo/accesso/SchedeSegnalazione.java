package it.filo.accesso;

import it.filo.base.Cassaforte;
import it.filo.nucleo.Anagrafica;
import it.filo.operatori.Operatore;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The writings of a scheda and what happened to it, on their way to and from their encrypted rows. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class SchedeSegnalazione {

    private final Segnalazioni segnalazioni;
    private final VociScheda voci;
    private final PassaggiSegnalazione passaggi;
    private final Cassaforte cassaforte;
    private final Clock clock;

    SchedeSegnalazione(
            Segnalazioni segnalazioni,
            VociScheda voci,
            PassaggiSegnalazione passaggi,
            Cassaforte cassaforte,
            Clock clock) {
        this.segnalazioni = segnalazioni;
        this.voci = voci;
        this.passaggi = passaggi;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    Map<CampoScheda, String> leggi(SegnalazioneId id, int numero) {
        var valori = new EnumMap<CampoScheda, String>(CampoScheda.class);
        segnalazioni.voci(id, numero).forEach(v -> valori.put(v.campo(), v.valore(cassaforte)));
        return valori;
    }

    /** Writes what changed, and takes away what was emptied. */
    void scrivi(Segnalazione segnalazione, Map<CampoScheda, String> valori) {
        var restano = new EnumMap<CampoScheda, String>(CampoScheda.class);
        restano.putAll(valori);
        for (var voce : segnalazioni.voci(segnalazione.id(), segnalazione.numero())) {
            var valore = restano.remove(voce.campo());
            if (valore == null) {
                voci.delete(voce);
            } else if (!valore.equals(voce.valore(cassaforte))) {
                voce.riscritta(valore, cassaforte);
            }
        }
        restano.forEach((campo, valore) ->
                voci.save(new VoceScheda(segnalazione.id(), segnalazione.numero(), campo, valore, cassaforte)));
    }

    /** Who it is about, kept with the writing that is sent. */
    static String identita(Segnalazione segnalazione) {
        Anagrafica a = segnalazione.anagrafica();
        return Stream.of(
                        a.nominativo(),
                        a.dataNascita() == null ? "" : "nascita %1$td/%1$tm/%1$tY".formatted(a.dataNascita()),
                        a.codiceFiscale() == null ? "senza codice fiscale" : "codice fiscale " + a.codiceFiscale(),
                        segnalazione.telefono().map(t -> "telefono " + t).orElse(""))
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The writing that is given back stays as it was sent; the sender goes on in a copy. */
    void copia(Segnalazione segnalazione, int da) {
        scrivi(segnalazione, leggi(segnalazione.id(), da));
    }

    void accade(
            Segnalazione segnalazione,
            int numero,
            @Nullable EsitoSegnalazione esito,
            @Nullable String motivo,
            Operatore chi) {
        passaggi.save(new PassaggioSegnalazione(segnalazione, numero, esito, motivo, chi, clock.instant(), cassaforte));
    }
}
