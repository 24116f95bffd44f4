package it.filo.cartella;

import it.filo.nucleo.Membro;
import it.filo.nucleo.MotivoUscita;
import it.filo.nucleo.Nuclei;
import it.filo.nucleo.Nucleo;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.Parentela;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Some of a household form one of their own, from a day on. The cases stay with the household of the richiedente; the new
 * one has none until it has a domanda, which finds it by its people.
 */
@Service
@Transactional
public class DividiNucleo {

    public sealed interface Risposta {
        /** @param chi by name, who form a household of their own */
        record Diviso(List<String> chi) implements Risposta {}

        record Nessuno() implements Risposta {}

        /** The case is in this person's name. */
        record ConIlRichiedente() implements Risposta {}

        /** Minors do not form a household by themselves. */
        record SoloMinori() implements Risposta {}

        record NelFuturo() implements Risposta {}

        /** On the day before somebody did not belong to it yet, or no longer. */
        record NonNeFacevaParte(String nominativo) implements Risposta {}
    }

    private static final String COSA = "divisione del nucleo";

    private final Consultazione consultazione;
    private final Composizione composizione;
    private final Nuclei nuclei;
    private final Clock clock;

    DividiNucleo(Consultazione consultazione, Composizione composizione, Nuclei nuclei, Clock clock) {
        this.consultazione = consultazione;
        this.composizione = composizione;
        this.nuclei = nuclei;
        this.clock = clock;
    }

    /** Refuses who may not, before what was typed is looked at. */
    public void ammette(CartellaId id, Operatore chi) {
        consultazione.ammetteAScrivere(id, Sezione.NUCLEO, chi, COSA);
    }

    /** Who may go: those of today, without the richiedente. */
    public List<Membro> possono(CartellaId id, Operatore chi) {
        var vista = consultazione.apri(id, Sezione.NUCLEO, chi, COSA);
        return nuclei.membri(vista.cartella().nucleo()).stream()
                .filter(m -> m.componente().al().isEmpty() && m.parentela() != Parentela.RICHIEDENTE)
                .toList();
    }

    /**
     * @param chiVa the memberships that end
     * @param dal first day of the new household
     * @param comune ISTAT code of the comune where it lives, which need not be that of those who stay
     */
    public Risposta dividi(
            CartellaId id,
            Set<UUID> chiVa,
            LocalDate dal,
            MotivoUscita motivo,
            String comune,
            @Nullable String indirizzo,
            Operatore chi) {
        var vista = consultazione.scrivi(id, Sezione.NUCLEO, chi, COSA);
        var prima = nuclei.findById(vista.cartella().nucleo()).orElseThrow();
        var vanno = nuclei.membri(prima.id()).stream()
                .filter(m -> chiVa.contains(m.componente().id()))
                .toList();
        if (vanno.size() < chiVa.size()) {
            throw new NonVisibile("componenti " + chiVa);
        }
        if (vanno.isEmpty()) {
            return new Risposta.Nessuno();
        }
        if (dal.isAfter(LocalDate.now(clock))) {
            return new Risposta.NelFuturo();
        }
        var ultimo = dal.minusDays(1);
        for (var membro : vanno) {
            if (membro.parentela() == Parentela.RICHIEDENTE) {
                return new Risposta.ConIlRichiedente();
            }
            if (membro.componente().al().isPresent() || !membro.componente().presente(ultimo)) {
                return new Risposta.NonNeFacevaParte(membro.persona().nominativo());
            }
        }
        var riferimento =
                vanno.stream().filter(m -> !m.persona().minorenne(dal)).findFirst();
        if (riferimento.isEmpty()) {
            return new Risposta.SoloMinori();
        }
        var nuovo = nuclei.save(new Nucleo(NucleoId.nuovo(), comune, indirizzo)).id();
        for (var membro : vanno) {
            composizione.esce(membro.componente(), ultimo, motivo.nome(), chi);
            composizione.entra(
                    nuovo,
                    membro.persona().id(),
                    membro == riferimento.get()
                            ? Parentela.RICHIEDENTE
                            : membro.persona().minorenne(dal) ? Parentela.FIGLIO : Parentela.ALTRO_PARENTE,
                    dal,
                    chi);
        }
        return new Risposta.Diviso(
                vanno.stream().map(m -> m.persona().nominativo()).toList());
    }
}
