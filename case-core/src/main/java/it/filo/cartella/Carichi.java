package it.filo.cartella;

import it.filo.operatori.OperatoreId;
import it.filo.operatori.Ruolo;
import it.filo.zona.EnteId;
import it.filo.zona.TipoEnte;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much everybody in service carries: a read model, and the one figure that every page shows. It counts the open
 * cases that a person follows on that day, in whatever function and also in somebody's place, each once and with the
 * weight of its phase; what was proposed to her and is not assigned yet weighs as if she had it.
 */
public interface Carichi {

    /**
     * @param perFase open cases followed
     * @param perComune the same, and those proposed, by ISTAT code
     * @param proposte cases proposed and not assigned yet
     * @param oltreIlTermine of those followed, the ones whose deadline is past
     * @param assenteFino last day away, where she is away on that day
     */
    record Carico(
            OperatoreId id,
            String nominativo,
            Ruolo ruolo,
            EnteId ente,
            TipoEnte tipoEnte,
            String nomeEnte,
            Map<Fase, Long> perFase,
            Map<String, Long> perComune,
            long proposte,
            long oltreIlTermine,
            @Nullable LocalDate assenteFino) {

        public Carico {
            perFase = Map.copyOf(perFase);
            perComune = Map.copyOf(perComune);
        }

        public Successione.Chi chi() {
            return new Successione.Chi(id, ruolo, ente, tipoEnte);
        }

        /** The same for days on which she is not away: who chose her has looked. */
        public Carico presente() {
            return new Carico(
                    id,
                    nominativo,
                    ruolo,
                    ente,
                    tipoEnte,
                    nomeEnte,
                    perFase,
                    perComune,
                    proposte,
                    oltreIlTermine,
                    null);
        }

        public long cartelle() {
            return perFase.values().stream().mapToLong(Long::longValue).sum();
        }

        /** See {@link Pesi}; with the one decimal that pages show, so that the same is nowhere another. */
        public BigDecimal pesato() {
            return Pesi.di(perFase, proposte).setScale(1, RoundingMode.HALF_UP);
        }
    }

    /** Those of the roles whose account is not closed, by role and surname; also who has nothing. */
    List<Carico> inServizio(LocalDate giorno, Ruolo... ruoli);
}
