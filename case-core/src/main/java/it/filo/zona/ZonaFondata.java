package it.filo.zona;

/**
 * Said within the transaction that founds a zona, in that zona: what it needs on its first day is written with it or
 * not at all.
 */
public record ZonaFondata(ZonaId zona) {}
