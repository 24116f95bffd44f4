package it.filo.registro;

import it.filo.base.Lettura;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the register of accesses of the zona, for the responsabile della protezione dei dati (GDPR art. 39). */
@Service
@Transactional
public class LeggiRegistro {

    private final PagineDelRegistro pagine;
    private final Registro registro;
    private final Lettura lettura;

    LeggiRegistro(PagineDelRegistro pagine, Registro registro, Lettura lettura) {
        this.pagine = pagine;
        this.registro = registro;
        this.lettura = lettura;
    }

    public List<RigaRegistro> leggi(PagineDelRegistro.Filtro filtro, @Nullable UUID dopo, int quante, Operatore chi) {
        soloDpo(chi);
        return pagine.righe(filtro, dopo, quante);
    }

    /** What leaves Filo is recorded. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void esporta(PagineDelRegistro.Filtro filtro, int quante, Operatore chi, Consumer<RigaRegistro> riga) {
        soloDpo(chi);
        lettura.file(
                () -> registro.annota(
                        chi, Registro.Azione.ESPORTAZIONE, filtro.cartella(), null, "registro delle consultazioni"),
                () -> pagine.tutte(filtro, quante, riga));
    }

    private static void soloDpo(Operatore chi) {
        if (!chi.e(Ruolo.DPO)) {
            throw new NonConsentito("registro delle consultazioni");
        }
    }
}
