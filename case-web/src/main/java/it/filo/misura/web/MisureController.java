package it.filo.misura.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Opzioni;
import it.filo.misura.ImpostaMisure;
import it.filo.misura.Misura;
import it.filo.operatori.Operatore;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One question for each measure: who must confirm the scheda A. */
@Controller
@RequestMapping("/amministrazione/misure")
class MisureController {

    private enum Conferma {
        DUE("Sì, di tutti e due"),
        UNO("No, basta quella di uno");

        private final String nome;

        Conferma(String nome) {
            this.nome = nome;
        }

        private String nome() {
            return nome;
        }
    }

    /** @param scelta what was chosen, null where nothing was */
    record Domanda(String campo, String misura, @Nullable String scelta) {}

    private final ImpostaMisure impostaMisure;
    private final Clock clock;

    MisureController(ImpostaMisure impostaMisure, Clock clock) {
        this.impostaMisure = impostaMisure;
        this.clock = clock;
    }

    @GetMapping
    String misure(Operatore chi, Model modello) {
        return pagina(
                impostaMisure.analisiADue(chi).entrySet().stream()
                        .map(m -> domanda(m.getKey(), m.getValue() ? Conferma.DUE.name() : Conferma.UNO.name()))
                        .toList(),
                modello);
    }

    @PostMapping
    String imposta(
            @RequestParam Map<String, String> dati,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect,
            HttpServletResponse risposta) {
        var errori = new Errori();
        var campi = new Campi(errori, clock);
        var decise = new LinkedHashMap<Misura, Boolean>();
        for (var misura : Misura.tutte()) {
            campi.campo(misura.codice(), "chi conferma la scheda A (" + misura.nome() + ")", dati.get(misura.codice()))
                    .obbligatorio()
                    .scelta(Conferma.class)
                    .ifPresent(conferma -> decise.put(misura, conferma == Conferma.DUE));
        }
        if (errori.vuoti()) {
            impostaMisure.analisiADue(decise, chi);
            redirect.addFlashAttribute("esito", "Impostazioni delle misure salvate.");
            return "redirect:/amministrazione/misure";
        }
        modello.addAttribute("errori", errori);
        risposta.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pagina(
                Misura.tutte().stream()
                        .map(m -> domanda(m, dati.get(m.codice())))
                        .toList(),
                modello);
    }

    private static Domanda domanda(Misura misura, @Nullable String scelta) {
        return new Domanda(misura.codice(), misura.nome(), scelta);
    }

    private static String pagina(List<Domanda> domande, Model modello) {
        modello.addAttribute("domande", domande);
        modello.addAttribute("conferme", Opzioni.di(Conferma::nome, Conferma.values()));
        return "misura/misure";
    }
}
