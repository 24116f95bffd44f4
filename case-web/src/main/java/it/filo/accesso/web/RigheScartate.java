package it.filo.accesso.web;

import it.filo.accesso.Colonna;
import it.filo.accesso.Importazioni.Riga;
import it.filo.accesso.Rilievo;
import it.filo.base.web.FileCsv;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The file of rejected rows: the columns of the file that came, and why. */
final class RigheScartate {

    private RigheScartate() {}

    static List<String> colonne() {
        var colonne = new ArrayList<>(
                Arrays.stream(Colonna.values()).map(Colonna::nome).toList());
        colonne.add(Colonna.MOTIVO_SCARTO);
        return colonne;
    }

    static List<String> celle(Riga riga) {
        var celle = new ArrayList<String>();
        for (var colonna : Colonna.values()) {
            celle.add(FileCsv.testo(riga.celle().get(colonna)));
        }
        celle.add(FileCsv.testo("Riga " + riga.numero() + ". "
                + riga.rilievi().stream()
                        .filter(Rilievo::errore)
                        .map(Rilievo::frase)
                        .collect(Collectors.joining(" "))));
        return celle;
    }
}
