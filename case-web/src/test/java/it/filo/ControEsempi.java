package it.filo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** What the rules of {@link ArchitetturaTest} must not let pass, a class for each way around them. */
final class ControEsempi {

    private ControEsempi() {}

    /** Not sealed: a switch over it would not know its cases. */
    interface Risposta {}

    @Service
    static class SenzaTransazione {
        public void agisce() {}
    }

    static class ConLaZonaOraria {
        LocalDate oggi = LocalDate.now(ZoneId.of("Europe/Rome"));
    }

    static class SoloLOra {
        LocalTime ora = LocalTime.now(ZoneId.of("Europe/Rome"));
    }

    static class SoloLAnno {
        Year anno = Year.now(ZoneId.of("Europe/Rome"));
    }

    static class InMillisecondi {
        long ora = System.currentTimeMillis();
    }

    static class UnAltroOrologio {
        Clock orologio = Clock.system(ZoneId.of("Europe/Rome"));
    }

    static class PassataAdAltri {
        Supplier<Instant> ora = Instant::now;
    }
}
