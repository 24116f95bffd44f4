package it.filo.progetto;

import it.filo.accesso.Domanda;
import it.filo.accesso.Domande;
import it.filo.cartella.Cartella;
import it.filo.zona.Comune;
import it.filo.zona.Zone;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says on paper whose document it is. Who takes a whole document away reads domanda and people as well; who may not is
 * refused before.
 */
@Service
@Transactional(readOnly = true)
public class IntestaDocumento {

    /**
     * @param comune where the nucleo lives
     * @param protocolli of the domande that the case follows
     */
    public record Intestazione(String comune, List<String> protocolli) {}

    private final Domande domande;
    private final Zone zone;

    IntestaDocumento(Domande domande, Zone zone) {
        this.domande = domande;
        this.zone = zone;
    }

    public Intestazione di(Cartella cartella) {
        var comune = zone.comuni().stream()
                .filter(c -> c.istat().equals(cartella.comune()))
                .map(Comune::nome)
                .findFirst()
                .orElse(cartella.comune());
        return new Intestazione(
                comune,
                domande.dellaCartella(cartella.id()).stream()
                        .map(Domanda::protocollo)
                        .toList());
    }
}
