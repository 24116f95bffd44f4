package it.filo.analisi;

import java.util.List;

/** Who confirmed the schede A of the current zona. */
public interface Conferme {

    List<Conferma> dellAnalisi(AnalisiId analisi);

    Conferma save(Conferma conferma);

    void delete(Conferma conferma);
}
