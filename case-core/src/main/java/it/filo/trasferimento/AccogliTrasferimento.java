package it.filo.trasferimento;

import it.filo.base.Cassaforte;
import it.filo.cartella.ApriCartella;
import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Cartelle;
import it.filo.cartella.CartelleAperte;
import it.filo.cartella.Composizione;
import it.filo.cartella.Fatto;
import it.filo.cartella.Storia;
import it.filo.cartella.TipoEvento;
import it.filo.misura.Misura;
import it.filo.nucleo.Componente;
import it.filo.nucleo.Componenti;
import it.filo.nucleo.Indicata;
import it.filo.nucleo.IndirizziPrecedenti;
import it.filo.nucleo.IndirizzoPrecedente;
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
import it.filo.trasferimento.Documento.InViaggio;
import it.filo.zona.Zona;
import it.filo.zona.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A zona takes in a family that another one followed: its people are recognised, or registered, and a case of theirs is
 * opened here, with what came as something to read. It goes the way of every other case from the start; the zona that
 * sent it closes its own when it takes the answer.
 */
@Service
@Transactional
public class AccogliTrasferimento {

    public sealed interface Risposta {
        record Accolto(CartellaId cartella) implements Risposta {}

        /** By place in the document, those of whom it is still to be said who they are. */
        record DaRiconoscere(Map<Integer, RiconosciPersona.Risposta.DaScegliere> chi) implements Risposta {}

        record DueVolteLaStessa(String nominativo) implements Risposta {}

        /** Under the same measure there is one case of a nucleo. */
        record GiaSeguita(String nominativo) implements Risposta {}

        record ComuneSconosciuto() implements Risposta {}

        record NonPiuInAttesa(StatoLettera stato) implements Risposta {}
    }

    /**
     * @param stesse by place in the document, who of those already registered it is
     * @param diverse by place, those of whom it was said that they are others
     */
    public record Richiesta(
            String comune,
            @Nullable String indirizzo,
            Map<Integer, PersonaId> stesse,
            Map<Integer, Set<PersonaId>> diverse) {}

    private final Arrivo arrivo;
    private final Posta posta;
    private final RiconosciPersona riconosciPersona;
    private final CartelleAperte aperte;
    private final Cartelle cartelle;
    private final Nuclei nuclei;
    private final IndirizziPrecedenti precedenti;
    private final Componenti componenti;
    private final Composizione composizione;
    private final Fascicoli fascicoli;
    private final Storia storia;
    private final Registro registro;
    private final Zone zone;
    private final Cassaforte cassaforte;
    private final Clock clock;

    AccogliTrasferimento(
            Arrivo arrivo,
            Posta posta,
            RiconosciPersona riconosciPersona,
            CartelleAperte aperte,
            Cartelle cartelle,
            Nuclei nuclei,
            IndirizziPrecedenti precedenti,
            Componenti componenti,
            Composizione composizione,
            Fascicoli fascicoli,
            Storia storia,
            Registro registro,
            Zone zone,
            Cassaforte cassaforte,
            Clock clock) {
        this.arrivo = arrivo;
        this.posta = posta;
        this.riconosciPersona = riconosciPersona;
        this.aperte = aperte;
        this.cartelle = cartelle;
        this.nuclei = nuclei;
        this.precedenti = precedenti;
        this.componenti = componenti;
        this.composizione = composizione;
        this.fascicoli = fascicoli;
        this.storia = storia;
        this.registro = registro;
        this.zone = zone;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /** By place in the document, those who may be registered here already. */
    public Map<Integer, RiconosciPersona.Risposta.DaScegliere> simili(TrasferimentoId id, Operatore chi) {
        var documento = arrivo.documento(arrivo.lettera(id, chi), chi).orElse(null);
        if (documento == null) {
            return Map.of();
        }
        registro.annota(
                chi, Registro.Azione.RICERCA, null, Sezione.NUCLEO, "persone già registrate, per un trasferimento");
        return riconosci(indicate(documento, new Richiesta("", null, Map.of(), Map.of())), new LinkedHashMap<>());
    }

    /** Refuses who may not, before what was typed is looked at. */
    public void ammette(TrasferimentoId id, Operatore chi) {
        arrivo.lettera(id, chi);
    }

    /** @param note receives who was recognised, by place */
    private Map<Integer, RiconosciPersona.Risposta.DaScegliere> riconosci(
            List<Indicata> indicate, Map<Integer, Persona> note) {
        var daScegliere = new LinkedHashMap<Integer, RiconosciPersona.Risposta.DaScegliere>();
        for (int i = 0; i < indicate.size(); i++) {
            switch (riconosciPersona.riconosci(indicate.get(i))) {
                case RiconosciPersona.Risposta.Riconosciuta(var persona) -> note.put(i, persona);
                case RiconosciPersona.Risposta.DaScegliere d -> daScegliere.put(i, d);
                case RiconosciPersona.Risposta.Nuova() -> {}
            }
        }
        return daScegliere;
    }

    public Risposta accogli(TrasferimentoId id, Richiesta richiesta, Operatore chi) {
        var lettera = arrivo.lettera(id, chi);
        var documento = arrivo.documento(lettera, chi).orElse(null);
        if (documento == null) {
            return new Risposta.NonPiuInAttesa(lettera.busta().stato());
        }
        if (zone.comuni().stream().noneMatch(c -> c.istat().equals(richiesta.comune()))) {
            return new Risposta.ComuneSconosciuto();
        }
        var indicate = indicate(documento, richiesta);
        var note = new LinkedHashMap<Integer, Persona>();
        var daScegliere = riconosci(indicate, note);
        if (!daScegliere.isEmpty()) {
            return new Risposta.DaRiconoscere(daScegliere);
        }
        var viste = new HashSet<PersonaId>();
        for (var nota : note.values()) {
            if (!viste.add(nota.id())) {
                return new Risposta.DueVolteLaStessa(nota.nominativo());
            }
            if (aperte.diPersona(nota.id()).stream()
                    .anyMatch(c -> c.misura().equals(lettera.busta().misura()))) {
                return new Risposta.GiaSeguita(nota.nominativo());
            }
        }
        return accogli(lettera, documento, indicate, note, richiesta, chi);
    }

    private Risposta accogli(
            Posta.Aperta lettera,
            Documento documento,
            List<Indicata> indicate,
            Map<Integer, Persona> note,
            Richiesta richiesta,
            Operatore chi) {
        var id = lettera.busta().id();
        // First of all, so that whoever comes at the same moment waits here, and then finds that it is answered.
        if (!posta.rispondi(id, true, chi.nominativo() + ", " + chi.nomeEnte(), null, clock.instant())) {
            return new Risposta.NonPiuInAttesa(
                    posta.arrivata(id).map(l -> l.busta().stato()).orElse(StatoLettera.RITIRATA));
        }
        var nucleo = note.size() == indicate.size()
                ? giaInsieme(note.values().stream().map(Persona::id).collect(Collectors.toSet()))
                : Optional.<Nucleo>empty();
        var persone = indicate.stream()
                .map(i -> riconosciPersona.registra(i, chi).id())
                .toList();
        var suo = nucleo.map(n -> torna(n, lettera, richiesta, chi))
                .orElseGet(() -> nuovo(documento, persone, lettera, richiesta, chi));
        var cartella = cartelle.save(new Cartella(
                CartellaId.nuovo(),
                suo.id(),
                persone.get(riferimento(documento)),
                Misura.di(lettera.busta().misura()).codice(),
                suo.comune(),
                oggi()));
        registro.annota(chi, Registro.Azione.MODIFICA, cartella.id().id(), Sezione.NUCLEO, ApriCartella.APERTURA);
        var nomeZona = zona(lettera);
        racconta(cartella, documento, nomeZona, id, chi);
        fascicoli.save(new FascicoloRicevuto(
                cartella.id(), lettera.busta().da(), nomeZona, documento, chi, clock.instant(), cassaforte));
        return new Risposta.Accolto(cartella.id());
    }

    /** The days of the measure go on from the domanda where the analisi was not made yet; INPS says nothing anew. */
    private void racconta(Cartella cartella, Documento documento, String nomeZona, TrasferimentoId id, Operatore chi) {
        var termine = documento.termine();
        if (termine != null) {
            storia.accade(
                    cartella,
                    Fatto.di(TipoEvento.DOMANDA_PRESENTATA, termine.domandaDel())
                            .dopo(termine.protocollo()),
                    chi);
        }
        storia.accade(
                cartella,
                Fatto.di(TipoEvento.RICEVUTA_DA_UN_ALTRA_ZONA, oggi())
                        .dopo("Dalla zona " + nomeZona)
                        .riferimento(id),
                chi);
        storia.accade(cartella, Fatto.di(TipoEvento.CARTELLA_APERTA, oggi()), chi);
    }

    private static List<Indicata> indicate(Documento documento, Richiesta richiesta) {
        var indicate = new ArrayList<Indicata>();
        for (var persona : documento.persone()) {
            var i = indicate.size();
            indicate.add(new Indicata(
                    persona.anagrafica(),
                    richiesta.stesse().get(i),
                    richiesta.diverse().getOrDefault(i, Set.of()),
                    persona.telefono(),
                    persona.email()));
        }
        return indicate;
    }

    /** A household that comes back as it went, with nobody more and nobody less. */
    private Optional<Nucleo> giaInsieme(Set<PersonaId> persone) {
        return componenti.diPersona(persone.iterator().next()).stream()
                .filter(c -> c.presente(oggi()))
                .map(Componente::nucleo)
                .filter(n -> nuclei.membri(n, oggi()).stream()
                        .map(m -> m.persona().id())
                        .collect(Collectors.toSet())
                        .equals(persone))
                .findFirst()
                .flatMap(nuclei::findById);
    }

    /** Where another case of it is open, where it lives is that one's to say; where it lived before stays written. */
    private Nucleo torna(Nucleo nucleo, Posta.Aperta lettera, Richiesta richiesta, Operatore chi) {
        var altrove = !nucleo.comune().equals(richiesta.comune())
                || !nucleo.indirizzo().equals(Optional.ofNullable(richiesta.indirizzo()));
        if (altrove && aperte.delNucleo(nucleo.id()).isEmpty()) {
            var prima = dal(lettera).minusDays(1);
            var fine = precedenti.delNucleo(nucleo.id()).stream()
                    .map(IndirizzoPrecedente::finoAl)
                    .filter(prima::isBefore)
                    .findFirst()
                    .orElse(prima);
            precedenti.save(new IndirizzoPrecedente(nucleo, fine, chi, clock.instant()));
            nucleo.abitaA(richiesta.comune(), richiesta.indirizzo());
        }
        return nucleo;
    }

    /** They live here from the day that they move on, and not from a day to come. */
    private LocalDate dal(Posta.Aperta lettera) {
        var detto = lettera.busta().dal();
        return detto.isAfter(oggi()) ? oggi() : detto;
    }

    private Nucleo nuovo(
            Documento documento, List<PersonaId> persone, Posta.Aperta lettera, Richiesta richiesta, Operatore chi) {
        var nucleo = nuclei.save(new Nucleo(NucleoId.nuovo(), richiesta.comune(), richiesta.indirizzo()));
        var dal = dal(lettera);
        for (int i = 0; i < persone.size(); i++) {
            composizione.entra(
                    nucleo.id(), persone.get(i), documento.persone().get(i).parentela(), dal, chi);
        }
        return nucleo;
    }

    private static int riferimento(Documento documento) {
        var parentele = documento.persone().stream().map(InViaggio::parentela).toList();
        return Math.max(0, parentele.indexOf(Parentela.RICHIEDENTE));
    }

    private String zona(Posta.Aperta lettera) {
        return zone.tutte().stream()
                .filter(z -> z.id().equals(lettera.busta().da()))
                .map(Zona::nome)
                .findFirst()
                .orElseThrow();
    }

    private LocalDate oggi() {
        return LocalDate.now(clock);
    }
}
