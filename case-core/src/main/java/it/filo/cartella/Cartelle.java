package it.filo.cartella;

import it.filo.nucleo.NucleoId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The cases of the current zona. */
public interface Cartelle {

    Optional<Cartella> findById(CartellaId id);

    /**
     * A case and who follows it.
     *
     * @param incarichi all of them, past ones included, the earliest first
     */
    record Seguita(Cartella cartella, List<Incarico> incarichi) {}

    /** Both at once, as whoever opens a case needs to know. */
    Optional<Seguita> seguita(CartellaId id);

    Cartella save(Cartella cartella);

    /** All cases of a nucleo, the latest first. */
    List<Cartella> delNucleo(NucleoId nucleo);

    /** All cases of some nuclei. */
    List<Cartella> deiNuclei(Collection<NucleoId> nuclei);

    /** Cases to be changed together: nobody else changes them before the transaction ends. */
    List<Cartella> tieni(Collection<CartellaId> quali);

    /**
     * Open cases under a measure whose deadline was derived with other rules, some at a time.
     *
     * @param impronta hash of the rules as they are
     */
    List<Cartella> conAltreRegole(String misura, String impronta);

    /** As if the deadlines of all open cases had been derived with other rules. */
    void dimenticaRegole();
}
