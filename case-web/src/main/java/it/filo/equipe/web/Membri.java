package it.filo.equipe.web;

import it.filo.base.web.Errori;
import it.filo.base.web.Opzioni;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** People as checkboxes: read from a form, offered on a page. */
final class Membri {

    private Membri() {}

    static Set<OperatoreId> leggi(String campo, @Nullable List<String> spuntati, Errori errori) {
        var membri = new LinkedHashSet<OperatoreId>();
        for (var testo : spuntati == null ? List.<String>of() : spuntati) {
            try {
                membri.add(OperatoreId.valueOf(testo));
            } catch (IllegalArgumentException e) {
                errori.aggiungi(campo, "Scegliere le persone fra quelle proposte.");
            }
        }
        return membri;
    }

    /** "Bianchi Laura, assistente sociale (SdS Pistoiese)". */
    static Map<String, String> opzioni(List<Operatore> candidati) {
        return Opzioni.di(candidati, Operatore::id, Membri::inParole);
    }

    /** The same by ente, the enti by name: of many people one looks for those of a service. */
    static Map<String, Map<String, String>> perEnte(List<Operatore> candidati) {
        var gruppi = new TreeMap<String, List<Operatore>>(String.CASE_INSENSITIVE_ORDER);
        candidati.forEach(c ->
                gruppi.computeIfAbsent(c.nomeEnte(), e -> new ArrayList<>()).add(c));
        var opzioni = new LinkedHashMap<String, Map<String, String>>();
        gruppi.forEach((ente, persone) -> opzioni.put(ente, opzioni(persone)));
        return opzioni;
    }

    static String inParole(Operatore chi) {
        return chi.nominativo() + ", " + chi.ruolo().nome() + " – " + chi.nomeEnte();
    }
}
