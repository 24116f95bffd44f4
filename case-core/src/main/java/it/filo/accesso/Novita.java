package it.filo.accesso;

import it.filo.base.DellaZona;
import it.filo.registro.Registro;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What a group of rows brings and changes, to be written at once, and what the registro is to be told of it. */
final class Novita {

    private final List<DellaZona> cose = new ArrayList<>();
    private final List<Domanda> decise = new ArrayList<>();
    private final List<Registro.Voce> voci = new ArrayList<>();

    void aggiungi(DellaZona cosa) {
        cose.add(cosa);
    }

    void aggiungi(Collection<? extends DellaZona> altre) {
        cose.addAll(altre);
    }

    /** A domanda that was there and is decided. */
    void decide(Domanda domanda) {
        decise.add(domanda);
    }

    void annota(Registro.Voce voce) {
        voci.add(voce);
    }

    List<DellaZona> cose() {
        return cose;
    }

    List<Domanda> decise() {
        return decise;
    }

    List<Registro.Voce> voci() {
        return voci;
    }
}
