package it.filo.analisi;

import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the scheda A for reading. */
@Service
@Transactional
public class LeggiAnalisi {

    /**
     * The scheda as one person sees it.
     *
     * @param scheda empty while the mini-équipe is not fixed
     * @param scrive whether this person may write on it, if it can be written on
     */
    public record Lettura(Cartella cartella, Optional<Scheda> scheda, boolean scrive, boolean aDue) {}

    /** @param conclusioneDal first day that the analisi can be concluded on */
    public record PerConcludere(Lettura lettura, LocalDate conclusioneDal) {}

    private final Consultazione consultazione;
    private final AnalisiPreliminari analisi;
    private final Schede schede;

    LeggiAnalisi(Consultazione consultazione, AnalisiPreliminari analisi, Schede schede) {
        this.consultazione = consultazione;
        this.analisi = analisi;
        this.schede = schede;
    }

    /** @param sezioni what of it is shown: each is asked for and recorded; the first is the one that is written on */
    public Lettura leggi(CartellaId id, Operatore chi, Sezione... sezioni) {
        return leggi(consultazione.leggi(id, List.of(sezioni), chi), analisi.dellaCartella(id), sezioni[0]);
    }

    /** The whole of it, for who concludes it. */
    public PerConcludere leggiPerConcludere(CartellaId id, Operatore chi) {
        var vista = consultazione.leggi(id, List.of(Sezione.ANALISI_SOCIALE, Sezione.ANALISI_LAVORO), chi);
        var sua = analisi.dellaCartella(id);
        return new PerConcludere(
                leggi(vista, sua, Sezione.ANALISI_SOCIALE),
                sua.map(a -> schede.conclusioneDal(a, vista.cartella())).orElseGet(schede::oggi));
    }

    private Lettura leggi(Consultazione.Vista vista, Optional<Analisi> sua, Sezione scritta) {
        return new Lettura(
                vista.cartella(),
                sua.map(a -> schede.componi(a, vista)),
                vista.scrive(scritta),
                schede.richieste(vista.cartella()).size() > 1);
    }
}
