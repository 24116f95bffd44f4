package it.filo.accesso;

import it.filo.accesso.Importazione.Stato;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports nothing of a file: its rows go, that it was there stays in the history. */
@Service
@Transactional
public class AnnullaImportazione {

    private final Importazioni importazioni;
    private final Registro registro;

    AnnullaImportazione(Importazioni importazioni, Registro registro) {
        this.importazioni = importazioni;
        this.registro = registro;
    }

    /** @return false where it is too late: somebody is importing it, or it is decided */
    public boolean annulla(ImportazioneId id, Operatore chi) {
        VediImportazioni.puoImportare(chi);
        var importazione = importazioni.perId(id).orElseThrow(() -> new NonVisibile("importazione " + id));
        var stato = importazione.stato();
        var inTempo = stato == Stato.DA_CONFERMARE || importazione.interrotta();
        if (!inTempo || !importazioni.passa(id, stato, Stato.ANNULLATA)) {
            return false;
        }
        importazioni.dimenticaRighe(id, true);
        registro.annota(
                chi, Registro.Azione.MODIFICA, null, Sezione.DOMANDA, "file di esiti INPS scartato senza importarlo");
        return true;
    }
}
