package it.filo.cartella;

import it.filo.nucleo.Cercata;
import it.filo.nucleo.Collegamenti;
import it.filo.nucleo.Componente;
import it.filo.nucleo.Componenti;
import it.filo.nucleo.Membro;
import it.filo.nucleo.Nuclei;
import it.filo.nucleo.Nucleo;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.Parentela;
import it.filo.nucleo.ParoleVicine;
import it.filo.nucleo.PersonaId;
import it.filo.nucleo.Unione;
import it.filo.nucleo.Unioni;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two households become one, from a day on: the people of the one enter the other. The one that is left empty ends that
 * day and keeps its history and its cases, which are closed before: a case is of the household that it was written about,
 * and closing it is a decision of who follows it. Whoever joins them may change both.
 */
@Service
@Transactional
public class UnisciNuclei {

    /** Which of the two goes on. */
    public enum Verso {
        /** The one of the case; the other enters it. */
        QUI,
        /** The other one; that of the case enters it. */
        LA
    }

    public sealed interface Risposta {
        /** @param entrati who was not in it already */
        record Uniti(String resta, int entrati) implements Risposta {}

        /** One of the two has become part of another household meanwhile. */
        record GiaUnito() implements Risposta {}

        /** The household that would end has cases that go on. */
        record ConCartelleAperte() implements Risposta {}

        record NelFuturo() implements Risposta {}

        /** Its last case was closed after that day. */
        record PrimaDellaChiusura(LocalDate chiusura) implements Risposta {}

        /** On that day somebody did not belong to it yet. */
        record NonNeFacevaParte(String nominativo, LocalDate dal) implements Risposta {}

        /** Somebody left it on that day or later. */
        record UscitoDopo(String nominativo, LocalDate al) implements Risposta {}

        /** The household that goes on is one that somebody left, by another record or this, after the first day together. */
        record UscitoDallAltroDopo(String nominativo, LocalDate al) implements Risposta {}

        /** Nobody belonged to the one that goes on yet. */
        record NessunoAncora() implements Risposta {}

        /** Nobody has said what these will be to the richiedente. */
        record ParentelaDaDire(Set<UUID> componenti) implements Risposta {}
    }

    /**
     * What there is to know before.
     *
     * @param entrano those of today who would enter
     * @param gia those who are there already, under this record or another: they are one person and enter once
     * @param aperte cases that keep the household from ending
     */
    public record Premessa(
            Verso verso,
            Nucleo finisce,
            String richiedenteFinisce,
            Nucleo resta,
            String richiedenteResta,
            List<Membro> entrano,
            List<Membro> gia,
            List<Membro> presenti,
            List<Cartella> aperte) {}

    static final String COSA = "unione di due nuclei";

    private final Consultazione consultazione;
    private final NucleiPropri propri;
    private final NucleiDaUnire daUnire;
    private final ParoleVicine paroleVicine;
    private final Nuclei nuclei;
    private final Componenti componenti;
    private final Collegamenti collegamenti;
    private final Unioni unioni;
    private final Cartelle cartelle;
    private final Composizione composizione;
    private final RichiesteUnione richieste;
    private final Registro registro;
    private final Clock clock;

    UnisciNuclei(
            Consultazione consultazione,
            NucleiPropri propri,
            NucleiDaUnire daUnire,
            ParoleVicine paroleVicine,
            Nuclei nuclei,
            Componenti componenti,
            Collegamenti collegamenti,
            Unioni unioni,
            Cartelle cartelle,
            Composizione composizione,
            RichiesteUnione richieste,
            Registro registro,
            Clock clock) {
        this.consultazione = consultazione;
        this.propri = propri;
        this.daUnire = daUnire;
        this.paroleVicine = paroleVicine;
        this.nuclei = nuclei;
        this.componenti = componenti;
        this.collegamenti = collegamenti;
        this.unioni = unioni;
        this.cartelle = cartelle;
        this.composizione = composizione;
        this.richieste = richieste;
        this.registro = registro;
        this.clock = clock;
    }

    /** Households of which both may be changed, by anybody who belongs to them. */
    public List<NucleiDaUnire.Trovato> cerca(CartellaId id, Optional<Cercata> cercata, int quanti, Operatore chi) {
        var vista = consultazione.apri(id, Sezione.NUCLEO, chi, COSA);
        if (unioni.cheChiude(vista.cartella().nucleo()).isPresent()) {
            throw new NonVisibile("household of " + id + ", which has ended");
        }
        if (cercata.isEmpty()) {
            return List.of();
        }
        registro.annota(chi, Registro.Azione.RICERCA, null, Sezione.NUCLEO, "nuclei da unire");
        var trovati = trovati(cercata.get(), vista.cartella().nucleo(), quanti, chi);
        return trovati.isEmpty() && cercata.get() instanceof Cercata.Nome nome
                ? paroleVicine
                        .di(nome)
                        .map(simile -> trovati(simile, vista.cartella().nucleo(), quanti, chi))
                        .orElse(trovati)
                : trovati;
    }

    private List<NucleiDaUnire.Trovato> trovati(Cercata cercata, NucleoId tranne, int quanti, Operatore chi) {
        return daUnire.trovati(cercata, tranne, !NucleiPropri.tutti(chi), chi, LocalDate.now(clock), quanti);
    }

    /** Refuses who may not change both, before what was typed is looked at: an unknown household and a hidden one look alike. */
    public void ammette(CartellaId id, NucleoId altro, Operatore chi) {
        var qui = consultazione.ammetteAScrivere(id, Sezione.NUCLEO, chi, COSA).cartella();
        if (altro.equals(qui.nucleo())
                || nuclei.findById(altro).isEmpty()
                || !propri.scrive(altro, chi)
                || unioni.cheChiude(altro).isPresent()
                || unioni.cheChiude(qui.nucleo()).isPresent()) {
            throw new NonVisibile("nucleo " + altro);
        }
    }

    public Premessa prepara(CartellaId id, NucleoId altro, Verso verso, Operatore chi) {
        ammette(id, altro, chi);
        var qui = consultazione.apri(id, Sezione.NUCLEO, chi, COSA).cartella().nucleo();
        cartelle.delNucleo(altro)
                .forEach(c -> registro.annota(chi, Registro.Azione.LETTURA, c.id().id(), Sezione.NUCLEO, COSA));
        var finisce = verso == Verso.QUI ? altro : qui;
        var resta = verso == Verso.QUI ? qui : altro;
        var oggi = LocalDate.now(clock);
        var membri = nuclei.membri(finisce);
        var suoi = attuali(membri);
        var presenti = nuclei.membri(resta);
        var la = diLa(presenti);
        return new Premessa(
                verso,
                nuclei.findById(finisce).orElseThrow(),
                richiedente(membri),
                nuclei.findById(resta).orElseThrow(),
                richiedente(presenti),
                suoi.stream().filter(m -> !la.presente(m, oggi)).toList(),
                suoi.stream().filter(m -> la.presente(m, oggi)).toList(),
                attuali(presenti),
                aperte(finisce));
    }

    /**
     * @param dal first day together
     * @param parentele what each membership that begins is to the richiedente, by the one that ends
     */
    public Risposta unisci(
            CartellaId id,
            NucleoId altro,
            Verso verso,
            LocalDate dal,
            Unione.Motivo motivo,
            Map<UUID, Parentela> parentele,
            Operatore chi) {
        ammette(id, altro, chi);
        unioni.unaAllaVolta();
        var qui = consultazione.scrivi(id, Sezione.NUCLEO, chi, COSA).cartella().nucleo();
        var finisce = verso == Verso.QUI ? altro : qui;
        var resta = verso == Verso.QUI ? qui : altro;
        nuclei.tieni(List.of(finisce, resta));
        if (unioni.cheChiude(finisce).isPresent() || unioni.cheChiude(resta).isPresent()) {
            return new Risposta.GiaUnito();
        }
        if (!aperte(finisce).isEmpty()) {
            return new Risposta.ConCartelleAperte();
        }
        var membri = nuclei.membri(finisce);
        var presenti = nuclei.membri(resta);
        var rifiuto = rifiuto(finisce, dal, membri, presenti);
        if (rifiuto.isPresent()) {
            return rifiuto.get();
        }
        var la = diLa(presenti);
        var suoi = attuali(membri);
        for (var membro : suoi) {
            var uscita = la.uscitaDopo(membro, dal);
            if (uscita.isPresent()) {
                return new Risposta.UscitoDallAltroDopo(membro.persona().nominativo(), uscita.get());
            }
        }
        var entrano = suoi.stream().filter(m -> !la.presente(m, dal)).toList();
        var senza = new HashSet<UUID>();
        for (var membro : entrano) {
            if (parentele.getOrDefault(membro.componente().id(), Parentela.RICHIEDENTE) == Parentela.RICHIEDENTE) {
                senza.add(membro.componente().id());
            }
        }
        if (!senza.isEmpty()) {
            return new Risposta.ParentelaDaDire(senza);
        }
        var unione = unioni.save(new Unione(finisce, resta, dal, motivo, chi, clock.instant()));
        for (var membro : suoi) {
            membro.componente().per(unione).uscito(dal.minusDays(1), Unione.USCITA);
        }
        for (var membro : entrano) {
            componenti.save(new Componente(
                            resta,
                            membro.persona().id(),
                            Objects.requireNonNull(
                                    parentele.get(membro.componente().id())),
                            dal)
                    .per(unione));
        }
        composizione.unita(unione, entrano.size(), chi);
        // Whoever sees all households has looked at what was asked of the one that goes on as well.
        for (var nucleo : NucleiPropri.tutti(chi) ? List.of(finisce, resta) : List.of(finisce)) {
            cartelle.delNucleo(nucleo).stream()
                    .flatMap(c -> richieste.aperta(c.id()).stream())
                    .forEach(r -> r.decisa(true, chi, unione.unitoIl()));
        }
        return new Risposta.Uniti(richiedente(presenti), entrano.size());
    }

    private Optional<Risposta> rifiuto(NucleoId finisce, LocalDate dal, List<Membro> membri, List<Membro> presenti) {
        if (dal.isAfter(LocalDate.now(clock))) {
            return Optional.of(new Risposta.NelFuturo());
        }
        var chiusura = cartelle.delNucleo(finisce).stream()
                .flatMap(c -> c.chiusaIl().stream())
                .max(LocalDate::compareTo)
                .filter(c -> c.isAfter(dal));
        if (chiusura.isPresent()) {
            return Optional.of(new Risposta.PrimaDellaChiusura(chiusura.get()));
        }
        for (var membro : membri) {
            var al = membro.componente().al();
            if (al.isPresent() && !al.get().isBefore(dal)) {
                return Optional.of(new Risposta.UscitoDopo(membro.persona().nominativo(), al.get()));
            }
            if (al.isEmpty() && membro.componente().dal().isAfter(dal)) {
                return Optional.of(new Risposta.NonNeFacevaParte(
                        membro.persona().nominativo(), membro.componente().dal()));
            }
        }
        return presenti.stream().anyMatch(m -> m.componente().presente(dal))
                ? Optional.empty()
                : Optional.of(new Risposta.NessunoAncora());
    }

    private List<Cartella> aperte(NucleoId nucleo) {
        return cartelle.delNucleo(nucleo).stream()
                .filter(c -> c.chiusaIl().isEmpty())
                .toList();
    }

    private static List<Membro> attuali(List<Membro> membri) {
        return membri.stream().filter(m -> m.componente().al().isEmpty()).toList();
    }

    /** The memberships of the household that goes on, by every record of who has them. */
    private record DiLa(Map<PersonaId, List<Componente>> perPersona) {

        private List<Componente> di(Membro membro) {
            return perPersona.getOrDefault(membro.persona().id(), List.of());
        }

        /** Whether somebody belongs to it on that day or will. */
        boolean presente(Membro membro, LocalDate giorno) {
            return di(membro).stream()
                    .anyMatch(c -> c.al().filter(al -> al.isBefore(giorno)).isEmpty());
        }

        /** When somebody who does not belong to it any more left it, if that is not before that day. */
        Optional<LocalDate> uscitaDopo(Membro membro, LocalDate dal) {
            return di(membro).stream().anyMatch(c -> c.al().isEmpty())
                    ? Optional.empty()
                    : di(membro).stream()
                            .flatMap(c -> c.al().stream())
                            .filter(al -> !al.isBefore(dal))
                            .max(LocalDate::compareTo);
        }
    }

    private DiLa diLa(List<Membro> membri) {
        var perPersona = new HashMap<PersonaId, List<Componente>>();
        for (var membro : membri) {
            for (var registrazione : collegamenti.registrazioni(membro.persona().id())) {
                perPersona
                        .computeIfAbsent(registrazione, r -> new ArrayList<>())
                        .add(membro.componente());
            }
        }
        return new DiLa(perPersona);
    }

    static String richiedente(List<Membro> membri) {
        return membri.stream()
                .filter(m -> m.componente().al().isEmpty())
                .findFirst()
                .or(() -> membri.stream().findFirst())
                .map(m -> m.persona().nominativo())
                .orElse("–");
    }
}
