package it.filo.bench;

/**
 * What somebody who is signed in opens.
 *
 * @param biscotti the header Cookie of the session
 * @param contiene without which the page is not the one that is meant
 */
record Pagina(String percorso, String biscotti, String contiene) {}
