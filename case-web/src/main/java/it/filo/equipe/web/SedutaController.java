package it.filo.equipe.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Conflitto;
import it.filo.base.web.Conflitto.Voce;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.cartella.web.PaginaCartella;
import it.filo.equipe.AnnullaSeduta;
import it.filo.equipe.LeggiSedute;
import it.filo.equipe.SedutaId;
import it.filo.equipe.SedutaLetta;
import it.filo.equipe.SedutaLetta.Convocato;
import it.filo.equipe.TieniSeduta;
import it.filo.equipe.TieniSeduta.Risposta;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One seduta: its verbale while it goes on, and what was decided. */
@Controller
@RequestMapping("/equipe/sedute/{id}")
class SedutaController {

    private final LeggiSedute leggi;
    private final TieniSeduta tieni;
    private final AnnullaSeduta annulla;
    private final PaginaCartella pagina;
    private final Formati formati;
    private final Clock clock;

    SedutaController(
            LeggiSedute leggi,
            TieniSeduta tieni,
            AnnullaSeduta annulla,
            PaginaCartella pagina,
            Formati formati,
            Clock clock) {
        this.leggi = leggi;
        this.tieni = tieni;
        this.annulla = annulla;
        this.pagina = pagina;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping
    String pagina(@PathVariable SedutaId id, Operatore chi, Model modello) {
        var letta = leggi.seduta(id, chi);
        return mostra(letta, VerbaleForm.di(letta, formati), chi, modello);
    }

    @PostMapping
    ModelAndView scrivi(
            @PathVariable SedutaId id,
            @ModelAttribute("modulo") VerbaleForm modulo,
            Operatore chi,
            Model modello,
            RedirectAttributes poi) {
        var errori = new Errori();
        var letto = modulo.leggi(errori, clock);
        if (letto.isPresent()) {
            var giorno = letto.get().giorno();
            var verbale = letto.get().verbale();
            var risposta = giorno == null
                    ? tieni.salva(id, modulo.letta(), verbale, chi)
                    : tieni.tieni(id, modulo.letta(), giorno, verbale, chi);
            switch (risposta) {
                case Risposta.Salvata() -> {
                    return torna(id, poi, "esito", "Verbale salvato. La seduta resta aperta.");
                }
                case Risposta.Tenuta(var quando) -> {
                    return torna(id, poi, "esito", "Seduta registrata come tenuta " + formati.il(quando) + ".");
                }
                case Risposta.GiaChiusa(var stato) -> {
                    return torna(id, poi, "errore", chiusa(stato.nome()));
                }
                case Risposta.CambiataNelFrattempo(var attuale) -> {
                    return conflitto(modulo, attuale);
                }
                case Risposta.NelFuturo() ->
                    errori.aggiungi("giorno", "Controllare il giorno: non può essere dopo oggi.");
                case Risposta.PrimaDellAnalisi(var analisiIl) ->
                    errori.aggiungi(
                            "giorno",
                            "Controllare il giorno: la seduta viene dopo l'analisi preliminare, conclusa "
                                    + formati.il(analisiIl) + ".");
                case Risposta.UnSoloEntePresente() ->
                    errori.aggiungi(
                            "presenti",
                            "Segnare chi c'era: la seduta vale se sono presenti almeno due enti. Altrimenti si annulla e si convoca di nuovo.");
                case Risposta.DecisioneMancante() -> errori.aggiungi("decisione", "Scrivere la decisione.");
            }
        }
        var letta = leggi.seduta(id, chi);
        if (!letta.conduce()) {
            throw new NonConsentito("verbale della seduta");
        }
        modello.addAttribute("errori", errori);
        return new ModelAndView(mostra(letta, modulo, chi, modello), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/annulla")
    String chiedi(@PathVariable SedutaId id, Operatore chi, Model modello) {
        return chiedi(id, "", chi, modello);
    }

    @PostMapping("/annulla")
    ModelAndView annulla(
            @PathVariable SedutaId id,
            @RequestParam int versione,
            @RequestParam(defaultValue = "") String motivo,
            Operatore chi,
            Model modello,
            RedirectAttributes poi) {
        var errori = new Errori();
        var scritto = new Campi(errori, clock)
                .campo("motivo", "il motivo", motivo)
                .obbligatorio()
                .lungoAlPiu(500)
                .testo();
        if (scritto.isPresent()) {
            switch (annulla.annulla(id, versione, scritto.get(), chi)) {
                case AnnullaSeduta.Risposta.Annullata() -> {
                    return torna(id, poi, "esito", "Seduta annullata.");
                }
                case AnnullaSeduta.Risposta.GiaChiusa(var stato) -> {
                    return torna(id, poi, "errore", chiusa(stato.nome()));
                }
                case AnnullaSeduta.Risposta.MotivoAssente() -> errori.aggiungi("motivo", "Scrivere il motivo.");
                case AnnullaSeduta.Risposta.CambiataNelFrattempo() -> {
                    modello.addAttribute(
                            "avviso",
                            "Il verbale della seduta è cambiato nel frattempo: rileggerlo prima di annullarla. Il motivo"
                                    + " scritto è qui sotto.");
                    return new ModelAndView(chiedi(id, motivo, chi, modello), HttpStatus.CONFLICT);
                }
            }
        }
        modello.addAttribute("errori", errori);
        return new ModelAndView(chiedi(id, motivo, chi, modello), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String chiedi(SedutaId id, String motivo, Operatore chi, Model modello) {
        var letta = leggi.seduta(id, chi);
        if (!letta.scrivibile()) {
            throw new NonConsentito("annullamento della seduta");
        }
        pagina.riempi(letta.seduta().cartella(), "equipe", chi, modello);
        modello.addAttribute("letta", letta);
        modello.addAttribute("motivo", motivo);
        return "equipe/annulla";
    }

    private static String chiusa(String stato) {
        return "La seduta è già chiusa (" + stato.toLowerCase(Locale.ITALIAN) + "): non si può più cambiare.";
    }

    private static ModelAndView torna(SedutaId id, RedirectAttributes poi, String nome, String messaggio) {
        poi.addFlashAttribute(nome, messaggio);
        return new ModelAndView("redirect:/equipe/sedute/" + id);
    }

    private ModelAndView conflitto(VerbaleForm mio, SedutaLetta attuale) {
        var seduta = attuale.seduta();
        var loro = VerbaleForm.di(attuale, formati);
        var voci = new ArrayList<Voce>();
        var miei = lista(mio.presenti());
        var altrui = lista(loro.presenti());
        if (!miei.equals(altrui)) {
            voci.add(Voce.scelta(
                    "Presenti",
                    "presenti",
                    String.join(",", miei),
                    nomi(attuale, miei),
                    String.join(",", altrui),
                    nomi(attuale, altrui)));
        }
        Conflitti.confronta(voci, "Sintesi", "sintesi", mio.sintesi(), loro.sintesi());
        Conflitti.confronta(voci, "Decisione", "decisione", mio.decisione(), loro.decisione());
        var tutti = new LinkedHashMap<String, String>();
        tutti.put("giorno", Conflitti.testo(mio.giorno()));
        tutti.put("presenti", String.join(",", miei));
        tutti.put("sintesi", Conflitti.testo(mio.sintesi()));
        tutti.put("decisione", Conflitti.testo(mio.decisione()));
        if (mio.chiude()) {
            tutti.put("tieni", "si");
        }
        var indirizzo = "/equipe/sedute/" + seduta.id();
        return new Conflitto(
                        "il verbale della seduta",
                        indirizzo,
                        indirizzo,
                        Conflitti.chi(seduta.firma(), formati),
                        seduta.versione(),
                        voci,
                        Conflitti.altri(voci, tutti))
                .pagina();
    }

    private static List<String> lista(@Nullable List<String> spuntati) {
        return spuntati == null ? List.of() : spuntati.stream().sorted().toList();
    }

    private String nomi(SedutaLetta letta, List<String> ids) {
        return formati.elenco(letta.convocati().stream()
                .map(Convocato::chi)
                .filter(c -> ids.contains(c.id().toString()))
                .map(Operatore::nominativo)
                .toList());
    }

    private String mostra(SedutaLetta letta, VerbaleForm modulo, Operatore chi, Model modello) {
        pagina.riempi(letta.seduta().cartella(), "equipe", chi, modello);
        modello.addAttribute("letta", letta);
        modello.addAttribute("seduta", letta.seduta());
        modello.addAttribute("modulo", modulo);
        modello.addAttribute(
                "convocati", Opzioni.di(letta.convocati(), c -> c.chi().id(), c -> Membri.inParole(c.chi())));
        return "equipe/seduta";
    }
}
