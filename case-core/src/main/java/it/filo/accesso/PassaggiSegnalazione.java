package it.filo.accesso;

/** What happened to the segnalazioni of the current zona. */
public interface PassaggiSegnalazione {

    PassaggioSegnalazione save(PassaggioSegnalazione passaggio);
}
