package it.filo.progetto;

import it.filo.base.Cassaforte;
import it.filo.cartella.CartellaId;
import it.filo.operatori.Operatore;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds an expected result to an objective, changes it, takes it away. */
@Service
@Transactional
public class ScriviRisultato {

    private final Stesura stesura;
    private final Obiettivi obiettivi;
    private final Risultati risultati;
    private final Cassaforte cassaforte;

    ScriviRisultato(Stesura stesura, Obiettivi obiettivi, Risultati risultati, Cassaforte cassaforte) {
        this.stesura = stesura;
        this.obiettivi = obiettivi;
        this.risultati = risultati;
        this.cassaforte = cassaforte;
    }

    public Scrittura aggiungi(
            CartellaId cartella, UUID obiettivo, String testo, @Nullable LocalDate entro, Operatore chi) {
        return stesura.nella(cartella, chi, "nuovo risultato", progetto -> {
            if (!del(obiettivo, progetto)) {
                return new Scrittura.NonCePiu();
            }
            var ordine = risultati.delProgetto(progetto.id()).size() + 1;
            var nuovo = new Risultato(obiettivo, ordine);
            nuovo.scritto(testo, entro, cassaforte);
            return new Scrittura.Fatta(risultati.save(nuovo).id());
        });
    }

    public Scrittura cambia(
            CartellaId cartella, UUID id, int versione, String testo, @Nullable LocalDate entro, Operatore chi) {
        return stesura.nella(cartella, chi, "risultato", progetto -> {
            var risultato = risultati.findById(id).filter(x -> del(x.obiettivo(), progetto));
            if (risultato.isEmpty()) {
                return new Scrittura.NonCePiu();
            }
            if (risultato.get().versione() != versione) {
                return new Scrittura.CambiataNelFrattempo();
            }
            risultato.get().scritto(testo, entro, cassaforte);
            return new Scrittura.Fatta(id);
        });
    }

    public Scrittura elimina(CartellaId cartella, UUID id, int versione, Operatore chi) {
        return stesura.nella(cartella, chi, "risultato eliminato", progetto -> {
            var risultato = risultati.findById(id).filter(x -> del(x.obiettivo(), progetto));
            if (risultato.isEmpty()) {
                return new Scrittura.NonCePiu();
            }
            if (risultato.get().versione() != versione) {
                return new Scrittura.CambiataNelFrattempo();
            }
            risultati.delete(risultato.get());
            return new Scrittura.Fatta(id);
        });
    }

    private boolean del(UUID obiettivo, Progetto progetto) {
        return obiettivi
                .findById(obiettivo)
                .filter(o -> o.progetto().equals(progetto.id()))
                .isPresent();
    }
}
