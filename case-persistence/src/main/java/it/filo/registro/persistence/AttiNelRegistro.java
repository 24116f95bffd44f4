package it.filo.registro.persistence;

import it.filo.operatori.AttiAmministrativi;
import it.filo.operatori.Operatore;
import it.filo.registro.Registro;
import org.springframework.stereotype.Component;

@Component
class AttiNelRegistro implements AttiAmministrativi {

    private final Registro registro;

    AttiNelRegistro(Registro registro) {
        this.registro = registro;
    }

    @Override
    public void annota(Operatore chi, String cosa) {
        registro.annota(chi, Registro.Azione.MODIFICA, null, null, cosa);
    }
}
