/** Fase 1 di 5: contacts at URP and segretariato, domande, INPS outcomes. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "zona",
            "operatori",
            "registro",
            "misura",
            "nucleo",
            "nucleo :: web",
            "nucleo :: persistence",
            "cartella",
            "cartella :: web"
        })
package it.filo.accesso;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
