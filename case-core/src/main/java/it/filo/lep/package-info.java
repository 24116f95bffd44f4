/** Indicators and the quarterly LEP report. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"base", "zona", "operatori", "registro", "misura", "nucleo", "fondi", "cartella"})
package it.filo.lep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
