/** Who works here and who may see what. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "zona"})
package it.filo.operatori;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
