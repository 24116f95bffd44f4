/** The form of a person, wherever people are registered or corrected. */
@NamedInterface("web")
@NullMarked
package it.filo.nucleo.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
