package it.filo.equipe;

import it.filo.cartella.CartellaId;
import java.util.Optional;

/** The quadri di analisi of the current zona: one for each case, once somebody writes on it. */
public interface Quadri {

    Optional<Quadro> dellaCartella(CartellaId cartella);

    /** The one of the case, made where there is none, kept from everybody else who would write to it. */
    Quadro daScrivere(CartellaId cartella);
}
