package it.filo.operatori.web;

import it.filo.operatori.GestisciComuni;
import it.filo.operatori.GestisciPersonale;
import it.filo.operatori.GestisciPunti;
import it.filo.operatori.Operatore;
import it.filo.zona.Comune;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Comuni, points of access and assistenti sociali of the zona on one page. */
@Controller
class TerritorioController {

    static final String TERRITORIO = "/amministrazione/territorio";

    private final GestisciComuni comuni;
    private final GestisciPunti punti;
    private final GestisciPersonale personale;
    private final Clock clock;

    TerritorioController(GestisciComuni comuni, GestisciPunti punti, GestisciPersonale personale, Clock clock) {
        this.comuni = comuni;
        this.punti = punti;
        this.personale = personale;
        this.clock = clock;
    }

    @GetMapping(TERRITORIO)
    String territorio(Operatore chi, Model modello) {
        var elenco = comuni.comuni(chi);
        modello.addAttribute("comuni", elenco);
        modello.addAttribute(
                "residenti", elenco.stream().mapToLong(Comune::residenti).sum());
        modello.addAttribute("nomi", elenco.stream().collect(Collectors.toMap(Comune::istat, Comune::nome)));
        modello.addAttribute("punti", punti.punti(chi));
        modello.addAttribute("personale", personale.personale(chi));
        modello.addAttribute("oggi", LocalDate.now(clock));
        return "operatori/territorio";
    }
}
