package it.filo.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The transactions of some pages as scripts for pgbench.
 *
 * @param variabili what is bound, by name
 * @param comandi how many statements the transaction of the first page has, without its begin and commit
 */
record Transazioni(List<Path> script, Map<String, String> variabili, int comandi) {}
