package it.filo.cartella;

import it.filo.nucleo.Componente;
import it.filo.nucleo.Componenti;
import it.filo.nucleo.MotivoIngresso;
import it.filo.nucleo.Nucleo;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.Parentela;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to a nucleo changes, or where it lives: every open case of the nucleo hears of it, and its registro too. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Composizione {

    private final Componenti componenti;
    private final CartelleAperte aperte;
    private final Storia storia;
    private final Registro registro;

    Composizione(Componenti componenti, CartelleAperte aperte, Storia storia, Registro registro) {
        this.componenti = componenti;
        this.aperte = aperte;
        this.storia = storia;
        this.registro = registro;
    }

    public void entra(NucleoId nucleo, PersonaId persona, Parentela parentela, LocalDate dal, Operatore chi) {
        entra(nucleo, persona, parentela, dal, null, chi);
    }

    /** @param come null where nobody said it */
    void entra(
            NucleoId nucleo,
            PersonaId persona,
            Parentela parentela,
            LocalDate dal,
            @Nullable MotivoIngresso come,
            Operatore chi) {
        componenti.save(new Componente(nucleo, persona, parentela, dal));
        racconta(nucleo, dal, (come == null ? "Entra un componente" : come.nome()) + ": " + parentela.nome(), chi);
    }

    public void esce(Componente componente, LocalDate ultimo, String motivo, Operatore chi) {
        componente.uscito(ultimo, motivo);
        racconta(componente.nucleo(), ultimo, "Esce un componente: " + motivo, chi);
    }

    /** The history names the comuni and not the address, which is on the page of the nucleo for who may see it. */
    void trasloca(Nucleo nucleo, String prima, String dopo, LocalDate dal, Operatore chi) {
        var fatto = Fatto.di(TipoEvento.NUCLEO_CAMBIATO, dal);
        var cambiaComune = !prima.equals(dopo);
        aperte.delNucleo(nucleo.id()).forEach(c -> {
            c.trasferita(nucleo.comune());
            storia.accade(
                    c,
                    cambiaComune
                            ? fatto.prima("Abita a " + prima).dopo("Abita a " + dopo)
                            : fatto.dopo("Cambia indirizzo, a " + dopo),
                    chi);
            registro.annota(chi, Registro.Azione.MODIFICA, c.id().id(), Sezione.NUCLEO, "residenza del nucleo");
        });
    }

    private void racconta(NucleoId nucleo, LocalDate giorno, String cosa, Operatore chi) {
        for (var cartella : aperte.delNucleo(nucleo)) {
            storia.accade(cartella, Fatto.di(TipoEvento.NUCLEO_CAMBIATO, giorno).dopo(cosa), chi);
            registro.annota(
                    chi, Registro.Azione.MODIFICA, cartella.id().id(), Sezione.NUCLEO, "composizione del nucleo");
        }
    }
}
