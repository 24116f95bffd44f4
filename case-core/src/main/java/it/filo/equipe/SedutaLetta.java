package it.filo.equipe;

import it.filo.operatori.Operatore;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A seduta as who may enter it sees it.
 *
 * @param quando when and where
 * @param equipe name of the standing équipe, empty where members were called one by one
 * @param convocataDa who called it
 * @param conduce whether the asker conducts it
 */
public record SedutaLetta(
        Seduta seduta,
        Seduta.Appuntamento quando,
        String equipe,
        String convocataDa,
        List<Convocato> convocati,
        String sintesi,
        String decisione,
        String motivoAnnullamento,
        boolean conduce) {

    public record Convocato(Operatore chi, boolean presente) {}

    public Verbale verbale() {
        return new Verbale(
                convocati.stream()
                        .filter(Convocato::presente)
                        .map(c -> c.chi().id())
                        .collect(Collectors.toSet()),
                sintesi,
                decisione);
    }

    public boolean scrivibile() {
        return conduce && seduta.convocata();
    }
}
