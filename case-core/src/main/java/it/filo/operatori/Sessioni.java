package it.filo.operatori;

/** The open sessions of an account, wherever they run. */
public interface Sessioni {

    void chiudi(String username);
}
