package it.filo.cartella;

import it.filo.nucleo.Componente;
import it.filo.nucleo.Componenti;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.Livello;
import it.filo.operatori.Operatore;
import it.filo.operatori.Relazione;
import it.filo.operatori.Sezione;
import it.filo.operatori.Visibilita;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Households beyond the one of the case that somebody has opened: which of them he may read, or change. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class NucleiPropri {

    private final Cartelle cartelle;
    private final Componenti componenti;
    private final Incarichi incarichi;
    private final Clock clock;

    NucleiPropri(Cartelle cartelle, Componenti componenti, Incarichi incarichi, Clock clock) {
        this.cartelle = cartelle;
        this.componenti = componenti;
        this.incarichi = incarichi;
        this.clock = clock;
    }

    /** Whether all households of the zona are this person's to change, also those that have no case. */
    static boolean tutti(Operatore chi) {
        var altrui = Visibilita.livello(chi.ruolo(), Sezione.NUCLEO, Relazione.ALTRUI);
        return altrui.leggeTutto() && altrui.scrive();
    }

    boolean scrive(NucleoId nucleo, Operatore chi) {
        return tutti(chi) || livello(nucleo, chi, l -> l.leggeTutto() && l.scrive());
    }

    boolean legge(NucleoId nucleo, Operatore chi) {
        return leggeTutti(chi) || livello(nucleo, chi, Livello::leggeTutto);
    }

    /** The case by which this person reads a household: the one that goes on, if any. */
    Optional<Cartella> cartella(NucleoId nucleo, Operatore chi) {
        return cartelle.delNucleo(nucleo).stream()
                .filter(c -> leggeTutti(chi) || segue(c, chi))
                .min(Comparator.comparing(c -> c.chiusaIl().isPresent()));
    }

    /** Whether somebody may be named to this person: by a household that he reads, or as the lists of cases name her. */
    boolean nomina(PersonaId persona, Operatore chi) {
        var altrui = Visibilita.livello(chi.ruolo(), Sezione.NUCLEO, Relazione.ALTRUI);
        return componenti.diPersona(persona).stream()
                .map(Componente::nucleo)
                .distinct()
                .anyMatch(n -> legge(n, chi)
                        || altrui.legge()
                                && cartelle.delNucleo(n).stream()
                                        .anyMatch(c -> c.chiusaIl().isEmpty()
                                                && c.richiedente().equals(persona)));
    }

    private static boolean leggeTutti(Operatore chi) {
        return Visibilita.livello(chi.ruolo(), Sezione.NUCLEO, Relazione.ALTRUI).leggeTutto();
    }

    private boolean livello(NucleoId nucleo, Operatore chi, Predicate<Livello> basta) {
        return basta.test(Visibilita.livello(chi.ruolo(), Sezione.NUCLEO, Relazione.SUA))
                && cartelle.delNucleo(nucleo).stream().anyMatch(c -> segue(c, chi));
    }

    private boolean segue(Cartella cartella, Operatore chi) {
        return incarichi.attuali(cartella.id(), LocalDate.now(clock)).stream()
                .anyMatch(i -> i.operatore().equals(chi.id()));
    }
}
