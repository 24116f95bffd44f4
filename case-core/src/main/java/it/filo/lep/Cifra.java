package it.filo.lep;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One row of the report.
 *
 * @param codice see {@code docs/rapporto-lep.md}: A1, A2.mediana, …
 * @param misura code of the measure, empty for all together
 * @param comune ISTAT code, empty for the whole zona
 * @param numeratore always a part of the denominator
 * @param valore null where it cannot be computed, which is not the same as zero
 */
public record Cifra(
        String codice,
        String indicatore,
        String misura,
        String comune,
        @Nullable BigDecimal numeratore,
        @Nullable BigDecimal denominatore,
        @Nullable BigDecimal valore,
        Unita unita) {

    /** A part of a whole, in percent with one decimal; no value of nothing. */
    static Cifra quota(Indicatore indicatore, Base base, long parte, long tutto) {
        return new Cifra(
                indicatore.codice(),
                indicatore.nome(),
                base.misura(),
                base.comune(),
                BigDecimal.valueOf(parte),
                BigDecimal.valueOf(tutto),
                percento(parte, tutto),
                Unita.PERCENTO);
    }

    static Cifra conteggio(Indicatore indicatore, Base base, long quanti, Unita unita) {
        return conteggio(indicatore.codice(), indicatore.nome(), base, quanti, unita);
    }

    static Cifra conteggio(String codice, String nome, Base base, long quanti, Unita unita) {
        var valore = BigDecimal.valueOf(quanti);
        return new Cifra(codice, nome, base.misura(), base.comune(), valore, null, valore, unita);
    }

    static Cifra tempo(String codice, String nome, Base base, @Nullable BigDecimal giorni, Unita unita) {
        return new Cifra(codice, nome, base.misura(), base.comune(), null, null, giorni, unita);
    }

    static @Nullable BigDecimal percento(long parte, long tutto) {
        return tutto == 0
                ? null
                : BigDecimal.valueOf(parte)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(tutto), 1, RoundingMode.HALF_UP);
    }

    /** What a figure is about: a measure or all, a comune or the whole zona. */
    public record Base(String misura, String comune) {

        /** All measures, the whole zona. */
        public static final Base TUTTO = new Base("", "");
    }
}
