package it.filo.cartella;

import it.filo.nucleo.IndirizziPrecedenti;
import it.filo.nucleo.IndirizzoPrecedente;
import it.filo.nucleo.Membro;
import it.filo.nucleo.Nuclei;
import it.filo.nucleo.Nucleo;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.Persona;
import it.filo.nucleo.Unione;
import it.filo.nucleo.Unioni;
import it.filo.operatori.Livello;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Relazione;
import it.filo.operatori.Sezione;
import it.filo.operatori.Visibilita;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
     * @param insieme other households to which somebody belongs on the same day
     * @param unioni what made it end or grow
     * @param residenza where it lived on that day
     * @param traslochi where it lived before, the latest first
     * @param proposte what counters wrote of it, where this person may decide on it
     * @param chiesta whether the office was asked already about a household that may not be known here
     * @param tutto whether more than names and contacts may be shown
     */
    public record NucleoVisibile(
            CartellaId cartella,
            LocalDate al,
            Nucleo nucleo,
            List<Membro> presenti,
            List<Membro> usciti,
            List<Doppioni.Registrazione> altre,
            List<InDueNuclei> insieme,
            List<Unita> unioni,
            Residenza residenza,
            List<IndirizzoPrecedente> traslochi,
            List<ProposteDelNucleo.Proposta> proposte,
            boolean chiesta,
            boolean tutto,
            boolean scrive,
            LocalDate oggi) {

        /**
         * Whether somebody still belongs to it: how somebody is reached who left is not for those who stayed to be told,
         * whatever day is looked at.
         */
        public boolean vicino(Membro membro) {
            return membro.componente().al().filter(fine -> fine.isBefore(oggi)).isEmpty();
        }

        /** Whether it became part of another household. */
        public boolean finito() {
            return unioni.stream().anyMatch(Unita::finisce);
        }
    }

    /**
     * Somebody belongs to another household too.
     *
     * @param cartella of the other household, null where no more than the fact may be known, or it has none
     * @param richiedente null as above
     * @param noto whether the other household may be known
     */
    public record InDueNuclei(
            String nominativo,
            @Nullable CartellaId cartella,
            @Nullable String richiedente,
            boolean noto) {}

    /**
     * This household and another became one.
     *
     * @param finisce whether it is this one that ended
     * @param richiedente of the other one, null where it may not be known
     * @param cartella of the other one, the one that goes on if any, null as above or where it has none
     * @param annullabile whether this person can still take it back
     */
    public record Unita(
            UUID id,
            boolean finisce,
            LocalDate dal,
            String motivo,
            String autore,
            String ente,
            @Nullable String richiedente,
            @Nullable CartellaId cartella,
            boolean annullabile) {}

    /** @param comune ISTAT code */
    public record Residenza(String comune, @Nullable String indirizzo) {}

    private final Consultazione consultazione;
    private final Nuclei nuclei;
    private final ProposteDelNucleo proposte;
    private final Doppioni doppioni;
    private final Unioni unioni;
    private final IndirizziPrecedenti precedenti;
    private final NucleiPropri propri;
    private final RichiesteUnione richieste;
    private final AnnullaUnione annullaUnione;
    private final Clock clock;

    ConsultaNucleo(
            Consultazione consultazione,
            Nuclei nuclei,
            ProposteDelNucleo proposte,
            Doppioni doppioni,
            Unioni unioni,
            IndirizziPrecedenti precedenti,
            NucleiPropri propri,
            RichiesteUnione richieste,
            AnnullaUnione annullaUnione,
            Clock clock) {
        this.consultazione = consultazione;
        this.nuclei = nuclei;
        this.proposte = proposte;
        this.doppioni = doppioni;
        this.unioni = unioni;
        this.precedenti = precedenti;
        this.propri = propri;
        this.richieste = richieste;
        this.annullaUnione = annullaUnione;
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
        var insieme = livello.leggeTutto() ? insieme(nucleo, membri, chi) : List.<InDueNuclei>of();
        var traslochi = livello.leggeTutto() ? precedenti.delNucleo(nucleo.id()) : List.<IndirizzoPrecedente>of();
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
                insieme,
                livello.leggeTutto() ? unioni(nucleo, chi) : List.of(),
                residenza(nucleo, traslochi, giorno),
                traslochi,
                livello.leggeTutto() && livello.scrive() ? proposte.aperte(nucleo.id()) : List.of(),
                insieme.stream().anyMatch(i -> !i.noto())
                        && richieste.aperta(id).isPresent(),
                livello.leggeTutto(),
                livello.scrive(),
                oggi);
    }

    private List<Doppioni.Registrazione> altre(Nucleo nucleo, Operatore chi) {
        var altrui = altrui(chi);
        return doppioni.altreRegistrazioni(nucleo.id(), chi, LocalDate.now(clock)).stream()
                .filter(r -> r.sua() || altrui.legge())
                .map(r -> r.sua() || altrui.leggeTutto() ? r : r.altrui())
                .distinct()
                .toList();
    }

    /** Of a household that is not for this person to know, who follows a case hears that there is one; others hear nothing. */
    private List<InDueNuclei> insieme(Nucleo nucleo, List<Membro> membri, Operatore chi) {
        var altrui = altrui(chi);
        var perNucleo = new LinkedHashMap<List<Object>, InDueNuclei>();
        for (var r : doppioni.inAltriNuclei(nucleo.id(), chi, LocalDate.now(clock))) {
            var noto = r.sua() || altrui.leggeTutto();
            if (!noto && !altrui.legge()) {
                continue;
            }
            var nominativo = membri.stream()
                    .map(Membro::persona)
                    .filter(p -> p.id().equals(r.di()))
                    .map(Persona::nominativo)
                    .findFirst()
                    .orElseThrow();
            perNucleo.merge(
                    List.of(r.di(), String.valueOf(r.nucleo())),
                    new InDueNuclei(nominativo, noto ? r.cartella() : null, noto ? r.richiedente() : null, noto),
                    (prima, poi) -> prima.noto() ? prima : poi);
        }
        return perNucleo.values().stream().distinct().toList();
    }

    private List<Unita> unioni(Nucleo nucleo, Operatore chi) {
        return unioni.delNucleo(nucleo.id()).stream()
                .map(u -> unita(u, nucleo.id(), chi))
                .toList();
    }

    private Unita unita(Unione unione, NucleoId qui, Operatore chi) {
        var finisce = unione.nucleo().equals(qui);
        var altro = finisce ? unione.resta() : unione.nucleo();
        var noto = propri.legge(altro, chi);
        return new Unita(
                unione.id(),
                finisce,
                unione.dal(),
                unione.motivo().nome(),
                unione.autore(),
                unione.ente(),
                noto ? UnisciNuclei.richiedente(nuclei.membri(altro)) : null,
                noto ? propri.cartella(altro, chi).map(Cartella::id).orElse(null) : null,
                annullaUnione.puo(unione, chi));
    }

    private static Residenza residenza(Nucleo nucleo, List<IndirizzoPrecedente> traslochi, LocalDate giorno) {
        return traslochi.stream()
                .filter(t -> !t.finoAl().isBefore(giorno))
                .reduce((dopo, prima) -> prima)
                .map(t -> new Residenza(t.comune(), t.indirizzo().orElse(null)))
                .orElseGet(
                        () -> new Residenza(nucleo.comune(), nucleo.indirizzo().orElse(null)));
    }

    private static Livello altrui(Operatore chi) {
        return Visibilita.livello(chi.ruolo(), Sezione.NUCLEO, Relazione.ALTRUI);
    }

    private static boolean uscito(Membro membro, LocalDate oggi) {
        return membro.componente().al().filter(al -> al.isBefore(oggi)).isPresent();
    }
}
