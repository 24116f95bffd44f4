package it.filo.cartella.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.cartella.SciogliCollegamento;
import it.filo.cartella.SciogliCollegamento.Risposta;
import it.filo.operatori.Operatore;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who said that two records are of one person, and who took it back. */
@Controller
@RequestMapping("/persone/collegamenti")
class CollegamentiController {

    private static final String QUI = "/persone/collegamenti";

    private final SciogliCollegamento sciogli;
    private final Clock clock;

    CollegamentiController(SciogliCollegamento sciogli, Clock clock) {
        this.sciogli = sciogli;
        this.clock = clock;
    }

    @GetMapping
    String elenco(@RequestParam(required = false) @Nullable String dopo, Operatore chi, Model modello) {
        var segno = FiltriCartelle.letto(dopo, UUID::fromString);
        var trovati = sciogli.elenca(segno, CartelleController.PER_PAGINA + 1, chi);
        var mostrati = trovati.subList(0, Math.min(CartelleController.PER_PAGINA, trovati.size()));
        modello.addAttribute("collegamenti", mostrati);
        modello.addAttribute(
                "altre",
                trovati.size() > CartelleController.PER_PAGINA
                        ? QUI + "?dopo=" + mostrati.getLast().id()
                        : null);
        modello.addAttribute("inizio", segno == null ? null : QUI);
        return "cartella/collegamenti";
    }

    @GetMapping("/{id}/sciogli")
    String chiedi(@PathVariable UUID id, Operatore chi, Model modello) {
        return mostra(id, "", new Errori(), chi, modello);
    }

    @PostMapping("/{id}/sciogli")
    ModelAndView sciogli(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String motivo,
            Operatore chi,
            Model modello,
            RedirectAttributes dopo) {
        sciogli.ammette(id, chi);
        var errori = new Errori();
        var perche = new Campi(errori, clock)
                .campo("motivo", "il motivo", motivo)
                .obbligatorio()
                .lungoAlPiu(300)
                .testo();
        if (perche.isPresent()) {
            switch (sciogli.sciogli(id, perche.get(), chi)) {
                case Risposta.Sciolto() -> {
                    dopo.addFlashAttribute(
                            "esito", "Il collegamento è sciolto: le due registrazioni tornano com'erano.");
                    return new ModelAndView("redirect:" + QUI);
                }
                case Risposta.GiaSciolto() -> {
                    dopo.addFlashAttribute("avviso", "Il collegamento era già sciolto.");
                    return new ModelAndView("redirect:" + QUI);
                }
                case Risposta.MotivoAssente() -> errori.aggiungi("motivo", "Scrivere il motivo.");
            }
        }
        return new ModelAndView(
                mostra(id, motivo, errori, chi, modello), modello.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String mostra(UUID id, String motivo, Errori errori, Operatore chi, Model modello) {
        modello.addAttribute("collegamento", sciogli.prepara(id, chi));
        modello.addAttribute("motivo", motivo);
        modello.addAttribute("errori", errori);
        return "cartella/collegamento-sciogli";
    }
}
