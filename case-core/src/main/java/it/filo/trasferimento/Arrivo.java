package it.filo.trasferimento;

import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.trasferimento.Busta.Cosa;
import it.filo.trasferimento.Busta.Tratta;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The way to what other zones sent here: for the program manager alone, who assigns. The office learns of it as of every
 * other case that is to be classified, and reads no more of it.
 */
@Component
class Arrivo {

    private final Posta posta;
    private final Busta busta;

    Arrivo(Posta posta, Busta busta) {
        this.posta = posta;
        this.busta = busta;
    }

    static boolean di(Operatore chi) {
        return chi.e(Ruolo.PROGRAM_MANAGER);
    }

    /** @throws NonConsentito for who does not answer other zones */
    static void ammette(Operatore chi) {
        if (!di(chi)) {
            throw new NonConsentito("trasferimenti in arrivo");
        }
    }

    /** @throws NonVisibile where nothing such is addressed to this zona */
    Posta.Aperta lettera(TrasferimentoId id, Operatore chi) {
        ammette(chi);
        return posta.arrivata(id).orElseThrow(() -> new NonVisibile("trasferimento " + id));
    }

    /** Empty once it was answered or taken back. */
    Optional<Documento> documento(Posta.Aperta lettera, Operatore chi) {
        return Optional.ofNullable(lettera.contenuto())
                .map(c -> Documento.di(busta.apri(c, tratta(lettera, chi), Cosa.CONTENUTO)));
    }

    /** Why another zona says no to what was asked from here; empty where it does not. */
    String motivo(Trasferimento trasferimento, Posta.Ritorno risposta, Operatore chi) {
        return Optional.ofNullable(risposta.motivo())
                .map(m -> busta.apri(m, new Tratta(trasferimento.id(), chi.zona(), trasferimento.a()), Cosa.MOTIVO))
                .orElse("");
    }

    Tratta tratta(Posta.Aperta lettera, Operatore chi) {
        return new Tratta(lettera.busta().id(), lettera.busta().da(), chi.zona());
    }
}
