/** How the room counts in PostgreSQL. */
@org.jspecify.annotations.NullMarked
package it.filo.carichi.persistence;
