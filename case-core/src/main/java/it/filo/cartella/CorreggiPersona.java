package it.filo.cartella;

import it.filo.nucleo.Anagrafica;
import it.filo.nucleo.CambiaCodiceFiscale;
import it.filo.nucleo.CodicePrecedente;
import it.filo.nucleo.CodiciPrecedenti;
import it.filo.nucleo.Nuclei;
import it.filo.nucleo.Persona;
import it.filo.nucleo.Persona.TipoRappresentante;
import it.filo.nucleo.PersonaId;
import it.filo.nucleo.Persone;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Relazione;
import it.filo.operatori.Sezione;
import it.filo.operatori.Visibilita;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

        /**
         * The codice fiscale is somebody else's already, or was.
         *
         * @param nominativo null where this person may not know of the other
         */
        record CodiceDiAltri(@Nullable String nominativo) implements Risposta {}

        /** Nobody has said whether the present code, which another is to take the place of, was the person's. */
        record CodiceDiPrimaDaDire(String codice) implements Risposta {}

        record CambiataNelFrattempo(Persona attuale) implements Risposta {}
    }

    /**
     * @param codiceDiPrima what the present codice fiscale was, where another takes its place
     * @param rappresentante name of the tutore or amministratore di sostegno, null for none
     */
    public record Dati(
            Anagrafica anagrafica,
            CodicePrecedente.@Nullable Era codiceDiPrima,
            @Nullable String telefono,
            @Nullable String email,
            @Nullable TipoRappresentante tipoRappresentante,
            @Nullable String rappresentante) {}

    private static final String COSA = "correzione dei dati di una persona";

    private final Consultazione consultazione;
    private final NucleiPropri propri;
    private final Nuclei nuclei;
    private final Persone persone;
    private final CodiciPrecedenti codici;
    private final CambiaCodiceFiscale cambiaCodice;
    private final CartelleAperte aperte;
    private final Storia storia;
    private final Registro registro;
    private final Clock clock;

    CorreggiPersona(
            Consultazione consultazione,
            NucleiPropri propri,
            Nuclei nuclei,
            Persone persone,
            CodiciPrecedenti codici,
            CambiaCodiceFiscale cambiaCodice,
            CartelleAperte aperte,
            Storia storia,
            Registro registro,
            Clock clock) {
        this.consultazione = consultazione;
        this.propri = propri;
        this.nuclei = nuclei;
        this.persone = persone;
        this.codici = codici;
        this.cambiaCodice = cambiaCodice;
        this.aperte = aperte;
        this.storia = storia;
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

    /** Refuses who may not, before what was typed is looked at. */
    public void ammette(CartellaId cartella, Operatore chi) {
        consultazione.ammetteAScrivere(cartella, Sezione.NUCLEO, chi, COSA);
    }

    /** The codici fiscali that somebody had before, for who has opened the person to correct it. */
    public List<CodicePrecedente> codiciDiPrima(Persona persona) {
        return codici.diPersona(persona.id());
    }

    public Risposta correggi(CartellaId cartella, PersonaId id, int letta, Dati dati, Operatore chi) {
        var persona = membro(consultazione.scrivi(cartella, Sezione.NUCLEO, chi, COSA), id);
        return correggi(cartella, persona, letta, dati, chi);
    }

    /** Whether this person corrects also people of whom there is no case: who writes of everybody. */
    public static boolean senzaCartella(Operatore chi) {
        var livello = Visibilita.livello(chi.ruolo(), Sezione.NUCLEO, Relazione.ALTRUI);
        return livello.leggeTutto() && livello.scrive();
    }

    /** Of somebody whom no case led to: who asked for a measure and was refused, or waits. */
    public Risposta correggiSenzaCartella(PersonaId id, int letta, Dati dati, Operatore chi) {
        if (!senzaCartella(chi)) {
            throw new NonConsentito(COSA);
        }
        var persona = persone.findById(id).orElseThrow(() -> new NonVisibile("persona " + id));
        registro.annota(chi, Registro.Azione.MODIFICA, null, Sezione.NUCLEO, COSA);
        return correggi(null, persona, letta, dati, chi);
    }

    private Risposta correggi(@Nullable CartellaId cartella, Persona persona, int letta, Dati dati, Operatore chi) {
        var id = persona.id();
        if (persona.versione() != letta) {
            return new Risposta.CambiataNelFrattempo(persona);
        }
        var codice = dati.anagrafica().codiceFiscale();
        if (codice != null) {
            var altri = persone.conCodiceFiscale(codice).filter(p -> !p.id().equals(id));
            if (altri.isPresent()) {
                return new Risposta.CodiceDiAltri(
                        propri.nomina(altri.get().id(), chi) ? altri.get().nominativo() : null);
            }
        }
        var cambia = CambiaCodiceFiscale.cambia(persona, codice);
        if (cambia) {
            var era = dati.codiceDiPrima();
            if (era == null && CambiaCodiceFiscale.daDire(persona, codice)) {
                return new Risposta.CodiceDiPrimaDaDire(
                        Objects.requireNonNull(persona.anagrafica().codiceFiscale()));
            }
            cambiaCodice.ricorda(persona, codice, Objects.requireNonNullElse(era, CodicePrecedente.Era.SUO), chi);
        }
        persona.corretta(dati.anagrafica());
        persona.raggiungibile(dati.telefono(), dati.email());
        if (dati.tipoRappresentante() != null && dati.rappresentante() != null) {
            persona.rappresentataDa(dati.tipoRappresentante(), dati.rappresentante());
        } else {
            persona.nonPiuRappresentata();
        }
        annotaAltrove(cartella, id, chi);
        if (cambia) {
            racconta(persona, chi);
        }
        return new Risposta.Corretta(persona.nominativo());
    }

    /** A person is one row in the whole zona: who follows another household of hers finds the change there too. */
    private void annotaAltrove(@Nullable CartellaId qui, PersonaId id, Operatore chi) {
        aperte.diPersona(id).stream()
                .map(Cartella::id)
                .filter(altra -> !altra.equals(qui))
                .forEach(altra -> registro.annota(chi, Registro.Azione.MODIFICA, altra.id(), Sezione.NUCLEO, COSA));
    }

    /** The history says that it changed; the codes themselves are on the page of the person, for who may see them. */
    private void racconta(Persona persona, Operatore chi) {
        aperte.diPersona(persona.id())
                .forEach(c -> storia.accade(
                        c,
                        Fatto.di(TipoEvento.CODICE_FISCALE_CAMBIATO, LocalDate.now(clock))
                                .riferimento(persona.id()),
                        chi));
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
