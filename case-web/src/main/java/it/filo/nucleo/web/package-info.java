/** The form of a person, wherever people are registered or corrected. */
@NullMarked
package it.filo.nucleo.web;

import org.jspecify.annotations.NullMarked;
