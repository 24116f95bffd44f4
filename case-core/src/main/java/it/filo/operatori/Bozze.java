package it.filo.operatori;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The drafts of the current zona. */
public interface Bozze {

    Bozza save(Bozza bozza);

    Optional<Bozza> findById(BozzaId id);

    List<Bozza> findByOperatoreOrderBySalvataIlDesc(OperatoreId operatore);

    long countByOperatore(OperatoreId operatore);

    void delete(Bozza bozza);

    void deleteBySalvataIlBefore(Instant limite);
}
