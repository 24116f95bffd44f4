package it.filo.accesso;

import it.filo.cartella.CartellaId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The domande of the current zona and what INPS decided on them. */
public interface Domande {

    Optional<Domanda> findById(DomandaId id);

    Domanda save(Domanda domanda);

    /** Domande to be changed together: nobody else changes them before the transaction ends. */
    List<Domanda> tieni(Collection<DomandaId> quali);

    Optional<Domanda> conProtocollo(String protocollo);

    /** Those that a case follows, the earliest first. */
    List<Domanda> dellaCartella(CartellaId cartella);

    /** The domande that came out of a contact, the latest first. */
    List<Domanda> dalContatto(ContattoId contatto);

    /** The states of a domanda, the latest first. */
    List<EsitoInps> esiti(DomandaId domanda);
}
