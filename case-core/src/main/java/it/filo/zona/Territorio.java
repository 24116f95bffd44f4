package it.filo.zona;

import java.util.List;

/** Comuni, points of access and staff figures of the current zona. Reading the comuni is {@link Zone}'s. */
public interface Territorio {

    void aggiungi(Comune comune);

    /** Everything but the ISTAT code, which is how all else names it. */
    void aggiorna(Comune comune);

    /** Whether anything names it. */
    boolean usato(Comune comune);

    void togli(Comune comune);

    /** By name. */
    List<PuntoDiAccesso> punti();

    void aggiungi(PuntoDiAccesso punto);

    void aggiorna(PuntoDiAccesso punto);

    /** Whether anything names it. */
    boolean usato(PuntoDiAccesso punto);

    void togli(PuntoDiAccesso punto);

    /** By place of work, the latest first. */
    List<Personale> personale();

    void aggiungi(Personale personale);

    void aggiorna(Personale personale);
}
