package it.filo.operatori.web;

import it.filo.operatori.BozzaId;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.TieniBozze;
import it.filo.operatori.TieniBozze.Aperta;
import it.filo.zona.Zone;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Gives back what was typed when a session ended. */
@Controller
@RequestMapping("/bozze")
class BozzeController {

    private static final Pattern TECNICO =
            Pattern.compile("_.*|versione|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    /** One field as it is sent again. */
    record Campo(String nome, String valore) {

        /** Whether a person typed or chose it, as far as one can tell. */
        public boolean leggibile() {
            return !valore.isBlank()
                    && !TECNICO.matcher(nome).matches()
                    && !TECNICO.matcher(valore).matches();
        }
    }

    /** The same as a person reads it. */
    record Letto(String etichetta, String valore) {}

    private final TieniBozze bozze;
    private final Zone zone;
    private final JsonMapper json;

    BozzeController(TieniBozze bozze, Zone zone, JsonMapper json) {
        this.bozze = bozze;
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
                        .filter(c -> c.leggibile() && ParoleDiBozza.scrittoDaQualcuno(c.nome()))
                        .map(c ->
                                new Letto(ParoleDiBozza.etichetta(c.nome()), ParoleDiBozza.valore(c.valore(), comuni)))
                        .toList());
        return "operatori/bozza";
    }

    @PostMapping("/{id}/elimina")
    String elimina(@PathVariable BozzaId id, Operatore chi, RedirectAttributes redirect) {
        bozze.scarta(id, chi);
        redirect.addFlashAttribute("esito", "Bozza eliminata.");
        return "redirect:/";
    }

    private List<Campo> campi(Aperta aperta) {
        return json.readValue(aperta.testo(), new TypeReference<Map<String, List<String>>>() {}).entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(valore -> new Campo(e.getKey(), valore)))
                .toList();
    }
}
