package it.filo.cartella;

import it.filo.nucleo.Membro;
import it.filo.nucleo.Nuclei;
import it.filo.nucleo.Nucleo;
import it.filo.operatori.Livello;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Relazione;
import it.filo.operatori.Sezione;
import it.filo.operatori.Visibilita;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The household of a case, as much of it as somebody may see. */
@Service
@Transactional
public class ConsultaNucleo {

    /**
     * @param al the day that it is shown as of
     * @param presenti who belongs to it on that day
     * @param usciti who left before, with the reason; empty where only names and contacts are shown
     * @param altre other records of those who belong to it, with their cases as far as this person may know of them
     * @param proposte what counters wrote of it, where this person may decide on it
     * @param tutto whether more than names and contacts may be shown
     */
    public record NucleoVisibile(
            CartellaId cartella,
            LocalDate al,
            Nucleo nucleo,
            List<Membro> presenti,
            List<Membro> usciti,
            List<Doppioni.Registrazione> altre,
            List<ProposteDelNucleo.Proposta> proposte,
            boolean tutto,
            boolean scrive) {}

    private final Consultazione consultazione;
    private final Nuclei nuclei;
    private final ProposteDelNucleo proposte;
    private final Doppioni doppioni;
    private final Clock clock;

    ConsultaNucleo(
            Consultazione consultazione, Nuclei nuclei, ProposteDelNucleo proposte, Doppioni doppioni, Clock clock) {
        this.consultazione = consultazione;
        this.nuclei = nuclei;
        this.proposte = proposte;
        this.doppioni = doppioni;
        this.clock = clock;
    }

    /** @throws NonVisibile also for who knows of the case nothing but the name */
    public NucleoVisibile leggi(CartellaId id, Operatore chi) {
        return leggi(id, LocalDate.now(clock), chi);
    }

    /** The same as of a day of the past, for who may see more than names and contacts. */
    public NucleoVisibile leggi(CartellaId id, LocalDate al, Operatore chi) {
        var vista = consultazione.leggi(id, Sezione.NUCLEO, chi);
        var livello = vista.livello(Sezione.NUCLEO);
        if (livello == Livello.NOME) {
            throw new NonVisibile("nucleo della cartella " + id);
        }
        var nucleo = nuclei.findById(vista.cartella().nucleo()).orElseThrow();
        var membri = nuclei.membri(nucleo.id());
        var oggi = LocalDate.now(clock);
        var giorno = livello.leggeTutto() ? al : oggi;
        return new NucleoVisibile(
                id,
                giorno,
                nucleo,
                membri.stream()
                        .filter(m -> giorno.isBefore(oggi) ? m.componente().presente(giorno) : !uscito(m, giorno))
                        .toList(),
                livello.leggeTutto()
                        ? membri.stream().filter(m -> uscito(m, giorno)).toList()
                        : List.of(),
                livello.leggeTutto() ? altre(nucleo, chi) : List.of(),
                livello.leggeTutto() && livello.scrive() ? proposte.aperte(nucleo.id()) : List.of(),
                livello.leggeTutto(),
                livello.scrive());
    }

    private List<Doppioni.Registrazione> altre(Nucleo nucleo, Operatore chi) {
        return doppioni.altreRegistrazioni(nucleo.id(), chi, LocalDate.now(clock)).stream()
                .map(r -> r.sua()
                                || Visibilita.livello(chi.ruolo(), Sezione.NUCLEO, Relazione.ALTRUI)
                                        .leggeTutto()
                        ? r
                        : r.altrui())
                .distinct()
                .toList();
    }

    private static boolean uscito(Membro membro, LocalDate oggi) {
        return membro.componente().al().filter(al -> al.isBefore(oggi)).isPresent();
    }
}
