package it.filo.progetto;

import it.filo.base.Cassaforte;
import it.filo.cartella.CartellaId;
import it.filo.operatori.Operatore;
import it.filo.progetto.Impegno.Testo;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a commitment of a member of the nucleo, changes it, takes it away. */
@Service
@Transactional
public class ScriviImpegno {

    private final Stesura stesura;
    private final Ammessi ammessi;
    private final Obiettivi obiettivi;
    private final Impegni impegni;
    private final Cassaforte cassaforte;

    ScriviImpegno(Stesura stesura, Ammessi ammessi, Obiettivi obiettivi, Impegni impegni, Cassaforte cassaforte) {
        this.stesura = stesura;
        this.ammessi = ammessi;
        this.obiettivi = obiettivi;
        this.impegni = impegni;
        this.cassaforte = cassaforte;
    }

    public Scrittura aggiungi(CartellaId cartella, UUID obiettivo, Testo scritto, Operatore chi) {
        return stesura.nella(cartella, chi, "nuovo impegno", progetto -> {
            ammessi.persona(cartella, scritto.persona());
            if (!del(obiettivo, progetto)) {
                return new Scrittura.NonCePiu();
            }
            var nuovo = new Impegno(obiettivo, scritto, cassaforte);
            return new Scrittura.Fatta(impegni.save(nuovo).id());
        });
    }

    public Scrittura cambia(CartellaId cartella, UUID id, int versione, Testo scritto, Operatore chi) {
        return stesura.nella(cartella, chi, "impegno", progetto -> {
            ammessi.persona(cartella, scritto.persona());
            var impegno = impegni.findById(id).filter(x -> del(x.obiettivo(), progetto));
            if (impegno.isEmpty()) {
                return new Scrittura.NonCePiu();
            }
            if (impegno.get().versione() != versione) {
                return new Scrittura.CambiataNelFrattempo();
            }
            impegno.get().scritto(scritto, cassaforte);
            return new Scrittura.Fatta(id);
        });
    }

    public Scrittura elimina(CartellaId cartella, UUID id, int versione, Operatore chi) {
        return stesura.nella(cartella, chi, "impegno eliminato", progetto -> {
            var impegno = impegni.findById(id).filter(x -> del(x.obiettivo(), progetto));
            if (impegno.isEmpty()) {
                return new Scrittura.NonCePiu();
            }
            if (impegno.get().versione() != versione) {
                return new Scrittura.CambiataNelFrattempo();
            }
            impegni.delete(impegno.get());
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
