/** Fase 3 di 5: équipe multidisciplinare, its sedute, scheda sezione B. */
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
            "analisi"
        })
package it.filo.equipe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
