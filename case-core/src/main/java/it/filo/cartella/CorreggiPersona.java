package it.filo.cartella;

import it.filo.nucleo.Anagrafica;
import it.filo.nucleo.Nuclei;
import it.filo.nucleo.Persona;
import it.filo.nucleo.Persona.TipoRappresentante;
import it.filo.nucleo.PersonaId;
import it.filo.nucleo.Persone;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects what is known of a person of the household (GDPR art. 16): data, contacts, who signs in their place. Of who
 * left the household neither: where somebody lives now is not for those who stayed to be told.
 */
@Service
@Transactional
public class CorreggiPersona {

    public sealed interface Risposta {
        record Corretta(String nominativo) implements Risposta {}

        /** The codice fiscale is somebody else's already. */
        record CodiceDiAltri(String nominativo) implements Risposta {}

        record CambiataNelFrattempo(Persona attuale) implements Risposta {}
    }

    /** @param rappresentante name of the tutore or amministratore di sostegno, null for none */
    public record Dati(
            Anagrafica anagrafica,
            @Nullable String telefono,
            @Nullable String email,
            @Nullable TipoRappresentante tipoRappresentante,
            @Nullable String rappresentante) {}

    private static final String COSA = "correzione dei dati di una persona";

    private final Consultazione consultazione;
    private final Nuclei nuclei;
    private final Persone persone;
    private final CartelleAperte aperte;
    private final Registro registro;
    private final Clock clock;

    CorreggiPersona(
            Consultazione consultazione,
            Nuclei nuclei,
            Persone persone,
            CartelleAperte aperte,
            Registro registro,
            Clock clock) {
        this.consultazione = consultazione;
        this.nuclei = nuclei;
        this.persone = persone;
        this.aperte = aperte;
        this.registro = registro;
        this.clock = clock;
    }

    /** The person as is, to be corrected. */
    public Persona persona(CartellaId cartella, PersonaId id, Operatore chi) {
        var vista = consultazione.leggi(cartella, Sezione.NUCLEO, chi);
        if (!vista.scrive(Sezione.NUCLEO)) {
            throw new NonConsentito("correzione di una persona");
        }
        return membro(vista, id);
    }

    public Risposta correggi(CartellaId cartella, PersonaId id, int letta, Dati dati, Operatore chi) {
        var persona = membro(consultazione.scrivi(cartella, Sezione.NUCLEO, chi, COSA), id);
        if (persona.versione() != letta) {
            return new Risposta.CambiataNelFrattempo(persona);
        }
        var codice = dati.anagrafica().codiceFiscale();
        if (codice != null) {
            var altri = persone.conCodiceFiscale(codice).filter(p -> !p.id().equals(id));
            if (altri.isPresent()) {
                return new Risposta.CodiceDiAltri(altri.get().nominativo());
            }
        }
        persona.corretta(dati.anagrafica());
        persona.raggiungibile(dati.telefono(), dati.email());
        if (dati.tipoRappresentante() != null && dati.rappresentante() != null) {
            persona.rappresentataDa(dati.tipoRappresentante(), dati.rappresentante());
        } else {
            persona.nonPiuRappresentata();
        }
        annotaAltrove(cartella, id, chi);
        return new Risposta.Corretta(persona.nominativo());
    }

    /** A person is one row in the whole zona: who follows another household of hers finds the change there too. */
    private void annotaAltrove(CartellaId qui, PersonaId id, Operatore chi) {
        aperte.diPersona(id).stream()
                .map(Cartella::id)
                .filter(altra -> !altra.equals(qui))
                .forEach(altra -> registro.annota(chi, Registro.Azione.MODIFICA, altra.id(), Sezione.NUCLEO, COSA));
    }

    private Persona membro(Consultazione.Vista vista, PersonaId id) {
        var oggi = LocalDate.now(clock);
        return nuclei.membri(vista.cartella().nucleo()).stream()
                .filter(m -> m.persona().id().equals(id))
                .filter(m -> m.componente().al().filter(al -> al.isBefore(oggi)).isEmpty())
                .findFirst()
                .orElseThrow(() -> new NonVisibile("persona " + id))
                .persona();
    }
}
