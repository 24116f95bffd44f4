package it.filo.misura;

import it.filo.zona.Zone;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The working-day calendar of the current zona, made from its settings. */
@Service
public class Calendari {

    private final Zone zone;

    Calendari(Zone zone) {
        this.zone = zone;
    }

    @Transactional
    public CalendarioLavorativo dellaZona() {
        var zona = zone.corrente();
        return new CalendarioLavorativo(zona.patrono(), zona.sabatoLavorativo());
    }
}
