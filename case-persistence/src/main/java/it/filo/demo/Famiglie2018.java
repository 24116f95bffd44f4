package it.filo.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The households of the 443 nuclei, as the profile of the zona's document has them. Its percentages are of 443. Those of
 * nuclei with minors exceed the nuclei themselves where there are 4 members (16.5 % for 14 %) and more than 5 (6.7 % for
 * 5.5 %): there they are scaled down within what there is. The 42 single parents (9.5 %) follow from the other figures:
 * the 40 nuclei with minors and one adult, and two with a grown-up child besides.
 */
final class Famiglie2018 {

    private static final int NUCLEI_CON_PICCOLI = 38;
    /** Of them those in the first thousand days on the day of the report. */
    private static final int NEI_MILLE_GIORNI = 30;

    private static final int SOLI_CON_UN_FIGLIO_GRANDE = 2;

    /** Where the nuclei with a child of 0 to 3 are put: mostly where the need is complex. */
    private static final Map<GruppoRei, Integer> PICCOLI = new EnumMap<>(
            Map.of(GruppoRei.COMPLESSO_AVVIATO, 20, GruppoRei.COMPLESSO_IN_ATTESA, 6, GruppoRei.SOCIALE_AVVIATO, 12));

    /** By members: how many nuclei, then how many with 1, 2, 3, 4, 5 minors. */
    private static final int[][] PROFILO = {
        {1, 137},
        {2, 102, 27},
        {3, 80, 44, 9},
        {4, 62, 15, 45, 2},
        {5, 38, 9, 13, 13, 1},
        {6, 24, 3, 4, 6, 10, 1}
    };

    private final Sorte sorte;
    private final List<Forma> conPiccoli;
    private final List<Forma> altre;
    private final Map<GruppoRei, Integer> serviti = new HashMap<>();

    Famiglie2018(Sorte sorte) {
        this.sorte = sorte;
        var forme = sorte.mescolati(forme(sorte));
        var conMinori = forme.stream()
                .filter(f -> f.minori() > 0)
                .limit(NUCLEI_CON_PICCOLI)
                .toList();
        altre = new ArrayList<>(forme);
        conMinori.forEach(altre::remove);
        conPiccoli = new ArrayList<>();
        for (int i = 0; i < conMinori.size(); i++) {
            conPiccoli.add(
                    conMinori.get(i).conPiccolo(i < NEI_MILLE_GIORNI ? sorte.tra(200, 940) : sorte.tra(1035, 1440)));
        }
    }

    Forma prossima(GruppoRei gruppo) {
        var ancora = PICCOLI.getOrDefault(gruppo, 0) - serviti.getOrDefault(gruppo, 0);
        if (ancora > 0) {
            serviti.merge(gruppo, 1, Integer::sum);
            return conPiccoli.remove(sorte.tra(0, conPiccoli.size() - 1));
        }
        return altre.removeLast();
    }

    /** A household of those that nobody counted. */
    static Forma unaQualsiasi(Sorte sorte) {
        var riga = PROFILO[Math.min(5, Math.max(0, sorte.tra(0, 9) - 3))];
        var minori = riga[0] > 1 ? sorte.tra(0, Math.min(riga[0] - 1, 3)) : 0;
        return Forma.di(riga[0], minori);
    }

    private static List<Forma> forme(Sorte sorte) {
        var forme = new ArrayList<Forma>();
        for (int[] riga : PROFILO) {
            var restano = riga[1];
            for (int minori = 1; minori < riga.length - 1; minori++) {
                for (int i = 0; i < riga[minori + 1]; i++) {
                    forme.add(forma(riga[0], minori, i, sorte));
                    restano--;
                }
            }
            for (int i = 0; i < restano; i++) {
                forme.add(Forma.di(riga[0], 0));
            }
        }
        return forme;
    }

    private static Forma forma(int componenti, int minori, int quale, Sorte sorte) {
        if (componenti == 3 && minori == 1 && quale < SOLI_CON_UN_FIGLIO_GRANDE) {
            return Forma.conUnGenitore(componenti, minori);
        }
        // More than five: six, or seven where four are minors or fewer.
        return Forma.di(componenti == 6 && minori < 5 && sorte.suCento(30) ? 7 : componenti, minori);
    }
}
