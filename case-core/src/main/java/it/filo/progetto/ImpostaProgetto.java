package it.filo.progetto;

import it.filo.base.Cassaforte;
import it.filo.cartella.CartellaId;
import it.filo.operatori.Operatore;
import it.filo.progetto.Progetto.Impostazione;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets times, monitoring, and whether a project was in place already. */
@Service
@Transactional
public class ImpostaProgetto {

    private final Stesura stesura;
    private final Cassaforte cassaforte;

    ImpostaProgetto(Stesura stesura, Cassaforte cassaforte) {
        this.stesura = stesura;
        this.cassaforte = cassaforte;
    }

    public Scrittura imposta(CartellaId cartella, int versione, Impostazione impostazione, Operatore chi) {
        return stesura.nella(cartella, chi, "tempi e monitoraggio del progetto", progetto -> {
            if (progetto.versione() != versione) {
                return new Scrittura.CambiataNelFrattempo();
            }
            progetto.impostato(impostazione, cassaforte);
            return new Scrittura.Fatta(progetto.id().id());
        });
    }
}
