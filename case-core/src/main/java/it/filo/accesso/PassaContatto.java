package it.filo.accesso;

import it.filo.base.Cassaforte;
import it.filo.nucleo.Anagrafica;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An access desk passes a contact on to the équipe unica: an assistente sociale completes it. The desk gives what the
 * person said and gets nothing back but the day.
 */
@Service
@Transactional
public class PassaContatto {

    public sealed interface Risposta {
        record Passato() implements Risposta {}

        record GiaPassato(Instant il) implements Risposta {}
    }

    private final ConsultaContatti contatti;
    private final Segnalazioni segnalazioni;
    private final SchedeSegnalazione schede;
    private final Registro registro;
    private final Cassaforte cassaforte;
    private final Clock clock;

    PassaContatto(
            ConsultaContatti contatti,
            Segnalazioni segnalazioni,
            SchedeSegnalazione schede,
            Registro registro,
            Cassaforte cassaforte,
            Clock clock) {
        this.contatti = contatti;
        this.segnalazioni = segnalazioni;
        this.schede = schede;
        this.registro = registro;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    public static boolean passa(Operatore chi) {
        return chi.e(Ruolo.OPERATORE_ACCESSO);
    }

    /** When it was passed on; told to the desk alone, which did it. */
    public Optional<Instant> passatoIl(ContattoId id, Operatore chi) {
        return passa(chi) && contatti.visibile(id, chi).isPresent()
                ? segnalazioni.dalContatto(id).map(Segnalazione::creataIl)
                : Optional.empty();
    }

    /** Refuses who may not. */
    public Contatto ammette(ContattoId id, Operatore chi) {
        if (!passa(chi)) {
            throw new NonConsentito("passaggio di un contatto all'équipe unica");
        }
        return contatti.visibile(id, chi).orElseThrow(() -> new NonVisibile("contatto " + id));
    }

    public Risposta passa(ContattoId id, Operatore chi) {
        var contatto = ammette(id, chi);
        var gia = segnalazioni.dalContatto(id);
        if (gia.isPresent()) {
            return new Risposta.GiaPassato(gia.get().creataIl());
        }
        var segnalazione = segnalazioni.save(
                new Segnalazione(SegnalazioneId.nuovo(), contatto, persona(contatto), chi, clock.instant()));
        schede.scrivi(segnalazione, Map.of(CampoScheda.MOTIVO, contatto.bisogno(cassaforte)));
        schede.accade(segnalazione, segnalazione.numero(), null, null, chi);
        registro.annota(
                chi, Registro.Azione.MODIFICA, null, Sezione.NUCLEO, "contatto " + id + " passato all'équipe unica");
        return new Risposta.Passato();
    }

    /** As the name was given: whoever completes the scheda sets it right. */
    private static Anagrafica persona(Contatto contatto) {
        var nominativo = contatto.persona().strip();
        var spazio = nominativo.indexOf(' ');
        return new Anagrafica(
                spazio < 0 ? nominativo : nominativo.substring(0, spazio),
                spazio < 0 ? "" : nominativo.substring(spazio + 1),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
