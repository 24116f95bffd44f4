package it.filo.accesso.web;

import it.filo.accesso.CampoScheda;
import it.filo.accesso.ContenutoScheda;
import it.filo.accesso.ParteScheda;
import it.filo.accesso.ScriviSegnalazione;
import it.filo.accesso.ScriviSegnalazione.Risposta;
import it.filo.base.web.Errori;
import it.filo.base.web.Opzioni;
import it.filo.misura.Misura;
import it.filo.nucleo.Sesso;
import it.filo.operatori.Operatore;
import it.filo.zona.Comune;
import it.filo.zona.Zone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of the scheda, for a new one and for one that is gone on with. */
@Component
class ModuloSegnalazione {

    private final Zone zone;

    ModuloSegnalazione(Zone zone) {
        this.zone = zone;
    }

    /** The model holds {@code azione} already. */
    String pagina(SegnalazioneForm form, Errori errori, Operatore chi, Model modello) {
        modello.addAttribute("modulo", form);
        modello.addAttribute("errori", errori);
        modello.addAttribute(
                "parti",
                parti(CampoScheda.di(form.tipo()).stream()
                        .filter(c -> !c.riservato() || ScriviSegnalazione.conRiservati(chi))
                        .toList()));
        modello.addAttribute("comuni", Opzioni.di(zone.comuni(), Comune::istat, Comune::nome));
        modello.addAttribute("sessi", Opzioni.di(Sesso::nome, Sesso.values()));
        modello.addAttribute("misure", Opzioni.di(Misura.tutte(), Misura::codice, Misura::nome));
        modello.addAttribute("perConto", ScriviSegnalazione.perConto(chi));
        return "accesso/scheda-segnalazione";
    }

    static Map<ParteScheda, List<CampoScheda>> parti(List<CampoScheda> campi) {
        return campi.stream()
                .collect(Collectors.groupingBy(CampoScheda::parte, LinkedHashMap::new, Collectors.toList()));
    }

    static String detto(ContenutoScheda scritto, boolean inviata) {
        var di =
                "Segnalazione di " + scritto.persona().anagrafica().nominativo().strip();
        return inviata
                ? di + " inviata all'équipe unica: la risposta arriverà qui e nella pagina Oggi."
                : di + " salvata come bozza: finché non è inviata, la legge solo chi l'ha scritta.";
    }

    static void spiega(Risposta risposta, Errori errori) {
        switch (risposta) {
            case Risposta.Mancano(var campi) ->
                campi.forEach(c -> errori.aggiungi(
                        c.chiave(),
                        (c.voci().isEmpty() ? "Scrivere " : "Scegliere ") + SegnalazioneForm.inFrase(c)
                                + ": serve per inviare."));
            case Risposta.MancaIlComune() -> errori.aggiungi("comune", "Scegliere il comune: serve per inviare.");
            case Risposta.MancaPercheUrgente() ->
                errori.aggiungi(CampoScheda.PERCHE_URGENTE.chiave(), "Scrivere perché è urgente.");
            case Risposta.Minorenne() ->
                errori.aggiungi(
                        SegnalazioneForm.PERSONA + "dataNascita",
                        "La scheda si scrive per un adulto del nucleo: del minore si dice nel motivo.");
            case Risposta.MisuraSconosciuta() -> errori.aggiungi("misura", "Scegliere la misura fra le voci proposte.");
            case Risposta.NonPiuPossibile(var stato) ->
                errori.aggiungi(
                        SegnalazioneForm.PERSONA + "cognome",
                        "La segnalazione è ormai «" + stato.nome() + "»: non si può più cambiare.");
            case Risposta.Scritta s -> throw new IllegalStateException("not a refusal: " + s);
            case Risposta.CambiataNelFrattempo c ->
                throw new IllegalStateException("a conflict: " + c.attuale().id());
        }
    }
}
