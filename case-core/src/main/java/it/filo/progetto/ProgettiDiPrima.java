package it.filo.progetto;

import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Cartelle;
import it.filo.misura.Misura;
import it.filo.operatori.Operatore;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The progetti that the same nucleo signed in its other cases, open or closed: they are offered to be confirmed or
 * integrated, because a project already in place is not written again. That one was signed, and when, is told to who
 * writes the new one; what it says only to who may see that other case.
 */
@Service
@Transactional
public class ProgettiDiPrima {

    /**
     * A progetto that was signed before.
     *
     * @param chiusa whether its case is closed
     */
    public record Prima(CartellaId cartella, Misura misura, LocalDate sottoscrittoIl, boolean chiusa) {}

    private final LeggiProgetto leggiProgetto;
    private final Cartelle cartelle;
    private final Progetti progetti;

    ProgettiDiPrima(LeggiProgetto leggiProgetto, Cartelle cartelle, Progetti progetti) {
        this.leggiProgetto = leggiProgetto;
        this.cartelle = cartelle;
        this.progetti = progetti;
    }

    /** The latest case first, for who writes the progetto of this one. */
    public List<Prima> di(CartellaId id, Operatore chi) {
        var cartella = leggiProgetto.perScrivere(id, chi).cartella();
        return cartelle.delNucleo(cartella.nucleo()).stream()
                .filter(altra -> !altra.id().equals(id))
                .flatMap(altra -> progetti.dellaCartella(altra.id()).stream()
                        .flatMap(p -> p.sottoscrittoIl().map(giorno -> prima(altra, giorno)).stream()))
                .toList();
    }

    private static Prima prima(Cartella altra, LocalDate sottoscrittoIl) {
        return new Prima(
                altra.id(),
                Misura.di(altra.misura()),
                sottoscrittoIl,
                altra.chiusaIl().isPresent());
    }
}
