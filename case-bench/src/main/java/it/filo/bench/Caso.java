package it.filo.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance that always falls the same way for the same seed, whichever thread asks. */
final class Caso {

    private final SplittableRandom caso;
    private int ordine;

    Caso(long seme) {
        caso = new SplittableRandom(seme);
    }

    /** Both included. */
    int tra(int minimo, int massimo) {
        return caso.nextInt(minimo, massimo + 1);
    }

    boolean suCento(int probabilita) {
        return caso.nextInt(100) < probabilita;
    }

    double frazione() {
        return caso.nextDouble();
    }

    <T> T uno(List<T> tra) {
        return tra.get(caso.nextInt(tra.size()));
    }

    /** The position that chance chooses among parts of a hundred. */
    int peso(int... suCento) {
        var resto = caso.nextInt(100);
        for (int i = 0; i < suCento.length; i++) {
            resto -= suCento[i];
            if (resto < 0) {
                return i;
            }
        }
        return suCento.length - 1;
    }

    LocalDate giornoTra(LocalDate primo, LocalDate ultimo) {
        return primo.plusDays(tra(0, (int) Math.max(0, ultimo.toEpochDay() - primo.toEpochDay())));
    }

    /** Time-ordered by when the row is said to have been written (UUID version 7), as the application's are. */
    UUID id(Instant quando) {
        ordine = (ordine + 1) & 0xFFF;
        return new UUID(
                quando.toEpochMilli() << 16 | 0x7000L | ordine, caso.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 1L << 63);
    }
}
