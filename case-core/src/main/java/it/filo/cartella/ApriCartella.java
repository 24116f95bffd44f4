package it.filo.cartella;

import it.filo.misura.CalendarioLavorativo;
import it.filo.nucleo.Nucleo;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the case of a nucleo under a measure, or takes the one that is open already: its analisi preliminare is made
 * once, so a further domanda is told to the case and starts no term.
 */
@Service
public class ApriCartella {

    /** What the registro says of it. */
    public static final String APERTURA = "apertura della cartella";

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
        var cartella = aperta.orElseGet(() -> cartelle.save(nuova(nucleo, richiedente, misura)));
        registro.annota(chi, Registro.Azione.MODIFICA, cartella.id().id(), Sezione.NUCLEO, APERTURA);
        var domanda = aperta.isEmpty() ? presentata(domandaDel, protocollo) : rinnovata(domandaDel, protocollo);
        storia.accade(cartella, domanda, presa.da(), presa.il());
        storia.accade(cartella, accolta(accoltaIl, protocollo), chi);
        if (aperta.isEmpty()) {
            storia.accade(cartella, aperta(cartella), chi);
        }
        return cartella;
    }

    /** A case with the history that it begins with. */
    public record Prima(Cartella cartella, List<Evento> eventi) {}

    /**
     * The same for a nucleo of which the caller knows that no such case is open: nothing is asked and nothing written, so
     * that thousands can begin at once. The caller writes them, and tells the registro.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Prima prima(
            Nucleo nucleo,
            PersonaId richiedente,
            String misura,
            LocalDate domandaDel,
            LocalDate accoltaIl,
            String protocollo,
            Presa presa,
            CalendarioLavorativo calendario,
            Operatore chi) {
        var cartella = nuova(nucleo, richiedente, misura);
        var adesso = clock.instant();
        var eventi = List.of(
                storia.evento(cartella, presentata(domandaDel, protocollo), presa.da(), presa.il()),
                storia.evento(cartella, accolta(accoltaIl, protocollo), chi, adesso),
                storia.evento(cartella, aperta(cartella), chi, adesso));
        storia.aggiorna(cartella, List.of(), eventi, calendario);
        return new Prima(cartella, eventi);
    }

    private Cartella nuova(Nucleo nucleo, PersonaId richiedente, String misura) {
        return new Cartella(
                CartellaId.nuovo(), nucleo.id(), richiedente, misura, nucleo.comune(), LocalDate.now(clock));
    }

    private static Fatto presentata(LocalDate giorno, String protocollo) {
        return Fatto.di(TipoEvento.DOMANDA_PRESENTATA, giorno).dopo(protocollo);
    }

    private static Fatto rinnovata(LocalDate giorno, String protocollo) {
        return Fatto.di(TipoEvento.DOMANDA_RINNOVATA, giorno).dopo(protocollo);
    }

    private static Fatto accolta(LocalDate giorno, String protocollo) {
        return Fatto.di(TipoEvento.ESITO_ACCOLTO, giorno).dopo(protocollo);
    }

    private static Fatto aperta(Cartella cartella) {
        return Fatto.di(TipoEvento.CARTELLA_APERTA, cartella.apertaIl());
    }
}
