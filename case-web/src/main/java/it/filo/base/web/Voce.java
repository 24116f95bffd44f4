package it.filo.base.web;

/** A link with its text: a breadcrumb, a tab, a line of the side navigation, a filter to remove. */
public record Voce(String testo, String indirizzo) {}
