package it.filo.operatori.web;

import it.filo.operatori.BozzaId;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.TieniBozze;
import it.filo.operatori.TieniBozze.Aperta;
import it.filo.zona.Zone;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Gives back what was typed into a form that could not be taken. */
@Controller
@RequestMapping("/bozze")
class BozzeController {

    /** A field as a person reads it. */
    record Letto(String etichetta, String valore) {}

    private final TieniBozze bozze;
    private final PaginaDelModulo pagina;
    private final Zone zone;
    private final JsonMapper json;

    BozzeController(TieniBozze bozze, PaginaDelModulo pagina, Zone zone, JsonMapper json) {
        this.bozze = bozze;
        this.pagina = pagina;
        this.zone = zone;
        this.json = json;
    }

    @GetMapping
    String elenco(Operatore chi, Model modello) {
        modello.addAttribute("bozze", bozze.di(chi));
        return "operatori/bozze";
    }

    @GetMapping("/{id}")
    String apri(@PathVariable BozzaId id, Operatore chi, Model modello) {
        var aperta = bozze.apri(id, chi).orElseThrow(() -> new NonVisibile("bozza " + id));
        modello.addAttribute("bozza", aperta.bozza());
        var campi = campi(aperta);
        var comuni = zone.comuni();
        modello.addAttribute("campi", campi);
        modello.addAttribute(
                "letti",
                campi.stream()
                        .filter(CampoDiBozza::leggibile)
                        .map(c -> new Letto(c.etichetta(), ParoleDiBozza.valore(c.valore(), comuni)))
                        .toList());
        modello.addAttribute("pagina", pagina.di(aperta.bozza().indirizzo()));
        return "operatori/bozza";
    }

    @PostMapping("/{id}/elimina")
    String elimina(@PathVariable BozzaId id, Operatore chi, RedirectAttributes redirect) {
        bozze.scarta(id, chi);
        redirect.addFlashAttribute("esito", "Bozza eliminata.");
        return "redirect:/";
    }

    private List<CampoDiBozza> campi(Aperta aperta) {
        return CampoDiBozza.di(json.readValue(aperta.testo(), new TypeReference<Map<String, List<String>>>() {}));
    }
}
