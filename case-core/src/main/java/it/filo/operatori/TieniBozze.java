package it.filo.operatori;

import it.filo.base.Cassaforte;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what was typed into a form that could not be taken, until its author comes back. A draft of somebody else and
 * one that does not exist look alike.
 */
@Service
@Transactional
public class TieniBozze {

    private static final Duration UN_MESE = Duration.ofDays(30);

    /** More than anybody leaves unfinished; beyond it the oldest go, so that nobody fills the database with drafts. */
    static final int PER_PERSONA = 30;

    /** A draft with its text readable again. */
    public record Aperta(Bozza bozza, String testo) {}

    private final Bozze bozze;
    private final Cassaforte cassaforte;
    private final Clock clock;

    TieniBozze(Bozze bozze, Cassaforte cassaforte, Clock clock) {
        this.bozze = bozze;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /** Stores a draft for an operator who may not be signed in at this moment. */
    public BozzaId conserva(OperatoreId di, String indirizzo, String testo) {
        var id = BozzaId.nuovo();
        var cifrato = Objects.requireNonNull(cassaforte.chiudi(testo, id), "an empty draft");
        bozze.findByOperatoreOrderBySalvataIlDesc(di).stream()
                .skip(PER_PERSONA - 1)
                .forEach(bozze::delete);
        bozze.save(new Bozza(id, di, indirizzo, cifrato, clock.instant()));
        return id;
    }

    @Transactional(readOnly = true)
    public List<Bozza> di(Operatore chi) {
        return bozze.findByOperatoreOrderBySalvataIlDesc(chi.id());
    }

    /** How many wait to be taken up again. */
    @Transactional(readOnly = true)
    public long quante(Operatore chi) {
        return bozze.countByOperatore(chi.id());
    }

    @Transactional(readOnly = true)
    public Optional<Aperta> apri(BozzaId id, Operatore chi) {
        return sua(id, chi).map(b -> new Aperta(b, cassaforte.apri(b.contenuto(), id)));
    }

    public void scarta(BozzaId id, Operatore chi) {
        sua(id, chi).ifPresent(bozze::delete);
    }

    public void dimenticaVecchie() {
        bozze.deleteBySalvataIlBefore(clock.instant().minus(UN_MESE));
    }

    private Optional<Bozza> sua(BozzaId id, Operatore chi) {
        return bozze.findById(id).filter(b -> b.e(chi.id()));
    }
}
