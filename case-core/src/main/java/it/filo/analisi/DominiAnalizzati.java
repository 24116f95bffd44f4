package it.filo.analisi;

import java.util.List;

/** The domains of the schede A of the current zona. */
public interface DominiAnalizzati {

    List<AnalisiDominio> dellAnalisi(AnalisiId analisi);

    AnalisiDominio save(AnalisiDominio dominio);
}
