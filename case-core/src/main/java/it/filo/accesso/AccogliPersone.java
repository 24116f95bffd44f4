package it.filo.accesso;

import it.filo.cartella.Cartella;
import it.filo.cartella.CartelleAperte;
import it.filo.cartella.Composizione;
import it.filo.nucleo.Componente;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.Persona;
import it.filo.nucleo.PersonaId;
import it.filo.nucleo.RiconosciPersona;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of a domanda come into its household. A household that the services follow is not the counter's to change:
 * there what it typed is kept as a proposal, and who follows it decides.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class AccogliPersone {

    private final RiconosciPersona riconosciPersona;
    private final Composizione composizione;
    private final CartelleAperte aperte;
    private final Registro registro;

    AccogliPersone(
            RiconosciPersona riconosciPersona, Composizione composizione, CartelleAperte aperte, Registro registro) {
        this.riconosciPersona = riconosciPersona;
        this.composizione = composizione;
        this.aperte = aperte;
        this.registro = registro;
    }

    /**
     * @param presenti who belongs to the household already
     * @return the people as typed, not yet saved: the domanda itself comes first
     */
    List<PersonaIndicata> accogli(
            DomandaId domanda,
            RegistraDomanda.Richiesta richiesta,
            NucleoId nucleo,
            Set<PersonaId> presenti,
            Operatore chi) {
        var soloProprio = VediDomande.livello(chi, Sezione.NUCLEO).soloProprio();
        var delNucleo = soloProprio ? aperte.delNucleo(nucleo) : List.<Cartella>of();
        var indicate = new ArrayList<PersonaIndicata>();
        for (var letta : richiesta.persone()) {
            var indicata = letta.indicata();
            var persona = riconosciPersona.registra(
                    indicata,
                    nota -> !soloProprio || aperte.diPersona(nota.id()).isEmpty(),
                    chi);
            var entra = !presenti.contains(persona.id());
            if (entra && delNucleo.isEmpty()) {
                composizione.entra(nucleo, persona.id(), letta.parentela(), richiesta.data(), chi);
            }
            var daDecidere = entra && !delNucleo.isEmpty()
                    || !Cambio.fra(persona, indicata).isEmpty() && soloProprio && seguita(persona);
            indicate.add(new PersonaIndicata(
                    domanda, indicate.size(), persona.id(), letta.parentela(), indicata, daDecidere));
        }
        if (indicate.stream().anyMatch(PersonaIndicata::daDecidere)) {
            delNucleo.forEach(c -> registro.annota(
                    chi, Registro.Azione.MODIFICA, c.id().id(), Sezione.DOMANDA, "dati proposti con una domanda"));
        }
        return indicate;
    }

    /**
     * The same for a household that is itself new in this transaction, with people of whom the caller knows that nobody
     * like them is there: no case has to hear of it, and nothing is left to decide.
     */
    static List<PersonaIndicata> nuove(
            DomandaId domanda, RegistraDomanda.Richiesta richiesta, NucleoId nucleo, Novita novita) {
        var indicate = new ArrayList<PersonaIndicata>();
        for (var letta : richiesta.persone()) {
            var persona = RiconosciPersona.nuova(letta.indicata());
            novita.aggiungi(persona);
            novita.aggiungi(new Componente(nucleo, persona.id(), letta.parentela(), richiesta.data()));
            indicate.add(new PersonaIndicata(
                    domanda, indicate.size(), persona.id(), letta.parentela(), letta.indicata(), false));
        }
        novita.aggiungi(indicate);
        return indicate;
    }

    private boolean seguita(Persona persona) {
        return !aperte.diPersona(persona.id()).isEmpty();
    }
}
