package it.filo.cartella;

import it.filo.base.Cassaforte;
import it.filo.base.Ids;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a line to the diario of a case. A nota riservata is the assistente sociale's own and nobody else's to read. */
@Service
@Transactional
public class ScriviNelDiario {

    public sealed interface Risposta {
        record Scritta() implements Risposta {}

        record TestoMancante() implements Risposta {}

        record DataFutura() implements Risposta {}

        record CartellaChiusa() implements Risposta {}
    }

    private final Consultazione consultazione;
    private final NoteDiario note;
    private final Cassaforte cassaforte;
    private final Clock clock;

    ScriviNelDiario(Consultazione consultazione, NoteDiario note, Cassaforte cassaforte, Clock clock) {
        this.consultazione = consultazione;
        this.note = note;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /** Refuses who may not write, before what was typed is looked at. */
    public void ammette(CartellaId cartella, boolean riservata, Operatore chi) {
        consultazione.ammetteAScrivere(cartella, sezione(riservata), chi, cosa(riservata));
    }

    public Risposta scrivi(
            CartellaId cartella, NotaDiario.Tipo tipo, LocalDate data, String testo, boolean riservata, Operatore chi) {
        var vista = consultazione.scrivi(cartella, sezione(riservata), chi, cosa(riservata));
        if (vista.cartella().fase() == Fase.CHIUSA) {
            return new Risposta.CartellaChiusa();
        }
        if (data.isAfter(LocalDate.now(clock))) {
            return new Risposta.DataFutura();
        }
        var id = Ids.nuovo();
        var cifrato = cassaforte.chiudi(testo, id);
        if (cifrato == null) {
            return new Risposta.TestoMancante();
        }
        note.save(new NotaDiario(id, cartella, tipo, data, cifrato, riservata, chi, clock.instant()));
        return new Risposta.Scritta();
    }

    private static Sezione sezione(boolean riservata) {
        return riservata ? Sezione.NOTE_RISERVATE : Sezione.MONITORAGGIO;
    }

    private static String cosa(boolean riservata) {
        return riservata ? "nota riservata" : "riga del diario";
    }
}
