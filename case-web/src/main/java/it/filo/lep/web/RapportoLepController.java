package it.filo.lep.web;

import it.filo.base.Lettura.Per;
import it.filo.base.web.Voce;
import it.filo.lep.Taglio.Trimestre;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The quarterly LEP report on screen. */
@Controller
class RapportoLepController {

    private static final int PRIMO_ANNO = 2018;

    private final PaginaRapporto pagina;
    private final PaginaRegione regione;
    private final Clock clock;

    RapportoLepController(PaginaRapporto pagina, PaginaRegione regione, Clock clock) {
        this.pagina = pagina;
        this.regione = regione;
        this.clock = clock;
    }

    @GetMapping("/lep")
    String indice(Model model) {
        var attuale = Trimestre.del(LocalDate.now(clock));
        var anni = new LinkedHashMap<Integer, List<Voce>>();
        for (int anno = attuale.anno(); anno >= PRIMO_ANNO; anno--) {
            var voci = new ArrayList<Voce>();
            for (int numero = 1; numero <= (anno == attuale.anno() ? attuale.numero() : 4); numero++) {
                voci.add(new Voce(new Trimestre(anno, numero).nome(), "/lep/" + anno + "/" + numero));
            }
            anni.put(anno, voci);
        }
        model.addAttribute("anni", anni);
        model.addAttribute("concluso", attuale.precedente());
        return "lep/indice";
    }

    @GetMapping("/lep/{anno}/{trimestre}")
    String pagina(
            @PathVariable int anno,
            @PathVariable("trimestre") int numero,
            Richiesta richiesta,
            Operatore chi,
            Model model) {
        var trimestre = Richiesta.trimestre(anno, numero);
        var taglio = richiesta.taglio(trimestre, LocalDate.now(clock));
        pagina.intesta(model, trimestre, taglio);
        model.addAttribute("csv", richiesta.indirizzo(trimestre, ".csv"));
        model.addAttribute("xlsx", richiesta.indirizzo(trimestre, ".xlsx"));
        model.addAttribute("pdf", richiesta.indirizzo(trimestre, ".pdf"));
        model.addAttribute("prima", richiesta.indirizzo(trimestre.precedente(), ""));
        model.addAttribute(
                "dopo",
                trimestre.ultimoGiorno().isBefore(LocalDate.now(clock))
                        ? richiesta.indirizzo(trimestre.successivo(), "")
                        : null);
        if (chi.ruolo() == Ruolo.REGIONE) {
            regione.riempi(model, trimestre, richiesta, Per.PAGINA, chi);
            return "lep/regione";
        }
        pagina.riempi(model, trimestre, richiesta, Per.PAGINA, chi);
        return "lep/rapporto";
    }
}
