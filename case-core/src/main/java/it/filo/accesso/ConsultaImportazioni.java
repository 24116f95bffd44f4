package it.filo.accesso;

import it.filo.accesso.Importazione.Stato;
import it.filo.accesso.Importazioni.Riga;
import it.filo.accesso.Importazioni.Vista;
import it.filo.accesso.RitorniDaImportazione.Ostacolo;
import it.filo.base.Lettura;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The imports of the zona and what is in their files, for who may see all that they hold. */
@Service
@Transactional
public class ConsultaImportazioni {

    /**
     * One import.
     *
     * @param conta rows by what the page may show of them; empty once they are gone
     * @param importa whether this person decides about it
     * @param ostacoli to undoing it; empty where it can be
     * @param gia the latest time that the same file was imported, while this one waits for a decision
     */
    public record ImportazioneVisibile(
            Importazione importazione,
            Map<Vista, Integer> conta,
            boolean importa,
            Set<Ostacolo> ostacoli,
            @Nullable Importazione gia) {

        public boolean siDisfa() {
            return importazione.stato() == Stato.CONFERMATA && ostacoli.isEmpty();
        }
    }

    /** So many of the history are shown: a year of weekly files. */
    private static final int STORICO = 60;

    private final Importazioni importazioni;
    private final RitorniDaImportazione ritorni;
    private final Registro registro;
    private final Lettura lettura;
    private final Clock clock;

    ConsultaImportazioni(
            Importazioni importazioni, RitorniDaImportazione ritorni, Registro registro, Lettura lettura, Clock clock) {
        this.importazioni = importazioni;
        this.ritorni = ritorni;
        this.registro = registro;
        this.lettura = lettura;
        this.clock = clock;
    }

    public List<Importazione> storico(Operatore chi) {
        VediImportazioni.puoVedere(chi);
        return importazioni.ultime(STORICO);
    }

    public ImportazioneVisibile leggi(ImportazioneId id, Operatore chi) {
        VediImportazioni.puoVedere(chi);
        var importazione = importazioni.perId(id).orElseThrow(() -> new NonVisibile("importazione " + id));
        return new ImportazioneVisibile(
                importazione,
                importazioni.conta(id),
                VediImportazioni.importa(chi),
                importazione.stato() == Stato.CONFERMATA ? ritorni.ostacoli(id) : Set.of(),
                importazione.stato() == Stato.DA_CONFERMARE ? gia(importazione) : null);
    }

    private @Nullable Importazione gia(Importazione questa) {
        return importazioni.ultime(STORICO).stream()
                .filter(i -> i.sha256().equals(questa.sha256()) && i.stato() == Stato.CONFERMATA)
                .findFirst()
                .orElse(null);
    }

    /** One more than {@link Importazioni#PAGINA} where there are more. */
    public List<Riga> righe(ImportazioneId id, Vista vista, int dopo, Operatore chi) {
        VediImportazioni.puoVedere(chi);
        registro.annota(
                chi, Registro.Azione.LETTURA, null, Sezione.DOMANDA, "righe di un file di esiti INPS da importare");
        return importazioni.righe(id, vista, dopo, Importazioni.PAGINA + 1);
    }

    /** The rejected rows of an import, all of them. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void scartate(ImportazioneId id, Operatore chi, Consumer<Riga> riga) {
        VediImportazioni.puoVedere(chi);
        lettura.file(
                () -> {
                    if (importazioni.perId(id).isEmpty()) {
                        throw new NonVisibile("importazione " + id);
                    }
                    registro.annota(
                            chi,
                            Registro.Azione.ESPORTAZIONE,
                            null,
                            Sezione.DOMANDA,
                            "righe scartate di un file di esiti INPS");
                },
                () -> importazioni.scartate(id, riga));
    }

    /** Rows and what could undo an import go after their time: nobody needs them any more. */
    public void dimenticaVecchie() {
        importazioni.dimenticaPrimaDi(clock.instant().minus(Duration.ofDays(Importazione.GIORNI)));
    }
}
