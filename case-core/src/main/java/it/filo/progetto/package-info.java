/** Fase 4 di 5: progetto personalizzato and patto di servizio, signed. */
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
            "accesso",
            "cartella :: web",
            "analisi",
            "equipe"
        })
package it.filo.progetto;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
