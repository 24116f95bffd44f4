package it.filo.cartella;

import it.filo.nucleo.PersonaId;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** People beyond one case: whom an operator may decide on, and which open cases hear of it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class PersoneProprie {

    private final CartelleAperte aperte;
    private final Incarichi incarichi;
    private final Storia storia;
    private final Registro registro;
    private final Clock clock;

    PersoneProprie(CartelleAperte aperte, Incarichi incarichi, Storia storia, Registro registro, Clock clock) {
        this.aperte = aperte;
        this.incarichi = incarichi;
        this.storia = storia;
        this.registro = registro;
        this.clock = clock;
    }

    /** @throws NonVisibile where an assistente sociale follows no open case of the person */
    public void ammette(PersonaId persona, Operatore chi) {
        if (chi.e(Ruolo.ASSISTENTE_SOCIALE)
                && aperte.dellaRegistrazione(persona).stream().noneMatch(c -> segue(c, chi))) {
            throw new NonVisibile("persona " + persona);
        }
    }

    public void racconta(Collection<PersonaId> persone, TipoEvento tipo, String cosa, Operatore chi) {
        cartelle(persone).forEach(c -> storia.accade(c, Fatto.di(tipo, LocalDate.now(clock)), chi));
        annota(persone, Registro.Azione.MODIFICA, cosa, chi);
    }

    /** A line for each open case; one all the same where there is none. */
    public void annota(Collection<PersonaId> persone, Registro.Azione azione, String cosa, Operatore chi) {
        var cartelle = cartelle(persone);
        cartelle.forEach(c -> registro.annota(chi, azione, c.id().id(), Sezione.NUCLEO, cosa));
        if (cartelle.isEmpty()) {
            registro.annota(chi, azione, null, Sezione.NUCLEO, cosa);
        }
    }

    private List<Cartella> cartelle(Collection<PersonaId> persone) {
        return persone.stream()
                .flatMap(p -> aperte.diPersona(p).stream())
                .distinct()
                .toList();
    }

    private boolean segue(Cartella cartella, Operatore chi) {
        return incarichi.attuali(cartella.id(), LocalDate.now(clock)).stream()
                .anyMatch(i -> i.operatore().equals(chi.id()));
    }
}
