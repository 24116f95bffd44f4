package it.filo.cartella;

import it.filo.nucleo.Membro;
import it.filo.nucleo.MotivoUscita;
import it.filo.nucleo.Nuclei;
import it.filo.nucleo.Parentela;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody leaves the household: the membership ends, nothing is deleted, the past stays as it was. */
@Service
@Transactional
public class EsceDalNucleo {

    public sealed interface Risposta {
        record Uscito(String nominativo) implements Risposta {}

        record GiaUscito(LocalDate il) implements Risposta {}

        /** The case is in this person's name. */
        record EIlRichiedente() implements Risposta {}

        record NelFuturo() implements Risposta {}

        record PrimaDelIngresso(LocalDate dal) implements Risposta {}
    }

    private final Consultazione consultazione;
    private final Composizione composizione;
    private final Nuclei nuclei;
    private final Clock clock;

    EsceDalNucleo(Consultazione consultazione, Composizione composizione, Nuclei nuclei, Clock clock) {
        this.consultazione = consultazione;
        this.composizione = composizione;
        this.nuclei = nuclei;
        this.clock = clock;
    }

    /** Who is about to leave, for the page that asks when and why. */
    public Membro membro(CartellaId cartella, UUID componente, Operatore chi) {
        var vista = consultazione.leggi(cartella, Sezione.NUCLEO, chi);
        if (!vista.scrive(Sezione.NUCLEO)) {
            throw new NonConsentito("uscita di un componente");
        }
        return membro(vista, componente);
    }

    /** @param ultimo last day in the nucleo */
    public Risposta esce(CartellaId cartella, UUID componente, LocalDate ultimo, MotivoUscita motivo, Operatore chi) {
        var membro = membro(
                consultazione.scrivi(cartella, Sezione.NUCLEO, chi, "uscita di un componente dal nucleo"), componente);
        var uscita = membro.componente().al();
        if (uscita.isPresent()) {
            return new Risposta.GiaUscito(uscita.get());
        }
        if (membro.parentela() == Parentela.RICHIEDENTE) {
            return new Risposta.EIlRichiedente();
        }
        if (ultimo.isAfter(LocalDate.now(clock))) {
            return new Risposta.NelFuturo();
        }
        if (ultimo.isBefore(membro.componente().dal())) {
            return new Risposta.PrimaDelIngresso(membro.componente().dal());
        }
        composizione.esce(membro.componente(), ultimo, motivo.nome(), chi);
        return new Risposta.Uscito(membro.persona().nominativo());
    }

    private Membro membro(Consultazione.Vista vista, UUID componente) {
        return nuclei.membri(vista.cartella().nucleo()).stream()
                .filter(m -> m.componente().id().equals(componente))
                .findFirst()
                .orElseThrow(() -> new NonVisibile("componente " + componente));
    }
}
