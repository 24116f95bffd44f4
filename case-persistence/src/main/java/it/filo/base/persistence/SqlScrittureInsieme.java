package it.filo.base.persistence;

import it.filo.base.ScrittureInsieme;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * By the state that PostgreSQL gives: of a key that is taken in a batch, Spring says only that some rule of the database
 * was broken.
 */
@Component
class SqlScrittureInsieme implements ScrittureInsieme {

    /** Unique violation, serialization failure, deadlock. */
    private static final Set<String> STATI = Set.of("23505", "40001", "40P01");

    @Override
    public boolean dice(Throwable errore) {
        return Stream.iterate(errore, e -> e != null, Throwable::getCause)
                .anyMatch(e -> e instanceof ConcurrencyFailureException
                        || e instanceof SQLException sql && STATI.contains(String.valueOf(sql.getSQLState())));
    }
}
