/** The pages of the register of accesses. */
@NullMarked
package it.filo.registro.web;

import org.jspecify.annotations.NullMarked;
