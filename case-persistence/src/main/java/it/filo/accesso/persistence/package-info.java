/** Domande, outcomes and contacts in PostgreSQL. */
@NullMarked
package it.filo.accesso.persistence;

import org.jspecify.annotations.NullMarked;
