package it.filo.cartella.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Conflitto;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.cartella.CambiaIndirizzo;
import it.filo.cartella.CambiaIndirizzo.Risposta;
import it.filo.cartella.CartellaId;
import it.filo.nucleo.Nucleo;
import it.filo.operatori.Operatore;
import it.filo.zona.Comune;
import it.filo.zona.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** The household moves to another address of the zona. */
@Controller
@RequestMapping("/cartelle/{id}/nucleo/indirizzo")
class IndirizzoController {

    /** Where the household lives now, as typed. */
    record IndirizzoForm(
            @Nullable Integer versione,
            @Nullable String comune,
            @Nullable String indirizzo,
            @Nullable String dal,
            @Nullable String perche) {

        /** Whether the address was written wrong, and nobody moved. */
        boolean corregge() {
            return CORREZIONE.equals(perche);
        }
    }

    private static final String TRASLOCO = "TRASLOCO";
    private static final String CORREZIONE = "CORREZIONE";

    private static final String PAGINA = "nucleo";

    private final CambiaIndirizzo cambia;
    private final PaginaCartella pagina;
    private final Zone zone;
    private final Formati formati;
    private final Clock clock;

    IndirizzoController(CambiaIndirizzo cambia, PaginaCartella pagina, Zone zone, Formati formati, Clock clock) {
        this.cambia = cambia;
        this.pagina = pagina;
        this.zone = zone;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping
    String chiedi(@PathVariable CartellaId id, Operatore chi, Model modello) {
        var nucleo = cambia.nucleo(id, chi);
        var form = new IndirizzoForm(
                nucleo.versione(),
                nucleo.comune(),
                nucleo.indirizzo().orElse(""),
                formati.breve(LocalDate.now(clock)),
                TRASLOCO);
        return mostra(id, form, nucleo, chi, modello);
    }

    @PostMapping
    ModelAndView cambia(
            @PathVariable CartellaId id, IndirizzoForm form, Operatore chi, Model modello, RedirectAttributes dopo) {
        var errori = new Errori();
        var campi = new Campi(errori, clock);
        var comune =
                campi.campo("comune", "il comune", form.comune()).obbligatorio().testo();
        var indirizzo = campi.campo("indirizzo", "l'indirizzo", form.indirizzo())
                .lungoAlPiu(200)
                .testo();
        var dal = campi.campo("dal", "il primo giorno al nuovo indirizzo", form.dal())
                .obbligatorio()
                .nonFutura()
                .data();
        if (errori.vuoti()) {
            var letta = form.versione() == null ? -1 : form.versione();
            var dove = comune.orElseThrow();
            var via = indirizzo.orElse(null);
            switch (form.corregge()
                    ? cambia.corregge(id, letta, dove, via, dal.orElseThrow(), chi)
                    : cambia.cambia(id, letta, dove, via, dal.orElseThrow(), chi)) {
                case Risposta.Corretto(var nome) -> {
                    dopo.addFlashAttribute("esito", "Indirizzo corretto: il nucleo abita a " + nome + ".");
                    return new ModelAndView("redirect:" + PaginaCartella.indirizzo(id, PAGINA));
                }
                case Risposta.Cambiato(var nome) -> {
                    dopo.addFlashAttribute("esito", "Il nucleo abita ora a " + nome + ".");
                    return new ModelAndView("redirect:" + PaginaCartella.indirizzo(id, PAGINA));
                }
                case Risposta.NelFuturo() ->
                    errori.aggiungi("dal", "Controllare il primo giorno: non può essere dopo oggi.");
                case Risposta.PrimaDelTrasloco(var fino) ->
                    errori.aggiungi(
                            "dal",
                            "Controllare il primo giorno: fino " + formati.al(fino)
                                    + " il nucleo abitava in un posto ancora precedente."
                                    + (form.corregge()
                                            ? ""
                                            : " Se l'indirizzo di adesso o il suo giorno era scritto male, scegliere «Era"
                                                    + " scritto male»."));
                case Risposta.FuoriDallaZona() ->
                    errori.aggiungi(
                            "comune",
                            "Scegliere un comune della zona: chi va ad abitare altrove è seguito da un'altra zona.");
                case Risposta.Uguale() ->
                    errori.aggiungi(
                            "indirizzo",
                            form.corregge()
                                    ? "È già scritto così: correggere l'indirizzo o il giorno."
                                    : "È già questo l'indirizzo: scrivere quello nuovo, o correggere il giorno con «Era scritto male».");
                case Risposta.CambiatoNelFrattempo(var attuale) -> {
                    return conflitto(id, form, attuale);
                }
            }
        }
        var nucleo = cambia.nucleo(id, chi);
        modello.addAttribute("errori", errori);
        return new ModelAndView(
                mostra(id, form, nucleo, chi, modello), modello.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String mostra(CartellaId id, IndirizzoForm form, Nucleo nucleo, Operatore chi, Model modello) {
        pagina.riempi(id, PAGINA, chi, modello);
        modello.addAttribute("modulo", form);
        modello.addAttribute("abitaDal", cambia.abitaDal(nucleo).orElse(null));
        var perche = new LinkedHashMap<String, String>();
        perche.put(TRASLOCO, "Il nucleo ha cambiato casa");
        perche.put(CORREZIONE, "Era scritto male, e si corregge");
        modello.addAttribute("motivi", perche);
        modello.addAttribute("comuni", comuni());
        return "cartella/indirizzo";
    }

    private Map<String, String> comuni() {
        return Opzioni.di(zone.comuni(), Comune::istat, Comune::nome);
    }

    private ModelAndView conflitto(CartellaId id, IndirizzoForm form, Nucleo attuale) {
        var voci = new ArrayList<Conflitto.Voce>();
        var altri = new LinkedHashMap<String, List<String>>();
        var comuni = comuni();
        var comune = testo(form.comune());
        if (comune.equals(attuale.comune())) {
            altri.put("comune", List.of(comune));
        } else {
            voci.add(Conflitto.Voce.scelta(
                    "Comune",
                    "comune",
                    comune,
                    comuni.getOrDefault(comune, comune),
                    attuale.comune(),
                    comuni.getOrDefault(attuale.comune(), attuale.comune())));
        }
        voci.add(Conflitto.Voce.testo(
                "Indirizzo",
                "indirizzo",
                testo(form.indirizzo()),
                attuale.indirizzo().orElse("")));
        altri.put("dal", List.of(testo(form.dal())));
        altri.put("perche", List.of(testo(form.perche())));
        return new Conflitto(
                        "l'indirizzo del nucleo",
                        PaginaCartella.indirizzo(id, "nucleo/indirizzo"),
                        PaginaCartella.indirizzo(id, PAGINA),
                        "Un'altra persona",
                        attuale.versione(),
                        voci,
                        altri)
                .pagina();
    }

    private static String testo(@Nullable String scritto) {
        return scritto == null ? "" : scritto.strip();
    }
}
