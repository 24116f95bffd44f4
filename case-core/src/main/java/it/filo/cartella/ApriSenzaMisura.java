package it.filo.cartella;

import it.filo.misura.Misura;
import it.filo.nucleo.Nucleo;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A segnalazione that is accepted opens a case of the nucleo under no measure, or joins one that is open: under a
 * measure a case is opened by an accepted domanda alone, see {@link ApriCartella}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ApriSenzaMisura {

    /** @param nuova whether the case was opened for it */
    public record Presa(CartellaId cartella, boolean nuova) {}

    private final Cartelle cartelle;
    private final Storia storia;
    private final Registro registro;
    private final Clock clock;

    ApriSenzaMisura(Cartelle cartelle, Storia storia, Registro registro, Clock clock) {
        this.cartelle = cartelle;
        this.storia = storia;
        this.registro = registro;
        this.clock = clock;
    }

    /** @param esito what the équipe proposes, in words */
    public Presa apri(Nucleo nucleo, PersonaId richiedente, UUID segnalazione, String esito, Operatore chi) {
        var aperta = cartelle.delNucleo(nucleo.id()).stream()
                .filter(c -> c.misura().equals(Misura.nessuna().codice())
                        && c.chiusaIl().isEmpty())
                .findFirst();
        if (aperta.isPresent()) {
            return unisci(aperta.get(), segnalazione, esito, chi);
        }
        var oggi = LocalDate.now(clock);
        var cartella = cartelle.save(new Cartella(
                CartellaId.nuovo(), nucleo.id(), richiedente, Misura.nessuna().codice(), nucleo.comune(), oggi));
        registro.annota(chi, Registro.Azione.MODIFICA, cartella.id().id(), Sezione.NUCLEO, "apertura della cartella");
        accolta(cartella, segnalazione, esito, chi);
        storia.accade(cartella, Fatto.di(TipoEvento.CARTELLA_APERTA, oggi), chi);
        return new Presa(cartella.id(), true);
    }

    public Presa unisci(Cartella cartella, UUID segnalazione, String esito, Operatore chi) {
        registro.annota(
                chi,
                Registro.Azione.MODIFICA,
                cartella.id().id(),
                Sezione.SEGNALAZIONE,
                "segnalazione unita alla cartella");
        accolta(cartella, segnalazione, esito, chi);
        return new Presa(cartella.id(), false);
    }

    private void accolta(Cartella cartella, UUID segnalazione, String esito, Operatore chi) {
        storia.accade(
                cartella,
                Fatto.di(TipoEvento.SEGNALAZIONE_ACCOLTA, LocalDate.now(clock))
                        .dopo(esito)
                        .riferimento(segnalazione),
                chi);
    }
}
