/** The walls between zones: which zona a transaction belongs to, and the keys of its encrypted text. */
@NullMarked
package it.filo.zona.persistence;

import org.jspecify.annotations.NullMarked;
