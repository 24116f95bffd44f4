package it.filo.accesso.web;

import it.filo.accesso.ConsultaImportazioni;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.Zone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What imports leave behind goes when nobody needs it any more: rows in the database, files of a process that died. */
@Component
class SgomberoImportazioni {

    private static final Logger LOG = LoggerFactory.getLogger(SgomberoImportazioni.class);
    private static final Duration UN_GIORNO = Duration.ofDays(1);

    private final ConsultaImportazioni importazioni;
    private final Zone zone;
    private final Clock clock;

    SgomberoImportazioni(ConsultaImportazioni importazioni, Zone zone, Clock clock) {
        this.importazioni = importazioni;
        this.zone = zone;
        this.clock = clock;
    }

    @Scheduled(cron = "0 20 * * * *")
    void sgombera() {
        for (var zona : zone.tutte()) {
            ZonaCorrente.in(zona.id(), () -> {
                importazioni.dimenticaVecchie();
                return zona;
            });
        }
        var dove = Path.of(System.getProperty("java.io.tmpdir"));
        try (var file = Files.newDirectoryStream(dove, Caricamento.PREFISSO + "*")) {
            for (var uno : file) {
                if (Files.getLastModifiedTime(uno)
                        .toInstant()
                        .isBefore(clock.instant().minus(UN_GIORNO))) {
                    Files.deleteIfExists(uno);
                }
            }
        } catch (IOException e) {
            LOG.warn("Files of interrupted imports could not be removed from {}", dove, e);
        }
    }
}
