package it.filo.progetto;

import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.cartella.Passo;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives the progetto to whoever writes a part of it, begun if it was not yet, and only while it may be written. */
@Service
class Stesura {

    private final Consultazione consultazione;
    private final Progetti progetti;

    Stesura(Consultazione consultazione, Progetti progetti) {
        this.consultazione = consultazione;
        this.progetti = progetti;
    }

    /** @param cosa what is being written, in words without personal data */
    @Transactional(propagation = Propagation.MANDATORY)
    public Scrittura nella(CartellaId cartella, Operatore chi, String cosa, Function<Progetto, Scrittura> scrive) {
        var vista = consultazione.scrivi(cartella, Sezione.PROGETTO, chi, cosa);
        if (!vista.cartella().aspetta(Passo.DEFINIRE_PROGETTO)) {
            return new Scrittura.NonInScrittura();
        }
        return scrive.apply(progetti.daScrivere(cartella).orElseGet(() -> progetti.save(new Progetto(cartella))));
    }
}
