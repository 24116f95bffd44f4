package it.filo.progetto;

import it.filo.cartella.CartellaId;
import it.filo.operatori.Operatore;
import it.filo.progetto.Sostegno.Promessa;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promises a support, changes the promise, takes it back before it is kept. */
@Service
@Transactional
public class ScriviSostegno {

    private final Stesura stesura;
    private final Ammessi ammessi;
    private final Obiettivi obiettivi;
    private final Sostegni sostegni;

    ScriviSostegno(Stesura stesura, Ammessi ammessi, Obiettivi obiettivi, Sostegni sostegni) {
        this.stesura = stesura;
        this.ammessi = ammessi;
        this.obiettivi = obiettivi;
        this.sostegni = sostegni;
    }

    public Scrittura aggiungi(CartellaId cartella, UUID obiettivo, Promessa promessa, Operatore chi) {
        return stesura.nella(cartella, chi, "nuovo sostegno", progetto -> {
            ammessi.promessa(cartella, promessa);
            if (obiettivi
                    .findById(obiettivo)
                    .filter(o -> o.progetto().equals(progetto.id()))
                    .isEmpty()) {
                return new Scrittura.NonCePiu();
            }
            return new Scrittura.Fatta(sostegni.save(new Sostegno(progetto.id(), obiettivo, promessa))
                    .id());
        });
    }

    public Scrittura cambia(CartellaId cartella, UUID id, int versione, Promessa promessa, Operatore chi) {
        return stesura.nella(cartella, chi, "sostegno", progetto -> {
            ammessi.promessa(cartella, promessa);
            var sostegno = suo(id, progetto);
            var impedito = impedito(sostegno, versione);
            if (impedito.isPresent()) {
                return impedito.get();
            }
            sostegno.orElseThrow().promesso(promessa);
            return new Scrittura.Fatta(id);
        });
    }

    public Scrittura elimina(CartellaId cartella, UUID id, int versione, Operatore chi) {
        return stesura.nella(cartella, chi, "sostegno eliminato", progetto -> {
            var sostegno = suo(id, progetto);
            var impedito = impedito(sostegno, versione);
            if (impedito.isPresent()) {
                return impedito.get();
            }
            sostegni.delete(sostegno.orElseThrow());
            return new Scrittura.Fatta(id);
        });
    }

    private Optional<Sostegno> suo(UUID id, Progetto progetto) {
        return sostegni.findById(id).filter(s -> s.progetto().equals(progetto.id()));
    }

    private static Optional<Scrittura> impedito(Optional<Sostegno> sostegno, int versione) {
        if (sostegno.isEmpty()) {
            return Optional.of(new Scrittura.NonCePiu());
        }
        if (sostegno.get().versione() != versione) {
            return Optional.of(new Scrittura.CambiataNelFrattempo());
        }
        return sostegno.get().attivatoIl().map(giorno -> new Scrittura.GiaAttivato());
    }
}
