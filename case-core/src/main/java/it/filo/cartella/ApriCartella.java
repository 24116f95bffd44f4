package it.filo.cartella;

import it.filo.nucleo.Nucleo;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the case of a nucleo under a measure, or takes the one that is open already: its analisi preliminare is made
 * once, so a further domanda is told to the case and starts no term.
 */
@Service
public class ApriCartella {

    private final Cartelle cartelle;
    private final Storia storia;
    private final Registro registro;
    private final Clock clock;

    ApriCartella(Cartelle cartelle, Storia storia, Registro registro, Clock clock) {
        this.cartelle = cartelle;
        this.storia = storia;
        this.registro = registro;
        this.clock = clock;
    }

    /** Who took the domanda at the counter, and when it was written down. */
    public record Presa(Operatore da, Instant il) {}

    /**
     * For a domanda that whoever opens the case has taken as well.
     *
     * @param domandaDel date of the domanda
     * @param accoltaIl date of the INPS outcome
     */
    @Transactional
    public Cartella apri(
            Nucleo nucleo,
            PersonaId richiedente,
            String misura,
            LocalDate domandaDel,
            LocalDate accoltaIl,
            String protocollo,
            Operatore chi) {
        return apri(
                nucleo, richiedente, misura, domandaDel, accoltaIl, protocollo, new Presa(chi, clock.instant()), chi);
    }

    /** The same, where somebody else took the domanda: the history gives credit to that one. */
    @Transactional
    public Cartella apri(
            Nucleo nucleo,
            PersonaId richiedente,
            String misura,
            LocalDate domandaDel,
            LocalDate accoltaIl,
            String protocollo,
            Presa presa,
            Operatore chi) {
        var aperta = cartelle.delNucleo(nucleo.id()).stream()
                .filter(c -> c.misura().equals(misura) && c.chiusaIl().isEmpty())
                .findFirst();
        var cartella = aperta.orElseGet(() -> cartelle.save(new Cartella(
                CartellaId.nuovo(), nucleo.id(), richiedente, misura, nucleo.comune(), LocalDate.now(clock))));
        registro.annota(chi, Registro.Azione.MODIFICA, cartella.id().id(), Sezione.NUCLEO, "apertura della cartella");
        var tipo = aperta.isEmpty() ? TipoEvento.DOMANDA_PRESENTATA : TipoEvento.DOMANDA_RINNOVATA;
        storia.accade(cartella, Fatto.di(tipo, domandaDel).dopo(protocollo), presa.da(), presa.il());
        storia.accade(cartella, Fatto.di(TipoEvento.ESITO_ACCOLTO, accoltaIl).dopo(protocollo), chi);
        if (aperta.isEmpty()) {
            storia.accade(cartella, Fatto.di(TipoEvento.CARTELLA_APERTA, cartella.apertaIl()), chi);
        }
        return cartella;
    }
}
