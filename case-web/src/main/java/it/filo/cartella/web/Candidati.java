package it.filo.cartella.web;

import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.cartella.Carichi.Carico;
import it.filo.cartella.ChiSostituisce.Impedimento;
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

    /** "Neri Carla è assente dal 1/12/2026 al 4/12/2026": why somebody cannot stand in. */
    public String perche(Impedimento impedimento) {
        return impedimento.nominativo()
                + switch (impedimento) {
                    case Impedimento.AltroRuoloOEnte i -> " non ha lo stesso ruolo per lo stesso ente";
                    case Impedimento.NonInServizio(var chi, var dal) -> " non è in servizio " + formati.dal(dal);
                    case Impedimento.SenzaConvenzione(var chi, var ente, var dal) ->
                        " non può lavorare " + formati.dal(dal) + ", quando " + ente + " non ha più una convenzione";
                    case Impedimento.Assente(var chi, var dal, var al) ->
                        " è assente " + formati.dal(dal) + " " + formati.al(al);
                };
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
