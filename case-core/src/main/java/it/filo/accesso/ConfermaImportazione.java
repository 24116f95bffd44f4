package it.filo.accesso;

import it.filo.accesso.Importazione.Conti;
import it.filo.accesso.Importazione.Stato;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import it.filo.zona.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports the good rows of a file, each through the use cases of the form. All of it is one transaction: whatever stops
 * it, nothing of it is there, and it may begin anew.
 */
@Service
@Transactional
public class ConfermaImportazione {

    public sealed interface Risposta {
        /** To be carried out with {@link #esegui}. */
        record Avviata() implements Risposta {}

        record GiaInCorso() implements Risposta {}

        record NonDaConfermare(Stato stato) implements Risposta {}
    }

    private static final int GRUPPO = 500;

    private final Importazioni importazioni;
    private final ScrittureDiImportazione scritture;
    private final ScriviRighe scriviRighe;
    private final Zone zone;
    private final Registro registro;
    private final Clock clock;

    ConfermaImportazione(
            Importazioni importazioni,
            ScrittureDiImportazione scritture,
            ScriviRighe scriviRighe,
            Zone zone,
            Registro registro,
            Clock clock) {
        this.importazioni = importazioni;
        this.scritture = scritture;
        this.scriviRighe = scriviRighe;
        this.zone = zone;
        this.registro = registro;
        this.clock = clock;
    }

    /** Says that it is to be imported; an import that was interrupted begins anew. */
    public Risposta prenota(ImportazioneId id, Operatore chi) {
        VediImportazioni.puoImportare(chi);
        if (importazioni.passa(id, Stato.DA_CONFERMARE, Stato.IN_CONFERMA)) {
            return new Risposta.Avviata();
        }
        var importazione = importazioni.perId(id).orElseThrow(() -> new NonVisibile("importazione " + id));
        if (importazione.stato() == Stato.IN_CONFERMA) {
            return importazione.interrotta() ? new Risposta.Avviata() : new Risposta.GiaInCorso();
        }
        return new Risposta.NonDaConfermare(importazione.stato());
    }

    /**
     * Imports what {@link #prenota} said. Of two who do it at once the second finds it done.
     *
     * @param avanti is told how many rows were written so far
     */
    public void esegui(ImportazioneId id, Operatore chi, IntConsumer avanti) {
        VediImportazioni.puoImportare(chi);
        importazioni.tieni(id);
        importazioni.tieniLaZona();
        var importazione = importazioni.perId(id).orElseThrow();
        if (importazione.stato() != Stato.IN_CONFERMA) {
            return;
        }
        var iniziata = clock.instant();
        scritture.scrivePer(id);
        var conti = new Conti(
                0, 0, importazione.conti().invariate(), importazione.conti().errate());
        var scrive = scriviRighe.di(id, new LeggiRiga(zone.comuni(), LocalDate.now(clock)), chi);
        var scritte = 0;
        var gruppi = 0;
        for (var righe = importazioni.daScrivere(id, 0, GRUPPO); !righe.isEmpty(); ) {
            for (var classe : scrive.scrive(righe)) {
                conti = conti.piu(classe);
            }
            scritte += righe.size();
            if (Integer.bitCount(++gruppi) == 1) {
                scritture.dimenticaPiani();
            }
            avanti.accept(scritte);
            righe = importazioni.daScrivere(id, righe.getLast().numero(), GRUPPO);
        }
        registro.annota(
                chi,
                Registro.Azione.MODIFICA,
                null,
                Sezione.DOMANDA,
                "importazione di esiti INPS: " + conti.nuove() + " domande nuove, " + conti.cambiate() + " esiti");
        importazioni.confermata(id, conti, chi, iniziata, clock.instant());
        importazioni.dimenticaRighe(id, false);
    }
}
