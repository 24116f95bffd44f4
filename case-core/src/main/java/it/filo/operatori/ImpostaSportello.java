package it.filo.operatori;

import it.filo.zona.VociDiSportello;
import it.filo.zona.VociDiSportello.Tipo;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the counters offer to choose from, in the hands of the administrator. */
@Service
@Transactional
public class ImpostaSportello {

    private final VociDiSportello voci;
    private final AttiAmministrativi atti;

    ImpostaSportello(VociDiSportello voci, AttiAmministrativi atti) {
        this.voci = voci;
        this.atti = atti;
    }

    @Transactional(readOnly = true)
    public List<String> voci(Tipo tipo, Operatore chi) {
        SoloAmministratore.esigi(chi, "voci dello sportello");
        return voci.voci(tipo);
    }

    public void imposta(Tipo tipo, List<String> nomi, Operatore chi) {
        if (!voci(tipo, chi).equals(nomi)) {
            voci.imposta(tipo, nomi);
            atti.annota(
                    chi,
                    (tipo == Tipo.PRESTAZIONE ? "prestazioni" : "CAF e patronati")
                            + " che lo sportello propone: %d".formatted(nomi.size()));
        }
    }
}
