package it.filo.accesso.persistence;

import it.filo.accesso.Colonna;
import it.filo.accesso.Importazione.Classe;
import it.filo.accesso.Importazioni.Riga;
import it.filo.accesso.Rilievo;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A row of a file as one text, to be encrypted: cells and findings hold no control characters, so these part them. */
final class ContenutoRiga {

    private static final String FRA_PARTI = "\u001D";
    private static final String FRA_VOCI = "\u001E";
    private static final String FRA_CAMPI = "\u001F";

    private ContenutoRiga() {}

    static String testo(Riga riga) {
        var celle = riga.celle().entrySet().stream()
                .map(c -> c.getKey().name() + FRA_CAMPI + c.getValue())
                .collect(Collectors.joining(FRA_VOCI));
        var rilievi = riga.rilievi().stream()
                .map(r -> String.join(
                        FRA_CAMPI,
                        r.gravita().name(),
                        r.colonna() == null ? "" : r.colonna().name(),
                        r.valore(),
                        r.messaggio()))
                .collect(Collectors.joining(FRA_VOCI));
        return celle + FRA_PARTI + rilievi;
    }

    static Riga riga(int numero, Classe classe, String testo) {
        var parti = testo.split(FRA_PARTI, -1);
        return new Riga(numero, classe, celle(parti[0]), rilievi(parti[1]));
    }

    private static Map<Colonna, String> celle(String testo) {
        var celle = new EnumMap<Colonna, String>(Colonna.class);
        for (var voce : testo.split(FRA_VOCI, -1)) {
            var campi = voce.split(FRA_CAMPI, -1);
            if (campi.length == 2) {
                celle.put(Colonna.valueOf(campi[0]), campi[1]);
            }
        }
        return celle;
    }

    private static List<Rilievo> rilievi(String testo) {
        var rilievi = new ArrayList<Rilievo>();
        for (var voce : testo.split(FRA_VOCI, -1)) {
            var campi = voce.split(FRA_CAMPI, -1);
            if (campi.length == 4) {
                rilievi.add(new Rilievo(
                        Rilievo.Gravita.valueOf(campi[0]),
                        campi[1].isEmpty() ? null : Colonna.valueOf(campi[1]),
                        campi[2],
                        campi[3]));
            }
        }
        return rilievi;
    }
}
