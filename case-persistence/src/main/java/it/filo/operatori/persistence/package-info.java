/** Accounts, sessions and forms in schema {@code tecnico}; operators as the door reads them. */
@NullMarked
package it.filo.operatori.persistence;

import org.jspecify.annotations.NullMarked;
