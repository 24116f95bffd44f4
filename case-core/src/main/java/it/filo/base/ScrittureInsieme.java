package it.filo.base;

/**
 * Tells two people who wrote the same thing in the same moment from any other failure. The use cases find out what they
 * can before they write; the rest only the database sees.
 */
public interface ScrittureInsieme {

    boolean dice(Throwable errore);
}
