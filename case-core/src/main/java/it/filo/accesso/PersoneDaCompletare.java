package it.filo.accesso;

import it.filo.accesso.ElencoDaCompletare.Riga;
import it.filo.cartella.CorreggiPersona;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose names are still to be written, for who may write those of everybody. */
@Service
@Transactional
public class PersoneDaCompletare {

    private final ElencoDaCompletare elenco;
    private final Registro registro;

    PersoneDaCompletare(ElencoDaCompletare elenco, Registro registro) {
        this.elenco = elenco;
        this.registro = registro;
    }

    /** How many they are; none for who does not complete them. */
    public long quante(Operatore chi) {
        return CorreggiPersona.senzaCartella(chi) ? elenco.quante() : 0;
    }

    public List<Riga> pagina(@Nullable PersonaId dopo, Operatore chi) {
        if (!CorreggiPersona.senzaCartella(chi)) {
            throw new NonConsentito("persone da completare");
        }
        registro.annota(chi, Registro.Azione.LETTURA, null, Sezione.NUCLEO, "persone da completare");
        return elenco.pagina(dopo);
    }
}
