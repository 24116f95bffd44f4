/** People and dated households. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "zona", "operatori", "registro", "misura"})
package it.filo.nucleo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
