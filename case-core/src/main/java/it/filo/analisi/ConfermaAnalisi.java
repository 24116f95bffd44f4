package it.filo.analisi;

import it.filo.base.Cassaforte;
import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.cartella.Fase;
import it.filo.cartella.Fatto;
import it.filo.cartella.Funzione;
import it.filo.cartella.Incarichi;
import it.filo.cartella.Passo;
import it.filo.cartella.Percorso;
import it.filo.cartella.Storia;
import it.filo.cartella.TipoEvento;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One of the mini-équipe confirms the proposed outcome, or says which other it should be and why. The last confirmation
 * that was needed concludes the analisi; where the two do not agree, the program manager is asked ({@link Dirimi}).
 */
@Service
@Transactional
public class ConfermaAnalisi {

    private static final String COSA = "conferma della scheda A";

    /**
     * @param letta version of the whole scheda that was read
     * @param conclusaIl day of the conclusion, null for today
     * @param invece null where the proposed outcome is confirmed
     */
    public record Voto(
            int letta,
            @Nullable LocalDate conclusaIl,
            @Nullable Invece invece) {}

    /** Another outcome than the proposed one. */
    public record Invece(Decisione decisione, String ragione) {}

    public sealed interface Risposta {
        record Confermata(Set<Funzione> mancano) implements Risposta {}

        record Conclusa(Percorso percorso, Fase fase) implements Risposta {}

        record InDisaccordo() implements Risposta {}

        record NonAdesso(Impedimento perche) implements Risposta {}

        record SchedaIncompleta(List<String> parti) implements Risposta {}

        record MotivazioneAssente() implements Risposta {}

        record RagioneAssente() implements Risposta {}

        record ServizioMancante() implements Risposta {}

        record DataFuoriDaiTermini(LocalDate dal, LocalDate al) implements Risposta {}

        record CambiataNelFrattempo() implements Risposta {}
    }

    private final Consultazione consultazione;
    private final Schede schede;
    private final Conferme conferme;
    private final Incarichi incarichi;
    private final ProponiEsito esiti;
    private final ConcludiAnalisi concludi;
    private final Storia storia;
    private final Cassaforte cassaforte;
    private final Clock clock;

    ConfermaAnalisi(
            Consultazione consultazione,
            Schede schede,
            Conferme conferme,
            Incarichi incarichi,
            ProponiEsito esiti,
            ConcludiAnalisi concludi,
            Storia storia,
            Cassaforte cassaforte,
            Clock clock) {
        this.consultazione = consultazione;
        this.schede = schede;
        this.conferme = conferme;
        this.incarichi = incarichi;
        this.esiti = esiti;
        this.concludi = concludi;
        this.storia = storia;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /** Refuses who may not, before what was typed is looked at. */
    public void ammette(CartellaId id, Operatore chi) {
        consultazione.ammetteAScrivere(id, Sezione.ANALISI_SOCIALE, chi, COSA);
        suaVeste(id, chi);
    }

    public Risposta conferma(CartellaId id, Voto voto, Operatore chi) {
        var vista = consultazione.scrivi(id, Sezione.ANALISI_SOCIALE, chi, COSA);
        var cartella = vista.cartella();
        var veste = suaVeste(id, chi);
        var impedimento = Impedimento.aConfermare(cartella);
        if (impedimento.isPresent()) {
            return new Risposta.NonAdesso(impedimento.get());
        }
        var sua = schede.perCambiare(cartella);
        return rifiuto(voto, schede.componi(sua, vista), schede.conclusioneDal(sua, cartella))
                .orElseGet(() -> vota(cartella, sua, voto, veste, chi));
    }

    /** In what capacity somebody may confirm, if at all. */
    @Transactional(readOnly = true)
    public Optional<MiniEquipe.Veste> veste(CartellaId id, Operatore chi) {
        return MiniEquipe.veste(incarichi.dellaCartella(id), chi, schede.oggi());
    }

    private MiniEquipe.Veste suaVeste(CartellaId id, Operatore chi) {
        return veste(id, chi).orElseThrow(() -> new NonConsentito("confirming without a place in the mini-équipe"));
    }

    private Optional<Risposta> rifiuto(Voto voto, Scheda scheda, LocalDate dal) {
        var oggi = schede.oggi();
        var giorno = voto.conclusaIl() == null ? oggi : voto.conclusaIl();
        if (voto.letta() != scheda.versione()) {
            return Optional.of(new Risposta.CambiataNelFrattempo());
        }
        if (!scheda.proposta().testo().completo()) {
            return Optional.of(new Risposta.MotivazioneAssente());
        }
        if (!scheda.incomplete().isEmpty()) {
            return Optional.of(new Risposta.SchedaIncompleta(scheda.incomplete()));
        }
        var invece = voto.invece();
        if (invece != null && (invece.decisione().senzaServizio() || !esiti.conosciuto(invece.decisione()))) {
            return Optional.of(new Risposta.ServizioMancante());
        }
        if (invece != null && invece.ragione().isBlank()) {
            return Optional.of(new Risposta.RagioneAssente());
        }
        return giorno.isBefore(dal) || giorno.isAfter(oggi)
                ? Optional.of(new Risposta.DataFuoriDaiTermini(dal, oggi))
                : Optional.empty();
    }

    private Risposta vota(Cartella cartella, Analisi sua, Voto voto, MiniEquipe.Veste veste, Operatore chi) {
        var proposta = sua.esito().orElseThrow();
        var decisione = voto.invece() == null ? proposta : voto.invece().decisione();
        var date = conferme.dellAnalisi(sua.id()).stream()
                .collect(
                        Collectors.toMap(Conferma::funzione, c -> c, (a, b) -> a, () -> new EnumMap<>(Funzione.class)));
        var perche = voto.invece() == null ? "" : voto.invece().ragione();
        var resa = new Conferma.Resa(decisione, perche, veste, chi, clock.instant());
        var conferma = date.get(veste.funzione());
        if (conferma == null) {
            conferma = conferme.save(new Conferma(sua.id(), resa, cassaforte));
        } else {
            conferma.ripetuta(resa, cassaforte);
        }
        date.put(veste.funzione(), conferma);
        if (decisione.equals(proposta)) {
            accade(cartella, TipoEvento.ANALISI_CONFERMATA, decisione.percorso().nome(), sua, chi);
        }
        return switch (Accordo.fra(schede.richieste(cartella), Schede.decisioni(date))) {
            case Accordo.Mancano(var di) -> new Risposta.Confermata(di);
            case Accordo.Concordi(var su) -> {
                if (!su.equals(proposta)) {
                    sua.propone(new Proposta(su, ragioni(date)), cassaforte, chi, clock.instant());
                }
                var giorno = voto.conclusaIl() == null ? schede.oggi() : voto.conclusaIl();
                yield new Risposta.Conclusa(su.percorso(), concludi.conclude(sua, cartella, su, giorno, chi));
            }
            case Accordo.Discordi() -> {
                if (!cartella.aspetta(Passo.DIRIMERE)) {
                    accade(cartella, TipoEvento.DISACCORDO, null, sua, chi);
                }
                yield new Risposta.InDisaccordo();
            }
        };
    }

    /** Where all prefer the same other outcome, their reasons are its motivation. */
    private String ragioni(EnumMap<Funzione, Conferma> date) {
        return date.values().stream()
                .map(c -> c.letta(cassaforte).ragione())
                .filter(r -> !r.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private void accade(Cartella cartella, TipoEvento tipo, @Nullable String dopo, Analisi sua, Operatore chi) {
        storia.accade(cartella, Fatto.di(tipo, schede.oggi()).dopo(dopo).riferimento(sua.id()), chi);
    }
}
