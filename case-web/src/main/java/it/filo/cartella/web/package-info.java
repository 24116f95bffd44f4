/** The pages of the cases: the list, one case, who follows it, what is due, who read it. */
@NamedInterface("web")
@NullMarked
package it.filo.cartella.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
