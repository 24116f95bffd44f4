package it.filo.cartella.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Opzioni;
import it.filo.cartella.CartellaId;
import it.filo.cartella.RivalutaNucleo;
import it.filo.cartella.RivalutaNucleo.Risposta;
import it.filo.cartella.RivalutaNucleo.Valutazione;
import it.filo.operatori.Operatore;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks who follows a case whether a change of the household asks to assess again. */
@Controller
@RequestMapping("/cartelle/{id}/nucleo/rivalutazione")
class RivalutazioneController {

    /** The answer, as typed. */
    record RivalutazioneForm(
            @Nullable String esito, @Nullable String motivo) {}

    private final RivalutaNucleo rivalutaNucleo;
    private final PaginaCartella pagina;
    private final Clock clock;

    RivalutazioneController(RivalutaNucleo rivalutaNucleo, PaginaCartella pagina, Clock clock) {
        this.rivalutaNucleo = rivalutaNucleo;
        this.pagina = pagina;
        this.clock = clock;
    }

    @GetMapping
    String chiedi(@PathVariable CartellaId id, Operatore chi, Model modello) {
        return mostra(id, new RivalutazioneForm(null, null), chi, modello);
    }

    @PostMapping
    ModelAndView valuta(
            @PathVariable CartellaId id,
            RivalutazioneForm form,
            Operatore chi,
            Model modello,
            RedirectAttributes dopo) {
        rivalutaNucleo.ammette(id, chi);
        var errori = new Errori();
        var campi = new Campi(errori, clock);
        var esito = campi.campo("esito", "se rivalutare", form.esito())
                .obbligatorio()
                .scelta(Valutazione.class);
        var motivo = campi.campo("motivo", "il motivo", form.motivo())
                .obbligatorio()
                .lungoAlPiu(1000)
                .testo();
        if (errori.vuoti()) {
            switch (rivalutaNucleo.valuta(id, esito.orElseThrow(), motivo.orElseThrow(), chi)) {
                case Risposta.Valutato(var valutazione, var riapre) -> {
                    dopo.addFlashAttribute(
                            "esito",
                            valutazione == Valutazione.NON_SERVE
                                    ? "Quanto è scritto vale ancora: resta nella storia, con il motivo."
                                    : valutazione == Valutazione.CONFERMATO
                                            ? "Rivalutato: quanto è scritto vale ancora, e resta nella storia con il motivo."
                                            : "Da rivalutare: resta fra le cose da fare della cartella e in Oggi. Da qui si riprende ciò che il percorso permette.");
                    return new ModelAndView("redirect:" + PaginaCartella.indirizzo(id, riapre));
                }
                case Risposta.NienteDaValutare() -> {
                    dopo.addFlashAttribute(
                            "avviso", "Non c'è un cambio del nucleo da valutare: forse qualcuno ha già risposto.");
                    return new ModelAndView("redirect:" + PaginaCartella.indirizzo(id, "nucleo"));
                }
                case Risposta.AltraDomanda() -> errori.aggiungi("esito", "Scegliere una delle risposte.");
                case Risposta.MotivoAssente() -> errori.aggiungi("motivo", "Scrivere il motivo.");
            }
        }
        modello.addAttribute("errori", errori);
        return new ModelAndView(mostra(id, form, chi, modello), modello.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String mostra(CartellaId id, RivalutazioneForm form, Operatore chi, Model modello) {
        var questione = rivalutaNucleo.prepara(id, chi);
        pagina.questione(pagina.riempi(id, "nucleo", chi, modello), chi, modello);
        modello.addAttribute("modulo", form);
        modello.addAttribute("risposte", Opzioni.di(questione.risposte(), Valutazione::name, Valutazione::scelta));
        modello.addAttribute("riapre", PaginaCartella.indirizzo(id, questione.riapre()));
        return "cartella/rivalutazione";
    }
}
