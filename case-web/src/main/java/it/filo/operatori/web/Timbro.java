package it.filo.operatori.web;

import it.filo.base.Cassaforte;
import it.filo.base.Ids;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Seals and reads the tickets of forms. The zona stands in clear before the seal, because without it the Cassaforte
 * stays shut; the seal is bound to it, so that another zona in front of the same seal does not open.
 */
@Component
class Timbro {

    private static final String USO = "modulo";
    private static final Duration VALIDO = Duration.ofHours(24);

    private final Cassaforte cassaforte;
    private final Clock clock;

    Timbro(Cassaforte cassaforte, Clock clock) {
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    String nuovo(Operatore chi) {
        var testo = String.join(
                " ",
                Ids.nuovo().toString(),
                chi.id().toString(),
                clock.instant().toString());
        return chi.zona() + "." + ZonaCorrente.in(chi.zona(), () -> Sigillo.chiudi(cassaforte, testo, USO));
    }

    /** The ticket that came with a request, where there is one that is ours and not older than a day. */
    Optional<Modulo> di(HttpServletRequest richiesta) {
        return Optional.ofNullable(richiesta.getParameter(Modulo.CAMPO))
                .flatMap(this::leggi)
                .filter(m -> clock.instant().isBefore(m.dato().plus(VALIDO)));
    }

    private Optional<Modulo> leggi(String biglietto) {
        try {
            var punto = biglietto.indexOf('.');
            var zona = ZonaId.valueOf(biglietto.substring(0, Math.max(punto, 0)));
            var chiuso = biglietto.substring(punto + 1);
            var testo = ZonaCorrente.in(zona, () -> Sigillo.apri(cassaforte, chiuso, USO))
                    .split(" ", -1);
            return Optional.of(new Modulo(
                    UUID.fromString(testo[0]), zona, OperatoreId.valueOf(testo[1]), Instant.parse(testo[2])));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }
}
