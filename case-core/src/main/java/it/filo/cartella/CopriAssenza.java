package it.filo.cartella;

import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives substitutes to all cases of who is away, each in a transaction of its own: one that fails stops no other. */
@Service
@Transactional(propagation = Propagation.NEVER)
public class CopriAssenza {

    public record Scelta(UUID incarico, OperatoreId a) {}

    /** How many cases have somebody now, and how many could not be given to who was chosen, who could when it began. */
    public record Fatto(int coperte, int mancate) {}

    private final GestisciAssenza gestisci;
    private final Riprova riprova;

    CopriAssenza(GestisciAssenza gestisci, Riprova riprova) {
        this.gestisci = gestisci;
        this.riprova = riprova;
    }

    public Fatto copri(AssenzaId id, List<Scelta> scelte, Operatore chi) {
        int coperte = 0;
        int mancate = 0;
        for (var scelta : scelte) {
            switch (una(id, scelta, chi)) {
                case GestisciAssenza.Copertura.Coperta c -> coperte++;
                case GestisciAssenza.Copertura.NonPuoSostituire n -> mancate++;
                case GestisciAssenza.Copertura.NonServe n -> {}
            }
        }
        return new Fatto(coperte, mancate);
    }

    private GestisciAssenza.Copertura una(AssenzaId id, Scelta scelta, Operatore chi) {
        try {
            return riprova.prova(() -> gestisci.copri(id, scelta.incarico(), scelta.a(), chi))
                    .orElseGet(GestisciAssenza.Copertura.NonPuoSostituire::new);
        } catch (NonVisibile e) {
            return new GestisciAssenza.Copertura.NonServe();
        }
    }
}
