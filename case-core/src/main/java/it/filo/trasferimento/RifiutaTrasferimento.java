package it.filo.trasferimento;

import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import it.filo.trasferimento.Busta.Cosa;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says no to another zona, and why: nothing of the family stays here, and there the case goes on as before. */
@Service
@Transactional
public class RifiutaTrasferimento {

    public sealed interface Risposta {
        record Rifiutato() implements Risposta {}

        record MotivoAssente() implements Risposta {}

        record NonPiuInAttesa(StatoLettera stato) implements Risposta {}
    }

    private final Arrivo arrivo;
    private final Posta posta;
    private final Busta busta;
    private final Registro registro;
    private final Clock clock;

    RifiutaTrasferimento(Arrivo arrivo, Posta posta, Busta busta, Registro registro, Clock clock) {
        this.arrivo = arrivo;
        this.posta = posta;
        this.busta = busta;
        this.registro = registro;
        this.clock = clock;
    }

    /** Refuses who may not, before what was typed is looked at. */
    public void ammette(TrasferimentoId id, Operatore chi) {
        arrivo.lettera(id, chi);
    }

    public Risposta rifiuta(TrasferimentoId id, String motivo, Operatore chi) {
        var lettera = arrivo.lettera(id, chi);
        if (motivo.isBlank()) {
            return new Risposta.MotivoAssente();
        }
        if (!posta.rispondi(
                id,
                false,
                chi.nominativo() + ", " + chi.nomeEnte(),
                busta.chiudi(motivo, arrivo.tratta(lettera, chi), Cosa.MOTIVO),
                clock.instant())) {
            return new Risposta.NonPiuInAttesa(arrivo.lettera(id, chi).busta().stato());
        }
        registro.annota(
                chi, Registro.Azione.MODIFICA, null, Sezione.NUCLEO, "trasferimento in arrivo " + id + " non accolto");
        return new Risposta.Rifiutato();
    }
}
