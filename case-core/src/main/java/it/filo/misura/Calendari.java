package it.filo.misura;

import it.filo.zona.Zone;
import org.springframework.stereotype.Component;

/** The working-day calendar of the current zona, made from its settings. */
@Component
public class Calendari {

    private final Zone zone;

    Calendari(Zone zone) {
        this.zone = zone;
    }

    public CalendarioLavorativo dellaZona() {
        var zona = zone.corrente();
        return new CalendarioLavorativo(zona.patrono(), zona.sabatoLavorativo());
    }
}
