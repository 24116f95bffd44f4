package it.filo.trasferimento;

import it.filo.base.Cassaforte;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Fatto;
import it.filo.cartella.Storia;
import it.filo.cartella.TipoEvento;
import it.filo.operatori.Operatore;
import it.filo.registro.Registro;
import it.filo.trasferimento.Busta.Cosa;
import it.filo.trasferimento.Busta.Tratta;
import it.filo.trasferimento.Trasferimento.Stato;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends what was shown, and nothing else: the document is composed once more, and leaves only where it is still the one
 * that the case manager read.
 */
@Service
@Transactional
public class InviaTrasferimento {

    public sealed interface Risposta {
        record Inviato(String nomeZona) implements Risposta {}

        record Ritirato(String nomeZona) implements Risposta {}

        record Eliminata() implements Risposta {}

        /** There is no draft, or nothing that waits. */
        record NienteDaFare() implements Risposta {}

        record CartellaChiusa() implements Risposta {}

        /** What would leave is not what was read. */
        record DocumentoCambiato() implements Risposta {}

        record CambiatoNelFrattempo() implements Risposta {}

        /** The other zona was quicker. */
        record GiaRisposto() implements Risposta {}
    }

    private final ChiTrasferisce chiTrasferisce;
    private final ComponiDocumento componi;
    private final Trasferimenti trasferimenti;
    private final Posta posta;
    private final Busta busta;
    private final Storia storia;
    private final Registro registro;
    private final Cassaforte cassaforte;
    private final Clock clock;

    InviaTrasferimento(
            ChiTrasferisce chiTrasferisce,
            ComponiDocumento componi,
            Trasferimenti trasferimenti,
            Posta posta,
            Busta busta,
            Storia storia,
            Registro registro,
            Cassaforte cassaforte,
            Clock clock) {
        this.chiTrasferisce = chiTrasferisce;
        this.componi = componi;
        this.trasferimenti = trasferimenti;
        this.posta = posta;
        this.busta = busta;
        this.storia = storia;
        this.registro = registro;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /**
     * @param versione of the trasferimento that was on the page: it says where it goes
     * @param letta fingerprint of the document that was on the page
     */
    public Risposta invia(CartellaId id, int versione, String letta, Operatore chi) {
        var vista = chiTrasferisce.chiede(id, chi, "invio di un trasferimento a un'altra zona");
        var cartella = vista.cartella();
        var bozza = trasferimenti.perCambiare(id).filter(t -> t.stato() == Stato.BOZZA);
        if (bozza.isEmpty()) {
            return new Risposta.NienteDaFare();
        }
        if (cartella.chiusaIl().isPresent()) {
            return new Risposta.CartellaChiusa();
        }
        var trasferimento = bozza.get();
        var richiesta = trasferimento.richiesta(cassaforte);
        var viaggio = componi.viaggio(cartella, richiesta);
        var composto = componi.componi(vista, richiesta);
        if (trasferimento.versione() != versione
                || composto.filter(d -> d.impronta().equals(letta)).isEmpty()) {
            return new Risposta.DocumentoCambiato();
        }
        var documento = composto.get();
        var adesso = clock.instant();
        var tratta = new Tratta(trasferimento.id(), chi.zona(), richiesta.a());
        posta.manda(
                trasferimento.id(),
                richiesta.a(),
                ComponiDocumento.misura(cartella, viaggio).codice(),
                viaggio.vanno().size(),
                richiesta.dal(),
                busta.chiudi(documento.testo(), tratta, Cosa.CONTENUTO),
                adesso);
        trasferimento.inviato(documento, chi, adesso, cassaforte);
        storia.accade(
                cartella,
                Fatto.di(TipoEvento.TRASFERIMENTO_CHIESTO, LocalDate.now(clock))
                        .dopo("Alla zona " + richiesta.nomeZona())
                        .riferimento(trasferimento.id()),
                chi);
        documento
                .parti()
                .forEach(p -> registro.annota(
                        chi,
                        Registro.Azione.ESPORTAZIONE,
                        id.id(),
                        p.sezione(),
                        "trasferimento alla zona " + richiesta.nomeZona()));
        return new Risposta.Inviato(richiesta.nomeZona());
    }

    /** Takes back what was not answered yet, or throws a draft away. */
    public Risposta ritira(CartellaId id, int letta, Operatore chi) {
        var cartella = chiTrasferisce
                .chiede(id, chi, "ritiro di un trasferimento a un'altra zona")
                .cartella();
        var inCorso = trasferimenti.perCambiare(id).orElse(null);
        if (inCorso == null) {
            return new Risposta.NienteDaFare();
        }
        if (inCorso.versione() != letta) {
            return new Risposta.CambiatoNelFrattempo();
        }
        if (inCorso.stato() == Stato.BOZZA) {
            trasferimenti.delete(inCorso);
            return new Risposta.Eliminata();
        }
        if (!posta.ritira(inCorso.id(), clock.instant())) {
            return new Risposta.GiaRisposto();
        }
        inCorso.ritirato(clock.instant());
        storia.accade(
                cartella,
                Fatto.di(TipoEvento.TRASFERIMENTO_RITIRATO, LocalDate.now(clock))
                        .dopo("Alla zona " + inCorso.nomeZona())
                        .riferimento(inCorso.id()),
                chi);
        return new Risposta.Ritirato(inCorso.nomeZona());
    }
}
