/** A case that goes to another zona with its family: what is asked, what crosses, what is answered. */
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
            "fondi",
            "cartella",
            "cartella :: web",
            "accesso",
            "analisi",
            "equipe",
            "progetto",
            "monitoraggio"
        })
package it.filo.trasferimento;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
