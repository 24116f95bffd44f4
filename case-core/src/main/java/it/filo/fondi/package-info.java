/** Funds, actions, services and what is committed on them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "zona", "operatori", "registro", "misura"})
package it.filo.fondi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
