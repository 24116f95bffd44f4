package it.filo.equipe.web;

import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.cartella.CartellaId;
import it.filo.cartella.web.PaginaCartella;
import it.filo.equipe.ConvocaEquipe;
import it.filo.equipe.ConvocaEquipe.Risposta;
import it.filo.equipe.Convocazione.Difetto;
import it.filo.equipe.Equipe;
import it.filo.equipe.LeggiSedute;
import it.filo.operatori.Operatore;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sedute of one case, and the call for the next. */
@Controller
@RequestMapping("/cartelle/{id}/equipe")
class ConvocazioneController {

    private final LeggiSedute leggi;
    private final ConvocaEquipe convoca;
    private final PaginaCartella pagina;
    private final Formati formati;
    private final Clock clock;

    ConvocazioneController(
            LeggiSedute leggi, ConvocaEquipe convoca, PaginaCartella pagina, Formati formati, Clock clock) {
        this.leggi = leggi;
        this.convoca = convoca;
        this.pagina = pagina;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping
    String pagina(@PathVariable CartellaId id, Operatore chi, Model modello) {
        var equipe = leggi.dellaCartella(id, chi);
        if (equipe.convoca()) {
            var invito = leggi.invito(equipe.cartella());
            modello.addAttribute("modulo", ConvocazioneForm.di(invito, formati));
            offri(invito, modello);
        }
        return mostra(id, equipe, chi, modello);
    }

    @PostMapping
    ModelAndView convoca(
            @PathVariable CartellaId id,
            @ModelAttribute("modulo") ConvocazioneForm modulo,
            Operatore chi,
            Model modello,
            RedirectAttributes poi) {
        convoca.ammette(id, chi);
        var errori = new Errori();
        var convocazione = modulo.leggi(errori, clock);
        if (convocazione.isPresent()) {
            switch (convoca.convoca(id, convocazione.get(), chi)) {
                case Risposta.Convocata(var seduta, var data) -> {
                    poi.addFlashAttribute("esito", "Équipe convocata per " + formati.il(data) + ".");
                    return new ModelAndView("redirect:/equipe/sedute/" + seduta);
                }
                case Risposta.GiaConvocata(var seduta, var data) -> {
                    poi.addFlashAttribute(
                            "avviso",
                            "L'équipe è già convocata per " + formati.il(data)
                                    + ": prima di convocarne un'altra, registrare o annullare questa seduta.");
                    return new ModelAndView("redirect:/equipe/sedute/" + seduta);
                }
                case Risposta.NonAdesso() -> {
                    return nonAdesso(id, poi);
                }
                case Risposta.MembroNonInServizio() ->
                    errori.aggiungi("membri", "Scegliere le persone fra quelle in servizio oggi.");
                case Risposta.Difettosa(var difetto) -> spiega(difetto, errori);
            }
        }
        var equipe = leggi.dellaCartella(id, chi);
        if (!equipe.convoca()) {
            return nonAdesso(id, poi);
        }
        offri(leggi.invito(equipe.cartella()), modello);
        modello.addAttribute("errori", errori);
        return new ModelAndView(mostra(id, equipe, chi, modello), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView nonAdesso(CartellaId id, RedirectAttributes poi) {
        poi.addFlashAttribute("errore", "L'équipe non si può convocare su questa cartella adesso.");
        return new ModelAndView("redirect:" + PaginaCartella.indirizzo(id, "equipe"));
    }

    private void spiega(Difetto difetto, Errori errori) {
        switch (difetto) {
            case Difetto.PrimaDellAnalisi(var analisiIl) ->
                errori.aggiungi(
                        "data",
                        "Controllare la data: la seduta viene dopo l'analisi preliminare, conclusa "
                                + formati.il(analisiIl) + ".");
            case Difetto.TroppoLontana(var al) ->
                errori.aggiungi("data", "Controllare la data: si convoca al più tardi per " + formati.il(al) + ".");
            case Difetto.UnSoloEnte() ->
                errori.aggiungi(
                        "membri",
                        "Convocare almeno una persona di un altro ente: l'équipe multidisciplinare ne riunisce almeno due.");
            case Difetto.MancaLoSpecialista(var delServizio) ->
                errori.aggiungi(
                        "membri",
                        delServizio
                                ? "Convocare il referente del servizio specialistico indicato nella scheda A."
                                : "Convocare almeno un referente specialistico: lo chiede l'esito della scheda A.");
            case Difetto.FinoTroppoLontano(var al) ->
                errori.aggiungi(
                        "finoAl",
                        "Controllare l'ultimo giorno: al più tardi il " + formati.data(al)
                                + "; una nuova convocazione lo rinnova.");
            case Difetto.FinoPrimaDellaSeduta() ->
                errori.aggiungi(
                        "finoAl",
                        "Controllare l'ultimo giorno: i referenti specialistici devono arrivare alla seduta.");
        }
    }

    private static void offri(LeggiSedute.Invito invito, Model modello) {
        modello.addAttribute("candidati", Membri.perEnte(invito.candidati()));
        modello.addAttribute("equipi", Opzioni.di(invito.equipi(), Equipe::id, Equipe::nome));
        modello.addAttribute("analisiIl", invito.analisiIl());
    }

    private String mostra(CartellaId id, LeggiSedute.EquipeDelCaso equipe, Operatore chi, Model modello) {
        pagina.riempi(id, "equipe", chi, modello);
        modello.addAttribute("righe", equipe.righe());
        modello.addAttribute("convoca", equipe.convoca());
        modello.addAttribute("seguono", equipe.seguono());
        return "equipe/convocazione";
    }
}
