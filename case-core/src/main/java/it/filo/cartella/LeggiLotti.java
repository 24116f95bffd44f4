package it.filo.cartella;

import it.filo.cartella.Lotti.Lotto;
import it.filo.cartella.Lotti.Tipo;
import it.filo.cartella.Lotti.Voce;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lots as who gives out cases may read them again. */
@Service
@Transactional
public class LeggiLotti {

    /** A lot with what became of each case. */
    public record Letto(Lotto lotto, List<Voce> voci) {}

    private final Lotti lotti;
    private final Registro registro;

    LeggiLotti(Lotti lotti, Registro registro) {
        this.lotti = lotti;
        this.registro = registro;
    }

    public Letto lotto(LottoId id, Operatore chi) {
        CodaAssegnazioni.ammette(chi);
        var lotto = lotti.lotto(id)
                .filter(l -> l.tipo() != Tipo.CONSEGNE || conConsegne(chi))
                .orElseThrow(() -> new NonVisibile("lotto " + id));
        registro.annota(chi, Registro.Azione.LETTURA, null, Sezione.NUCLEO, "assegnazioni fatte insieme, " + id);
        return new Letto(lotto, lotti.voci(id));
    }

    public List<Lotto> ultimi(@Nullable LottoId dopo, int quanti, Operatore chi) {
        CodaAssegnazioni.ammette(chi);
        return lotti.ultimi(dopo, quanti, conConsegne(chi));
    }

    /** What a specialist or a tutor hands over tells which services a family knows: not for the office. */
    private static boolean conConsegne(Operatore chi) {
        return chi.e(Ruolo.PROGRAM_MANAGER);
    }
}
