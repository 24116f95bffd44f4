/** How the room keeps its things in PostgreSQL. */
@org.jspecify.annotations.NullMarked
package it.filo.equipe.persistence;
