/** Pages of a case that goes to another zona or comes from one. */
@NamedInterface("web")
@NullMarked
package it.filo.trasferimento.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
