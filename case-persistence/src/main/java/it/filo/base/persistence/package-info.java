/** The database that Filo brings along when it is given none. */
@NullMarked
package it.filo.base.persistence;

import org.jspecify.annotations.NullMarked;
