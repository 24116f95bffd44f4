package it.filo.cartella.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.cartella.AggiungiComponente;
import it.filo.cartella.CartellaId;
import it.filo.cartella.CercaDoppioni;
import it.filo.cartella.ConsultaNucleo;
import it.filo.cartella.EsceDalNucleo;
import it.filo.nucleo.MotivoIngresso;
import it.filo.nucleo.MotivoUscita;
import it.filo.nucleo.Parentela;
import it.filo.nucleo.Sesso;
import it.filo.nucleo.web.PersonaForm;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.zona.Comune;
import it.filo.zona.Zone;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The household of a case: who belongs to it, who joins, who leaves. */
@Controller
@RequestMapping("/cartelle/{id}/nucleo")
class NucleoController {

    private final ConsultaNucleo consultaNucleo;
    private final AggiungiComponente aggiungiComponente;
    private final EsceDalNucleo esceDalNucleo;
    private final PaginaCartella pagina;
    private final Zone zone;
    private final Formati formati;
    private final Clock clock;

    NucleoController(
            ConsultaNucleo consultaNucleo,
            AggiungiComponente aggiungiComponente,
            EsceDalNucleo esceDalNucleo,
            PaginaCartella pagina,
            Zone zone,
            Formati formati,
            Clock clock) {
        this.consultaNucleo = consultaNucleo;
        this.aggiungiComponente = aggiungiComponente;
        this.esceDalNucleo = esceDalNucleo;
        this.pagina = pagina;
        this.zone = zone;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping
    String nucleo(
            @PathVariable CartellaId id, @RequestParam(defaultValue = "") String al, Operatore chi, Model modello) {
        var errori = new Errori();
        var giorno = new Campi(errori, clock)
                .campo("al", "il giorno", al)
                .nonFutura()
                .data()
                .filter(g -> errori.vuoti())
                .orElseGet(() -> LocalDate.now(clock));
        var vista = consultaNucleo.leggi(id, giorno, chi);
        modello.addAttribute("errori", errori);
        modello.addAttribute("al", al);
        modello.addAttribute("diOggi", giorno.equals(LocalDate.now(clock)));
        var scheda = pagina.riempi(id, "nucleo", chi, modello);
        pagina.questione(scheda, chi, modello);
        modello.addAttribute("vista", vista);
        modello.addAttribute("doppioni", CercaDoppioni.ammette(chi));
        modello.addAttribute("comuni", Opzioni.di(zone.comuni(), Comune::istat, Comune::nome));
        return "cartella/nucleo";
    }

    @GetMapping("/componenti/nuovo")
    String nuovo(@PathVariable CartellaId id, Operatore chi, Model modello) {
        if (!consultaNucleo.leggi(id, chi).scrive()) {
            throw new NonConsentito("aggiunta di un componente");
        }
        return nuovo(id, PersonaForm.vuota(""), "", new Errori(), chi, modello);
    }

    @PostMapping("/componenti/nuovo")
    String aggiungi(
            @PathVariable CartellaId id,
            @RequestParam MultiValueMap<String, String> parametri,
            @RequestParam(defaultValue = "") String dal,
            @RequestParam(defaultValue = "") String come,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect,
            HttpServletResponse http) {
        aggiungiComponente.ammette(id, chi);
        var errori = new Errori();
        var campi = new Campi(errori, clock);
        var form = PersonaForm.da(parametri, "");
        var indicata = form.leggi(campi);
        var parentela = form.leggiParentela(campi);
        var giorno = campi.campo("dal", "il primo giorno nel nucleo", dal)
                .obbligatorio()
                .nonFutura()
                .data();
        var motivo = campi.campo("come", "come entra nel nucleo", come).scelta(MotivoIngresso.class);
        modello.addAttribute("come", come);
        if (errori.vuoti()) {
            var risposta = aggiungiComponente.aggiungi(
                    id,
                    indicata.orElseThrow(),
                    parentela.orElseThrow(),
                    giorno.orElseThrow(),
                    motivo.orElse(null),
                    chi);
            switch (risposta) {
                case AggiungiComponente.Risposta.Aggiunto(var nominativo) -> {
                    redirect.addFlashAttribute("esito", nominativo + " fa ora parte del nucleo.");
                    return "redirect:" + PaginaCartella.indirizzo(id, "nucleo");
                }
                case AggiungiComponente.Risposta.EsisteGia(var simili, var stessoCodice) -> {
                    errori.aggiungi(
                            "persona",
                            stessoCodice
                                    ? "Questo codice fiscale c'è già: usare la persona registrata o correggere il codice."
                                    : "Esiste già chi le somiglia: dire se è la stessa persona.");
                    modello.addAttribute("simili", PersonaForm.scelte(simili, stessoCodice));
                }
                case AggiungiComponente.Risposta.NucleoUnito() ->
                    errori.aggiungi("cognome", "Questo nucleo si è unito a un altro: chi entra, entra in quello.");
                case AggiungiComponente.Risposta.GiaPresente(var nominativo) ->
                    errori.aggiungi("dal", nominativo + " fa già parte del nucleo in quel giorno.");
                case AggiungiComponente.Risposta.SeguitaDaAltri(var caseManager) ->
                    errori.aggiungi(
                            "persona",
                            "Questa persona fa parte di un nucleo con una cartella aperta"
                                    + (caseManager == null ? "" : ", seguita da " + caseManager)
                                    + ": per aggiungerla rivolgersi all'amministrativa.");
                case AggiungiComponente.Risposta.NelFuturo() ->
                    errori.aggiungi("dal", "Controllare il primo giorno: non può essere dopo oggi.");
                case AggiungiComponente.Risposta.NatoUnAltroGiorno(var nascita) ->
                    errori.aggiungi(
                            "dal",
                            "Controllare il primo giorno: chi nasce nel nucleo ne fa parte dalla nascita, "
                                    + formati.il(nascita) + ".");
                case AggiungiComponente.Risposta.NonAncoraNato(var nascita) ->
                    errori.aggiungi(
                            "dal", "Controllare il primo giorno: è prima della nascita, " + formati.del(nascita) + ".");
            }
        }
        http.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return nuovo(id, form, dal, errori, chi, modello);
    }

    private String nuovo(CartellaId id, PersonaForm form, String dal, Errori errori, Operatore chi, Model modello) {
        pagina.riempi(id, "nucleo", chi, modello);
        modello.addAttribute("modulo", form);
        modello.addAttribute("dal", dal);
        modello.addAttribute("errori", errori);
        modello.addAttribute("sessi", Opzioni.di(Sesso::nome, Sesso.values()));
        modello.addAttribute("ingressi", Opzioni.di(MotivoIngresso::nome, MotivoIngresso.values()));
        modello.addAttribute(
                "parentele",
                Opzioni.di(
                        Arrays.stream(Parentela.values())
                                .filter(p -> p != Parentela.RICHIEDENTE)
                                .toList(),
                        Parentela::name,
                        Parentela::nome));
        return "cartella/componente-nuovo";
    }

    /** When and why somebody leaves, as typed. */
    record UscitaForm(@Nullable String ultimo, @Nullable String motivo) {}

    @GetMapping("/componenti/{componente}/uscita")
    String uscita(@PathVariable CartellaId id, @PathVariable UUID componente, Operatore chi, Model modello) {
        return uscita(id, componente, new UscitaForm(null, null), new Errori(), chi, modello);
    }

    @PostMapping("/componenti/{componente}/uscita")
    String esce(
            @PathVariable CartellaId id,
            @PathVariable UUID componente,
            UscitaForm form,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect,
            HttpServletResponse http) {
        var errori = new Errori();
        var campi = new Campi(errori, clock);
        var ultimo = campi.campo("ultimo", "l'ultimo giorno nel nucleo", form.ultimo())
                .obbligatorio()
                .nonFutura()
                .data();
        var motivo =
                campi.campo("motivo", "il motivo", form.motivo()).obbligatorio().scelta(MotivoUscita.class);
        if (errori.vuoti()) {
            switch (esceDalNucleo.esce(id, componente, ultimo.orElseThrow(), motivo.orElseThrow(), chi)) {
                case EsceDalNucleo.Risposta.Uscito(var nominativo) -> {
                    redirect.addFlashAttribute(
                            "esito",
                            nominativo + " fa parte del nucleo fino " + formati.al(ultimo.orElseThrow()) + " ("
                                    + motivo.orElseThrow().nome().toLowerCase(Locale.ITALIAN)
                                    + "): poi resta fra chi ne faceva parte.");
                    return "redirect:" + PaginaCartella.indirizzo(id, "nucleo");
                }
                case EsceDalNucleo.Risposta.GiaUscito(var il) ->
                    errori.aggiungi("ultimo", "L'uscita dal nucleo è già registrata, " + formati.il(il) + ".");
                case EsceDalNucleo.Risposta.EIlRichiedente() ->
                    errori.aggiungi(
                            "ultimo",
                            "Il richiedente non può uscire: la cartella è a suo nome. Che cosa fare se muore o se ne va lo dice la pagina Nucleo, sotto i componenti.");
                case EsceDalNucleo.Risposta.NelFuturo() ->
                    errori.aggiungi("ultimo", "Controllare l'ultimo giorno: non può essere dopo oggi.");
                case EsceDalNucleo.Risposta.PrimaDelIngresso(var dal) ->
                    errori.aggiungi(
                            "ultimo", "Controllare l'ultimo giorno: è prima dell'ingresso, " + formati.del(dal) + ".");
            }
        }
        http.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return uscita(id, componente, form, errori, chi, modello);
    }

    private String uscita(
            CartellaId id, UUID componente, UscitaForm form, Errori errori, Operatore chi, Model modello) {
        modello.addAttribute("membro", esceDalNucleo.membro(id, componente, chi));
        pagina.riempi(id, "nucleo", chi, modello);
        modello.addAttribute("modulo", form);
        modello.addAttribute("errori", errori);
        modello.addAttribute("motivi", Opzioni.di(MotivoUscita::nome, MotivoUscita.values()));
        return "cartella/componente-uscita";
    }
}
