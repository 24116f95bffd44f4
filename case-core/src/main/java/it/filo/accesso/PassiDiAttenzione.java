package it.filo.accesso;

/** Where what was done is written down. */
public interface PassiDiAttenzione {

    PassoDiAttenzione save(PassoDiAttenzione passo);
}
