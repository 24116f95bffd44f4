package it.filo.equipe;

import it.filo.analisi.SintesiAnalisi;
import it.filo.base.Cassaforte;
import it.filo.cartella.Fatto;
import it.filo.cartella.Storia;
import it.filo.cartella.TipoEvento;
import it.filo.operatori.Operatore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the verbale of a seduta while it goes on, and records that it was held: from then on it cannot be changed, since
 * the reports count who was there.
 */
@Service
@Transactional
public class TieniSeduta {

    public sealed interface Risposta {
        /** Saved, and still open. */
        record Salvata() implements Risposta {}

        record Tenuta(LocalDate giorno) implements Risposta {}

        /** Held or cancelled already. */
        record GiaChiusa(Seduta.Stato stato) implements Risposta {}

        record NelFuturo() implements Risposta {}

        record PrimaDellAnalisi(LocalDate analisiIl) implements Risposta {}

        record UnSoloEntePresente() implements Risposta {}

        record DecisioneMancante() implements Risposta {}

        record CambiataNelFrattempo(SedutaLetta attuale) implements Risposta {}
    }

    private final Sala sala;
    private final LeggiSedute leggi;
    private final SedutaMembri membri;
    private final SintesiAnalisi sintesi;
    private final Storia storia;
    private final Cassaforte cassaforte;
    private final Clock clock;

    TieniSeduta(
            Sala sala,
            LeggiSedute leggi,
            SedutaMembri membri,
            SintesiAnalisi sintesi,
            Storia storia,
            Cassaforte cassaforte,
            Clock clock) {
        this.sala = sala;
        this.leggi = leggi;
        this.membri = membri;
        this.sintesi = sintesi;
        this.storia = storia;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /** @param letta version of the seduta that the writer had before him */
    public Risposta salva(SedutaId id, int letta, Verbale verbale, Operatore chi) {
        var ingresso = sala.conduci(id, chi, "verbale della seduta");
        var seduta = ingresso.seduta();
        return ferma(seduta, letta).orElseGet(() -> {
            scrive(seduta, verbale, chi);
            return new Risposta.Salvata();
        });
    }

    /** @param giorno on which it was held, which need not be the one it was called for */
    public Risposta tieni(SedutaId id, int letta, LocalDate giorno, Verbale verbale, Operatore chi) {
        var ingresso = sala.conduci(id, chi, "seduta dell'équipe tenuta");
        var seduta = ingresso.seduta();
        return ferma(seduta, letta).or(() -> rifiuto(seduta, giorno, verbale)).orElseGet(() -> {
            scrive(seduta, verbale, chi);
            seduta.tenuta(giorno);
            storia.accade(
                    ingresso.vista().cartella(),
                    Fatto.di(TipoEvento.SEDUTA_TENUTA, giorno).riferimento(seduta.id()),
                    chi);
            return new Risposta.Tenuta(giorno);
        });
    }

    private Optional<Risposta> ferma(Seduta seduta, int letta) {
        if (!seduta.convocata()) {
            return Optional.of(new Risposta.GiaChiusa(seduta.stato()));
        }
        return seduta.versione() == letta
                ? Optional.empty()
                : Optional.of(new Risposta.CambiataNelFrattempo(leggi.letta(seduta, true)));
    }

    private Optional<Risposta> rifiuto(Seduta seduta, LocalDate giorno, Verbale verbale) {
        if (giorno.isAfter(LocalDate.now(clock))) {
            return Optional.of(new Risposta.NelFuturo());
        }
        var analisiIl = sintesi.dellaCartella(seduta.cartella())
                .flatMap(SintesiAnalisi.Sintesi::conclusaIl)
                .filter(giorno::isBefore);
        if (analisiIl.isPresent()) {
            return Optional.of(new Risposta.PrimaDellAnalisi(analisiIl.get()));
        }
        var presenti = membri.dellaSeduta(seduta.id()).stream()
                .filter(m -> verbale.presenti().contains(m.operatore()))
                .map(SedutaMembro::ente)
                .toList();
        if (!Enti.diversi(presenti)) {
            return Optional.of(new Risposta.UnSoloEntePresente());
        }
        return verbale.decisione().isEmpty() ? Optional.of(new Risposta.DecisioneMancante()) : Optional.empty();
    }

    private void scrive(Seduta seduta, Verbale verbale, Operatore chi) {
        membri.dellaSeduta(seduta.id())
                .forEach(m -> m.presente(verbale.presenti().contains(m.operatore())));
        seduta.verbale(verbale, cassaforte, chi, clock.instant());
    }
}
