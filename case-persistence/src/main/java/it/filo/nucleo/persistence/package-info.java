/** How the room keeps its things in PostgreSQL, and how the lists of other rooms find people by name. */
@NamedInterface("persistence")
@NullMarked
package it.filo.nucleo.persistence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
