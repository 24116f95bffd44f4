package it.filo.progetto;

import it.filo.base.Cassaforte;
import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.cartella.Eventi;
import it.filo.cartella.Fatto;
import it.filo.cartella.Storia;
import it.filo.cartella.TipoEvento;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.progetto.Sottoscrizione.Esito;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records who signed the patto di servizio of one person. Each patto that both sides signed is an event; the first one
 * is the answer that a need of work alone was waiting for.
 */
@Service
@Transactional
public class FirmaPatto {

    public sealed interface Risposta {
        /**
         * @param sottoscritto whether both sides have signed now
         * @param mancanoAncora whose patti are still to be signed
         */
        record Registrata(Firmatario chi, boolean sottoscritto, List<String> mancanoAncora) implements Risposta {}

        /** It is not written, it is signed already, or the case is closed. */
        record NonOra() implements Risposta {}

        /** The day must lie between the end of the analysis and today. */
        record GiornoImpossibile(LocalDate dal) implements Risposta {}

        record CambiataNelFrattempo() implements Risposta {}
    }

    private final Consultazione consultazione;
    private final LeggiPatti leggiPatti;
    private final Patti patti;
    private final Sottoscrizioni sottoscrizioni;
    private final Eventi eventi;
    private final Storia storia;
    private final Cassaforte cassaforte;
    private final Clock clock;

    FirmaPatto(
            Consultazione consultazione,
            LeggiPatti leggiPatti,
            Patti patti,
            Sottoscrizioni sottoscrizioni,
            Eventi eventi,
            Storia storia,
            Cassaforte cassaforte,
            Clock clock) {
        this.consultazione = consultazione;
        this.leggiPatti = leggiPatti;
        this.patti = patti;
        this.sottoscrizioni = sottoscrizioni;
        this.eventi = eventi;
        this.storia = storia;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /**
     * @param chiave id of the person or of the consulente
     * @param versione of what was recorded before, -1 where nothing was
     */
    public Risposta registra(CartellaId id, PersonaId persona, UUID chiave, int versione, Esito esito, Operatore chi) {
        var vista = consultazione.scrivi(id, Sezione.PATTO, chi, "firma del patto di servizio");
        var patto = patti.daScrivere(id, persona).orElse(null);
        var letti = leggiPatti.letti(vista);
        var letto = letti.di(persona).orElseThrow(() -> new NonVisibile("patto di " + persona));
        if (patto == null || !letti.firmabile(letto)) {
            return new Risposta.NonOra();
        }
        var riga = letto.firme()
                .di(chiave)
                .orElseThrow(() -> new NonVisibile("firma di chi non sottoscrive questo patto"));
        if (riga.versione() != versione) {
            return new Risposta.CambiataNelFrattempo();
        }
        var analizzato = analizzato(vista.cartella());
        if (esito instanceof Esito.Firmato(var giorno, var modo)
                && (giorno.isBefore(analizzato) || giorno.isAfter(LocalDate.now(clock)))) {
            return new Risposta.GiornoImpossibile(analizzato);
        }
        var registrate = new ArrayList<>(sottoscrizioni.deiPatti(id).stream()
                .filter(s -> s.patto().filter(patto.id()::equals).isPresent())
                .toList());
        var prima = registrate.stream().filter(s -> s.di(riga.chi())).findFirst();
        var firma = prima.orElseGet(() -> Sottoscrizione.del(patto.id(), riga.chi()));
        firma.registrata(esito, clock.instant(), cassaforte);
        if (prima.isEmpty()) {
            registrate.add(sottoscrizioni.save(firma));
        }
        var firmatari = letto.firme().righe().stream().map(Firme.Riga::chi).toList();
        var sottoscrittoIl = Firme.di(firmatari, registrate, cassaforte).tutteIl();
        if (sottoscrittoIl.isEmpty() || firmatari.size() < 2) {
            return new Risposta.Registrata(riga.chi(), false, List.of());
        }
        patto.sottoscritto(sottoscrittoIl.get());
        storia.accade(
                vista.cartella(),
                Fatto.di(TipoEvento.PATTO_SOTTOSCRITTO, sottoscrittoIl.get()).riferimento(patto.id()),
                chi);
        return new Risposta.Registrata(riga.chi(), true, leggiPatti.letti(vista).mancanoAncora());
    }

    private LocalDate analizzato(Cartella cartella) {
        return eventi.ultimi(cartella.id()).stream()
                .filter(e -> e.getTipo().equals(TipoEvento.ANALISI_CONCLUSA.name()))
                .map(Eventi.Ultimo::getData)
                .findFirst()
                .orElse(cartella.apertaIl());
    }
}
