package it.filo.base.web;

import it.filo.base.Lettura;
import java.util.Locale;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Where reports and files are read, as a detail: without its replica Filo works as well. */
@Component("lettura")
class StatoDellaLettura implements HealthIndicator {

    private final Lettura lettura;

    StatoDellaLettura(Lettura lettura) {
        this.lettura = lettura;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail(
                        "replica",
                        lettura.stato().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .build();
    }
}
