/** The spine: one case of one nucleo, its phase, its history and diario, what is due, who follows it. */
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
            "nucleo :: persistence"
        })
package it.filo.cartella;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
