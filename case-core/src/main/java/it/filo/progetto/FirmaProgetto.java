package it.filo.progetto;

import it.filo.base.Cassaforte;
import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.cartella.Fatto;
import it.filo.cartella.Storia;
import it.filo.cartella.TipoEvento;
import it.filo.misura.Misura;
import it.filo.nucleo.Nuclei;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.progetto.Progetto.Stato;
import it.filo.progetto.Sottoscrizione.Esito;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records who signed the progetto, when and how, or why not. With the last signature that it needs the progetto counts
 * as signed; where it promises no support, or one was activated before, it has thereby also started.
 */
@Service
@Transactional
public class FirmaProgetto {

    public sealed interface Risposta {
        /** @param sottoscrittoIl null while signatures are missing, and where the progetto was signed before */
        record Registrata(Firmatario chi, @Nullable LocalDate sottoscrittoIl) implements Risposta {}

        /** It is not ready for signature, or this signature stands already. */
        record NonOra() implements Risposta {}

        /** The day must lie between the one on which the progetto was ready and today. */
        record GiornoImpossibile(LocalDate dal) implements Risposta {}

        record CambiataNelFrattempo() implements Risposta {}
    }

    private final Consultazione consultazione;
    private final LeggiProgetto leggiProgetto;
    private final Progetti progetti;
    private final Sostegni sostegni;
    private final Sottoscrizioni sottoscrizioni;
    private final Nuclei nuclei;
    private final Storia storia;
    private final Cassaforte cassaforte;
    private final Clock clock;

    FirmaProgetto(
            Consultazione consultazione,
            LeggiProgetto leggiProgetto,
            Progetti progetti,
            Sostegni sostegni,
            Sottoscrizioni sottoscrizioni,
            Nuclei nuclei,
            Storia storia,
            Cassaforte cassaforte,
            Clock clock) {
        this.consultazione = consultazione;
        this.leggiProgetto = leggiProgetto;
        this.progetti = progetti;
        this.sostegni = sostegni;
        this.sottoscrizioni = sottoscrizioni;
        this.nuclei = nuclei;
        this.storia = storia;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /**
     * @param chiave id of the member or of the operatore
     * @param versione of what was recorded before, -1 where nothing was
     */
    public Risposta registra(CartellaId id, UUID chiave, int versione, Esito esito, Operatore chi) {
        var cartella = consultazione
                .scrivi(id, Sezione.PROGETTO, chi, "firma del progetto")
                .cartella();
        var progetto = progetti.daScrivere(id).orElse(null);
        if (progetto == null
                || progetto.stato() == Stato.BOZZA
                || cartella.chiusaIl().isPresent()) {
            return new Risposta.NonOra();
        }
        var registrate = new ArrayList<>(sottoscrizioni.delProgetto(progetto.id()));
        var firmatari = leggiProgetto.firmatari(
                cartella, progetto.sottoscrittoIl().orElse(null), nuclei.membri(cartella.nucleo()), registrate);
        var firmatario = firmatari.stream()
                .filter(f -> f.chiave().equals(chiave))
                .findFirst()
                .orElseThrow(() -> new NonVisibile("firma di chi non sottoscrive questo progetto"));
        var prima = registrate.stream().filter(s -> s.di(firmatario)).findFirst();
        if (progetto.stato() == Stato.SOTTOSCRITTO
                && prima.flatMap(Sottoscrizione::firmataIl).isPresent()) {
            return new Risposta.NonOra();
        }
        if (prima.map(Sottoscrizione::versione).orElse(Firme.NON_REGISTRATA) != versione) {
            return new Risposta.CambiataNelFrattempo();
        }
        var definitoIl = progetto.definitoIl().orElseThrow();
        if (esito instanceof Esito.Firmato(var giorno, var modo)
                && (giorno.isBefore(definitoIl) || giorno.isAfter(LocalDate.now(clock)))) {
            return new Risposta.GiornoImpossibile(definitoIl);
        }
        var firma = prima.orElseGet(() -> Sottoscrizione.del(progetto.id(), firmatario));
        firma.registrata(esito, clock.instant(), cassaforte);
        if (prima.isEmpty()) {
            registrate.add(sottoscrizioni.save(firma));
        }
        if (progetto.stato() == Stato.SOTTOSCRITTO) {
            return new Risposta.Registrata(firmatario, null);
        }
        var compiute = Firme.di(firmatari, registrate, cassaforte).compiuteIl();
        compiute.ifPresent(giorno -> sottoscritto(cartella, progetto, giorno, chi));
        return new Risposta.Registrata(firmatario, compiute.orElse(null));
    }

    private void sottoscritto(Cartella cartella, Progetto progetto, LocalDate giorno, Operatore chi) {
        progetto.sottoscritto(giorno);
        cartella.prossimaVerifica(giorno.plusDays(progetto.verificaOgniGiorni()));
        storia.accade(
                cartella,
                Fatto.di(TipoEvento.PROGETTO_SOTTOSCRITTO, giorno)
                        .dopo(Misura.di(cartella.misura()).documento())
                        .riferimento(progetto.id()),
                chi);
        var promessi = sostegni.delProgetto(progetto.id());
        if (promessi.isEmpty() || promessi.stream().anyMatch(s -> s.attivatoIl().isPresent())) {
            progetto.avviato(giorno);
            storia.accade(
                    cartella, Fatto.di(TipoEvento.PROGETTO_AVVIATO, giorno).riferimento(progetto.id()), chi);
        }
    }
}
