/** The pages of the counter: contacts, domande, INPS outcomes. */
@NullMarked
package it.filo.accesso.web;

import org.jspecify.annotations.NullMarked;
