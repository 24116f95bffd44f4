/** The pages of the counter: contacts, domande, INPS outcomes. The home reads the lista di attenzione in its words. */
@NamedInterface("web")
@NullMarked
package it.filo.accesso.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
