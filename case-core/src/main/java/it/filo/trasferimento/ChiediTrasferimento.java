package it.filo.trasferimento;

import it.filo.base.Cassaforte;
import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.nucleo.Membro;
import it.filo.nucleo.Nuclei;
import it.filo.operatori.Operatore;
import it.filo.trasferimento.Trasferimento.Richiesta;
import it.filo.trasferimento.Trasferimento.Stato;
import it.filo.zona.Zona;
import it.filo.zona.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The case manager writes what is to be asked of another zona: nothing leaves yet. What will leave is shown first, see
 * {@link InviaTrasferimento}.
 */
@Service
@Transactional
public class ChiediTrasferimento {

    static final String COSA = "richiesta di trasferimento a un'altra zona";

    public sealed interface Risposta {
        record Scritta() implements Risposta {}

        record NessunoVa() implements Risposta {}

        /** The case is in his name, and goes where he goes. */
        record IlRichiedenteVaEAltriRestano(List<String> restano) implements Risposta {}

        record SoloMinori() implements Risposta {}

        record ZonaSconosciuta() implements Risposta {}

        /** Some of what was chosen speaks of who stays, or is not there to be read. */
        record PartiNonDisponibili(List<Parte> quali) implements Risposta {}

        record CartellaChiusa() implements Risposta {}

        /** One was sent already and waits. */
        record GiaInviata() implements Risposta {}

        record CambiataNelFrattempo() implements Risposta {}
    }

    /**
     * What there is to choose from.
     *
     * @param parti what may be handed over where all of the household moves
     * @param bozza what was written already, or what the last request said that was taken back or not accepted, so that
     *     it need not be written again; null where nothing was
     */
    public record Premessa(
            Cartella cartella,
            List<Zona> zone,
            List<Membro> presenti,
            List<Parte> parti,
            @Nullable Trasferimento inCorso,
            @Nullable Richiesta bozza) {}

    private final ChiTrasferisce chiTrasferisce;
    private final Trasferimenti trasferimenti;
    private final Nuclei nuclei;
    private final Zone zone;
    private final Cassaforte cassaforte;
    private final Clock clock;

    ChiediTrasferimento(
            ChiTrasferisce chiTrasferisce,
            Trasferimenti trasferimenti,
            Nuclei nuclei,
            Zone zone,
            Cassaforte cassaforte,
            Clock clock) {
        this.chiTrasferisce = chiTrasferisce;
        this.trasferimenti = trasferimenti;
        this.nuclei = nuclei;
        this.zone = zone;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /** Refuses who may not, before what was typed is looked at. */
    public void ammette(CartellaId id, Operatore chi) {
        chiTrasferisce.ammetteAChiedere(id, chi, COSA);
    }

    public Premessa prepara(CartellaId id, Operatore chi) {
        chiTrasferisce.ammetteAChiedere(id, chi, COSA);
        var vista = chiTrasferisce.legge(id, chi);
        var tutti = trasferimenti.dellaCartella(id);
        var inCorso = tutti.stream()
                .filter(t -> t.stato() == Stato.BOZZA || t.stato() == Stato.INVIATO)
                .findFirst()
                .orElse(null);
        return new Premessa(
                vista.cartella(),
                altre(),
                presenti(vista.cartella()),
                ComponiDocumento.aScelta(vista, true),
                inCorso,
                inCorso == null ? ultima(tutti) : inCorso.richiesta(cassaforte));
    }

    /** @param letta version of the draft that was on the page; ignored where there is none */
    public Risposta scrivi(CartellaId id, int letta, Richiesta richiesta, Operatore chi) {
        var vista = chiTrasferisce.chiede(id, chi, COSA);
        var cartella = vista.cartella();
        if (cartella.chiusaIl().isPresent()) {
            return new Risposta.CartellaChiusa();
        }
        var inCorso = trasferimenti.perCambiare(id).orElse(null);
        if (inCorso != null && inCorso.stato() == Stato.INVIATO) {
            return new Risposta.GiaInviata();
        }
        if (inCorso != null && inCorso.versione() != letta) {
            return new Risposta.CambiataNelFrattempo();
        }
        var zona = altre().stream().filter(z -> z.id().equals(richiesta.a())).findFirst();
        if (zona.isEmpty()) {
            return new Risposta.ZonaSconosciuta();
        }
        var viaggio = Viaggio.di(presenti(cartella), richiesta.componenti(), richiesta.dal());
        if (viaggio.vanno().size() < richiesta.componenti().size()
                || viaggio.vanno().isEmpty()) {
            return new Risposta.NessunoVa();
        }
        if (viaggio.conLaCartella() && !viaggio.tutti()) {
            return new Risposta.IlRichiedenteVaEAltriRestano(viaggio.restano().stream()
                    .map(m -> m.persona().nominativo())
                    .toList());
        }
        if (viaggio.riferimento().isEmpty()) {
            return new Risposta.SoloMinori();
        }
        var ammesse = ComponiDocumento.aScelta(vista, viaggio.tutti());
        var altre = richiesta.parti().stream().filter(p -> !ammesse.contains(p)).toList();
        if (!altre.isEmpty()) {
            return new Risposta.PartiNonDisponibili(altre);
        }
        var intera = new Richiesta(
                richiesta.a(),
                zona.get().nome(),
                richiesta.dal(),
                richiesta.componenti(),
                richiesta.parti(),
                richiesta.verso(),
                richiesta.nota(),
                richiesta.informataIl(),
                richiesta.informataCome());
        if (inCorso == null) {
            trasferimenti.save(new Trasferimento(id, intera, chi, clock.instant(), cassaforte));
        } else {
            inCorso.scritto(intera, chi, clock.instant(), cassaforte);
        }
        return new Risposta.Scritta();
    }

    /** What the last request said, where the case has not gone with it. */
    private @Nullable Richiesta ultima(List<Trasferimento> tutti) {
        return tutti.stream()
                .findFirst()
                .filter(t -> t.stato() == Stato.RITIRATO || t.stato() == Stato.RIFIUTATO)
                .map(t -> t.richiesta(cassaforte))
                .orElse(null);
    }

    private List<Membro> presenti(Cartella cartella) {
        return nuclei.membri(cartella.nucleo(), LocalDate.now(clock));
    }

    /** Where a family can go from here. */
    private List<Zona> altre() {
        var qui = zone.corrente().id();
        return zone.tutte().stream().filter(z -> !z.id().equals(qui)).toList();
    }
}
