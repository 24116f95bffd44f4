package it.filo.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * How many nuclei, and how they spread over the zone. The nation has 600 for a million nuclei; their sizes fall by a
 * power of the rank, so that the largest of 600 has a twentieth of all, as the largest of the ambiti has.
 *
 * @param zone nuclei of each zona, the largest first
 */
record Taglia(int nuclei, List<Integer> zone) {

    private static final int NUCLEI_DELLA_NAZIONE = 1_000_000;
    private static final int ZONE_DELLA_NAZIONE = 600;
    private static final double CADUTA = 0.6965;

    static Taglia di(int nuclei) {
        return di(nuclei, (int) Math.max(1, Math.round((double) nuclei * ZONE_DELLA_NAZIONE / NUCLEI_DELLA_NAZIONE)));
    }

    /** As many zone as one says; with one, whatever leaves a zona has the rows of a nation. */
    static Taglia di(int nuclei, int quante) {
        if (nuclei < 1 || quante < 1 || quante > nuclei) {
            throw new IllegalArgumentException("How many nuclei? %d, in %d zone".formatted(nuclei, quante));
        }
        var somma = 0.0;
        for (int n = 1; n <= quante; n++) {
            somma += Math.pow(n, -CADUTA);
        }
        var zone = new ArrayList<Integer>();
        var restano = nuclei;
        for (int n = quante; n > 1; n--) {
            var sua = (int) Math.round(nuclei * Math.pow(n, -CADUTA) / somma);
            zone.addFirst(sua);
            restano -= sua;
        }
        zone.addFirst(restano);
        return new Taglia(nuclei, List.copyOf(zone));
    }

    /** Of the folder that keeps it. */
    String nome() {
        return equals(di(nuclei)) ? Integer.toString(nuclei) : nuclei + "-in-" + zone.size();
    }
}
