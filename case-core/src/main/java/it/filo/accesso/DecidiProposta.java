package it.filo.accesso;

import it.filo.cartella.Cartella;
import it.filo.cartella.CartelleAperte;
import it.filo.cartella.Composizione;
import it.filo.cartella.Incarichi;
import it.filo.nucleo.CambiaCodiceFiscale;
import it.filo.nucleo.Collegamenti;
import it.filo.nucleo.Nuclei;
import it.filo.nucleo.Parentela;
import it.filo.nucleo.Persona;
import it.filo.nucleo.Persone;
import it.filo.nucleo.RiconosciPersona;
import it.filo.nucleo.Unione;
import it.filo.nucleo.Unioni;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Relazione;
import it.filo.operatori.Sezione;
import it.filo.operatori.Visibilita;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who follows a household, or the office, decides on what a counter wrote of it with a domanda. */
@Service
@Transactional
public class DecidiProposta {

    public sealed interface Risposta {
        record Accolta(String nominativo) implements Risposta {}

        record Lasciata(String nominativo) implements Risposta {}

        /** By somebody else meanwhile. */
        record GiaDecisa() implements Risposta {}

        /** The codice fiscale has become somebody else's. */
        record CodiceDiAltri(String nominativo) implements Risposta {}
    }

    /**
     * What a counter proposes of one person.
     *
     * @param entra whether the person is not in the household yet
     */
    public record Proposta(UUID id, String nominativo, Parentela parentela, boolean entra, List<Cambio> cambi) {}

    private final Domande domande;
    private final PersoneIndicate indicate;
    private final Persone persone;
    private final Nuclei nuclei;
    private final Collegamenti collegamenti;
    private final Unioni unioni;
    private final CartelleAperte aperte;
    private final Incarichi incarichi;
    private final Composizione composizione;
    private final RiconosciPersona riconosciPersona;
    private final Registro registro;
    private final Clock clock;

    DecidiProposta(
            Domande domande,
            PersoneIndicate indicate,
            Persone persone,
            Nuclei nuclei,
            Collegamenti collegamenti,
            Unioni unioni,
            CartelleAperte aperte,
            Incarichi incarichi,
            Composizione composizione,
            RiconosciPersona riconosciPersona,
            Registro registro,
            Clock clock) {
        this.domande = domande;
        this.indicate = indicate;
        this.persone = persone;
        this.nuclei = nuclei;
        this.collegamenti = collegamenti;
        this.unioni = unioni;
        this.aperte = aperte;
        this.incarichi = incarichi;
        this.composizione = composizione;
        this.riconosciPersona = riconosciPersona;
        this.registro = registro;
        this.clock = clock;
    }

    /** What is still to be decided, and is this person's to decide. */
    List<Proposta> aperte(Domanda domanda, Operatore chi) {
        return indicate.dellaDomanda(domanda.id()).stream()
                .filter(PersonaIndicata::daDecidere)
                .filter(i -> decide(domanda, i, chi))
                .map(i -> proposta(domanda, i))
                .toList();
    }

    public Risposta accogli(DomandaId id, UUID quale, Operatore chi) {
        var domanda = domanda(id, chi);
        var indicata = indicata(domanda, quale, chi);
        var persona = persona(indicata);
        if (!indicata.daDecidere()) {
            return new Risposta.GiaDecisa();
        }
        var codice = CambiaCodiceFiscale.migliore(
                persona.anagrafica().codiceFiscale(), indicata.anagrafica().codiceFiscale());
        if (codice != null) {
            var altri = persone.conCodiceFiscale(codice).filter(p -> !p.id().equals(persona.id()));
            if (altri.isPresent()) {
                return new Risposta.CodiceDiAltri(altri.get().nominativo());
            }
        }
        indicata.accolta();
        if (!presente(domanda, persona)) {
            composizione.entra(
                    unioni.attuale(domanda.nucleo()), persona.id(), indicata.parentela(), daQuando(domanda), chi);
        }
        if (!cambi(persona, indicata).isEmpty()) {
            riconosciPersona.aggiorna(
                    persona,
                    indicata.anagrafica(),
                    indicata.telefono().orElse(null),
                    indicata.email().orElse(null),
                    chi);
            annota(aperte.diPersona(persona.id()), "recapiti e dati mancanti, da una domanda", chi);
        }
        return new Risposta.Accolta(persona.nominativo());
    }

    /** Everything stays as it is known. */
    public Risposta lascia(DomandaId id, UUID quale, Operatore chi) {
        var domanda = domanda(id, chi);
        var indicata = indicata(domanda, quale, chi);
        if (!indicata.daDecidere()) {
            return new Risposta.GiaDecisa();
        }
        indicata.lasciata();
        annota(aperte.delNucleo(domanda.nucleo()), "dati proposti con una domanda, non accolti", chi);
        return new Risposta.Lasciata(persona(indicata).nominativo());
    }

    private Domanda domanda(DomandaId id, Operatore chi) {
        return domande.findById(id)
                .filter(d -> VediDomande.vede(chi, d))
                .orElseThrow(() -> new NonVisibile("domanda " + id));
    }

    private PersonaIndicata indicata(Domanda domanda, UUID quale, Operatore chi) {
        var indicata = indicate.dellaDomanda(domanda.id()).stream()
                .filter(i -> i.id().equals(quale))
                .findFirst()
                .orElseThrow(() -> new NonVisibile("persona " + quale));
        if (!decide(domanda, indicata, chi)) {
            throw new NonConsentito("decisione su una proposta dello sportello");
        }
        return indicata;
    }

    /** Who may change the household, or that of the person where it is another. */
    private boolean decide(Domanda domanda, PersonaIndicata indicata, Operatore chi) {
        if (scrive(chi, Relazione.ALTRUI)) {
            return true;
        }
        var oggi = LocalDate.now(clock);
        return scrive(chi, Relazione.SUA)
                && Stream.concat(
                                aperte.delNucleo(domanda.nucleo()).stream(),
                                aperte.diPersona(indicata.persona()).stream())
                        .anyMatch(c -> incarichi.attuali(c.id(), oggi).stream()
                                .anyMatch(i -> i.operatore().equals(chi.id())));
    }

    private static boolean scrive(Operatore chi, Relazione relazione) {
        var livello = Visibilita.livello(chi.ruolo(), Sezione.NUCLEO, relazione);
        return livello.leggeTutto() && livello.scrive();
    }

    private Proposta proposta(Domanda domanda, PersonaIndicata indicata) {
        var persona = persona(indicata);
        return new Proposta(
                indicata.id(),
                persona.nominativo(),
                indicata.parentela(),
                !presente(domanda, persona),
                cambi(persona, indicata));
    }

    private static List<Cambio> cambi(Persona persona, PersonaIndicata indicata) {
        return Cambio.fra(
                persona,
                indicata.anagrafica(),
                indicata.telefono().orElse(null),
                indicata.email().orElse(null));
    }

    /** Also from a later day on, as when a domanda is registered. */
    private boolean presente(Domanda domanda, Persona persona) {
        var sue = collegamenti.registrazioni(persona.id());
        return nuclei.membri(unioni.attuale(domanda.nucleo())).stream()
                .filter(m -> sue.contains(m.persona().id()))
                .anyMatch(m -> m.componente()
                        .al()
                        .filter(al -> al.isBefore(domanda.dataDomanda()))
                        .isEmpty());
    }

    /** Where the household became part of another meanwhile, not before it did. */
    private LocalDate daQuando(Domanda domanda) {
        return unioni.cheChiude(domanda.nucleo())
                .map(Unione::dal)
                .filter(domanda.dataDomanda()::isBefore)
                .orElse(domanda.dataDomanda());
    }

    private Persona persona(PersonaIndicata indicata) {
        return persone.findById(indicata.persona()).orElseThrow();
    }

    private void annota(List<Cartella> cartelle, String cosa, Operatore chi) {
        cartelle.forEach(c -> registro.annota(chi, Registro.Azione.MODIFICA, c.id().id(), Sezione.NUCLEO, cosa));
    }
}
