package it.filo.accesso;

import java.util.List;

/** What contacts of the current zona said before they were put right. */
public interface Correzioni {

    CorrezioneDiContatto save(CorrezioneDiContatto correzione);

    /** The latest first. */
    List<CorrezioneDiContatto> delContatto(ContattoId contatto);
}
