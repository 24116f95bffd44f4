package it.filo.bench;

import java.util.Map;

/** What is typed into a sheet of the scheda A: as long as people write, and never twice the same. */
final class Compilata {

    static final String RISORSE =
            "La famiglia ha vicino i nonni, che tengono i bambini al pomeriggio; il padre ha la patente e un furgone.";
    static final String BISOGNI =
            "L'affitto è indietro di tre mesi e il proprietario ha già scritto due volte. Il riscaldamento"
                    + " è staccato da ottobre, la figlia maggiore è stata assente da scuola venti giorni. Si chiede un piano di rientro. ";
    static final String NOTA = "Sentito l'ufficio casa: risponde entro la fine del mese.";

    private Compilata() {}

    static Map<String, String> campi(String diverso) {
        return Map.of("scala", "3", "risorse", RISORSE, "bisogni", BISOGNI + diverso, "nota", NOTA, "dopo", "elenco");
    }
}
