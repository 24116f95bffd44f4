package it.filo.base.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/** The one source of time: Italy's, or in the demo the day that {@code FILO_OGGI} names, within which the hours pass. */
@Configuration(proxyBeanMethods = false)
class Orologio {

    private static final ZoneId ITALIA = ZoneId.of("Europe/Rome");

    @Bean
    Clock clock(@Value("${filo.oggi:}") String oggi) {
        return StringUtils.hasText(oggi) ? new SempreOggi(LocalDate.parse(oggi), ITALIA) : Clock.system(ITALIA);
    }

    /** Keeps the day and lets the time of day run. */
    private static final class SempreOggi extends Clock {

        private final LocalDate giorno;
        private final ZoneId zona;

        SempreOggi(LocalDate giorno, ZoneId zona) {
            this.giorno = giorno;
            this.zona = zona;
        }

        @Override
        public ZoneId getZone() {
            return zona;
        }

        @Override
        public Clock withZone(ZoneId altra) {
            return new SempreOggi(giorno, altra);
        }

        @Override
        public Instant instant() {
            return giorno.atTime(LocalTime.now(Clock.system(ITALIA)))
                    .atZone(ITALIA)
                    .toInstant();
        }
    }
}
