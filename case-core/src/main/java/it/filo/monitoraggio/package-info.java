/** Fase 5 di 5: verifiche, outcome, before and after. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "zona",
            "operatori",
            "registro",
            "misura",
            "nucleo",
            "fondi",
            "cartella",
            "cartella :: web",
            "analisi",
            "equipe",
            "progetto"
        })
package it.filo.monitoraggio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
