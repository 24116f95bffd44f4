package it.filo.cartella;

import it.filo.base.ScrittureInsieme;
import it.filo.operatori.NonVisibile;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One case of many: of two who write in the same moment the database lets one through, and the other looks again. What
 * fails otherwise would fail again.
 */
@Component
public class Riprova {

    private static final Logger LOG = LoggerFactory.getLogger(Riprova.class);
    private static final int VOLTE = 3;

    private final ScrittureInsieme insieme;

    Riprova(ScrittureInsieme insieme) {
        this.insieme = insieme;
    }

    /**
     * Whatever becomes of this one, the next ones are looked at: empty where it did not work out.
     *
     * @throws NonVisibile where there is no such case
     */
    public <T> Optional<T> prova(Supplier<T> cosa) {
        for (int volta = 0; volta < VOLTE; volta++) {
            try {
                return Optional.of(cosa.get());
            } catch (NonVisibile e) {
                throw e;
            } catch (RuntimeException e) {
                if (!insieme.dice(e)) {
                    LOG.error("A case of a lot could not be dealt with", e);
                    return Optional.empty();
                }
                LOG.info("A case of a lot is looked at again", e);
            }
        }
        return Optional.empty();
    }
}
