package it.filo.operatori.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Opzioni;
import it.filo.operatori.ApriAccount;
import it.filo.operatori.ApriAccount.Risposta;
import it.filo.operatori.CartelleSeguite;
import it.filo.operatori.GestisciAccount;
import it.filo.operatori.Operatore;
import it.filo.operatori.Organico;
import it.filo.operatori.Organico.Persona;
import it.filo.operatori.Ruolo;
import it.filo.zona.Comune;
import it.filo.zona.Ente;
import it.filo.zona.EnteId;
import it.filo.zona.TipoEnte;
import it.filo.zona.Zone;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts of the zona: who has one, and opening, closing, unlocking. */
@Controller
@RequestMapping("/amministrazione")
class AmministrazioneController {

    private static final String ELENCO = "redirect:/amministrazione";

    /** What was typed, as it was typed. */
    record AccountForm(
            @Nullable String username,
            @Nullable String cognome,
            @Nullable String nome,
            @Nullable String ruolo,
            @Nullable String ente,
            @Nullable String comune,
            @Nullable String telefono,
            @Nullable String email) {

        static final AccountForm VUOTO = new AccountForm(null, null, null, null, null, null, null, null);

        Optional<Persona> persona(Campi campi) {
            NomeDiAccesso.leggi(campi, username());
            var cognome = campi.campo("cognome", "il cognome", cognome())
                    .obbligatorio()
                    .lungoAlPiu(100)
                    .testo();
            var nome = campi.campo("nome", "il nome", nome())
                    .obbligatorio()
                    .lungoAlPiu(100)
                    .testo();
            var ruolo = campi.campo("ruolo", "il ruolo", ruolo()).obbligatorio().scelta(Ruolo.class);
            var ente = campi.campo("ente", "l'ente", ente()).obbligatorio().scelta(EnteId::valueOf);
            var comune = campi.campo("comune", "il comune", comune())
                    .obbligatorioSe(
                            ruolo.filter(r -> r == Ruolo.OPERATORE_ACCESSO).isPresent())
                    .testo();
            var recapiti = new RecapitiForm(telefono(), email()).leggi(campi);
            return campi.errori().vuoti()
                    ? Optional.of(new Persona(
                            cognome.orElseThrow(),
                            nome.orElseThrow(),
                            ruolo.orElseThrow(),
                            ente.orElseThrow(),
                            comune.orElse(null),
                            recapiti))
                    : Optional.empty();
        }
    }

    private final Organico organico;
    private final ApriAccount apriAccount;
    private final GestisciAccount gestisciAccount;
    private final CartelleSeguite seguite;
    private final Zone zone;
    private final Clock clock;

    AmministrazioneController(
            Organico organico,
            ApriAccount apriAccount,
            GestisciAccount gestisciAccount,
            CartelleSeguite seguite,
            Zone zone,
            Clock clock) {
        this.organico = organico;
        this.apriAccount = apriAccount;
        this.gestisciAccount = gestisciAccount;
        this.seguite = seguite;
        this.zone = zone;
        this.clock = clock;
    }

    @GetMapping
    String elenco(@AuthenticationPrincipal OperatoreAutenticato proprio, Model modello) {
        modello.addAttribute("righe", organico.account(LocalDate.now(clock)));
        modello.addAttribute("seguite", seguite.aperte(LocalDate.now(clock)));
        modello.addAttribute("oggi", LocalDate.now(clock));
        modello.addAttribute("ora", clock.instant());
        modello.addAttribute("proprio", proprio.username());
        return "operatori/amministrazione";
    }

    @GetMapping("/account/nuovo")
    String nuovo(Model modello) {
        return pagina(AccountForm.VUOTO, modello);
    }

    @PostMapping("/account")
    String apri(
            AccountForm dati, Operatore chi, Model modello, RedirectAttributes redirect, HttpServletResponse risposta) {
        var errori = new Errori();
        var persona = dati.persona(new Campi(errori, clock));
        var comuneIgnoto = persona.map(Persona::comune).isPresent()
                && zone.comuni().stream().noneMatch(c -> c.istat().equals(dati.comune()));
        if (comuneIgnoto) {
            errori.aggiungi("comune", "Scegliere il comune fra le voci proposte.");
        } else if (persona.isPresent() && dati.username() != null) {
            switch (apriAccount.apri(dati.username().strip(), persona.get(), chi)) {
                case Risposta.Aperto(var password) -> {
                    return consegna(dati.username().strip(), password, redirect);
                }
                case Risposta.NomeGiaUsato() ->
                    errori.aggiungi("username", "Scegliere un altro nome di accesso: questo è già usato.");
                case Risposta.RuoloDiAltriEnti(var quali) ->
                    errori.aggiungi(
                            "ente",
                            "Scegliere un ente adatto al ruolo: "
                                    + quali.stream()
                                            .sorted()
                                            .map(TipoEnte::nome)
                                            .collect(Collectors.joining(" o "))
                                    + ".");
                case Risposta.EnteSconosciuto() -> errori.aggiungi("ente", "Scegliere l'ente fra le voci proposte.");
            }
        }
        modello.addAttribute("errori", errori);
        risposta.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pagina(dati, modello);
    }

    @PostMapping("/account/{username}/disattiva")
    String disattiva(
            @PathVariable String username,
            @AuthenticationPrincipal OperatoreAutenticato proprio,
            Operatore chi,
            RedirectAttributes redirect) {
        gestisciAccount.disattiva(username, proprio.username(), chi);
        avvisa(username, redirect);
        return fatto("Account " + username + " disattivato: le sue sessioni sono chiuse.", redirect);
    }

    @PostMapping("/account/{username}/riattiva")
    String riattiva(@PathVariable String username, Operatore chi, RedirectAttributes redirect) {
        gestisciAccount.riattiva(username, chi);
        return fatto("Account " + username + " riattivato.", redirect);
    }

    @PostMapping("/account/{username}/sblocca")
    String sblocca(@PathVariable String username, Operatore chi, RedirectAttributes redirect) {
        gestisciAccount.sblocca(username, chi);
        return fatto("Account " + username + " sbloccato.", redirect);
    }

    @PostMapping("/account/{username}/chiudi-sessioni")
    String chiudiSessioni(@PathVariable String username, Operatore chi, RedirectAttributes redirect) {
        gestisciAccount.chiudiSessioni(username, chi);
        return fatto("Le sessioni di " + username + " sono chiuse.", redirect);
    }

    @PostMapping("/account/{username}/ultimo-giorno")
    String ultimoGiorno(
            @PathVariable String username,
            @RequestParam(required = false) @Nullable String al,
            @AuthenticationPrincipal OperatoreAutenticato proprio,
            Operatore chi,
            RedirectAttributes redirect) {
        var campi = new Campi(new Errori(), clock);
        var ultimo = campi.campo("al", "l'ultimo giorno di lavoro", al).data();
        if (campi.errori().vuoti()) {
            if (gestisciAccount.ultimoGiorno(username, ultimo.orElse(null), proprio.username(), chi)) {
                ultimo.ifPresent(giorno -> avvisa(username, redirect));
                return fatto("Ultimo giorno di " + username + " salvato.", redirect);
            }
            campi.errori().aggiungi("al", "Controllare la data: l'ultimo giorno viene prima del primo.");
        }
        redirect.addFlashAttribute(
                "errore", String.join(" ", campi.errori().tutti().values()));
        return ELENCO;
    }

    @PostMapping("/account/{username}/recapiti")
    String raggiunto(@PathVariable String username, RecapitiForm dati, Operatore chi, RedirectAttributes redirect) {
        var campi = new Campi(new Errori(), clock);
        var recapiti = dati.leggi(campi);
        if (campi.errori().vuoti()) {
            gestisciAccount.raggiunto(username, recapiti, chi);
            return fatto("Recapiti di " + username + " salvati.", redirect);
        }
        redirect.addFlashAttribute(
                "errore", String.join(" ", campi.errori().tutti().values()));
        return ELENCO;
    }

    @PostMapping("/account/{username}/password")
    String nuovaPassword(@PathVariable String username, Operatore chi, RedirectAttributes redirect) {
        return consegna(username, gestisciAccount.nuovaPassword(username, chi), redirect);
    }

    /** An account that closes leaves cases behind: how many, and whose task that is. */
    private void avvisa(String username, RedirectAttributes redirect) {
        var quante = seguite.aperte(LocalDate.now(clock)).get(username);
        if (quante != null) {
            redirect.addFlashAttribute(
                    "avviso",
                    "%s segue ancora %s: il program manager deve passarle a qualcun altro."
                            .formatted(username, quante == 1 ? "1 cartella" : quante + " cartelle"));
        }
    }

    private static String consegna(String username, String password, RedirectAttributes redirect) {
        redirect.addFlashAttribute("consegnaUsername", username);
        redirect.addFlashAttribute("consegnaPassword", password);
        return ELENCO;
    }

    private static String fatto(String esito, RedirectAttributes redirect) {
        redirect.addFlashAttribute("esito", esito);
        return ELENCO;
    }

    private String pagina(AccountForm dati, Model modello) {
        modello.addAttribute("dati", dati);
        modello.addAttribute("ruoli", Opzioni.di(Ruolo::nome, Ruolo.values()));
        modello.addAttribute("enti", Opzioni.di(zone.enti(), Ente::id, Ente::nome));
        modello.addAttribute("comuni", Opzioni.di(zone.comuni(), Comune::istat, Comune::nome));
        return "operatori/account-nuovo";
    }
}
