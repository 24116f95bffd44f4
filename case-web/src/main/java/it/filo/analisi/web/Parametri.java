package it.filo.analisi.web;

import it.filo.analisi.Foglio;
import it.filo.analisi.Testo;
import it.filo.base.web.Conflitto.Voce;
import java.util.List;
import java.util.Map;

/** The parameters of one sheet among those of a page. */
record Parametri(Map<String, String> tutti, String prefisso) {

    String di(String nome) {
        return tutti.getOrDefault(prefisso + nome, "");
    }

    /** What the same text always gives, before and after a restart. */
    static String timbro(Testo testo) {
        return Integer.toHexString(testo.toString().hashCode());
    }

    /** A version that cannot be read is one that nobody has. */
    static int versione(String testo) {
        try {
            return Integer.parseInt(testo);
        } catch (NumberFormatException e) {
            return Foglio.MAI_SCRITTO - 1;
        }
    }

    static void confronta(List<Voce> voci, String etichetta, String campo, String mio, String loro) {
        if (!Testo.pulito(mio).equals(loro)) {
            voci.add(Voce.testo(etichetta, campo, Testo.pulito(mio), loro));
        }
    }
}
