package it.filo.analisi.web;

import it.filo.analisi.Foglio;
import it.filo.analisi.ProponiEsito;
import it.filo.analisi.ProponiEsito.Risposta;
import it.filo.analisi.Proposta;
import it.filo.base.web.Campi;
import it.filo.base.web.Conflitto;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.cartella.CartellaId;
import it.filo.operatori.Operatore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The outcome that is put to the mini-équipe. */
@Controller
@RequestMapping("/cartelle/{id}/analisi-preliminare/esito")
class EsitoController {

    static final String VISTA = "analisi/esito";

    private final ProponiEsito proponi;
    private final PaginaEsito pagina;
    private final InParole inParole;
    private final Formati formati;
    private final Clock clock;

    EsitoController(ProponiEsito proponi, PaginaEsito pagina, InParole inParole, Formati formati, Clock clock) {
        this.proponi = proponi;
        this.pagina = pagina;
        this.inParole = inParole;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping
    String mostra(@PathVariable CartellaId id, Operatore chi, Model modello) {
        var scheda = pagina.riempi(id, chi, modello);
        modello.addAttribute("proposta", EsitoForm.di(scheda.proposta()));
        modello.addAttribute("voto", EsitoForm.bianco(scheda.versione(), formati.breve(LocalDate.now(clock))));
        return VISTA;
    }

    @PostMapping
    Object propone(
            @PathVariable CartellaId id, EsitoForm modulo, Operatore chi, Model modello, RedirectAttributes redirect) {
        proponi.ammette(id, chi);
        var errori = new Errori();
        var campi = new Campi(errori, clock);
        var decisione = modulo.decisione(campi);
        var motivazione = campi.campo("motivazione", "la motivazione", modulo.motivazione())
                .obbligatorio()
                .testo();
        if (!errori.vuoti()) {
            return errato(id, modulo, errori, chi, modello);
        }
        var proposta = new Proposta(decisione.orElseThrow(), motivazione.orElseThrow());
        return switch (proponi.proponi(id, modulo.letta(), proposta, chi)) {
            case Risposta.Proposto(var ritirate) -> {
                inParole.salvato("l'esito proposto", ritirate, redirect);
                yield "redirect:" + PaginaEsito.indirizzo(id);
            }
            case Risposta.NonAdesso(var perche) -> PaginaEsito.rifiutata(id, perche.spiegazione(), redirect);
            case Risposta.EsitoAssente() ->
                errato(id, modulo, errori.aggiungi("esito", "Scegliere l'esito."), chi, modello);
            case Risposta.ServizioMancante() ->
                errato(
                        id,
                        modulo,
                        errori.aggiungi("servizio", "Scegliere il servizio specialistico fra quelli della zona."),
                        chi,
                        modello);
            case Risposta.MotivazioneAssente() ->
                errato(id, modulo, errori.aggiungi("motivazione", "Scrivere la motivazione."), chi, modello);
            case Risposta.CambiatoNelFrattempo(var ora) -> conflitto(id, modulo, ora);
        };
    }

    private ModelAndView conflitto(CartellaId id, EsitoForm modulo, Foglio<Proposta> ora) {
        var voci = modulo.differenze(EsitoForm.di(ora), pagina.servizi());
        var altri = new LinkedHashMap<>(Map.of(
                "esito", List.of(modulo.esito()),
                "servizio", List.of(modulo.servizio()),
                "motivazione", List.of(modulo.motivazione())));
        voci.forEach(v -> altri.remove(v.campo()));
        var indirizzo = PaginaEsito.indirizzo(id);
        return new Conflitto(
                        "l'esito della scheda A",
                        indirizzo,
                        indirizzo,
                        inParole.chi(ora) + ",",
                        ora.versione(),
                        voci,
                        altri)
                .pagina();
    }

    private Object errato(CartellaId id, EsitoForm modulo, Errori errori, Operatore chi, Model modello) {
        mostra(id, chi, modello);
        modello.addAttribute("proposta", modulo);
        return pagina.errata(VISTA, errori, modello, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
