package it.filo.lep.web;

import it.filo.lep.Cifra;
import it.filo.lep.Cifra.Base;
import it.filo.lep.RapportoLep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One zona as the Region sees it: figures of the whole zona and of all measures, by code. */
record RigaRegione(String nome, Map<String, Cifra> cifre) {

    private static final List<String> CODICI = List.of("A1", "A2.mediana", "E1", "E3", "P1", "P4", "L2", "L3", "L4");

    static List<RigaRegione> di(List<RapportoLep> rapporti) {
        return rapporti.stream()
                .map(r -> {
                    var cifre = new LinkedHashMap<String, Cifra>();
                    CODICI.forEach(codice -> r.cifra(codice, Base.TUTTO).ifPresent(c -> cifre.put(codice, c)));
                    return new RigaRegione(r.zona().nome(), cifre);
                })
                .toList();
    }

    /** Names of the figures that at least one zona has, by code. */
    static Map<String, String> intestazioni(List<RapportoLep> rapporti) {
        var nomi = new LinkedHashMap<String, String>();
        for (var codice : CODICI) {
            rapporti.stream()
                    .flatMap(r -> r.cifra(codice, Base.TUTTO).stream())
                    .findFirst()
                    .ifPresent(c -> nomi.put(codice, c.indicatore()));
        }
        return nomi;
    }
}
