package it.filo.operatori.web;

import it.filo.operatori.ModuliInviati;
import it.filo.operatori.TieniBozze;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.Zone;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets tickets that nobody can send any more, and drafts that nobody came back for. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Pulizia {

    private static final Duration DUE_GIORNI = Duration.ofDays(2);

    private final ModuliInviati moduli;
    private final TieniBozze bozze;
    private final Zone zone;
    private final Clock clock;

    Pulizia(ModuliInviati moduli, TieniBozze bozze, Zone zone, Clock clock) {
        this.moduli = moduli;
        this.bozze = bozze;
        this.zone = zone;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 * * * *")
    void pulisce() {
        moduli.dimenticaPrimaDi(clock.instant().minus(DUE_GIORNI));
        for (var zona : zone.conLaRegione()) {
            ZonaCorrente.in(zona.id(), () -> {
                bozze.dimenticaVecchie();
                return zona;
            });
        }
    }
}
