package it.filo.cartella;

import it.filo.nucleo.Componente;
import it.filo.nucleo.Componenti;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.PersonaId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a household, or somebody who belongs to one, is in the hands of the services: has a case that is open. */
@Service
@Transactional
public class CartelleAperte {

    private final Cartelle cartelle;
    private final Componenti componenti;
    private final Clock clock;

    CartelleAperte(Cartelle cartelle, Componenti componenti, Clock clock) {
        this.cartelle = cartelle;
        this.componenti = componenti;
        this.clock = clock;
    }

    public List<Cartella> delNucleo(NucleoId nucleo) {
        return cartelle.delNucleo(nucleo).stream()
                .filter(c -> c.chiusaIl().isEmpty())
                .toList();
    }

    /** Of the households that the person belongs to, or is going to. */
    public List<Cartella> diPersona(PersonaId persona) {
        return aperte(componenti.diPersona(persona));
    }

    /** The same of one record alone: a link with another one opens nothing. */
    public List<Cartella> dellaRegistrazione(PersonaId persona) {
        return aperte(componenti.dellaRegistrazione(persona));
    }

    private List<Cartella> aperte(List<Componente> appartenenze) {
        var oggi = LocalDate.now(clock);
        return appartenenze.stream()
                .filter(c -> c.al().filter(al -> al.isBefore(oggi)).isEmpty())
                .map(Componente::nucleo)
                .distinct()
                .flatMap(n -> delNucleo(n).stream())
                .toList();
    }
}
