package it.filo.accesso;

import it.filo.operatori.Livello;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.RelazioneSegnalazione;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Visibilita;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The way into a segnalazione: what {@link Visibilita} means for it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class VediSegnalazioni {

    /** A segnalazione as somebody stands to it. */
    record Veduta(Segnalazione segnalazione, Set<RelazioneSegnalazione> relazioni, Operatore chi) {

        boolean legge(CampoScheda campo) {
            return livelli(campo.riservato()).anyMatch(Livello::legge);
        }

        boolean leggeRiservato() {
            return livelli(true).anyMatch(Livello::legge);
        }

        /** Why it was given back or refused may tell of health as well: not for the centro per l'impiego. */
        boolean leggeMotivi() {
            return mittente() || !chi.e(Ruolo.CONSULENTE_CPI);
        }

        boolean mittente() {
            return relazioni.contains(RelazioneSegnalazione.MITTENTE);
        }

        /** The writing that this person reads. */
        int numero() {
            return mittente() ? segnalazione.numero() : segnalazione.numeroInviato();
        }

        /** Whether it is this person's to do, whatever the state. */
        boolean tocca(AttoSegnalazione atto) {
            return atto.di(chi.ruolo(), relazioni);
        }

        Set<AttoSegnalazione> atti() {
            return Arrays.stream(AttoSegnalazione.values())
                    .filter(a -> a.da(segnalazione.stato()) && tocca(a))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(AttoSegnalazione.class)));
        }

        private Stream<Livello> livelli(boolean riservato) {
            return relazioni.stream().map(r -> Visibilita.segnalazione(chi.ruolo(), r, riservato));
        }
    }

    private final Segnalazioni segnalazioni;
    private final ElencoSegnalazioni elenco;
    private final Clock clock;

    VediSegnalazioni(Segnalazioni segnalazioni, ElencoSegnalazioni elenco, Clock clock) {
        this.segnalazioni = segnalazioni;
        this.elenco = elenco;
        this.clock = clock;
    }

    /** The relations by which this person reads a scheda; none for who does not know that there are any. */
    static Set<RelazioneSegnalazione> leggibili(Operatore chi) {
        return Arrays.stream(RelazioneSegnalazione.values())
                .filter(r -> Visibilita.segnalazione(chi.ruolo(), r, false).legge())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RelazioneSegnalazione.class)));
    }

    /** @throws NonConsentito for who has nothing to do with them */
    static Set<RelazioneSegnalazione> ammette(Operatore chi) {
        var leggibili = leggibili(chi);
        if (leggibili.isEmpty()) {
            throw new NonConsentito("segnalazioni");
        }
        return leggibili;
    }

    /** Whether this person reports people. */
    static boolean scrive(Operatore chi) {
        return Visibilita.segnalazione(chi.ruolo(), RelazioneSegnalazione.MITTENTE, false)
                .scrive();
    }

    static boolean scriveRiservato(Operatore chi) {
        return Visibilita.segnalazione(chi.ruolo(), RelazioneSegnalazione.MITTENTE, true)
                .scrive();
    }

    /** @throws NonVisibile where there is none such, or it is not for this person to know of */
    Veduta veduta(SegnalazioneId id, Operatore chi) {
        var leggibili = ammette(chi);
        var relazioni = elenco.relazioni(id, chi, LocalDate.now(clock));
        relazioni.retainAll(leggibili);
        if (relazioni.isEmpty()) {
            throw new NonVisibile("segnalazione " + id);
        }
        return new Veduta(segnalazioni.findById(id).orElseThrow(), relazioni, chi);
    }

    /** @throws NonConsentito where it may be read, and this is not for this person to do with it */
    Veduta veduta(SegnalazioneId id, AttoSegnalazione atto, Operatore chi) {
        var veduta = veduta(id, chi);
        if (!veduta.tocca(atto)) {
            throw new NonConsentito("segnalazione " + atto.nome());
        }
        return veduta;
    }
}
