package it.filo.cartella;

import it.filo.nucleo.Cercata;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.Unione;
import it.filo.operatori.Operatore;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Households that another could become one with: a read model. */
public interface NucleiDaUnire {

    /** @param componenti how many belong to it */
    record Trovato(NucleoId id, String richiedente, String comune, int componenti) {}

    /**
     * By anybody who belongs to them, the nearest first; those that have ended are left out.
     *
     * @param soloSuoi only those with a case that the asker follows
     * @param tranne the household that they would be joined to
     */
    List<Trovato> trovati(
            Cercata cercata, NucleoId tranne, boolean soloSuoi, Operatore chi, LocalDate oggi, int quanti);

    /**
     * Whether anything was built on a union: something happened to a case of the two households, somebody came into one of
     * them or whom it brought left, or a profilo or a patto was written of one of those, which no event tells.
     *
     * @param tranne what the union itself tells the cases
     */
    boolean costruito(Unione unione, Set<TipoEvento> tranne);
}
