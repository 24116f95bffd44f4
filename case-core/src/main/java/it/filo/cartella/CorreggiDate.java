package it.filo.cartella;

import it.filo.base.Cassaforte;
import it.filo.nucleo.Collegamenti;
import it.filo.nucleo.Componente;
import it.filo.nucleo.Componenti;
import it.filo.nucleo.CorrezioneComponente;
import it.filo.nucleo.CorrezioniComponenti;
import it.filo.nucleo.Membro;
import it.filo.nucleo.Nuclei;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.Parentela;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The days in which somebody belonged to the household were typed wrong. What was written on the composition as it was
 * known stays, and asks whether it still holds. Where the person went from one household straight to another, the two
 * days are one: who may change both corrects them together.
 */
@Service
@Transactional
public class CorreggiDate {

    public sealed interface Risposta {
        /** @param ancheAltrove whether the neighbouring day in another household went with it */
        record Corrette(String nominativo, boolean ancheAltrove) implements Risposta {}

        record CambiateNelFrattempo(Componente attuale) implements Risposta {}

        record MotivoAssente() implements Risposta {}

        /** They are the days that are there already. */
        record Uguali() implements Risposta {}

        record NelFuturo() implements Risposta {}

        /** The last day comes before the first. */
        record FinePrimaDellInizio() implements Risposta {}

        /** Whoever left has a last day: coming back is another membership. */
        record UltimoGiornoAssente() implements Risposta {}

        /** Leaving is another act, with its own reason. */
        record NonEUscito() implements Risposta {}

        record NonAncoraNato(LocalDate nascita) implements Risposta {}

        /** The household would have nobody in whose name the case is, from when the case was opened. */
        record SenzaRichiedente(LocalDate apertura) implements Risposta {}

        /** The person belongs to this household also from then until then. */
        record GiaNelNucleo(LocalDate dal, @Nullable LocalDate al) implements Risposta {}

        /** The day that goes with it, in the other household, cannot be moved as far. */
        record AltroNucleo(LocalDate dal, @Nullable LocalDate al) implements Risposta {}
    }

    /** @param insieme the membership of another household whose day goes with it, where the asker may change that too */
    public record Premessa(Membro membro, List<Corretta> correzioni, boolean insieme) {}

    /** What somebody corrected before. */
    public record Corretta(
            LocalDate dalPrima,
            @Nullable LocalDate alPrima,
            String motivo,
            Instant quando,
            String autore,
            String ente) {}

    private static final String COSA = "correzione delle date di un componente";
    private static final String INSIEME = "Corretta insieme al giorno di un altro nucleo";

    private final Consultazione consultazione;
    private final NucleiPropri propri;
    private final Composizione composizione;
    private final Nuclei nuclei;
    private final Componenti componenti;
    private final Collegamenti collegamenti;
    private final CorrezioniComponenti correzioni;
    private final Cartelle cartelle;
    private final Cassaforte cassaforte;
    private final Clock clock;

    CorreggiDate(
            Consultazione consultazione,
            NucleiPropri propri,
            Composizione composizione,
            Nuclei nuclei,
            Componenti componenti,
            Collegamenti collegamenti,
            CorrezioniComponenti correzioni,
            Cartelle cartelle,
            Cassaforte cassaforte,
            Clock clock) {
        this.consultazione = consultazione;
        this.propri = propri;
        this.composizione = composizione;
        this.nuclei = nuclei;
        this.componenti = componenti;
        this.collegamenti = collegamenti;
        this.correzioni = correzioni;
        this.cartelle = cartelle;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /** Refuses who may not, before what was typed is looked at. */
    public void ammette(CartellaId id, UUID componente, Operatore chi) {
        membro(consultazione.ammetteAScrivere(id, Sezione.NUCLEO, chi, COSA), componente);
    }

    public Premessa prepara(CartellaId id, UUID componente, Operatore chi) {
        var vista = consultazione.apri(id, Sezione.NUCLEO, chi, COSA);
        var membro = membro(vista, componente);
        return new Premessa(
                membro,
                correzioni.delComponente(componente).stream()
                        .map(c -> new Corretta(
                                c.dalPrima(),
                                c.alPrima().orElse(null),
                                vista.livello(Sezione.MONITORAGGIO).leggeTutto() || c.diChi(chi)
                                        ? c.motivo(cassaforte)
                                        : "",
                                c.correttaIl(),
                                c.autore(),
                                c.ente()))
                        .toList(),
                prima(membro, chi).isPresent() || dopo(membro, chi).isPresent());
    }

    /**
     * @param letta version of the membership that was on the page
     * @param al null where the person still belongs to the household
     */
    public Risposta correggi(
            CartellaId id,
            UUID componente,
            int letta,
            LocalDate dal,
            @Nullable LocalDate al,
            String motivo,
            Operatore chi) {
        var vista = consultazione.scrivi(id, Sezione.NUCLEO, chi, COSA);
        var membro = membro(vista, componente);
        var attuale = membro.componente();
        if (attuale.versione() != letta) {
            return new Risposta.CambiateNelFrattempo(attuale);
        }
        var rifiuto = rifiuto(vista.cartella(), membro, dal, al, motivo);
        if (rifiuto.isPresent()) {
            return rifiuto.get();
        }
        var prima = dal.equals(attuale.dal()) ? Optional.<Componente>empty() : prima(membro, chi);
        var dopo = Optional.ofNullable(al).equals(attuale.al()) ? Optional.<Componente>empty() : dopo(membro, chi);
        if (al != null
                && dopo.filter(d -> apertura(d.nucleo(), d.parentela(), al.plusDays(1))
                                .isPresent())
                        .isPresent()) {
            return new Risposta.AltroNucleo(dopo.get().dal(), dopo.get().al().orElse(null));
        }
        if (prima.filter(p -> dal.minusDays(1).isBefore(p.dal())).isPresent()) {
            return new Risposta.AltroNucleo(prima.get().dal(), prima.get().al().orElse(null));
        }
        if (dopo.isPresent() && al != null) {
            var fine = dopo.get().al();
            var inizio = al.plusDays(1);
            if (inizio.isAfter(LocalDate.now(clock))
                    || fine.filter(inizio::isAfter).isPresent()) {
                return new Risposta.AltroNucleo(dopo.get().dal(), fine.orElse(null));
            }
        }
        cambia(attuale, dal, al, motivo, chi);
        // What was written of this household is not for those of the other to read.
        prima.ifPresent(p -> cambia(p, p.dal(), dal.minusDays(1), INSIEME, chi));
        if (al != null) {
            dopo.ifPresent(d -> cambia(d, al.plusDays(1), d.al().orElse(null), INSIEME, chi));
        }
        return new Risposta.Corrette(membro.persona().nominativo(), prima.isPresent() || dopo.isPresent());
    }

    private void cambia(Componente componente, LocalDate dal, @Nullable LocalDate al, String motivo, Operatore chi) {
        correzioni.save(new CorrezioneComponente(componente, dal, al, motivo, chi, clock.instant(), cassaforte));
        composizione.corregge(componente, dal, al, motivo, chi);
    }

    private Optional<Risposta> rifiuto(
            Cartella cartella, Membro membro, LocalDate dal, @Nullable LocalDate al, String motivo) {
        var attuale = membro.componente();
        var oggi = LocalDate.now(clock);
        // Who is to leave on a day to come may leave on another, or stay after all.
        var ancoraQui = attuale.al().filter(g -> g.isAfter(oggi)).isPresent();
        if (attuale.al().isEmpty() && al != null) {
            return Optional.of(new Risposta.NonEUscito());
        }
        if (attuale.al().isPresent() && al == null && !ancoraQui) {
            return Optional.of(new Risposta.UltimoGiornoAssente());
        }
        if (attuale.dal().equals(dal) && attuale.al().equals(Optional.ofNullable(al))) {
            return Optional.of(new Risposta.Uguali());
        }
        if (dal.isAfter(oggi) || al != null && al.isAfter(oggi) && !ancoraQui) {
            return Optional.of(new Risposta.NelFuturo());
        }
        if (al != null && al.isBefore(dal)) {
            return Optional.of(new Risposta.FinePrimaDellInizio());
        }
        var nascita = membro.persona().anagrafica().dataNascita();
        if (nascita != null && dal.isBefore(nascita)) {
            return Optional.of(new Risposta.NonAncoraNato(nascita));
        }
        var apertura = apertura(cartella.nucleo(), membro.parentela(), dal);
        if (apertura.isPresent()) {
            return Optional.of(new Risposta.SenzaRichiedente(apertura.get()));
        }
        var sue = collegamenti.registrazioni(membro.persona().id());
        return nuclei.membri(attuale.nucleo()).stream()
                .filter(m -> !m.componente().id().equals(attuale.id()))
                .filter(m -> sue.contains(m.persona().id()))
                .map(Membro::componente)
                .filter(c -> (al == null || !c.dal().isAfter(al))
                        && c.al().filter(fine -> fine.isBefore(dal)).isEmpty())
                .findFirst()
                .<Risposta>map(c -> new Risposta.GiaNelNucleo(c.dal(), c.al().orElse(null)))
                .or(() -> motivo.isBlank() ? Optional.of(new Risposta.MotivoAssente()) : Optional.empty());
    }

    /** When a case of the household began, if its richiedente would come in only after that. */
    private Optional<LocalDate> apertura(NucleoId nucleo, Parentela parentela, LocalDate dal) {
        return parentela != Parentela.RICHIEDENTE
                ? Optional.empty()
                : cartelle.delNucleo(nucleo).stream()
                        .map(Cartella::apertaIl)
                        .min(LocalDate::compareTo)
                        .filter(dal::isAfter);
    }

    /** What ends on the day before in another household, for who may change that one too. */
    private Optional<Componente> prima(Membro membro, Operatore chi) {
        var giorno = membro.componente().dal().minusDays(1);
        return altrove(membro, chi)
                .filter(c -> c.al().filter(giorno::equals).isPresent())
                .findFirst();
    }

    /** What begins on the day after in another household. */
    private Optional<Componente> dopo(Membro membro, Operatore chi) {
        return membro.componente()
                .al()
                .flatMap(al -> altrove(membro, chi)
                        .filter(c -> c.dal().equals(al.plusDays(1)))
                        .findFirst());
    }

    private Stream<Componente> altrove(Membro membro, Operatore chi) {
        return componenti.diPersona(membro.persona().id()).stream()
                .filter(c -> !c.nucleo().equals(membro.componente().nucleo()))
                .filter(c -> propri.scrive(c.nucleo(), chi));
    }

    private Membro membro(Consultazione.Vista vista, UUID componente) {
        return nuclei.membri(vista.cartella().nucleo()).stream()
                .filter(m -> m.componente().id().equals(componente))
                .findFirst()
                .orElseThrow(() -> new NonVisibile("componente " + componente));
    }
}
