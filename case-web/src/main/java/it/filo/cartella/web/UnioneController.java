package it.filo.cartella.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.cartella.AnnullaUnione;
import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.ChiediUnione;
import it.filo.cartella.UnisciNuclei;
import it.filo.cartella.UnisciNuclei.Risposta;
import it.filo.cartella.UnisciNuclei.Verso;
import it.filo.misura.Misura;
import it.filo.nucleo.Cercata;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.Parentela;
import it.filo.nucleo.Unione;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The household of a case and another become one: who may see both does it, who may not asks. */
@Controller
@RequestMapping("/cartelle/{id}/nucleo/unione")
class UnioneController {

    private static final int QUANTI = 10;

    /** Before the id of a membership: the field that says what its person will be to the richiedente. */
    private static final String PARENTELA = "parentela-";

    /** From when and why, as typed. */
    record UnioneForm(@Nullable String dal, @Nullable String motivo) {}

    private final UnisciNuclei unisciNuclei;
    private final AnnullaUnione annullaUnione;
    private final ChiediUnione chiediUnione;
    private final PaginaCartella pagina;
    private final Formati formati;
    private final Clock clock;

    UnioneController(
            UnisciNuclei unisciNuclei,
            AnnullaUnione annullaUnione,
            ChiediUnione chiediUnione,
            PaginaCartella pagina,
            Formati formati,
            Clock clock) {
        this.unisciNuclei = unisciNuclei;
        this.annullaUnione = annullaUnione;
        this.chiediUnione = chiediUnione;
        this.pagina = pagina;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping
    String cerca(@PathVariable CartellaId id, @RequestParam(defaultValue = "") String q, Operatore chi, Model modello) {
        return mostra(id, q, "", "", new Errori(), chi, modello);
    }

    @PostMapping("/richiesta")
    ModelAndView chiedi(
            @PathVariable CartellaId id,
            @RequestParam(defaultValue = "") String testo,
            Operatore chi,
            Model modello,
            RedirectAttributes dopo) {
        chiediUnione.ammette(id, chi);
        var errori = new Errori();
        var letto = new Campi(errori, clock)
                .campo("testo", "quale altro nucleo, da quando e perché", testo)
                .obbligatorio()
                .lungoAlPiu(1000)
                .testo();
        if (letto.isPresent()) {
            switch (chiediUnione.chiedi(id, letto.get(), chi)) {
                case ChiediUnione.Risposta.Chiesta() -> {
                    dopo.addFlashAttribute(
                            "esito", "Chiesto all'amministrativa: la risposta comparirà nella storia della cartella.");
                    return new ModelAndView("redirect:" + PaginaCartella.indirizzo(id, "nucleo"));
                }
                case ChiediUnione.Risposta.GiaChiesta() ->
                    errori.aggiungi("testo", "È già stato chiesto, e si aspetta la risposta dell'amministrativa.");
                case ChiediUnione.Risposta.TestoAssente() ->
                    errori.aggiungi("testo", "Scrivere quale altro nucleo, da quando e perché.");
            }
        }
        return new ModelAndView(
                mostra(id, "", testo, "", errori, chi, modello), modello.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Looked at and not done. */
    @PostMapping("/risposta")
    ModelAndView lascia(
            @PathVariable CartellaId id,
            @RequestParam(defaultValue = "") String risposta,
            Operatore chi,
            Model modello,
            RedirectAttributes dopo) {
        chiediUnione.ammetteARispondere(id, chi);
        var errori = new Errori();
        var letta = new Campi(errori, clock)
                .campo("risposta", "perché non si uniscono", risposta)
                .obbligatorio()
                .lungoAlPiu(300)
                .testo();
        if (letta.isPresent()) {
            switch (chiediUnione.lascia(id, letta.get(), chi)) {
                case ChiediUnione.Esito.RestanoDue() -> {
                    dopo.addFlashAttribute("esito", "I nuclei restano due: la risposta è nella storia della cartella.");
                    return new ModelAndView("redirect:" + PaginaCartella.indirizzo(id, "nucleo"));
                }
                case ChiediUnione.Esito.GiaDecisa() -> {
                    dopo.addFlashAttribute("avviso", "La richiesta ha già avuto una risposta.");
                    return new ModelAndView("redirect:" + PaginaCartella.indirizzo(id, "nucleo"));
                }
                case ChiediUnione.Esito.TestoAssente() ->
                    errori.aggiungi("risposta", "Scrivere perché non si uniscono.");
            }
        }
        return new ModelAndView(
                mostra(id, "", "", risposta, errori, chi, modello), modello.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/annulla")
    String annulla(
            @PathVariable CartellaId id,
            @RequestParam(defaultValue = "") String unione,
            Operatore chi,
            RedirectAttributes dopo) {
        var quale = FiltriCartelle.letto(unione, UUID::fromString);
        switch (annullaUnione.annulla(id, quale, chi)) {
            case AnnullaUnione.Risposta.Annullata() ->
                dopo.addFlashAttribute("esito", "L'unione è annullata: i due nuclei tornano com'erano.");
            case AnnullaUnione.Risposta.NonPiu() ->
                dopo.addFlashAttribute(
                        "avviso",
                        "Non si può più annullare: è passato il giorno, o sul nucleo si è già scritto. Chi non ne fa parte può formare un nucleo proprio.");
        }
        return "redirect:" + PaginaCartella.indirizzo(id, "nucleo");
    }

    @GetMapping("/{altro}")
    String prepara(
            @PathVariable CartellaId id,
            @PathVariable NucleoId altro,
            @RequestParam(defaultValue = "") String verso,
            Operatore chi,
            Model modello) {
        return mostra(id, altro, verso, new UnioneForm(null, null), Map.of(), new Errori(), chi, modello);
    }

    @PostMapping("/{altro}")
    ModelAndView unisci(
            @PathVariable CartellaId id,
            @PathVariable NucleoId altro,
            @RequestParam(defaultValue = "") String verso,
            UnioneForm form,
            @RequestParam MultiValueMap<String, String> parametri,
            Operatore chi,
            Model modello,
            RedirectAttributes dopo) {
        unisciNuclei.ammette(id, altro, chi);
        var errori = new Errori();
        var campi = new Campi(errori, clock);
        var dal = campi.campo("dal", "il primo giorno insieme", form.dal())
                .obbligatorio()
                .nonFutura()
                .data();
        var motivo =
                campi.campo("motivo", "il motivo", form.motivo()).obbligatorio().scelta(Unione.Motivo.class);
        var scritte = new LinkedHashMap<String, String>();
        var parentele = new HashMap<UUID, Parentela>();
        parametri.forEach((nome, valori) -> {
            if (nome.startsWith(PARENTELA) && !valori.isEmpty()) {
                scritte.put(nome, valori.getFirst());
                var quale = FiltriCartelle.letto(nome.substring(PARENTELA.length()), UUID::fromString);
                campi.campo(nome, "che cosa è per il richiedente", valori.getFirst())
                        .scelta(Parentela.class)
                        .filter(p -> quale != null)
                        .ifPresent(p -> parentele.put(quale, p));
            }
        });
        if (errori.vuoti()) {
            switch (unisciNuclei.unisci(
                    id, altro, verso(verso), dal.orElseThrow(), motivo.orElseThrow(), parentele, chi)) {
                case Risposta.Uniti(var resta, var entrati) -> {
                    dopo.addFlashAttribute(
                            "esito",
                            "I due nuclei sono uno solo, quello di " + resta + ": "
                                    + (entrati == 0
                                            ? "erano già tutti lì."
                                            : formati.quanti(entrati, "persona ne fa", "persone ne fanno")
                                                    + " ora parte."));
                    return new ModelAndView("redirect:" + PaginaCartella.indirizzo(id, "nucleo"));
                }
                case Risposta.GiaUnito() -> {
                    dopo.addFlashAttribute("avviso", "Uno dei due nuclei si è unito a un altro nel frattempo.");
                    return new ModelAndView("redirect:" + PaginaCartella.indirizzo(id, "nucleo"));
                }
                case Risposta.ConCartelleAperte() ->
                    errori.aggiungi("dal", "Chiudere prima le cartelle del nucleo che finisce.");
                case Risposta.NelFuturo() ->
                    errori.aggiungi("dal", "Controllare il primo giorno: non può essere dopo oggi.");
                case Risposta.PrimaDellaChiusura(var chiusura) ->
                    errori.aggiungi(
                            "dal",
                            "Controllare il primo giorno: l'ultima cartella del nucleo che finisce è stata chiusa "
                                    + formati.il(chiusura) + ", prima non può finire.");
                case Risposta.NonNeFacevaParte(var nominativo, var da) ->
                    errori.aggiungi(
                            "dal",
                            "Controllare il primo giorno: " + nominativo + " fa parte dell'altro nucleo "
                                    + formati.dal(da) + ", e l'unione non può venire prima.");
                case Risposta.UscitoDopo(var nominativo, var al) ->
                    errori.aggiungi(
                            "dal",
                            "Controllare il primo giorno: " + nominativo + " è uscito dal nucleo che finisce "
                                    + formati.il(al) + ", cioè dopo.");
                case Risposta.UscitoDallAltroDopo(var nominativo, var al) ->
                    errori.aggiungi(
                            "dal",
                            "Controllare il primo giorno: " + nominativo + " è uscito dal nucleo che resta "
                                    + formati.il(al) + ". Il primo giorno insieme viene dopo.");
                case Risposta.NessunoAncora() ->
                    errori.aggiungi(
                            "dal", "Controllare il primo giorno: nel nucleo che resta non c'era ancora nessuno.");
                case Risposta.ParentelaDaDire(var componenti) ->
                    componenti.forEach(
                            c -> errori.aggiungi(PARENTELA + c, "Scegliere che cosa è per il richiedente del nucleo."));
            }
        }
        return new ModelAndView(
                mostra(id, altro, verso, form, scritte, errori, chi, modello),
                modello.asMap(),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String mostra(
            CartellaId id, String q, String testo, String risposta, Errori errori, Operatore chi, Model modello) {
        var pulita = q.strip();
        var cercata = pulita.isEmpty() ? Optional.<Cercata>empty() : Cercata.di(pulita);
        modello.addAttribute("trovati", unisciNuclei.cerca(id, cercata, QUANTI, chi));
        modello.addAttribute("richiesta", chiediUnione.aperta(id, chi).orElse(null));
        pagina.riempi(id, "nucleo", chi, modello);
        modello.addAttribute("q", q);
        modello.addAttribute("cercato", !pulita.isEmpty());
        modello.addAttribute("chiede", ChiediUnione.chiede(chi));
        modello.addAttribute("chiesto", testo);
        modello.addAttribute("risposta", risposta);
        modello.addAttribute("errori", errori);
        return "cartella/unione-cerca";
    }

    private String mostra(
            CartellaId id,
            NucleoId altro,
            String verso,
            UnioneForm form,
            Map<String, String> parentele,
            Errori errori,
            Operatore chi,
            Model modello) {
        var premessa = unisciNuclei.prepara(id, altro, verso(verso), chi);
        pagina.riempi(id, "nucleo", chi, modello);
        modello.addAttribute("premessa", premessa);
        modello.addAttribute("altro", altro);
        modello.addAttribute("chiude", chi.e(Ruolo.ASSISTENTE_SOCIALE));
        modello.addAttribute("modulo", form);
        modello.addAttribute("parenteleScritte", parentele);
        modello.addAttribute("errori", errori);
        modello.addAttribute("motivi", Opzioni.di(Unione.Motivo::nome, Unione.Motivo.values()));
        modello.addAttribute(
                "parentele",
                Opzioni.di(
                        Arrays.stream(Parentela.values())
                                .filter(p -> p != Parentela.RICHIEDENTE)
                                .toList(),
                        Parentela::name,
                        Parentela::nome));
        modello.addAttribute(
                "aperte",
                Opzioni.di(
                        premessa.aperte(),
                        Cartella::id,
                        c -> "Cartella " + Misura.di(c.misura()).nome() + " di " + premessa.richiedenteFinisce()));
        return "cartella/unione";
    }

    private static Verso verso(String testo) {
        var verso = FiltriCartelle.voce(Verso.class, testo);
        return verso == null ? Verso.QUI : verso;
    }
}
