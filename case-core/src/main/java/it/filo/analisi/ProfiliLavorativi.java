package it.filo.analisi;

import java.util.List;

/** The work profiles of the schede A of the current zona. */
public interface ProfiliLavorativi {

    List<ProfiloLavorativo> dellAnalisi(AnalisiId analisi);

    ProfiloLavorativo save(ProfiloLavorativo profilo);
}
