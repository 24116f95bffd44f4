package it.filo.accesso;

import it.filo.accesso.Importazione.Stato;
import it.filo.accesso.RitorniDaImportazione.Ostacolo;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Takes the last import back while nothing was built on it: what it made goes, what it changed is as before. The history
 * of imports and the registro keep that it was there and who undid it.
 */
@Service
@Transactional
public class DisfaImportazione {

    public sealed interface Risposta {
        /** @param tolto what went */
        record Disfatta(PortatoDaImportazione.Conti tolto) implements Risposta {}

        record NonSiPuo(Set<Ostacolo> perche) implements Risposta {}
    }

    private final Importazioni importazioni;
    private final RitorniDaImportazione ritorni;
    private final PortatoDaImportazione portato;
    private final Registro registro;
    private final Clock clock;

    DisfaImportazione(
            Importazioni importazioni,
            RitorniDaImportazione ritorni,
            PortatoDaImportazione portato,
            Registro registro,
            Clock clock) {
        this.importazioni = importazioni;
        this.ritorni = ritorni;
        this.portato = portato;
        this.registro = registro;
        this.clock = clock;
    }

    /** What would go, for who is asked whether to take it back. */
    public PortatoDaImportazione.Conti portato(ImportazioneId id, Operatore chi) {
        VediImportazioni.puoImportare(chi);
        return portato.di(importazioni
                .perId(id)
                .orElseThrow(() -> new NonVisibile("importazione " + id))
                .id());
    }

    public Risposta disfa(ImportazioneId id, Operatore chi) {
        VediImportazioni.puoImportare(chi);
        importazioni.tieniLaZona();
        var importazione = importazioni.perId(id).orElseThrow(() -> new NonVisibile("importazione " + id));
        var ostacoli =
                importazione.stato() == Stato.CONFERMATA ? ritorni.ostacoli(id) : Set.of(Ostacolo.PASSATO_IL_TERMINE);
        if (!ostacoli.isEmpty()) {
            return new Risposta.NonSiPuo(ostacoli);
        }
        var tolto = portato.di(id);
        if (!ritorni.disfa(id, chi, clock.instant())) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Risposta.NonSiPuo(Set.of(Ostacolo.ALTRO));
        }
        importazioni.dimenticaRighe(id, true);
        registro.annota(
                chi,
                Registro.Azione.MODIFICA,
                null,
                Sezione.DOMANDA,
                "importazione di esiti INPS disfatta: " + importazione.conti().nuove() + " domande tolte, "
                        + importazione.conti().cambiate() + " riportate a prima");
        return new Risposta.Disfatta(tolto);
    }
}
