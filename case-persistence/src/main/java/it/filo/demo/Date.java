package it.filo.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates as the history words them. */
final class Date {

    private static final DateTimeFormatter BREVE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Date() {}

    static String breve(LocalDate giorno) {
        return BREVE.format(giorno);
    }
}
