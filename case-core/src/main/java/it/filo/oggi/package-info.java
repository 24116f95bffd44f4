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
            "cartella :: web",
            "accesso",
            "accesso :: web",
            "carichi",
            "carichi :: web",
            "lep",
            "trasferimento",
            "trasferimento :: web"
        })
package it.filo.oggi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
