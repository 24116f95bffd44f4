/** The home: what is mine to do. */
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
            "accesso",
            "carichi",
            "lep"
        })
package it.filo.oggi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
