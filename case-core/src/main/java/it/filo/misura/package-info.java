/** The rules of REI, RdC, ADI and local projects, as dated configuration. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "zona", "operatori"})
package it.filo.misura;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
