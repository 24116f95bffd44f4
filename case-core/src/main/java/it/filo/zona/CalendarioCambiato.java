package it.filo.zona;

/** Said when a zona is founded or decides otherwise on its working days: what was counted with them is out of date. */
public record CalendarioCambiato(ZonaId zona) {}
