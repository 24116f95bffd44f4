/** Who read and who changed what. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "zona", "operatori"})
package it.filo.registro;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
