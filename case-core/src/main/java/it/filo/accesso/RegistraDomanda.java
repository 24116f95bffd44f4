package it.filo.accesso;

import it.filo.misura.Misura;
import it.filo.nucleo.Collegamenti;
import it.filo.nucleo.Componente;
import it.filo.nucleo.Componenti;
import it.filo.nucleo.Indicata;
import it.filo.nucleo.Membro;
import it.filo.nucleo.Nuclei;
import it.filo.nucleo.Nucleo;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.Parentela;
import it.filo.nucleo.PersonaId;
import it.filo.nucleo.RiconosciPersona;
import it.filo.nucleo.Unioni;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers the domanda of a household: people and household found again where they are there already, new otherwise;
 * the domanda itself in lavorazione, because only INPS decides (D.Lgs. 147/2017 art. 9).
 */
@Service
@Transactional
public class RegistraDomanda {

    public sealed interface Risposta {
        record Registrata(DomandaId id) implements Risposta {}

        /** Nothing is in the way: what would happen. */
        record Pronta(Previsione previsione) implements Risposta {}

        record NelFuturo() implements Risposta {}

        record MisuraChiusa(Misura misura) implements Risposta {}

        /** @param visibile the other domanda, null where it is not for this person to see */
        record ProtocolloGiaRegistrato(@Nullable DomandaId visibile) implements Risposta {}

        /** Two lines describe one person. */
        record IndicataDueVolte(int prima, int seconda) implements Risposta {}

        record NatoDopoLaDomanda(int quale) implements Risposta {}

        /** For each line whom the operator has to choose among. */
        /** Who asks for a measure is of age (D.Lgs. 147/2017 art. 3; DL 48/2023 art. 2). */
        record RichiedenteMinorenne() implements Risposta {}

        record DaRiconoscere(Map<Integer, RiconosciPersona.Risposta.DaScegliere> persone) implements Risposta {}

        /** The richiedente belongs to these already. */
        record NucleoDaScegliere(List<NucleoEsistente> nuclei) implements Risposta {}
    }

    /** A person of the domanda; the first is the richiedente. */
    public record Persona(Indicata indicata, Parentela parentela) {}

    /**
     * @param comune ISTAT code
     * @param componenti how many there are, null where that is not for who asks to know
     */
    public record NucleoEsistente(
            NucleoId id, String comune, @Nullable Integer componenti) {}

    /**
     * What registering will do.
     *
     * @param giaRegistrate the lines of people who are there already
     * @param rimangono how many of the existing nucleo the domanda does not name: they stay in it; null where that is
     *     not for who asks to know
     */
    public record Previsione(
            Set<Integer> giaRegistrate,
            @Nullable NucleoEsistente nucleo,
            @Nullable Long rimangono) {}

    /**
     * @param misura code of the measure
     * @param comune ISTAT code
     * @param nucleo the household of the richiedente that is there already
     * @param nuovoNucleo whether the operator said that it is another household
     * @param contatto at the counter, out of which the domanda came
     */
    public record Richiesta(
            String misura,
            LocalDate data,
            String protocollo,
            String comune,
            @Nullable String indirizzo,
            @Nullable BigDecimal isee,
            List<Persona> persone,
            @Nullable NucleoId nucleo,
            boolean nuovoNucleo,
            @Nullable ContattoId contatto) {}

    private final Domande domande;
    private final EsitiInps esiti;
    private final ConsultaContatti contatti;
    private final RiconosciPersona riconosciPersona;
    private final Nuclei nuclei;
    private final Componenti componenti;
    private final Collegamenti collegamenti;
    private final Unioni unioni;
    private final AccogliPersone accogliPersone;
    private final PersoneIndicate indicate;
    private final Registro registro;
    private final Clock clock;

    RegistraDomanda(
            Domande domande,
            EsitiInps esiti,
            ConsultaContatti contatti,
            RiconosciPersona riconosciPersona,
            Nuclei nuclei,
            Componenti componenti,
            Collegamenti collegamenti,
            Unioni unioni,
            AccogliPersone accogliPersone,
            PersoneIndicate indicate,
            Registro registro,
            Clock clock) {
        this.domande = domande;
        this.esiti = esiti;
        this.contatti = contatti;
        this.riconosciPersona = riconosciPersona;
        this.nuclei = nuclei;
        this.componenti = componenti;
        this.collegamenti = collegamenti;
        this.unioni = unioni;
        this.accogliPersone = accogliPersone;
        this.indicate = indicate;
        this.registro = registro;
        this.clock = clock;
    }

    /** Whether this person registers domande. */
    public static boolean registra(Operatore chi) {
        return VediDomande.livello(chi, Sezione.DOMANDA).scrive();
    }

    /** Whether this person may say the ISEE. */
    public static boolean conIsee(Operatore chi) {
        return VediDomande.livello(chi, Sezione.ISEE).scrive();
    }

    /** Looks whether it can be registered, and changes nothing; where it finds people who are there already, that was a search. */
    public Risposta controlla(Richiesta richiesta, Operatore chi) {
        if (!registra(chi) || richiesta.isee() != null && !conIsee(chi)) {
            throw new NonConsentito("registrazione di una domanda");
        }
        var contatto = richiesta.contatto();
        if (contatto != null && contatti.visibile(contatto, chi).isEmpty()) {
            throw new NonVisibile("contatto " + contatto);
        }
        var rifiuto = rifiuto(richiesta, LocalDate.now(clock));
        if (rifiuto != null) {
            return rifiuto;
        }
        var altra = domande.conProtocollo(richiesta.protocollo());
        if (altra.isPresent()) {
            return new Risposta.ProtocolloGiaRegistrato(
                    altra.filter(d -> VediDomande.vede(chi, d)).map(Domanda::id).orElse(null));
        }
        var daScegliere = daScegliere(richiesta);
        var risposta = daScegliere != null ? daScegliere : nucleo(richiesta, chi);
        if (risposta instanceof Risposta.DaRiconoscere || risposta instanceof Risposta.NucleoDaScegliere) {
            registro.annota(
                    chi, Registro.Azione.RICERCA, null, Sezione.NUCLEO, "persone già registrate, per una domanda");
        }
        return risposta;
    }

    public Risposta registra(Richiesta richiesta, Operatore chi) {
        var risposta = controlla(richiesta, chi);
        if (!(risposta instanceof Risposta.Pronta(var previsione))) {
            return risposta;
        }
        var esistente = previsione.nucleo();
        var nucleo = esistente == null
                ? nuclei.save(new Nucleo(NucleoId.nuovo(), richiesta.comune(), richiesta.indirizzo()))
                        .id()
                : esistente.id();
        var id = DomandaId.nuovo();
        var lette = accogliPersone.accogli(id, richiesta, nucleo, presenti(nucleo, richiesta.data()), chi);
        var domanda = domande.save(domanda(id, richiesta, nucleo, lette, chi));
        lette.forEach(indicate::save);
        esiti.save(inLavorazione(domanda, chi));
        registro.annota(chi, Registro.Azione.MODIFICA, null, Sezione.DOMANDA, atto(richiesta.protocollo()));
        return new Risposta.Registrata(id);
    }

    /** A domanda with the household it brings. */
    record ConNucleo(Domanda domanda, Nucleo nucleo) {}

    /**
     * Prepares a domanda of which neither protocollo nor anybody is there yet, as the caller found out for many at once:
     * nothing is asked again.
     */
    ConNucleo nuova(Richiesta richiesta, Operatore chi, Novita novita) {
        if (rifiuto(richiesta, LocalDate.now(clock)) != null) {
            throw new IllegalStateException("a domanda that cannot be was to be registered");
        }
        var id = DomandaId.nuovo();
        var nucleo = new Nucleo(NucleoId.nuovo(), richiesta.comune(), richiesta.indirizzo());
        novita.aggiungi(nucleo);
        var lette = AccogliPersone.nuove(id, richiesta, nucleo.id(), novita);
        var domanda = domanda(id, richiesta, nucleo.id(), lette, chi);
        novita.aggiungi(domanda);
        novita.aggiungi(inLavorazione(domanda, chi));
        novita.annota(new Registro.Voce(null, Sezione.DOMANDA, atto(richiesta.protocollo())));
        return new ConNucleo(domanda, nucleo);
    }

    /** What the registro says of it. */
    private static String atto(String protocollo) {
        return "registrazione della domanda " + protocollo;
    }

    private Domanda domanda(
            DomandaId id, Richiesta richiesta, NucleoId nucleo, List<PersonaIndicata> lette, Operatore chi) {
        return new Domanda(id, richiesta, nucleo, lette.getFirst().persona(), chi, clock.instant());
    }

    private EsitoInps inLavorazione(Domanda domanda, Operatore chi) {
        return new EsitoInps(domanda.id(), StatoDomanda.IN_LAVORAZIONE, domanda.dataDomanda(), chi, clock.instant());
    }

    /** Why it cannot be, whoever is registered already; null where nothing is in the way. */
    static @Nullable Risposta rifiuto(Richiesta richiesta, LocalDate oggi) {
        var misura = Misura.di(richiesta.misura());
        if (richiesta.data().isAfter(oggi)) {
            return new Risposta.NelFuturo();
        }
        if (!misura.accettaDomande(richiesta.data())) {
            return new Risposta.MisuraChiusa(misura);
        }
        var persone = richiesta.persone();
        for (int i = 0; i < persone.size(); i++) {
            var indicata = persone.get(i).indicata();
            for (int j = 0; j < i; j++) {
                if (indicata.comeQuella(persone.get(j).indicata())) {
                    return new Risposta.IndicataDueVolte(j, i);
                }
            }
            var nascita = indicata.anagrafica().dataNascita();
            if (nascita != null && nascita.isAfter(richiesta.data())) {
                return new Risposta.NatoDopoLaDomanda(i);
            }
            if (i == 0 && indicata.anagrafica().minorenne(richiesta.data())) {
                return new Risposta.RichiedenteMinorenne();
            }
        }
        return null;
    }

    private @Nullable Risposta daScegliere(Richiesta richiesta) {
        var daScegliere = new TreeMap<Integer, RiconosciPersona.Risposta.DaScegliere>();
        for (int i = 0; i < richiesta.persone().size(); i++) {
            var indicata = richiesta.persone().get(i).indicata();
            if (riconosciPersona.riconosci(indicata) instanceof RiconosciPersona.Risposta.DaScegliere scelta) {
                daScegliere.put(i, scelta);
            }
        }
        return daScegliere.isEmpty() ? null : new Risposta.DaRiconoscere(daScegliere);
    }

    /** How many live with somebody is not told to the counter, which may not have registered them. */
    private Risposta nucleo(Richiesta richiesta, Operatore chi) {
        var contati = VediDomande.livello(chi, Sezione.NUCLEO).leggeTutto();
        var note = note(richiesta);
        var richiedente = note.get(0);
        var suoi = richiedente == null ? List.<NucleoEsistente>of() : nucleiDi(richiedente, richiesta.data(), contati);
        var scelto =
                suoi.stream().filter(n -> n.id().equals(richiesta.nucleo())).findFirst();
        if (scelto.isEmpty() && !suoi.isEmpty() && !richiesta.nuovoNucleo()) {
            return new Risposta.NucleoDaScegliere(suoi);
        }
        var rimangono = scelto.filter(n -> contati)
                .map(n -> presenti(n.id(), richiesta.data()).stream()
                        .filter(p -> !note.containsValue(p))
                        .count())
                .orElse(null);
        return new Risposta.Pronta(new Previsione(Set.copyOf(note.keySet()), scelto.orElse(null), rimangono));
    }

    private Map<Integer, PersonaId> note(Richiesta richiesta) {
        var note = new TreeMap<Integer, PersonaId>();
        for (int i = 0; i < richiesta.persone().size(); i++) {
            var indicata = richiesta.persone().get(i).indicata();
            if (riconosciPersona.riconosci(indicata) instanceof RiconosciPersona.Risposta.Riconosciuta(var persona)) {
                note.put(i, persona.id());
            }
        }
        return note;
    }

    private List<NucleoEsistente> nucleiDi(PersonaId persona, LocalDate giorno, boolean contati) {
        return componenti.diPersona(persona).stream()
                .filter(c -> inCorso(c, giorno))
                .map(Componente::nucleo)
                .map(unioni::attuale)
                .distinct()
                .map(id -> nuclei.findById(id).orElseThrow())
                .map(n -> new NucleoEsistente(
                        n.id(), n.comune(), contati ? presenti(n.id(), giorno).size() : null))
                .toList();
    }

    /** By the records that lead, as they are recognised. */
    private Set<PersonaId> presenti(NucleoId nucleo, LocalDate giorno) {
        var presenti = nuclei.membri(nucleo).stream()
                .map(Membro::componente)
                .filter(c -> inCorso(c, giorno))
                .map(Componente::persona)
                .collect(Collectors.toSet());
        return Set.copyOf(collegamenti.guide(presenti).values());
    }

    /** Also from a later day on: who is in the household today is not added to it again. */
    private static boolean inCorso(Componente componente, LocalDate giorno) {
        return componente.al().filter(al -> al.isBefore(giorno)).isEmpty();
    }
}
