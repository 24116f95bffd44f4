package it.filo.accesso.web;

import it.filo.accesso.ElencoDaCompletare;
import it.filo.accesso.ElencoDaCompletare.Riga;
import it.filo.accesso.PersoneDaCompletare;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.Operatore;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Members of households of whom INPS said the codice fiscale alone: each leads to where the name is written. */
@Controller
class DaCompletareController {

    static final String QUI = "/accesso/persone-da-completare";

    /** @param indirizzo null where nothing leads to the person any more */
    public record Mostrata(Riga riga, @Nullable String indirizzo) {}

    private final PersoneDaCompletare persone;

    DaCompletareController(PersoneDaCompletare persone) {
        this.persone = persone;
    }

    @GetMapping(QUI)
    String elenco(@RequestParam(required = false) @Nullable String dopo, Operatore chi, Model modello) {
        var da = letto(dopo);
        var righe = persone.pagina(da, chi);
        var altre = righe.size() > ElencoDaCompletare.PAGINA;
        var mostrate = altre ? righe.subList(0, ElencoDaCompletare.PAGINA) : righe;
        modello.addAttribute("righe", mostrate(mostrate));
        modello.addAttribute(
                "altre", altre ? QUI + "?dopo=" + mostrate.getLast().id() : null);
        modello.addAttribute("inizio", da == null ? null : QUI);
        return "accesso/da-completare";
    }

    private static List<Mostrata> mostrate(List<Riga> righe) {
        return righe.stream().map(r -> new Mostrata(r, indirizzo(r))).toList();
    }

    private static @Nullable String indirizzo(Riga riga) {
        if (riga.cartella() != null) {
            return "/cartelle/" + riga.cartella() + "/nucleo/persone/" + riga.id();
        }
        return riga.domanda() == null ? null : Schede.DOMANDE + "/" + riga.domanda() + "/persone/" + riga.id();
    }

    /** An address that was tampered with starts anew. */
    private static @Nullable PersonaId letto(@Nullable String dopo) {
        try {
            return dopo == null ? null : new PersonaId(UUID.fromString(dopo));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
