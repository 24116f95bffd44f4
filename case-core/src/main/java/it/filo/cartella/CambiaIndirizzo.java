package it.filo.cartella;

import it.filo.base.Giorni;
import it.filo.nucleo.IndirizziPrecedenti;
import it.filo.nucleo.IndirizzoPrecedente;
import it.filo.nucleo.Nuclei;
import it.filo.nucleo.Nucleo;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.zona.Comune;
import it.filo.zona.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The household moves within the zona. Its open cases move with it, since the report counts the nuclei of a comune where
 * they live; the domande stay where they were presented, and out of the zona a case is closed, not moved.
 */
@Service
@Transactional
public class CambiaIndirizzo {

    public sealed interface Risposta {
        record Cambiato(String comune) implements Risposta {}

        record Corretto(String comune) implements Risposta {}

        record NelFuturo() implements Risposta {}

        record FuoriDallaZona() implements Risposta {}

        /** It lived elsewhere until that day, or longer. */
        record PrimaDelTrasloco(LocalDate finoAl) implements Risposta {}

        /** It is the address that is there already. */
        record Uguale() implements Risposta {}

        record CambiatoNelFrattempo(Nucleo attuale) implements Risposta {}
    }

    private final Consultazione consultazione;
    private final Composizione composizione;
    private final Nuclei nuclei;
    private final IndirizziPrecedenti precedenti;
    private final Zone zone;
    private final Clock clock;

    CambiaIndirizzo(
            Consultazione consultazione,
            Composizione composizione,
            Nuclei nuclei,
            IndirizziPrecedenti precedenti,
            Zone zone,
            Clock clock) {
        this.consultazione = consultazione;
        this.composizione = composizione;
        this.nuclei = nuclei;
        this.precedenti = precedenti;
        this.zone = zone;
        this.clock = clock;
    }

    /** The nucleo as is, to be changed. */
    public Nucleo nucleo(CartellaId cartella, Operatore chi) {
        var vista = consultazione.leggi(cartella, Sezione.NUCLEO, chi);
        if (!vista.scrive(Sezione.NUCLEO)) {
            throw new NonConsentito("cambio di indirizzo");
        }
        return nuclei.findById(vista.cartella().nucleo()).orElseThrow();
    }

    /**
     * @param letta version of the nucleo that was on the page
     * @param comune ISTAT code
     * @param dal first day at the new address
     */
    public Risposta cambia(
            CartellaId id, int letta, String comune, @Nullable String indirizzo, LocalDate dal, Operatore chi) {
        var vista = consultazione.scrivi(id, Sezione.NUCLEO, chi, "cambio di indirizzo");
        var nucleo = nuclei.findById(vista.cartella().nucleo()).orElseThrow();
        if (nucleo.versione() != letta) {
            return new Risposta.CambiatoNelFrattempo(nucleo);
        }
        if (dal.isAfter(LocalDate.now(clock))) {
            return new Risposta.NelFuturo();
        }
        var nuovo = comune(comune);
        if (nuovo.isEmpty()) {
            return new Risposta.FuoriDallaZona();
        }
        if (nucleo.comune().equals(comune) && nucleo.indirizzo().equals(Optional.ofNullable(indirizzo))) {
            return new Risposta.Uguale();
        }
        var trasloco = precedenti.delNucleo(nucleo.id()).stream()
                .map(IndirizzoPrecedente::finoAl)
                .findFirst()
                .filter(fine -> !dal.minusDays(1).isAfter(fine));
        if (trasloco.isPresent()) {
            return new Risposta.PrimaDelTrasloco(trasloco.get());
        }
        precedenti.save(new IndirizzoPrecedente(nucleo, dal.minusDays(1), chi, clock.instant()));
        var prima = comune(nucleo.comune()).map(Comune::nome).orElse(nucleo.comune());
        nucleo.abitaA(comune, indirizzo);
        composizione.trasloca(nucleo, prima, nuovo.get().nome(), dal, chi);
        return new Risposta.Cambiato(nuovo.get().nome());
    }

    /** Since when the household lives where it lives; empty where it was never said. */
    public Optional<LocalDate> abitaDal(Nucleo nucleo) {
        return precedenti.delNucleo(nucleo.id()).stream()
                .findFirst()
                .map(p -> p.finoAl().plusDays(1));
    }

    /**
     * It lives where it lived: what was written of it was wrong, and nothing is kept as if it had moved.
     *
     * @param dal first day at this address, which counts only where it lived elsewhere before
     */
    public Risposta corregge(
            CartellaId id, int letta, String comune, @Nullable String indirizzo, LocalDate dal, Operatore chi) {
        var vista = consultazione.scrivi(id, Sezione.NUCLEO, chi, "correzione dell'indirizzo");
        var nucleo = nuclei.findById(vista.cartella().nucleo()).orElseThrow();
        if (nucleo.versione() != letta) {
            return new Risposta.CambiatoNelFrattempo(nucleo);
        }
        if (dal.isAfter(LocalDate.now(clock))) {
            return new Risposta.NelFuturo();
        }
        var giusto = comune(comune);
        if (giusto.isEmpty()) {
            return new Risposta.FuoriDallaZona();
        }
        var traslochi = precedenti.delNucleo(nucleo.id());
        var stessoGiorno = abitaDal(nucleo).filter(g -> !g.equals(dal)).isEmpty();
        var stessoPosto = nucleo.comune().equals(comune) && nucleo.indirizzo().equals(Optional.ofNullable(indirizzo));
        if (stessoPosto && stessoGiorno) {
            return new Risposta.Uguale();
        }
        var ancoraPrima = traslochi.stream()
                .skip(1)
                .map(IndirizzoPrecedente::finoAl)
                .findFirst()
                .filter(fine -> !dal.minusDays(1).isAfter(fine));
        if (ancoraPrima.isPresent()) {
            return new Risposta.PrimaDelTrasloco(ancoraPrima.get());
        }
        var prima = scritto(nucleo, abitaDal(nucleo));
        nucleo.abitaA(comune, indirizzo);
        traslochi.stream().findFirst().ifPresent(t -> precedenti.finoAl(t, dal.minusDays(1)));
        if (stessoPosto) {
            nuclei.cambiato(nucleo);
        }
        composizione.indirizzoCorretto(
                nucleo, prima, scritto(nucleo, traslochi.isEmpty() ? Optional.empty() : Optional.of(dal)), chi);
        return new Risposta.Corretto(giusto.get().nome());
    }

    /** "Abita a Quarrata dal 12/03/2026": the history names the comune and not the address. */
    private String scritto(Nucleo nucleo, Optional<LocalDate> dal) {
        return "Abita a " + comune(nucleo.comune()).map(Comune::nome).orElse(nucleo.comune())
                + dal.map(g -> " " + Giorni.dal(g)).orElse("");
    }

    private Optional<Comune> comune(String istat) {
        return zone.comuni().stream().filter(c -> c.istat().equals(istat)).findFirst();
    }
}
