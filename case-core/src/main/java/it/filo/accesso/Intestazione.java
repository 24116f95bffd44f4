package it.filo.accesso;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first row of a file: which cell of a row is what. */
record Intestazione(Map<Colonna, Integer> posizioni, List<String> ignote, int larghezza) {

    private static final int MOSTRATE = 20;
    private static final int LUNGHEZZA_MOSTRATA = 40;

    /** @throws FileIllegibile where the columns that a domanda needs are not there */
    static Intestazione di(List<String> celle) {
        var posizioni = new EnumMap<Colonna, Integer>(Colonna.class);
        var ignote = new ArrayList<String>();
        for (int i = 0; i < celle.size(); i++) {
            var nome = celle.get(i);
            var colonna = Colonna.cerca(nome);
            if (colonna.isPresent() && posizioni.put(colonna.get(), i) != null) {
                throw new FileIllegibile("La colonna «" + colonna.get().nome()
                        + "» compare due volte nella prima riga: lasciarne una sola.");
            }
            if (colonna.isEmpty()
                    && !nome.isBlank()
                    && !Colonna.nomeNormale(nome).equals(Colonna.MOTIVO_SCARTO)) {
                ignote.add(nome.strip());
            }
        }
        if (posizioni.isEmpty()) {
            throw new FileIllegibile("Manca l'intestazione: la prima riga deve contenere i nomi delle colonne ("
                    + Colonna.elenco(Arrays.asList(Colonna.values())) + ").");
        }
        var mancano = Arrays.stream(Colonna.values())
                .filter(c -> c.obbligatoria() && !posizioni.containsKey(c))
                .toList();
        if (!mancano.isEmpty()) {
            throw new FileIllegibile(
                    (mancano.size() == 1 ? "Manca la colonna " : "Mancano le colonne ") + Colonna.elenco(mancano)
                            + ": aggiungere alla prima riga " + (mancano.size() == 1 ? "il suo nome" : "i loro nomi")
                            + " e i dati alle righe.");
        }
        return new Intestazione(posizioni, List.copyOf(ignote), celle.size());
    }

    /** The names of the columns that are not read, as the page says them. */
    @Nullable
    String ignoteInParole() {
        if (ignote.isEmpty()) {
            return null;
        }
        var nomi = ignote.stream()
                .limit(MOSTRATE)
                .map(n -> Testi.leggibile(n, LUNGHEZZA_MOSTRATA))
                .toList();
        var altre = ignote.size() - nomi.size();
        return String.join(", ", nomi) + (altre > 0 ? " e altre " + altre : "");
    }

    /** The cells of a row that say something, by column. */
    Map<Colonna, String> celle(FileEsiti.Riga riga) {
        var celle = new EnumMap<Colonna, String>(Colonna.class);
        posizioni.forEach((colonna, i) -> {
            if (i < riga.celle().size() && !riga.celle().get(i).isBlank()) {
                celle.put(colonna, Testi.cella(riga.celle().get(i)));
            }
        });
        return celle;
    }

    /** What is wrong with the row as a whole, null where nothing is. */
    @Nullable
    String guasto(FileEsiti.Riga riga) {
        if (riga.guasto() != null) {
            return riga.guasto();
        }
        var celle = riga.celle();
        var avanzano = celle.stream().skip(larghezza).anyMatch(c -> !c.isBlank());
        if (avanzano) {
            return "La riga ha " + celle.size() + " celle e l'intestazione " + larghezza
                    + ": un testo che contiene il separatore va fra virgolette.";
        }
        var ripetute = posizioni.entrySet().stream()
                .filter(p -> p.getValue() < celle.size()
                        && Colonna.nomeNormale(celle.get(p.getValue()))
                                .equals(p.getKey().nome()))
                .count();
        return ripetute > posizioni.size() / 2 ? "La riga ripete l'intestazione: toglierla." : null;
    }

    static boolean vuota(FileEsiti.Riga riga) {
        return riga.guasto() == null && riga.celle().stream().allMatch(String::isBlank);
    }
}
