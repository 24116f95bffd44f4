package it.filo.progetto;

import it.filo.base.Cassaforte;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Dominio;
import it.filo.operatori.Operatore;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a general objective, changes its words, takes it away with what follows from it. */
@Service
@Transactional
public class ScriviObiettivo {

    private final Stesura stesura;
    private final Obiettivi obiettivi;
    private final Risultati risultati;
    private final Impegni impegni;
    private final Sostegni sostegni;
    private final Cassaforte cassaforte;

    ScriviObiettivo(
            Stesura stesura,
            Obiettivi obiettivi,
            Risultati risultati,
            Impegni impegni,
            Sostegni sostegni,
            Cassaforte cassaforte) {
        this.stesura = stesura;
        this.obiettivi = obiettivi;
        this.risultati = risultati;
        this.impegni = impegni;
        this.sostegni = sostegni;
        this.cassaforte = cassaforte;
    }

    public Scrittura aggiungi(CartellaId cartella, String testo, @Nullable Dominio dominio, Operatore chi) {
        return stesura.nella(cartella, chi, "nuovo obiettivo", progetto -> {
            var nuovo = new Obiettivo(
                    progetto.id(), obiettivi.delProgetto(progetto.id()).size() + 1);
            nuovo.scritto(testo, dominio, cassaforte);
            return new Scrittura.Fatta(obiettivi.save(nuovo).id());
        });
    }

    public Scrittura cambia(
            CartellaId cartella, UUID id, int versione, String testo, @Nullable Dominio dominio, Operatore chi) {
        return stesura.nella(cartella, chi, "obiettivo", progetto -> {
            var obiettivo = suo(id, progetto);
            if (obiettivo.isEmpty()) {
                return new Scrittura.NonCePiu();
            }
            if (obiettivo.get().versione() != versione) {
                return new Scrittura.CambiataNelFrattempo();
            }
            obiettivo.get().scritto(testo, dominio, cassaforte);
            return new Scrittura.Fatta(id);
        });
    }

    public Scrittura elimina(CartellaId cartella, UUID id, int versione, Operatore chi) {
        return stesura.nella(cartella, chi, "obiettivo eliminato", progetto -> {
            var obiettivo = suo(id, progetto);
            if (obiettivo.isEmpty()) {
                return new Scrittura.NonCePiu();
            }
            if (obiettivo.get().versione() != versione) {
                return new Scrittura.CambiataNelFrattempo();
            }
            var promessi = sostegni.delProgetto(progetto.id()).stream()
                    .filter(s -> s.obiettivo().equals(id))
                    .toList();
            if (promessi.stream().anyMatch(s -> s.attivatoIl().isPresent())) {
                return new Scrittura.GiaAttivato();
            }
            promessi.forEach(sostegni::delete);
            impegni.delProgetto(progetto.id()).stream()
                    .filter(i -> i.obiettivo().equals(id))
                    .forEach(impegni::delete);
            risultati.delProgetto(progetto.id()).stream()
                    .filter(r -> r.obiettivo().equals(id))
                    .forEach(risultati::delete);
            obiettivi.delete(obiettivo.get());
            return new Scrittura.Fatta(id);
        });
    }

    private Optional<Obiettivo> suo(UUID id, Progetto progetto) {
        return obiettivi.findById(id).filter(o -> o.progetto().equals(progetto.id()));
    }
}
