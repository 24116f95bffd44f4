package it.filo.progetto;

import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.cartella.Fatto;
import it.filo.cartella.Storia;
import it.filo.cartella.TipoEvento;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import it.filo.progetto.Progetto.Stato;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Declares a promised support given, and later ended: by the assistente sociale, or by the ente that gives it. The first
 * one after the signature starts the progetto.
 */
@Service
@Transactional
public class AttivaSostegno {

    public sealed interface Risposta {
        /** @param avviato whether the progetto started with it */
        record Registrato(String intervento, boolean avviato) implements Risposta {}

        /** The progetto is still being written, the case is closed, or it was done before. */
        record NonOra() implements Risposta {}

        /** The day must lie between this one and today. */
        record GiornoImpossibile(LocalDate dal) implements Risposta {}

        record CambiataNelFrattempo() implements Risposta {}
    }

    private final Consultazione consultazione;
    private final LeggiProgetto leggiProgetto;
    private final Progetti progetti;
    private final Sostegni sostegni;
    private final Storia storia;
    private final Registro registro;
    private final Clock clock;

    AttivaSostegno(
            Consultazione consultazione,
            LeggiProgetto leggiProgetto,
            Progetti progetti,
            Sostegni sostegni,
            Storia storia,
            Registro registro,
            Clock clock) {
        this.consultazione = consultazione;
        this.leggiProgetto = leggiProgetto;
        this.progetti = progetti;
        this.sostegni = sostegni;
        this.storia = storia;
        this.registro = registro;
        this.clock = clock;
    }

    /** @param giorno first day of the support, not before it was promised */
    public Risposta attiva(CartellaId id, UUID sostegnoId, int versione, LocalDate giorno, Operatore chi) {
        return agisci(id, sostegnoId, versione, chi, "sostegno attivato", (cartella, progetto, sostegno, nome) -> {
            if (sostegno.attivatoIl().isPresent()) {
                return new Risposta.NonOra();
            }
            if (impossibile(giorno, sostegno.promessoIl())) {
                return new Risposta.GiornoImpossibile(sostegno.promessoIl());
            }
            sostegno.attivato(giorno);
            storia.accade(
                    cartella,
                    Fatto.di(TipoEvento.SOSTEGNO_ATTIVATO, giorno).dopo(nome).riferimento(sostegno.id()),
                    chi);
            return new Risposta.Registrato(nome, avvia(cartella, progetto, giorno, chi));
        });
    }

    /** @param giorno last day of the support */
    public Risposta concludi(CartellaId id, UUID sostegnoId, int versione, LocalDate giorno, Operatore chi) {
        return agisci(id, sostegnoId, versione, chi, "sostegno concluso", (cartella, progetto, sostegno, nome) -> {
            var attivatoIl = sostegno.attivatoIl();
            if (attivatoIl.isEmpty() || sostegno.conclusoIl().isPresent()) {
                return new Risposta.NonOra();
            }
            if (impossibile(giorno, attivatoIl.get())) {
                return new Risposta.GiornoImpossibile(attivatoIl.get());
            }
            sostegno.concluso(giorno);
            storia.accade(
                    cartella,
                    Fatto.di(TipoEvento.SOSTEGNO_CONCLUSO, giorno).dopo(nome).riferimento(sostegno.id()),
                    chi);
            return new Risposta.Registrato(nome, false);
        });
    }

    private interface Atto {
        Risposta compi(Cartella cartella, Progetto progetto, Sostegno sostegno, String nome);
    }

    private Risposta agisci(CartellaId id, UUID sostegnoId, int versione, Operatore chi, String cosa, Atto atto) {
        // Only who may activate anything at all gets the lock; which of the supports, the progetto then says.
        if (!consultazione.leggi(id, Sezione.PROGETTO, chi).scrive(Sezione.PROGETTO) && !chi.e(Ruolo.TUTOR)) {
            throw new NonConsentito(cosa);
        }
        var progetto = progetti.daScrivere(id).orElse(null);
        var letto = leggiProgetto.leggi(id, chi);
        var contenuto = letto.contenuto();
        if (progetto == null || contenuto == null) {
            throw new NonVisibile("sostegno " + sostegnoId);
        }
        var visto = contenuto.sostegno(sostegnoId).orElseThrow(() -> new NonVisibile("sostegno " + sostegnoId));
        if (!letto.attiva().test(visto)) {
            throw new NonConsentito(cosa);
        }
        registro.agisce(chi, id.id(), Sezione.PROGETTO, cosa);
        if (progetto.stato() == Stato.BOZZA || letto.cartella().chiusaIl().isPresent()) {
            return new Risposta.NonOra();
        }
        var sostegno = sostegni.findById(sostegnoId).orElseThrow();
        if (sostegno.versione() != versione) {
            return new Risposta.CambiataNelFrattempo();
        }
        return atto.compi(
                letto.cartella(), progetto, sostegno, visto.intervento().nome());
    }

    /** What was activated before the signature starts the progetto on the day of the signature. */
    private boolean avvia(Cartella cartella, Progetto progetto, LocalDate attivato, Operatore chi) {
        var sottoscrittoIl = progetto.sottoscrittoIl();
        if (sottoscrittoIl.isEmpty() || progetto.avviatoIl().isPresent()) {
            return false;
        }
        var giorno = attivato.isBefore(sottoscrittoIl.get()) ? sottoscrittoIl.get() : attivato;
        progetto.avviato(giorno);
        storia.accade(cartella, Fatto.di(TipoEvento.PROGETTO_AVVIATO, giorno).riferimento(progetto.id()), chi);
        return true;
    }

    private boolean impossibile(LocalDate giorno, LocalDate dal) {
        return giorno.isBefore(dal) || giorno.isAfter(LocalDate.now(clock));
    }
}
