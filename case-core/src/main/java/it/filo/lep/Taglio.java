package it.filo.lep;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Which figures are meant: the state as of a day, as known at the end of another.
 *
 * @param al last day whose events count, by business date
 * @param noto last day whose recordings count
 */
public record Taglio(LocalDate al, LocalDate noto) {

    /** A quarter of a year, from 1 to 4. */
    public record Trimestre(int anno, int numero) {

        public Trimestre {
            if (anno < 2000 || anno > 2999 || numero < 1 || numero > 4) {
                throw new IllegalArgumentException("no such quarter: " + anno + "/" + numero);
            }
        }

        public static Trimestre del(LocalDate giorno) {
            return new Trimestre(giorno.getYear(), (giorno.getMonthValue() + 2) / 3);
        }

        public LocalDate primoGiorno() {
            return LocalDate.of(anno, numero * 3 - 2, 1);
        }

        public LocalDate ultimoGiorno() {
            return YearMonth.of(anno, numero * 3).atEndOfMonth();
        }

        public Trimestre precedente() {
            return numero == 1 ? new Trimestre(anno - 1, 4) : new Trimestre(anno, numero - 1);
        }

        public Trimestre successivo() {
            return numero == 4 ? new Trimestre(anno + 1, 1) : new Trimestre(anno, numero + 1);
        }

        /** "IV trimestre 2018". */
        public String nome() {
            return switch (numero) {
                        case 1 -> "I";
                        case 2 -> "II";
                        case 3 -> "III";
                        default -> "IV";
                    }
                    + " trimestre "
                    + anno;
        }
    }
}
