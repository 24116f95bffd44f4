package it.filo.misura;

import it.filo.misura.GiorniLavorativi.Giorno;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the count of working days of the current zona to its rule, from before the REI until years that no case reaches. */
@Service
@Transactional
public class RiscriviGiorniLavorativi {

    private static final LocalDate PRIMO = LocalDate.of(2016, 1, 1);
    private static final int ANNI_SCRITTI = 3;
    private static final int ANNI_SUFFICIENTI = 2;

    private final GiorniLavorativi giorni;
    private final Calendari calendari;
    private final Clock clock;

    RiscriviGiorniLavorativi(GiorniLavorativi giorni, Calendari calendari, Clock clock) {
        this.giorni = giorni;
        this.calendari = calendari;
        this.clock = clock;
    }

    public void riscrivi() {
        var calendario = calendari.dellaZona();
        var dopoLUltimo = Year.now(clock).plusYears(ANNI_SCRITTI + 1L).atDay(1);
        giorni.riscrivi(PRIMO.datesUntil(dopoLUltimo)
                .map(giorno -> new Giorno(giorno, progressivo(calendario, giorno)))
                .toList());
    }

    /** Also where the rule itself came to count otherwise, as by a new national holiday. */
    public void riscriviSeOccorre() {
        var calendario = calendari.dellaZona();
        var necessario = LocalDate.now(clock).plusYears(ANNI_SUFFICIENTI);
        var basta = giorni.ultimo()
                .filter(u -> !u.giorno().isBefore(necessario))
                .filter(u -> u.progressivo() == progressivo(calendario, u.giorno()))
                .isPresent();
        if (!basta) {
            riscrivi();
        }
    }

    private static int progressivo(CalendarioLavorativo calendario, LocalDate giorno) {
        return calendario.tra(PRIMO.minusDays(1), giorno).orElseThrow();
    }
}
