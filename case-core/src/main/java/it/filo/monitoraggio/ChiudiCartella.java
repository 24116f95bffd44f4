package it.filo.monitoraggio;

import it.filo.base.Cassaforte;
import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.cartella.Consultazione.Vista;
import it.filo.cartella.Eventi;
import it.filo.cartella.Fatto;
import it.filo.cartella.Incarichi;
import it.filo.cartella.Storia;
import it.filo.cartella.TipoEvento;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.progetto.Progetti;
import it.filo.progetto.Progetto;
import it.filo.progetto.Sostegni;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a case and says how. Who followed it stays written, so that the history tells. */
@Service
@Transactional
public class ChiudiCartella {

    public sealed interface Risposta {
        record Chiusa(EsitoFinale esito) implements Risposta {}

        record GiaChiusa() implements Risposta {}

        /** A signed progetto that ends well or for no reason from outside is looked at once more before. */
        record MancaVerificaInUscita() implements Risposta {}

        /** An outcome on the objectives needs each of them looked at in the verifica in uscita. */
        record ObiettiviNonValutati(List<String> quali) implements Risposta {}

        /** The day must lie between the latest thing that happened and today. */
        record GiornoImpossibile(LocalDate dal) implements Risposta {}

        record CambiataNelFrattempo() implements Risposta {}
    }

    /**
     * What there is to know before.
     *
     * @param mancaVerifica whether some outcomes are not open yet
     * @param sostegniAttivi supports that go on
     */
    public record Premessa(Cartella cartella, boolean mancaVerifica, long sostegniAttivi) {

        public boolean chiusa() {
            return cartella.chiusaIl().isPresent();
        }
    }

    private final Consultazione consultazione;
    private final ChiPuoChiudere chiPuoChiudere;
    private final Progetti progetti;
    private final Sostegni sostegni;
    private final Verifiche verifiche;
    private final ObiettiviInUscita obiettiviInUscita;
    private final SchedeEsito esiti;
    private final Incarichi incarichi;
    private final Eventi eventi;
    private final Storia storia;
    private final Cassaforte cassaforte;
    private final Clock clock;

    ChiudiCartella(
            Consultazione consultazione,
            ChiPuoChiudere chiPuoChiudere,
            Progetti progetti,
            Sostegni sostegni,
            Verifiche verifiche,
            ObiettiviInUscita obiettiviInUscita,
            SchedeEsito esiti,
            Incarichi incarichi,
            Eventi eventi,
            Storia storia,
            Cassaforte cassaforte,
            Clock clock) {
        this.consultazione = consultazione;
        this.chiPuoChiudere = chiPuoChiudere;
        this.progetti = progetti;
        this.sostegni = sostegni;
        this.verifiche = verifiche;
        this.obiettiviInUscita = obiettiviInUscita;
        this.esiti = esiti;
        this.incarichi = incarichi;
        this.eventi = eventi;
        this.storia = storia;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /** @throws NonConsentito where somebody else closes it */
    public Premessa prepara(CartellaId id, Operatore chi) {
        var cartella =
                permessa(consultazione.leggi(id, Sezione.MONITORAGGIO, chi)).cartella();
        var progetto = progetti.dellaCartella(id);
        var attivi = progetto.stream()
                .flatMap(p -> sostegni.delProgetto(p.id()).stream())
                .filter(s -> s.attivatoIl().isPresent() && s.conclusoIl().isEmpty())
                .count();
        return new Premessa(cartella, progetto.filter(p -> mancaVerifica(id, p)).isPresent(), attivi);
    }

    /** @param versione of the case as it was read */
    public Risposta chiudi(
            CartellaId id, int versione, EsitoFinale esito, LocalDate data, String sintesi, Operatore chi) {
        var vista = permessa(consultazione.agisci(id, chi, "chiusura della cartella", ChiPuoChiudere.ruoli()));
        var cartella = vista.cartella();
        if (cartella.chiusaIl().isPresent()) {
            return new Risposta.GiaChiusa();
        }
        if (cartella.versione() != versione) {
            return new Risposta.CambiataNelFrattempo();
        }
        var dal = eventi.ultimoGiorno(id).orElse(cartella.apertaIl());
        if (data.isBefore(dal) || data.isAfter(LocalDate.now(clock))) {
            return new Risposta.GiornoImpossibile(dal);
        }
        if (esito.chiedeVerifica()
                && progetti.dellaCartella(id).filter(p -> mancaVerifica(id, p)).isPresent()) {
            return new Risposta.MancaVerificaInUscita();
        }
        var nonValutati = esito.parlaDegliObiettivi() ? nonValutati(id) : List.<String>of();
        if (!nonValutati.isEmpty()) {
            return new Risposta.ObiettiviNonValutati(nonValutati);
        }
        var scheda = esiti.save(new SchedaEsito(id, data, esito, sintesi, chi, clock.instant(), cassaforte));
        incarichi.nonFiniti(id, LocalDate.now(clock)).stream()
                .filter(i -> i.funzione().finisceConLaChiusura())
                .forEach(i -> i.finisce(data, "chiusura della cartella", cassaforte));
        cartella.prossimaVerifica(null);
        cartella.chiusa(data, esito.nome());
        storia.accade(
                cartella,
                Fatto.di(TipoEvento.CARTELLA_CHIUSA, data).dopo(esito.nome()).riferimento(scheda.id()),
                chi);
        return new Risposta.Chiusa(esito);
    }

    private List<String> nonValutati(CartellaId id) {
        return progetti.dellaCartella(id)
                .filter(p -> p.sottoscrittoIl().isPresent())
                .map(p -> obiettiviInUscita.nonValutati(id, p))
                .orElse(List.of());
    }

    private boolean mancaVerifica(CartellaId id, Progetto progetto) {
        return progetto.sottoscrittoIl().isPresent() && !verifiche.inUscita(id);
    }

    private Vista permessa(Vista vista) {
        if (!chiPuoChiudere.puo(vista)) {
            throw new NonConsentito("chiusura della cartella");
        }
        return vista;
    }
}
