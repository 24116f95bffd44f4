package it.filo.accesso;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever looks how far an import is, outside the one transaction that writes it. */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class SegnaAvanzamento {

    private final Importazioni importazioni;

    SegnaAvanzamento(Importazioni importazioni) {
        this.importazioni = importazioni;
    }

    public void segna(ImportazioneId id, int elaborate) {
        importazioni.elaborate(id, elaborate);
    }
}
