package it.filo.analisi;

import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import java.time.LocalDate;
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
     * @param conclusioneDal first day that the analisi can be concluded on
     */
    public record Lettura(
            Cartella cartella, Optional<Scheda> scheda, boolean scrive, boolean aDue, LocalDate conclusioneDal) {}

    private final Consultazione consultazione;
    private final AnalisiPreliminari analisi;
    private final Schede schede;

    LeggiAnalisi(Consultazione consultazione, AnalisiPreliminari analisi, Schede schede) {
        this.consultazione = consultazione;
        this.analisi = analisi;
        this.schede = schede;
    }

    /** @param sezioni what of it is shown: each is asked for and recorded */
    public Lettura leggi(CartellaId id, Operatore chi, Sezione prima, Sezione... altre) {
        var vista = consultazione.leggi(id, prima, chi);
        for (var altra : altre) {
            consultazione.leggi(id, altra, chi);
        }
        var cartella = vista.cartella();
        return new Lettura(
                cartella,
                schede.scheda(cartella),
                vista.scrive(prima),
                schede.richieste(cartella).size() > 1,
                analisi.dellaCartella(id)
                        .map(a -> schede.conclusioneDal(a, cartella))
                        .orElseGet(schede::oggi));
    }
}
