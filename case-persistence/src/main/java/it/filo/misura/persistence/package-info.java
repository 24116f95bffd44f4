/** Working days of a zona in SQL. */
@NullMarked
package it.filo.misura.persistence;

import org.jspecify.annotations.NullMarked;
