package it.filo.zona;

/** An ente that works in the zona. */
public record Ente(EnteId id, String nome, TipoEnte tipo) {}
