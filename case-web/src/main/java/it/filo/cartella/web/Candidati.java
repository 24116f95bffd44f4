package it.filo.cartella.web;

import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.cartella.Carichi.Carico;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** People to choose from: with what they carry already, the same figure on every page, and until when they are away. */
@Component
public class Candidati {

    private final Formati formati;

    Candidati(Formati formati) {
        this.formati = formati;
    }

    /** "Bianchi Anna, SdS Pistoiese (carico 12,5)", "Neri Carla, SdS Pistoiese (carico 8,0; assente fino al 12/12/2026)". */
    public Map<String, String> opzioni(List<Carico> carichi) {
        return Opzioni.di(carichi, Carico::id, c -> c.nominativo() + ", " + c.nomeEnte() + " (" + quanto(c) + ")");
    }

    private String quanto(Carico carico) {
        var libera = carico.cartelle() == 0 && carico.proposte() == 0;
        var fino = carico.assenteFino();
        return (libera ? "nessuna cartella aperta" : "carico " + formati.decimale(carico.pesato()))
                + (fino == null ? "" : "; assente fino al " + formati.breve(fino));
    }

    /** "Neri Carla (assente fino al 12/12/2026)": without what they carry, for who does not answer for it. */
    public Map<String, String> nomi(List<Carico> carichi) {
        return Opzioni.di(
                carichi,
                Carico::id,
                c -> c.nominativo()
                        + (c.assenteFino() == null ? "" : " (assente fino al " + formati.breve(c.assenteFino()) + ")"));
    }

    /** "Bianchi Anna (fino al 12/12/2026)", for each of those who are away. */
    public List<String> assenti(List<Carico> carichi) {
        return carichi.stream()
                .filter(c -> c.assenteFino() != null)
                .map(c -> c.nominativo() + " (fino al " + formati.breve(c.assenteFino()) + ")")
                .toList();
    }
}
