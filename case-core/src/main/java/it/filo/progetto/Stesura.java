package it.filo.progetto;

import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.cartella.Passo;
import it.filo.cartella.Percorso;
import it.filo.misura.Misura;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.progetto.Progetto.Stato;
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
        var progetto = progetti.daScrivere(cartella);
        if (!inScrittura(vista.cartella(), progetto.map(Progetto::stato).orElse(Stato.BOZZA))) {
            return new Scrittura.NonInScrittura();
        }
        return scrive.apply(progetto.orElseGet(() -> progetti.save(new Progetto(cartella))));
    }

    /** Whether the progetto of a case is being written: when it is its turn, or beside the patto di servizio. */
    static boolean inScrittura(Cartella cartella, Stato stato) {
        return cartella.aspetta(Passo.DEFINIRE_PROGETTO) || stato == Stato.BOZZA && accanto(cartella);
    }

    /** Whether it waits for its signatures, and may still be taken back. */
    static boolean inFirma(Cartella cartella, Stato stato) {
        return cartella.aspetta(Passo.SOTTOSCRIVERE_PROGETTO) || stato == Stato.DEFINITO && accanto(cartella);
    }

    /**
     * Whether the progetto stands beside the patto di servizio, which is what the pathway waits for: neither of the two
     * who write them waits for the other.
     */
    private static boolean accanto(Cartella cartella) {
        return cartella.passo().isPresent()
                && cartella.percorso()
                        .filter(p -> p == Percorso.SOLO_LAVORO && p.conProgetto(Misura.di(cartella.misura())))
                        .isPresent();
    }
}
