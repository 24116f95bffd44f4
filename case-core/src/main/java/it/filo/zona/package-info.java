/** Who we are: zona, comuni, enti, points of access, staff figures. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base"})
package it.filo.zona;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
