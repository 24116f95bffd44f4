/** Fase 2 di 5: mini-équipe and scheda sezione A. */
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
package it.filo.analisi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
