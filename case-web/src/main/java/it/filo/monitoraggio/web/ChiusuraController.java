package it.filo.monitoraggio.web;

import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.cartella.CartellaId;
import it.filo.cartella.web.PaginaCartella;
import it.filo.monitoraggio.ChiudiCartella;
import it.filo.monitoraggio.ChiudiCartella.Risposta;
import it.filo.monitoraggio.EsitoFinale;
import it.filo.nucleo.NucleoId;
import it.filo.operatori.Operatore;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The closing of a case: one page that says what will happen, and asks how it ends. */
@Controller
@RequestMapping("/cartelle/{id}/chiusura")
class ChiusuraController {

    private final ChiudiCartella chiudi;
    private final PaginaCartella pagina;
    private final Formati formati;
    private final Clock clock;

    ChiusuraController(ChiudiCartella chiudi, PaginaCartella pagina, Formati formati, Clock clock) {
        this.chiudi = chiudi;
        this.pagina = pagina;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping
    String domanda(
            @PathVariable CartellaId id, @RequestParam(defaultValue = "") String con, Operatore chi, Model model) {
        return mostra(id, iniziale(con), chi, model);
    }

    @PostMapping
    String chiudi(
            @PathVariable CartellaId id,
            ChiusuraForm form,
            Operatore chi,
            Model model,
            HttpServletResponse risposta,
            RedirectAttributes redirect) {
        var errori = new Errori();
        var chiusura = form.leggi(errori, clock).orElse(null);
        if (chiusura == null) {
            return sbagliato(id, form, errori, HttpStatus.UNPROCESSABLE_CONTENT, chi, model, risposta);
        }
        return switch (chiudi.chiudi(
                id, chiusura.versione(), chiusura.esito(), chiusura.data(), chiusura.sintesi(), chi)) {
            case Risposta.Chiusa(var esito) -> {
                redirect.addFlashAttribute("esito", "La cartella è chiusa: " + minuscolo(esito.nome()) + ".");
                yield "redirect:" + PaginaCartella.indirizzo(id, poi(esito, form.con()));
            }
            case Risposta.GiaChiusa() -> {
                redirect.addFlashAttribute("avviso", "La cartella era già chiusa.");
                yield "redirect:" + PaginaCartella.indirizzo(id, "");
            }
            case Risposta.MancaVerificaInUscita() ->
                sbagliato(
                        id,
                        form,
                        errori.aggiungi(
                                "esito",
                                "Scegliere un altro esito, oppure svolgere prima la verifica in uscita: il progetto è firmato."),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        chi,
                        model,
                        risposta);
            case Risposta.ObiettiviNonValutati(var quali) ->
                sbagliato(
                        id,
                        form,
                        errori.aggiungi(
                                "esito",
                                "Scegliere un altro esito, oppure dire prima in una verifica in uscita come è andato ogni obiettivo. Manca: "
                                        + formati.elenco(quali) + "."),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        chi,
                        model,
                        risposta);
            case Risposta.GiornoImpossibile(var dal) ->
                sbagliato(
                        id,
                        form,
                        errori.aggiungi(
                                "data",
                                "Controllare la data della chiusura: va dall'ultimo fatto della storia, "
                                        + formati.il(dal) + ", a oggi."),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        chi,
                        model,
                        risposta);
            case Risposta.CambiataNelFrattempo() -> {
                model.addAttribute("cambiata", true);
                yield sbagliato(id, form, errori, HttpStatus.CONFLICT, chi, model, risposta);
            }
        };
    }

    private String sbagliato(
            CartellaId id,
            ChiusuraForm form,
            Errori errori,
            HttpStatus stato,
            Operatore chi,
            Model model,
            HttpServletResponse risposta) {
        risposta.setStatus(stato.value());
        model.addAttribute("errori", errori);
        return mostra(id, form, chi, model);
    }

    /** Who closes so that the household joins another writes the day that they moved together, and none is proposed. */
    private ChiusuraForm iniziale(String con) {
        return nucleo(con).isPresent()
                ? new ChiusuraForm(null, EsitoFinale.NUCLEO_UNITO.name(), null, null, con)
                : new ChiusuraForm(null, null, formati.breve(LocalDate.now(clock)), null, null);
    }

    /** Where it goes on: to the union for which the case was closed. */
    private static String poi(EsitoFinale esito, @Nullable String con) {
        return esito == EsitoFinale.NUCLEO_UNITO
                ? nucleo(con).map(n -> "nucleo/unione/" + n + "?verso=LA").orElse("")
                : "";
    }

    private static Optional<NucleoId> nucleo(@Nullable String testo) {
        try {
            return testo == null || testo.isBlank() ? Optional.empty() : Optional.of(NucleoId.valueOf(testo));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String mostra(CartellaId id, ChiusuraForm form, Operatore chi, Model model) {
        var premessa = chiudi.prepara(id, chi);
        model.addAttribute("premessa", premessa);
        model.addAttribute("modulo", form);
        model.addAttribute("versioneAttuale", premessa.cartella().versione());
        model.addAttribute("esiti", Opzioni.di(EsitoFinale::nome, EsitoFinale.values()));
        model.addAttribute("azione", PaginaCartella.indirizzo(id, "chiusura"));
        model.addAttribute("radice", PaginaCartella.indirizzo(id, ""));
        pagina.riempi(id, "monitoraggio", chi, model);
        return "monitoraggio/chiusura";
    }

    private static String minuscolo(String nome) {
        return nome.substring(0, 1).toLowerCase(Locale.ITALIAN) + nome.substring(1);
    }
}
