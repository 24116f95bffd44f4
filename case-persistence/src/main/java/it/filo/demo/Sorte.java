package it.filo.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Chance that always falls the same way, so that every demo is the same demo. */
final class Sorte {

    private final Random caso;
    private int ordine;

    Sorte(long seme) {
        caso = new Random(seme);
    }

    /** Both included. */
    int tra(int minimo, int massimo) {
        return minimo + caso.nextInt(massimo - minimo + 1);
    }

    boolean suCento(int probabilita) {
        return caso.nextInt(100) < probabilita;
    }

    <T> T uno(List<T> tra) {
        return tra.get(caso.nextInt(tra.size()));
    }

    <T> List<T> mescolati(List<T> cose) {
        var mazzo = new ArrayList<>(cose);
        Collections.shuffle(mazzo, caso);
        return mazzo;
    }

    <T> List<T> alcuni(int quanti, List<T> cose) {
        return mescolati(cose).subList(0, Math.min(quanti, cose.size()));
    }

    LocalDate giornoTra(LocalDate primo, LocalDate ultimo) {
        return primo.plusDays(tra(0, (int) (ultimo.toEpochDay() - primo.toEpochDay())));
    }

    /** Time-ordered by when the row is said to have been written (UUID version 7). */
    UUID id(Instant quando) {
        ordine = (ordine + 1) & 0xFFF;
        return new UUID(
                quando.toEpochMilli() << 16 | 0x7000L | ordine, caso.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 1L << 63);
    }
}
