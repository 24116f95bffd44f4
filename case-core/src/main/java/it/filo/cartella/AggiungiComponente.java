package it.filo.cartella;

import it.filo.nucleo.Collegamenti;
import it.filo.nucleo.Indicata;
import it.filo.nucleo.MotivoIngresso;
import it.filo.nucleo.Nuclei;
import it.filo.nucleo.Parentela;
import it.filo.nucleo.Persona;
import it.filo.nucleo.RiconosciPersona;
import it.filo.nucleo.Unioni;
import it.filo.operatori.Operatore;
import it.filo.operatori.Operatori;
import it.filo.operatori.Relazione;
import it.filo.operatori.Sezione;
import it.filo.operatori.Visibilita;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody joins the household from a day on. */
@Service
@Transactional
public class AggiungiComponente {

    private static final String COSA = "aggiunta di un componente";

    public sealed interface Risposta {
        record Aggiunto(String nominativo) implements Risposta {}

        /** The household became part of another. */
        record NucleoUnito() implements Risposta {}

        record EsisteGia(List<Persona> simili, boolean stessoCodice) implements Risposta {}

        record GiaPresente(String nominativo) implements Risposta {}

        /**
         * The person belongs to a household that a colleague follows: knowing a name does not open it, so the office
         * adds whom the two share.
         *
         * @param caseManager of that household, null where none is assigned yet or the lists of cases do not name the person
         */
        record SeguitaDaAltri(@Nullable String caseManager) implements Risposta {}

        record NelFuturo() implements Risposta {}

        /** The day is before the birth. */
        record NonAncoraNato(LocalDate nascita) implements Risposta {}

        /** Who is born into a household belongs to it from that day. */
        record NatoUnAltroGiorno(LocalDate nascita) implements Risposta {}
    }

    private final Consultazione consultazione;
    private final RiconosciPersona riconosciPersona;
    private final Composizione composizione;
    private final Nuclei nuclei;
    private final Collegamenti collegamenti;
    private final Unioni unioni;
    private final NucleiPropri propri;
    private final CartelleAperte aperte;
    private final Incarichi incarichi;
    private final Operatori operatori;
    private final Clock clock;

    AggiungiComponente(
            Consultazione consultazione,
            RiconosciPersona riconosciPersona,
            Composizione composizione,
            Nuclei nuclei,
            Collegamenti collegamenti,
            Unioni unioni,
            NucleiPropri propri,
            CartelleAperte aperte,
            Incarichi incarichi,
            Operatori operatori,
            Clock clock) {
        this.consultazione = consultazione;
        this.riconosciPersona = riconosciPersona;
        this.composizione = composizione;
        this.nuclei = nuclei;
        this.collegamenti = collegamenti;
        this.unioni = unioni;
        this.propri = propri;
        this.aperte = aperte;
        this.incarichi = incarichi;
        this.operatori = operatori;
        this.clock = clock;
    }

    /** Refuses who may not, before what was typed is looked at. */
    public void ammette(CartellaId cartella, Operatore chi) {
        consultazione.ammetteAScrivere(cartella, Sezione.NUCLEO, chi, COSA);
    }

    public Risposta aggiungi(
            CartellaId cartella,
            Indicata indicata,
            Parentela parentela,
            LocalDate dal,
            @Nullable MotivoIngresso come,
            Operatore chi) {
        var vista = consultazione.scrivi(cartella, Sezione.NUCLEO, chi, COSA);
        if (dal.isAfter(LocalDate.now(clock))) {
            return new Risposta.NelFuturo();
        }
        var nascita = indicata.anagrafica().dataNascita();
        if (nascita != null && dal.isBefore(nascita)) {
            return new Risposta.NonAncoraNato(nascita);
        }
        if (come == MotivoIngresso.NASCITA && nascita != null && !dal.equals(nascita)) {
            return new Risposta.NatoUnAltroGiorno(nascita);
        }
        var nucleo = vista.cartella().nucleo();
        if (unioni.cheChiude(nucleo).isPresent()) {
            return new Risposta.NucleoUnito();
        }
        switch (riconosciPersona.riconosci(indicata)) {
            case RiconosciPersona.Risposta.DaScegliere(var simili, var stessoCodice) -> {
                return new Risposta.EsisteGia(simili, stessoCodice);
            }
            case RiconosciPersona.Risposta.Riconosciuta(var persona) -> {
                var sue = collegamenti.registrazioni(persona.id());
                var presente = nuclei.membri(nucleo).stream()
                        .filter(m -> sue.contains(m.persona().id()))
                        .anyMatch(m -> m.componente()
                                .al()
                                .filter(al -> al.isBefore(dal))
                                .isEmpty());
                if (presente) {
                    return new Risposta.GiaPresente(persona.nominativo());
                }
                var altrui = altrui(persona, chi);
                if (altrui.isPresent()) {
                    return new Risposta.SeguitaDaAltri(
                            propri.nomina(persona.id(), chi) ? caseManager(altrui.get()) : null);
                }
            }
            case RiconosciPersona.Risposta.Nuova() -> {}
        }
        var persona = riconosciPersona.registra(indicata, chi);
        composizione.entra(nucleo, persona.id(), parentela, dal, come, chi);
        return new Risposta.Aggiunto(persona.nominativo());
    }

    /** An open case of the person that is not for the asker to read. */
    private Optional<Cartella> altrui(Persona persona, Operatore chi) {
        if (Visibilita.livello(chi.ruolo(), Sezione.NUCLEO, Relazione.ALTRUI).leggeTutto()) {
            return Optional.empty();
        }
        var oggi = LocalDate.now(clock);
        return aperte.diPersona(persona.id()).stream()
                .filter(c -> incarichi.attuali(c.id(), oggi).stream()
                        .noneMatch(i -> i.operatore().equals(chi.id())))
                .findFirst();
    }

    private @Nullable String caseManager(Cartella cartella) {
        return incarichi
                .attuale(cartella.id(), Funzione.CASE_MANAGER)
                .flatMap(i -> operatori.operatore(i.operatore()))
                .map(Operatore::nominativo)
                .orElse(null);
    }
}
