package it.filo.fondi;

/** Changes the services and funds of the current zona. Reading is {@link Interventi}'s and {@link Fondi}'s. */
public interface Catalogo {

    void aggiungi(Fondo fondo);

    void aggiorna(Fondo fondo);

    void aggiungi(Intervento servizio);

    void aggiorna(Intervento servizio);

    /** Whether a progetto promises it. */
    boolean promesso(InterventoId servizio);
}
