/**
 * How fast Filo is at the size of the nation, against the same SQL without Filo: a generator of invented zone, and the
 * measurements of {@code docs/prestazioni.md}.
 */
@NullMarked
package it.filo.bench;

import org.jspecify.annotations.NullMarked;
