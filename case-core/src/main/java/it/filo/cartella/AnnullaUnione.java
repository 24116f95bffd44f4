package it.filo.cartella;

import it.filo.nucleo.Componenti;
import it.filo.nucleo.Membro;
import it.filo.nucleo.Nuclei;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.Unione;
import it.filo.nucleo.Unioni;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two households were joined by mistake: whoever did it takes it back on the same day, while nothing was built on it.
 * Later some of the household form one of their own, see {@link DividiNucleo}.
 */
@Service
@Transactional
public class AnnullaUnione {

    public sealed interface Risposta {
        record Annullata() implements Risposta {}

        /** The day is over, or something was written on the household as it is now. */
        record NonPiu() implements Risposta {}
    }

    /** What the join itself tells the cases, and nothing is built on. */
    private static final Set<TipoEvento> DELL_UNIONE = Set.of(TipoEvento.NUCLEO_UNITO, TipoEvento.SOLLECITO);

    private final Consultazione consultazione;
    private final NucleiPropri propri;
    private final Nuclei nuclei;
    private final Componenti componenti;
    private final Unioni unioni;
    private final NucleiDaUnire daUnire;
    private final Composizione composizione;
    private final Clock clock;

    AnnullaUnione(
            Consultazione consultazione,
            NucleiPropri propri,
            Nuclei nuclei,
            Componenti componenti,
            Unioni unioni,
            NucleiDaUnire daUnire,
            Composizione composizione,
            Clock clock) {
        this.consultazione = consultazione;
        this.propri = propri;
        this.nuclei = nuclei;
        this.componenti = componenti;
        this.unioni = unioni;
        this.daUnire = daUnire;
        this.composizione = composizione;
        this.clock = clock;
    }

    /** Whether this person can still take it back. */
    boolean puo(Unione unione, Operatore chi) {
        return sua(unione, chi) && !daUnire.costruito(unione, DELL_UNIONE);
    }

    /**
     * @param id of a case of one of the two households
     * @param quale null where what came is no id
     */
    public Risposta annulla(CartellaId id, @Nullable UUID quale, Operatore chi) {
        var vista = consultazione.ammetteAScrivere(id, Sezione.NUCLEO, chi, UnisciNuclei.COSA);
        if (quale == null) {
            return new Risposta.NonPiu();
        }
        var nucleo = vista.cartella().nucleo();
        var unione = unioni.findById(quale)
                .filter(u -> u.nucleo().equals(nucleo) || u.resta().equals(nucleo))
                .filter(u -> u.diChi(chi) && propri.scrive(u.nucleo(), chi) && propri.scrive(u.resta(), chi))
                .orElseThrow(() -> new NonVisibile("unione " + quale));
        unioni.unaAllaVolta();
        consultazione.scrivi(id, Sezione.NUCLEO, chi, "annullamento di una " + UnisciNuclei.COSA);
        if (!puo(unione, chi)) {
            return new Risposta.NonPiu();
        }
        membri(unione.resta())
                .filter(m -> m.componente().per(unione.id()))
                .forEach(m -> componenti.delete(m.componente()));
        membri(unione.nucleo())
                .filter(m -> m.componente().per(unione.id()))
                .forEach(m -> m.componente().rientrato());
        unione.annullata(clock.instant());
        composizione.unioneAnnullata(unione, chi);
        return new Risposta.Annullata();
    }

    private boolean sua(Unione unione, Operatore chi) {
        return unione.vale()
                && unione.diChi(chi)
                && LocalDate.ofInstant(unione.unitoIl(), clock.getZone()).equals(LocalDate.now(clock))
                && propri.scrive(unione.nucleo(), chi)
                && propri.scrive(unione.resta(), chi);
    }

    private Stream<Membro> membri(NucleoId nucleo) {
        return nuclei.membri(nucleo).stream();
    }
}
