package it.filo.progetto;

import it.filo.cartella.CartellaId;
import it.filo.nucleo.PersonaId;
import java.util.Set;

/** Reads from the scheda A of the current zona's cases who can be activated to work. */
public interface Attivabili {

    Set<PersonaId> della(CartellaId cartella);
}
