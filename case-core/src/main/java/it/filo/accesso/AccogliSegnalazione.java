package it.filo.accesso;

import it.filo.cartella.ApriSenzaMisura;
import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.CartelleAperte;
import it.filo.cartella.Composizione;
import it.filo.nucleo.Componente;
import it.filo.nucleo.Componenti;
import it.filo.nucleo.Indicata;
import it.filo.nucleo.Nuclei;
import it.filo.nucleo.Nucleo;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.Parentela;
import it.filo.nucleo.Persona;
import it.filo.nucleo.PersonaId;
import it.filo.nucleo.RiconosciPersona;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The équipe unica takes somebody in: who was reported is recognised, or registered, and a case under no measure is
 * opened, or one that is open goes on.
 */
@Service
@Transactional
public class AccogliSegnalazione {

    public sealed interface Risposta {
        /** @param nuova whether a case was opened for it */
        record Accolta(CartellaId cartella, boolean nuova) implements Risposta {}

        record DaRiconoscere(List<Persona> simili, boolean stessoCodice) implements Risposta {}

        /** Not a case or nucleo of the person who was recognised. */
        record DestinazioneDaScegliere() implements Risposta {}

        /** Who lives in a household that is known does not begin another one. */
        record ViveGiaInUnNucleo() implements Risposta {}

        /** A nucleo begins with an adult. */
        record Minorenne() implements Risposta {}

        record EsitoAssente() implements Risposta {}

        record NonPiuPossibile(StatoSegnalazione stato) implements Risposta {}

        record CambiataNelFrattempo(EsaminaSegnalazione.Ultimo ultimo) implements Risposta {}
    }

    /** Where the person is followed. */
    public sealed interface Destinazione {
        record InCartella(CartellaId id) implements Destinazione {}

        record NelNucleo(NucleoId id) implements Destinazione {}

        record NuovoNucleo() implements Destinazione {}
    }

    /**
     * @param stessa the person already there who it is
     * @param diversaDa those of whom it was said that they are others
     * @param nota to the sender, may be empty
     */
    public record Richiesta(
            @Nullable PersonaId stessa,
            Set<PersonaId> diversaDa,
            @Nullable Destinazione destinazione,
            @Nullable EsitoSegnalazione esito,
            @Nullable String nota) {}

    /**
     * What there is to choose from.
     *
     * @param note of the cases, what this person may know of them
     */
    public record Scelte(
            Segnalazione segnalazione,
            List<Persona> simili,
            boolean stessoCodice,
            List<Cartella> cartelle,
            List<ConsultaSegnalazioni.Trovata> note,
            List<Nucleo> nuclei) {

        /** Whether this person may know under which measure, since when and where a nucleo is followed. */
        public boolean conosce(NucleoId nucleo) {
            return cartelle.stream()
                    .filter(c -> c.nucleo().equals(nucleo))
                    .allMatch(c -> nota(c.id()).filter(n -> n.misura() != null).isPresent());
        }

        public Optional<ConsultaSegnalazioni.Trovata> nota(CartellaId cartella) {
            return note.stream().filter(n -> n.id().equals(cartella)).findFirst();
        }
    }

    private final VediSegnalazioni vedi;
    private final SchedeSegnalazione schede;
    private final EsaminaSegnalazione esamina;
    private final RiconosciPersona riconosciPersona;
    private final VerificaSovrapposizioni sovrapposizioni;
    private final Componenti componenti;
    private final Nuclei nuclei;
    private final CartelleAperte aperte;
    private final Composizione composizione;
    private final ApriSenzaMisura apriSenzaMisura;
    private final Registro registro;
    private final Clock clock;

    AccogliSegnalazione(
            VediSegnalazioni vedi,
            SchedeSegnalazione schede,
            EsaminaSegnalazione esamina,
            RiconosciPersona riconosciPersona,
            VerificaSovrapposizioni sovrapposizioni,
            Componenti componenti,
            Nuclei nuclei,
            CartelleAperte aperte,
            Composizione composizione,
            ApriSenzaMisura apriSenzaMisura,
            Registro registro,
            Clock clock) {
        this.vedi = vedi;
        this.schede = schede;
        this.esamina = esamina;
        this.riconosciPersona = riconosciPersona;
        this.sovrapposizioni = sovrapposizioni;
        this.componenti = componenti;
        this.nuclei = nuclei;
        this.aperte = aperte;
        this.composizione = composizione;
        this.apriSenzaMisura = apriSenzaMisura;
        this.registro = registro;
        this.clock = clock;
    }

    public Scelte scelte(SegnalazioneId id, Operatore chi) {
        var segnalazione = vedi.veduta(id, AttoSegnalazione.ACCOGLI, chi).segnalazione();
        var simili = sovrapposizioni.simili(segnalazione);
        registro.annota(
                chi, Registro.Azione.RICERCA, null, Sezione.NUCLEO, "persone già registrate, per una segnalazione");
        var codice = segnalazione.anagrafica().codiceFiscale();
        var suoi = simili.stream()
                .flatMap(p -> nucleiDi(p.id()).stream())
                .distinct()
                .toList();
        return new Scelte(
                segnalazione,
                simili,
                codice != null
                        && simili.stream()
                                .anyMatch(p -> codice.equals(p.anagrafica().codiceFiscale())),
                suoi.stream().flatMap(n -> aperte.delNucleo(n).stream()).toList(),
                sovrapposizioni.confronta(segnalazione, chi).cartelle(),
                suoi.stream().map(n -> nuclei.findById(n).orElseThrow()).toList());
    }

    public Risposta accogli(SegnalazioneId id, int letta, Richiesta richiesta, Operatore chi) {
        var segnalazione = vedi.veduta(id, AttoSegnalazione.ACCOGLI, chi).segnalazione();
        if (segnalazione.versione() != letta) {
            return new Risposta.CambiataNelFrattempo(esamina.ultimo(segnalazione));
        }
        if (!AttoSegnalazione.ACCOGLI.da(segnalazione.stato())) {
            return new Risposta.NonPiuPossibile(segnalazione.stato());
        }
        var esito = richiesta.esito();
        if (esito == null || !esito.accolta()) {
            return new Risposta.EsitoAssente();
        }
        var indicata = new Indicata(
                segnalazione.anagrafica(),
                richiesta.stessa(),
                richiesta.diversaDa(),
                segnalazione.telefono().orElse(null),
                segnalazione.email().orElse(null));
        var nota = switch (riconosciPersona.riconosci(indicata)) {
            case RiconosciPersona.Risposta.DaScegliere(var simili, var stessoCodice) -> {
                yield new Risposta.DaRiconoscere(simili, stessoCodice);
            }
            case RiconosciPersona.Risposta.Riconosciuta(var persona) ->
                verifica(richiesta.destinazione(), nucleiDi(persona.id()), segnalazione);
            case RiconosciPersona.Risposta.Nuova() -> verifica(richiesta.destinazione(), List.of(), segnalazione);
        };
        return nota != null ? nota : accogli(segnalazione, indicata, richiesta, esito, chi);
    }

    private @Nullable Risposta verifica(
            @Nullable Destinazione destinazione, List<NucleoId> suoi, Segnalazione segnalazione) {
        var possibile = switch (destinazione) {
            case Destinazione.InCartella(var cartella) ->
                cartella(cartella, suoi).isPresent();
            case Destinazione.NelNucleo(var nucleo) -> suoi.contains(nucleo);
            case Destinazione.NuovoNucleo() -> true;
            case null -> false;
        };
        if (!possibile) {
            return new Risposta.DestinazioneDaScegliere();
        }
        if (destinazione instanceof Destinazione.NuovoNucleo && !suoi.isEmpty()) {
            return new Risposta.ViveGiaInUnNucleo();
        }
        return destinazione instanceof Destinazione.NuovoNucleo
                        && segnalazione.anagrafica().minorenne(LocalDate.now(clock))
                ? new Risposta.Minorenne()
                : null;
    }

    private Risposta accogli(
            Segnalazione segnalazione, Indicata indicata, Richiesta richiesta, EsitoSegnalazione esito, Operatore chi) {
        var prima = riconosciPersona.riconosci(indicata) instanceof RiconosciPersona.Risposta.Riconosciuta(var nota)
                ? dati(nota)
                : List.of();
        var registrata = riconosciPersona.registra(indicata, chi);
        var persona = registrata.id();
        if (!prima.isEmpty() && !prima.equals(dati(registrata))) {
            aperte.diPersona(persona)
                    .forEach(c -> registro.annota(
                            chi,
                            Registro.Azione.MODIFICA,
                            c.id().id(),
                            Sezione.NUCLEO,
                            "dati di una persona completati con una segnalazione"));
        }
        var riferimento = segnalazione.id().id();
        var presa = switch (richiesta.destinazione()) {
            case Destinazione.InCartella(var id) ->
                apriSenzaMisura.unisci(cartella(id, nucleiDi(persona)).orElseThrow(), riferimento, esito.nome(), chi);
            case Destinazione.NelNucleo(var id) ->
                apriSenzaMisura.apri(nuclei.findById(id).orElseThrow(), persona, riferimento, esito.nome(), chi);
            case Destinazione.NuovoNucleo() ->
                apriSenzaMisura.apri(nuovoNucleo(segnalazione, persona, chi), persona, riferimento, esito.nome(), chi);
            case null -> throw new IllegalStateException("asked for before");
        };
        segnalazione.accolta(persona, presa.cartella(), clock.instant());
        schede.accade(segnalazione, segnalazione.numero(), esito, richiesta.nota(), chi);
        registro.annota(
                chi,
                Registro.Azione.MODIFICA,
                presa.cartella().id(),
                Sezione.SEGNALAZIONE,
                "segnalazione " + segnalazione.id() + " accolta");
        return new Risposta.Accolta(presa.cartella(), presa.nuova());
    }

    private static List<Object> dati(Persona persona) {
        return List.of(persona.anagrafica(), persona.telefono(), persona.email());
    }

    private Nucleo nuovoNucleo(Segnalazione segnalazione, PersonaId persona, Operatore chi) {
        var indirizzo = schede.leggi(segnalazione.id(), segnalazione.numero()).get(CampoScheda.INDIRIZZO);
        var nucleo =
                nuclei.save(new Nucleo(NucleoId.nuovo(), segnalazione.comune().orElseThrow(), indirizzo));
        composizione.entra(nucleo.id(), persona, Parentela.RICHIEDENTE, LocalDate.now(clock), chi);
        return nucleo;
    }

    private Optional<Cartella> cartella(CartellaId id, List<NucleoId> suoi) {
        return suoi.stream()
                .flatMap(n -> aperte.delNucleo(n).stream())
                .filter(c -> c.id().equals(id))
                .findFirst();
    }

    private List<NucleoId> nucleiDi(PersonaId persona) {
        var oggi = LocalDate.now(clock);
        return componenti.diPersona(persona).stream()
                .filter(c -> c.al().filter(al -> al.isBefore(oggi)).isEmpty())
                .map(Componente::nucleo)
                .distinct()
                .toList();
    }
}
