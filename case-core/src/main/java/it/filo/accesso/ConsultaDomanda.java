package it.filo.accesso;

import it.filo.base.Cassaforte;
import it.filo.cartella.Incarichi;
import it.filo.nucleo.Anagrafica;
import it.filo.nucleo.Membro;
import it.filo.nucleo.Nuclei;
import it.filo.nucleo.Parentela;
import it.filo.nucleo.Persona;
import it.filo.nucleo.PersonaId;
import it.filo.nucleo.Persone;
import it.filo.nucleo.Unioni;
import it.filo.operatori.Livello;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Relazione;
import it.filo.operatori.Sezione;
import it.filo.operatori.Visibilita;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One domanda as somebody may see it. */
@Service
@Transactional
public class ConsultaDomanda {

    /**
     * A person with the place held in the household of the domanda.
     *
     * @param id where this person may correct what is known of her from here
     */
    public record Componente(
            String nominativo,
            Parentela parentela,
            Anagrafica anagrafica,
            @Nullable String telefono,
            @Nullable PersonaId id) {}

    /** A state at INPS with its motive opened. */
    public record EsitoLetto(EsitoInps esito, String motivo) {}

    /**
     * @param contatto out of which it came, where it is for this person to see
     * @param componenti of the nucleo on the day of the domanda, or for the counter whom it typed; empty where people are
     *     not for this person to see
     * @param proposte what the counter wrote of a household that the services follow, for this person to decide
     * @param importi whether ISEE and amounts may be shown
     * @param decide whether this person records what INPS decided
     */
    public record DomandaVisibile(
            Domanda domanda,
            Persona richiedente,
            @Nullable Contatto contatto,
            List<Componente> componenti,
            List<DecidiProposta.Proposta> proposte,
            String motivo,
            List<EsitoLetto> esiti,
            boolean importi,
            boolean decide,
            boolean apreCartella) {

        /** For the counter as it was typed: the person may be known under another name. */
        public String nominativo() {
            return apreCartella || componenti.isEmpty()
                    ? richiedente.nominativo()
                    : componenti.getFirst().nominativo();
        }
    }

    private final Domande domande;
    private final ConsultaContatti contatti;
    private final Persone persone;
    private final Nuclei nuclei;
    private final Unioni unioni;
    private final PersoneIndicate indicate;
    private final DecidiProposta decidiProposta;
    private final Incarichi incarichi;
    private final Registro registro;
    private final Cassaforte cassaforte;
    private final Clock clock;

    ConsultaDomanda(
            Domande domande,
            ConsultaContatti contatti,
            Persone persone,
            Nuclei nuclei,
            Unioni unioni,
            PersoneIndicate indicate,
            DecidiProposta decidiProposta,
            Incarichi incarichi,
            Registro registro,
            Cassaforte cassaforte,
            Clock clock) {
        this.domande = domande;
        this.contatti = contatti;
        this.persone = persone;
        this.nuclei = nuclei;
        this.unioni = unioni;
        this.indicate = indicate;
        this.decidiProposta = decidiProposta;
        this.incarichi = incarichi;
        this.registro = registro;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /** @throws NonVisibile where there is none, or it is another ente's and this person sees only the own ente's */
    public DomandaVisibile leggi(DomandaId id, Operatore chi) {
        var domanda = domande.findById(id)
                .filter(d -> VediDomande.vede(chi, d))
                .orElseThrow(() -> new NonVisibile("domanda " + id));
        var cartella = domanda.cartella().map(c -> c.id()).orElse(null);
        registro.annota(chi, Registro.Azione.LETTURA, cartella, Sezione.DOMANDA, "domanda " + domanda.protocollo());
        var relazione = relazione(domanda, chi);
        var suNucleo = Visibilita.livello(chi.ruolo(), Sezione.NUCLEO, relazione);
        return new DomandaVisibile(
                domanda,
                persone.findById(domanda.richiedente()).orElseThrow(),
                domanda.contatto().flatMap(c -> contatti.visibile(c, chi)).orElse(null),
                componenti(domanda, suNucleo, chi),
                decidiProposta.aperte(domanda, chi),
                domanda.motivo(cassaforte),
                domande.esiti(id).stream()
                        .map(e -> new EsitoLetto(e, e.motivo(cassaforte)))
                        .toList(),
                Visibilita.livello(chi.ruolo(), Sezione.ISEE, relazione).leggeTutto(),
                RegistraEsito.registra(chi),
                !suNucleo.soloProprio());
    }

    /**
     * The counter sees whom it typed, as it typed them, and nothing of what the services know: choosing a person or a
     * household that is there already opens neither.
     */
    private List<Componente> componenti(Domanda domanda, Livello suNucleo, Operatore chi) {
        if (suNucleo.soloProprio()) {
            return indicate.dellaDomanda(domanda.id()).stream()
                    .map(i -> new Componente(
                            i.anagrafica().nominativo(),
                            i.parentela(),
                            i.anagrafica(),
                            i.telefono().orElse(null),
                            null))
                    .toList();
        }
        if (!suNucleo.leggeTutto()) {
            return List.of();
        }
        var corregge = CorreggiDellaDomanda.corregge(domanda, chi);
        var oggi = LocalDate.now(clock);
        return allora(domanda).stream()
                .map(m -> componente(
                        m,
                        corregge
                                && m.componente()
                                        .al()
                                        .filter(al -> al.isBefore(oggi))
                                        .isEmpty()))
                .toList();
    }

    /** A household that was joined to another on its first day has nobody of its own: they are in the other from that day. */
    private List<Membro> allora(Domanda domanda) {
        var suoi = nuclei.membri(domanda.nucleo(), domanda.dataDomanda());
        return suoi.isEmpty() ? nuclei.membri(unioni.attuale(domanda.nucleo()), domanda.dataDomanda()) : suoi;
    }

    private static Componente componente(Membro membro, boolean siCorregge) {
        var persona = membro.persona();
        return new Componente(
                persona.nominativo(),
                membro.parentela(),
                persona.anagrafica(),
                persona.telefono().orElse(null),
                siCorregge ? persona.id() : null);
    }

    private Relazione relazione(Domanda domanda, Operatore chi) {
        var oggi = LocalDate.now(clock);
        return domanda.cartella().stream()
                        .flatMap(c -> incarichi.attuali(c, oggi).stream())
                        .anyMatch(i -> i.operatore().equals(chi.id()))
                ? Relazione.SUA
                : Relazione.ALTRUI;
    }
}
