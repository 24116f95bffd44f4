/** The program manager's view: flow, loads, bottleneck, and whole caseloads that change hands. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "zona",
            "operatori",
            "registro",
            "misura",
            "nucleo",
            "cartella",
            "cartella :: web"
        })
package it.filo.carichi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
