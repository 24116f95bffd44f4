package it.filo.carichi;

import it.filo.base.Lettura;
import it.filo.base.Lettura.Letto;
import it.filo.base.Lettura.Per;
import it.filo.carichi.Flusso.Collo;
import it.filo.cartella.Carichi;
import it.filo.cartella.GestisciAssenza;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts cases for who answers for the whole of them; no nucleo is named. {@link Lettura} begins the transactions. */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
public class LeggiCarichi {

    /** The read model behind it; each method is one statement. */
    public interface Conteggi {

        Flusso flusso(LocalDate oggi);

        /** What {@link Flusso#collo} asks of it, and nothing else: the phase with most cases beyond their term, and those. */
        Flusso strozzatura(LocalDate oggi);

        List<Carico> equipe(LocalDate oggi);
    }

    private final Conteggi conteggi;
    private final Carichi carichi;
    private final Lettura lettura;
    private final Clock clock;

    LeggiCarichi(Conteggi conteggi, Carichi carichi, Lettura lettura, Clock clock) {
        this.conteggi = conteggi;
        this.carichi = carichi;
        this.lettura = lettura;
        this.clock = clock;
    }

    public Letto<Flusso> flusso(Operatore chi) {
        consenti(chi);
        return lettura.leggi(Per.PAGINA, () -> conteggi.flusso(LocalDate.now(clock)));
    }

    /** Where most cases wait beyond their term, without the rest of the flow. */
    public Letto<Optional<Collo>> collo(Operatore chi) {
        consenti(chi);
        return lettura.leggi(
                Per.PAGINA, () -> conteggi.strozzatura(LocalDate.now(clock)).collo());
    }

    /** Everybody in service who follows cases, also who has none; the figure is that of the pages where cases are given out. */
    public Letto<List<Carico>> persone(Operatore chi) {
        consenti(chi);
        return lettura.leggi(
                Per.PAGINA,
                () -> carichi.inServizio(LocalDate.now(clock), GestisciAssenza.RUOLI.toArray(Ruolo[]::new)).stream()
                        .map(c -> new Carico(
                                c.id().id(),
                                c.nominativo(),
                                c.ruolo().nome(),
                                c.perFase(),
                                c.proposte(),
                                c.oltreIlTermine(),
                                c.assenteFino()))
                        .toList());
    }

    public Letto<List<Carico>> equipe(Operatore chi) {
        consenti(chi);
        return lettura.leggi(Per.PAGINA, () -> conteggi.equipe(LocalDate.now(clock)));
    }

    private static void consenti(Operatore chi) {
        if (!chi.e(Ruolo.PROGRAM_MANAGER, Ruolo.DIRETTORE)) {
            throw new NonConsentito("carichi e flussi");
        }
    }
}
