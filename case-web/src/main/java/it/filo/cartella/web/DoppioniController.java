package it.filo.cartella.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.cartella.CercaDoppioni;
import it.filo.cartella.CollegaPersone;
import it.filo.cartella.CollegaPersone.Risposta;
import it.filo.cartella.Doppioni;
import it.filo.nucleo.Persona;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.Operatore;
import java.time.Clock;
import java.util.LinkedHashMap;
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

/** Records that may be of one person: the list, and two of them side by side to be decided on. */
@Controller
@RequestMapping("/persone/doppioni")
class DoppioniController {

    static final String QUI = "/persone/doppioni";

    private final CercaDoppioni cercaDoppioni;
    private final CollegaPersone collegaPersone;
    private final Clock clock;

    DoppioniController(CercaDoppioni cercaDoppioni, CollegaPersone collegaPersone, Clock clock) {
        this.cercaDoppioni = cercaDoppioni;
        this.collegaPersone = collegaPersone;
        this.clock = clock;
    }

    @GetMapping
    String elenco(@RequestParam(required = false) @Nullable String dopo, Operatore chi, Model modello) {
        var segno = FiltriCartelle.letto(dopo, Doppioni.Segno::valueOf);
        var trovate = cercaDoppioni.cerca(segno, CartelleController.PER_PAGINA + 1, chi);
        var mostrate = trovate.subList(0, Math.min(CartelleController.PER_PAGINA, trovate.size()));
        modello.addAttribute("coppie", mostrate);
        modello.addAttribute(
                "altre",
                trovate.size() > CartelleController.PER_PAGINA
                        ? QUI + "?dopo=" + Doppioni.Segno.dopo(mostrate.getLast())
                        : null);
        modello.addAttribute("inizio", segno == null ? null : QUI);
        return "cartella/doppioni";
    }

    @GetMapping("/{una}/{altra}")
    String confronta(@PathVariable PersonaId una, @PathVariable PersonaId altra, Operatore chi, Model modello) {
        return confronto(una, altra, "", "", new Errori(), chi, modello);
    }

    @PostMapping("/{una}/{altra}")
    ModelAndView collega(
            @PathVariable PersonaId una,
            @PathVariable PersonaId altra,
            @RequestParam(defaultValue = "") String guida,
            @RequestParam(defaultValue = "") String motivo,
            Operatore chi,
            Model modello,
            RedirectAttributes dopo) {
        collegaPersone.ammette(una, altra, chi);
        var errori = new Errori();
        var campi = new Campi(errori, clock);
        var scelta = campi.campo("guida", "quale registrazione resta", guida)
                .obbligatorio()
                .scelta(testo -> fra(PersonaId.valueOf(testo), una, altra));
        var perche = campi.campo("motivo", "da che cosa si sa", motivo)
                .obbligatorio()
                .lungoAlPiu(300)
                .testo();
        if (errori.vuoti()) {
            var resta = scelta.orElseThrow();
            switch (collegaPersone.collega(resta, resta.equals(una) ? altra : una, perche.orElseThrow(), chi)) {
                case Risposta.Collegate(var nominativo, var due) -> {
                    dopo.addFlashAttribute(
                            "esito",
                            "Le due registrazioni sono di una persona sola: da ora si trova " + nominativo + "."
                                    + (due
                                            ? " Fa parte di due nuclei: se sono uno solo si uniscono, altrimenti si registra l'uscita da uno, dalle pagine «il suo nucleo» qui sotto."
                                            : ""));
                    return new ModelAndView("redirect:" + QUI + "/" + una + "/" + altra);
                }
                case Risposta.GiaCollegate() -> {
                    dopo.addFlashAttribute("avviso", "Erano già collegate: le ha collegate un'altra persona.");
                    return new ModelAndView("redirect:" + QUI + "/" + una + "/" + altra);
                }
                case Risposta.MotivoAssente() -> errori.aggiungi("motivo", "Scrivere da che cosa si sa.");
            }
        }
        return new ModelAndView(
                confronto(una, altra, guida, motivo, errori, chi, modello),
                modello.asMap(),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{una}/{altra}/diverse")
    String diverse(@PathVariable PersonaId una, @PathVariable PersonaId altra, Operatore chi, RedirectAttributes dopo) {
        collegaPersone.diverse(una, altra, chi);
        dopo.addFlashAttribute("esito", "Sono due persone: non compaiono più fra i possibili doppioni.");
        return "redirect:" + QUI;
    }

    private String confronto(
            PersonaId una, PersonaId altra, String guida, String motivo, Errori errori, Operatore chi, Model modello) {
        var confronto = collegaPersone.confronta(una, altra, chi);
        var scelte = new LinkedHashMap<String, String>();
        scelte.put(una.toString(), "La prima: " + nome(confronto.una()));
        scelte.put(altra.toString(), "La seconda: " + nome(confronto.altra()));
        modello.addAttribute("confronto", confronto);
        modello.addAttribute("scelte", scelte);
        modello.addAttribute("guida", guida);
        modello.addAttribute("motivo", motivo);
        modello.addAttribute("errori", errori);
        return "cartella/confronto";
    }

    private static String nome(Persona persona) {
        var codice = persona.anagrafica().codiceFiscale();
        return persona.nominativo() + (codice == null ? ", senza codice fiscale" : ", " + codice);
    }

    private static PersonaId fra(PersonaId scelta, PersonaId una, PersonaId altra) {
        if (!scelta.equals(una) && !scelta.equals(altra)) {
            throw new IllegalArgumentException("neither of the two");
        }
        return scelta;
    }
}
