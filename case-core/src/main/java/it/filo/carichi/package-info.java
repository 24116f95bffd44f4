/** The program manager's view: flow, loads, bottleneck. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "zona", "operatori", "registro", "misura", "nucleo", "cartella"})
package it.filo.carichi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
