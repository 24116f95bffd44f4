package it.filo.cartella.web;

import it.filo.cartella.RicalcolaScadenze;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.Zone;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A new version may bring other rules: the deadlines that the old ones gave are derived again, zona by zona. */
@Component
class ScadenzeAllAvvio {

    private final RicalcolaScadenze ricalcolaScadenze;
    private final Zone zone;

    ScadenzeAllAvvio(RicalcolaScadenze ricalcolaScadenze, Zone zone) {
        this.ricalcolaScadenze = ricalcolaScadenze;
        this.zone = zone;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ricalcola() {
        for (var zona : zone.tutte()) {
            boolean ancora;
            do {
                ancora = ZonaCorrente.in(zona.id(), ricalcolaScadenze::superate);
            } while (ancora);
        }
    }
}
