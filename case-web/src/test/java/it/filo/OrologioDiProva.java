package it.filo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that runs as always, and that a test may set forward. */
@TestConfiguration(proxyBeanMethods = false)
public class OrologioDiProva {

    /** The time of the tests: {@code avanti} must be undone by {@code adesso}. */
    public static final class Orologio extends Clock {

        private static final ZoneId ITALIA = ZoneId.of("Europe/Rome");
        private volatile Duration scarto = Duration.ZERO;

        public void avanti(Duration quanto) {
            scarto = scarto.plus(quanto);
        }

        public void adesso() {
            scarto = Duration.ZERO;
        }

        @Override
        public ZoneId getZone() {
            return ITALIA;
        }

        @Override
        public Clock withZone(ZoneId zona) {
            return Clock.fixed(instant(), zona);
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(scarto);
        }
    }

    @Bean
    @Primary
    Orologio orologioDiProva() {
        return new Orologio();
    }
}
