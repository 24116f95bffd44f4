package it.filo.monitoraggio.web;

import it.filo.analisi.Scala;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Dominio;
import it.filo.cartella.web.PaginaCartella;
import it.filo.monitoraggio.Andamento;
import it.filo.monitoraggio.LeggiMonitoraggio;
import it.filo.monitoraggio.Momento;
import it.filo.monitoraggio.MonitoraggioLetto;
import it.filo.monitoraggio.SvolgiVerifica;
import it.filo.monitoraggio.SvolgiVerifica.Risposta;
import it.filo.operatori.Operatore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is followed in a case, and the verifiche. */
@Controller
@RequestMapping("/cartelle/{id}/monitoraggio")
class MonitoraggioController {

    private static final String PAGINA = "monitoraggio";

    private final LeggiMonitoraggio leggi;
    private final SvolgiVerifica svolgi;
    private final PaginaCartella pagina;
    private final Formati formati;
    private final Clock clock;

    MonitoraggioController(
            LeggiMonitoraggio leggi, SvolgiVerifica svolgi, PaginaCartella pagina, Formati formati, Clock clock) {
        this.leggi = leggi;
        this.svolgi = svolgi;
        this.pagina = pagina;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping
    String monitoraggio(@PathVariable CartellaId id, Operatore chi, Model model) {
        model.addAttribute("letto", leggi.leggi(id, chi));
        model.addAttribute("radice", PaginaCartella.indirizzo(id, ""));
        pagina.riempi(id, PAGINA, chi, model);
        return "monitoraggio/monitoraggio";
    }

    @GetMapping("/nuova")
    String nuova(@PathVariable CartellaId id, Operatore chi, Model model) {
        var letto = leggi.perScrivere(id, chi);
        if (!letto.verificabile()) {
            return "redirect:" + PaginaCartella.indirizzo(id, PAGINA);
        }
        modulo(id, letto, VerificaForm.nuova(letto, LocalDate.now(clock), formati), chi, model);
        return "monitoraggio/verifica";
    }

    @PostMapping("/nuova")
    ModelAndView registra(
            @PathVariable CartellaId id,
            @RequestParam Map<String, String> campi,
            Operatore chi,
            RedirectAttributes redirect) {
        var letto = leggi.perScrivere(id, chi);
        var form = new VerificaForm(campi);
        var errori = new Errori();
        var trovato = form.leggi(letto, errori, clock);
        var risposta = trovato.map(t -> svolgi.svolgi(id, t, chi)).orElse(null);
        if (risposta instanceof Risposta.Svolta(var ignorato, var prossima)) {
            redirect.addFlashAttribute("esito", esito(letto, prossima));
            return new ModelAndView("redirect:" + PaginaCartella.indirizzo(id, PAGINA));
        }
        if (risposta instanceof Risposta.CartellaChiusa || risposta instanceof Risposta.NienteDiFirmato) {
            redirect.addFlashAttribute(
                    "avviso",
                    letto.chiusa()
                            ? "La cartella è chiusa: non si registrano altre verifiche."
                            : "Non c'è ancora nulla di firmato da verificare.");
            return new ModelAndView("redirect:" + PaginaCartella.indirizzo(id, PAGINA));
        }
        if (risposta != null) {
            rifiuto(risposta, errori);
        }
        var vista = new ModelAndView("monitoraggio/verifica", HttpStatus.UNPROCESSABLE_CONTENT);
        var model = new ExtendedModelMap();
        model.addAttribute("errori", errori);
        modulo(id, letto, form, chi, model);
        vista.addAllObjects(model);
        return vista;
    }

    private void rifiuto(Risposta risposta, Errori errori) {
        switch (risposta) {
            case Risposta.GiornoImpossibile(var firma) ->
                errori.aggiungi(
                        "data",
                        "Controllare la data della verifica: va dalla firma, " + formati.data(firma) + ", a oggi.");
            case Risposta.ProssimaNonDopo() ->
                errori.aggiungi("prossima", "Controllare la prossima verifica: viene dopo questa.");
            case Risposta.ProssimaMancante() ->
                errori.aggiungi("prossima", "Scrivere la data della prossima verifica, oppure scegliere «In uscita».");
            case Risposta.SintesiMancante() -> errori.aggiungi("sintesi", "Scrivere la sintesi della verifica.");
            case Risposta.NienteDiScritto() ->
                errori.aggiungi("sintesi", "Dire come va almeno una voce, oppure scrivere una nota.");
            case Risposta.Svolta s -> throw new IllegalStateException("not a refusal: " + s);
            case Risposta.CartellaChiusa c -> throw new IllegalStateException("answered before: " + c);
            case Risposta.NienteDiFirmato n -> throw new IllegalStateException("answered before: " + n);
        }
    }

    private String esito(MonitoraggioLetto letto, @Nullable LocalDate prossima) {
        if (!letto.conduce()) {
            return "Il contributo alla verifica è registrato.";
        }
        return "La verifica è registrata."
                + (prossima == null ? "" : " La prossima è entro " + formati.il(prossima) + ".");
    }

    private void modulo(CartellaId id, MonitoraggioLetto letto, VerificaForm form, Operatore chi, Model model) {
        model.addAttribute("letto", letto);
        model.addAttribute("modulo", form);
        model.addAttribute("momenti", Opzioni.di(Momento::nome, Momento.values()));
        model.addAttribute("andamenti", Opzioni.di(Andamento::nome, Andamento.values()));
        var gradi = new LinkedHashMap<Dominio, Map<String, String>>();
        letto.parte().domini().forEach(d -> gradi.put(d, gradi(d)));
        model.addAttribute("gradi", gradi);
        model.addAttribute("azione", PaginaCartella.indirizzo(id, PAGINA + "/nuova"));
        model.addAttribute("ritorno", PaginaCartella.indirizzo(id, PAGINA));
        pagina.riempi(id, PAGINA, chi, model);
    }

    private static Map<String, String> gradi(Dominio dominio) {
        var ancore = Scala.ancore(dominio);
        var gradi = new LinkedHashMap<String, String>();
        for (int n = 1; n <= ancore.size(); n++) {
            gradi.put(Integer.toString(n), n + " – " + ancore.get(n - 1));
        }
        return gradi;
    }
}
