package it.filo.accesso;

import it.filo.cartella.CorreggiPersona;
import it.filo.nucleo.Nuclei;
import it.filo.nucleo.Persona;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects the people of a domanda that no case holds (GDPR art. 16): who was refused, or waits, is on no other page. The
 * counter does not: of who is known already it sees only what it typed.
 */
@Service
@Transactional
public class CorreggiDellaDomanda {

    private final Domande domande;
    private final Nuclei nuclei;
    private final CorreggiPersona correggiPersona;
    private final Registro registro;
    private final Clock clock;

    CorreggiDellaDomanda(
            Domande domande, Nuclei nuclei, CorreggiPersona correggiPersona, Registro registro, Clock clock) {
        this.domande = domande;
        this.nuclei = nuclei;
        this.correggiPersona = correggiPersona;
        this.registro = registro;
        this.clock = clock;
    }

    /** Whether the people of this domanda are corrected from its page. */
    static boolean corregge(Domanda domanda, Operatore chi) {
        return domanda.cartella().isEmpty() && CorreggiPersona.senzaCartella(chi);
    }

    /** The person as is, to be corrected. */
    public Persona persona(DomandaId domanda, PersonaId id, Operatore chi) {
        var persona = trova(domanda, id, chi);
        registro.annota(chi, Registro.Azione.LETTURA, null, Sezione.NUCLEO, "dati di una persona");
        return persona;
    }

    public CorreggiPersona.Risposta correggi(
            DomandaId domanda, PersonaId id, int letta, CorreggiPersona.Dati dati, Operatore chi) {
        return correggiPersona.correggiSenzaCartella(trova(domanda, id, chi).id(), letta, dati, chi);
    }

    private Persona trova(DomandaId id, PersonaId persona, Operatore chi) {
        if (!CorreggiPersona.senzaCartella(chi)) {
            throw new NonConsentito("correzione di una persona");
        }
        var domanda = domande.findById(id)
                .filter(d -> VediDomande.vede(chi, d) && corregge(d, chi))
                .orElseThrow(() -> new NonVisibile("domanda " + id));
        var oggi = LocalDate.now(clock);
        return nuclei.membri(domanda.nucleo()).stream()
                .filter(m -> m.persona().id().equals(persona))
                .filter(m -> m.componente().al().filter(al -> al.isBefore(oggi)).isEmpty())
                .findFirst()
                .orElseThrow(() -> new NonVisibile("persona " + persona))
                .persona();
    }
}
