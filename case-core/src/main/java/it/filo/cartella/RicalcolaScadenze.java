package it.filo.cartella;

import it.filo.misura.Calendari;
import it.filo.misura.Misura;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the deadlines kept on the open cases of the zona up to the rules as they are. Some hundred cases in each
 * transaction, so that nobody waits for it: to be called until nothing is left.
 */
@Service
@Transactional
public class RicalcolaScadenze {

    private final Cartelle cartelle;
    private final Storia storia;
    private final Calendari calendari;

    RicalcolaScadenze(Cartelle cartelle, Storia storia, Calendari calendari) {
        this.cartelle = cartelle;
        this.storia = storia;
        this.calendari = calendari;
    }

    /** Derives deadlines that other rules gave; false once there is none. */
    public boolean superate() {
        return Misura.conCartelle().stream()
                .anyMatch(m ->
                        ricalcola(cartelle.conAltreRegole(m.codice(), m.regole().impronta())));
    }

    /** All deadlines are to be derived again, as after a change of the zona's calendar. */
    public void daCapo() {
        cartelle.dimenticaRegole();
    }

    private boolean ricalcola(List<Cartella> daRicalcolare) {
        if (daRicalcolare.isEmpty()) {
            return false;
        }
        var calendario = calendari.dellaZona();
        var ultimi = storia.ultimi(daRicalcolare);
        daRicalcolare.forEach(c -> storia.aggiorna(c, ultimi.getOrDefault(c.id(), List.of()), calendario));
        return true;
    }
}
