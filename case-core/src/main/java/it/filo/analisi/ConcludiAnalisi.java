package it.filo.analisi;

import it.filo.cartella.Cartella;
import it.filo.cartella.Fase;
import it.filo.cartella.Fatto;
import it.filo.cartella.Storia;
import it.filo.cartella.TipoEvento;
import it.filo.operatori.Operatore;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Closes the scheda A and sends the case on its way (D.Lgs. 147/2017 art. 5 c. 3-7). From then on it is only read. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ConcludiAnalisi {

    private final Storia storia;

    ConcludiAnalisi(Storia storia) {
        this.storia = storia;
    }

    Fase conclude(Analisi analisi, Cartella cartella, Decisione su, LocalDate giorno, Operatore chi) {
        analisi.conclusa(su, giorno);
        cartella.prende(su.percorso());
        storia.accade(
                cartella,
                Fatto.di(TipoEvento.ANALISI_CONCLUSA, giorno)
                        .dopo(su.percorso().nome())
                        .riferimento(analisi.id()),
                chi);
        return cartella.fase();
    }
}
