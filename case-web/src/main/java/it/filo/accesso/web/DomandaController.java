package it.filo.accesso.web;

import it.filo.accesso.ConsultaDomanda;
import it.filo.accesso.DecidiProposta;
import it.filo.accesso.Domanda;
import it.filo.accesso.DomandaId;
import it.filo.accesso.RegistraEsito;
import it.filo.accesso.RegistraEsito.Esito;
import it.filo.accesso.RegistraEsito.Risposta;
import it.filo.accesso.StatoDomanda;
import it.filo.base.web.Conflitto;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.cartella.CartellaId;
import it.filo.misura.Misura;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.zona.Zone;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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

/** One domanda with what INPS decided, and the form for the next decision. */
@Controller
@RequestMapping("/accesso/domande/{id}")
class DomandaController {

    private final ConsultaDomanda consultaDomanda;
    private final RegistraEsito registraEsito;
    private final DecidiProposta decidiProposta;
    private final Zone zone;
    private final Formati formati;
    private final Clock clock;

    DomandaController(
            ConsultaDomanda consultaDomanda,
            RegistraEsito registraEsito,
            DecidiProposta decidiProposta,
            Zone zone,
            Formati formati,
            Clock clock) {
        this.consultaDomanda = consultaDomanda;
        this.registraEsito = registraEsito;
        this.decidiProposta = decidiProposta;
        this.zone = zone;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping
    String domanda(@PathVariable DomandaId id, Operatore chi, Model modello) {
        return pagina(id, EsitoForm.VUOTO, new Errori(), chi, modello);
    }

    @PostMapping("/esito")
    ModelAndView esito(
            @PathVariable DomandaId id,
            EsitoForm form,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect,
            HttpServletResponse http) {
        registraEsito.ammette(id, chi);
        var errori = new Errori();
        var esito = form.leggi(errori, clock);
        if (esito.isPresent()) {
            var letta = Objects.requireNonNullElse(form.versione(), -1);
            switch (registraEsito.registra(id, letta, esito.get(), chi)) {
                case Risposta.Registrato(var cartella, var nuova) -> {
                    redirect.addFlashAttribute("esito", detto(esito.get(), nuova));
                    return new ModelAndView("redirect:" + dopo(id, cartella, nuova));
                }
                case Risposta.NonDecide() ->
                    errori.aggiungi(
                            "stato", "Scegliere che cosa ha deciso l'INPS: in lavorazione la domanda lo è già.");
                case Risposta.NelFuturo() ->
                    errori.aggiungi("dataEsito", "Controllare la data dell'esito: non può essere dopo oggi.");
                case Risposta.PrimaDellaDomanda(var domanda) ->
                    errori.aggiungi(
                            "dataEsito",
                            "Controllare la data dell'esito: è prima della domanda, che è del " + formati.breve(domanda)
                                    + ".");
                case Risposta.PrimaDellUltimo(var ultimo, var stato) ->
                    errori.aggiungi(
                            "dataEsito",
                            "Controllare la data dell'esito: dopo c'è già l'esito «" + stato.nome() + "» del "
                                    + formati.breve(ultimo) + ".");
                case Risposta.StessoGiorno(var stato) ->
                    errori.aggiungi(
                            "dataEsito",
                            "Controllare la data dell'esito: in quel giorno c'è già l'esito «" + stato.nome() + "».");
                case Risposta.CambiataNelFrattempo(var attuale, var motivo) -> {
                    return conflitto(attuale, motivo, form, esito.get()).pagina();
                }
            }
        }
        http.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return new ModelAndView(pagina(id, form, errori, chi, modello), modello.asMap());
    }

    @PostMapping("/proposte/{proposta}")
    String proposta(
            @PathVariable DomandaId id,
            @PathVariable UUID proposta,
            @RequestParam(defaultValue = "") String decisione,
            Operatore chi,
            RedirectAttributes redirect) {
        var risposta = switch (decisione) {
            case "accogli" -> decidiProposta.accogli(id, proposta, chi);
            case "lascia" -> decidiProposta.lascia(id, proposta, chi);
            default -> throw new NonVisibile("decisione " + decisione);
        };
        switch (risposta) {
            case DecidiProposta.Risposta.Accolta(var nominativo) ->
                redirect.addFlashAttribute("esito", nominativo + ": registrato nel nucleo ciò che diceva la domanda.");
            case DecidiProposta.Risposta.Lasciata(var nominativo) ->
                redirect.addFlashAttribute("esito", nominativo + ": tutto resta com'è.");
            case DecidiProposta.Risposta.GiaDecisa() ->
                redirect.addFlashAttribute("avviso", "Qualcun altro ha già deciso: non c'è altro da fare.");
            case DecidiProposta.Risposta.CodiceDiAltri(var nominativo) ->
                redirect.addFlashAttribute(
                        "avviso",
                        "Il codice fiscale è già di " + nominativo
                                + ": correggere prima i dati di una delle due persone.");
        }
        return "redirect:/accesso/domande/" + id;
    }

    private String pagina(DomandaId id, EsitoForm form, Errori errori, Operatore chi, Model modello) {
        var vista = consultaDomanda.leggi(id, chi);
        var comuni = zone.comuni();
        modello.addAttribute("vista", vista);
        modello.addAttribute("domanda", vista.domanda());
        modello.addAttribute("misura", Misura.di(vista.domanda().misura()));
        modello.addAttribute(
                "comune",
                comuni.stream()
                        .filter(c -> c.istat().equals(vista.domanda().comune()))
                        .findFirst()
                        .map(c -> c.nome())
                        .orElse(vista.domanda().comune()));
        modello.addAttribute("modulo", form);
        modello.addAttribute("errori", errori);
        modello.addAttribute("stati", decisioni());
        modello.addAttribute(
                "cartella",
                chi.e(Ruolo.OPERATORE_ACCESSO)
                        ? null
                        : vista.domanda().cartella().orElse(null));
        return "accesso/domanda";
    }

    private static Map<String, String> decisioni() {
        return Opzioni.di(
                Arrays.stream(StatoDomanda.values())
                        .filter(s -> s != StatoDomanda.IN_LAVORAZIONE)
                        .toList(),
                StatoDomanda::name,
                StatoDomanda::nome);
    }

    private String detto(Esito esito, boolean cartellaNuova) {
        var detto = "Esito registrato: " + esito.stato().nome().toLowerCase(Locale.ITALIAN) + " dal "
                + formati.breve(esito.data()) + ".";
        return cartellaNuova
                ? detto + " La cartella del nucleo è aperta: resta da dire se è nuovo o già in carico."
                : detto;
    }

    private static String dopo(DomandaId id, @Nullable CartellaId cartella, boolean nuova) {
        return nuova ? "/cartelle/" + cartella + "/assegnazione" : "/accesso/domande/" + id;
    }

    private Conflitto conflitto(Domanda attuale, String motivo, EsitoForm form, Esito mio) {
        var loro = attuale.stato();
        return new Conflitto(
                "l'esito della domanda",
                "/accesso/domande/" + attuale.id() + "/esito",
                "/accesso/domande/" + attuale.id(),
                "Un'altra persona",
                attuale.versione(),
                List.of(
                        Conflitto.Voce.scelta(
                                "Esito",
                                "stato",
                                mio.stato().name(),
                                mio.stato().nome(),
                                loro.name(),
                                loro.nome()),
                        Conflitto.Voce.scelta(
                                "Data dell'esito",
                                "dataEsito",
                                formati.breve(mio.data()),
                                formati.data(mio.data()),
                                formati.breve(attuale.dataEsito().orElse(null)),
                                formati.data(attuale.dataEsito().orElse(null))),
                        Conflitto.Voce.testo(
                                "Motivo", "motivo", Objects.requireNonNullElse(form.motivo(), ""), motivo)),
                Map.of("importo", List.of(Objects.requireNonNullElse(form.importo(), ""))));
    }
}
