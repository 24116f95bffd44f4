package it.filo.operatori.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.operatori.ImpostaSportello;
import it.filo.operatori.Operatore;
import it.filo.zona.VociDiSportello.Tipo;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the counters offer to choose from, one a line. */
@Controller
@RequestMapping("/amministrazione/sportello")
class SportelloController {

    static final int VOCI = 40;
    static final int LUNGHEZZA = 120;

    /** As typed. */
    record Voci(@Nullable String prestazioni, @Nullable String intermediari) {

        private static List<String> righe(
                @Nullable String testo, String campo, String cosa, Errori errori, Clock clock) {
            var voci = new Campi(errori, clock)
                    .campo(campo, cosa, testo).testo().stream()
                            .flatMap(String::lines)
                            .map(String::strip)
                            .filter(v -> !v.isEmpty())
                            .distinct()
                            .toList();
            if (voci.size() > VOCI) {
                errori.aggiungi(campo, "Tenerne al massimo " + VOCI + ": chi è allo sportello le scorre tutte.");
            }
            voci.stream()
                    .filter(v -> v.length() > LUNGHEZZA)
                    .findFirst()
                    .ifPresent(v -> errori.aggiungi(
                            campo,
                            "Accorciare «" + v.substring(0, 40) + "…»: al massimo " + LUNGHEZZA + " caratteri."));
            return voci;
        }
    }

    private final ImpostaSportello imposta;
    private final Clock clock;

    SportelloController(ImpostaSportello imposta, Clock clock) {
        this.imposta = imposta;
        this.clock = clock;
    }

    @GetMapping
    String voci(Operatore chi, Model modello) {
        return pagina(
                new Voci(
                        String.join("\n", imposta.voci(Tipo.PRESTAZIONE, chi)),
                        String.join("\n", imposta.voci(Tipo.INTERMEDIARIO, chi))),
                new Errori(),
                modello);
    }

    @PostMapping
    String imposta(Voci voci, Operatore chi, Model modello, RedirectAttributes redirect, HttpServletResponse http) {
        imposta.voci(Tipo.PRESTAZIONE, chi);
        var errori = new Errori();
        if (voci.prestazioni() == null || voci.intermediari() == null) {
            errori.aggiungi(
                    voci.prestazioni() == null ? "prestazioni" : "intermediari",
                    "L'elenco non è arrivato: ricaricare la pagina e riprovare.");
        }
        var prestazioni = Voci.righe(voci.prestazioni(), "prestazioni", "le prestazioni", errori, clock);
        var intermediari = Voci.righe(voci.intermediari(), "intermediari", "i CAF e patronati", errori, clock);
        if (errori.vuoti()) {
            imposta.imposta(Tipo.PRESTAZIONE, prestazioni, chi);
            imposta.imposta(Tipo.INTERMEDIARIO, intermediari, chi);
            redirect.addFlashAttribute("esito", "Voci dello sportello salvate.");
            return "redirect:/amministrazione/sportello";
        }
        http.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pagina(voci, errori, modello);
    }

    private static String pagina(Voci voci, Errori errori, Model modello) {
        modello.addAttribute("modulo", voci);
        modello.addAttribute("errori", errori);
        return "operatori/sportello";
    }
}
