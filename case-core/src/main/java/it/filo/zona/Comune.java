package it.filo.zona;

/** A comune of the zona. */
public record Comune(String istat, String nome, String catastale, String cap, int residenti) {}
