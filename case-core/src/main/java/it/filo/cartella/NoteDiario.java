package it.filo.cartella;

/** The diari of the cases of the current zona. */
public interface NoteDiario {

    NotaDiario save(NotaDiario nota);
}
