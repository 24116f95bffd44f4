package it.filo.accesso;

/** Adds to the history of the domande of the current zona. */
public interface EsitiInps {

    EsitoInps save(EsitoInps esito);
}
