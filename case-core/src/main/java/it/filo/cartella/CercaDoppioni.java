package it.filo.cartella;

import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists records that may be of one person: all of them to the office and the program manager, to an assistente sociale
 * those of the own open cases, beside whom nobody appears whom the list of cases would not name.
 */
@Service
@Transactional
public class CercaDoppioni {

    static final Ruolo[] RUOLI = {Ruolo.AMMINISTRATIVA, Ruolo.PROGRAM_MANAGER, Ruolo.ASSISTENTE_SOCIALE};

    private final Doppioni doppioni;
    private final Registro registro;
    private final Clock clock;

    CercaDoppioni(Doppioni doppioni, Registro registro, Clock clock) {
        this.doppioni = doppioni;
        this.registro = registro;
        this.clock = clock;
    }

    public static boolean ammette(Operatore chi) {
        return chi.e(RUOLI);
    }

    public List<Doppioni.Coppia> cerca(Doppioni.@Nullable Segno dopo, int quante, Operatore chi) {
        if (!ammette(chi)) {
            throw new NonConsentito("possibili doppioni");
        }
        registro.annota(chi, Registro.Azione.RICERCA, null, Sezione.NUCLEO, "possibili doppioni");
        return doppioni.coppie(chi, LocalDate.now(clock), chi.e(Ruolo.ASSISTENTE_SOCIALE), dopo, quante);
    }
}
