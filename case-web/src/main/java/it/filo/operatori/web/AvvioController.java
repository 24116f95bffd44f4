package it.filo.operatori.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Opzioni;
import it.filo.operatori.Fondazione.NuovaZona;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.PrimoAvvio;
import it.filo.operatori.PrimoAvvio.Risposta;
import it.filo.operatori.RegolePassword;
import it.filo.operatori.Ruolo;
import it.filo.zona.CalendarioCambiato;
import it.filo.zona.EnteId;
import it.filo.zona.TipoEnte;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The way in for the first administrator: a link in the log of a Filo that has no account yet. */
@Controller
@RequestMapping("/avvio/{token}")
class AvvioController {

    private static final Logger LOG = LoggerFactory.getLogger(AvvioController.class);

    /** What was typed, as it was typed. */
    record Modulo(
            @Nullable String codice,
            @Nullable String nomeZona,
            @Nullable String denominazione,
            @Nullable String nomeEnte,
            @Nullable String tipoEnte,
            @Nullable String cognome,
            @Nullable String nome,
            @Nullable String username,
            @Nullable String password,
            @Nullable String ripetuta) {

        private static TipoEnte diChiAmministra(String codice) {
            return Ruolo.AMMINISTRATORE.enti().stream()
                    .filter(tipo -> tipo.name().equals(codice))
                    .findFirst()
                    .orElseThrow(IllegalArgumentException::new);
        }

        Optional<NuovaZona> zona(Campi campi) {
            var codice = campi.campo("codice", "il codice della zona", codice())
                    .obbligatorio()
                    .lungoAlPiu(20)
                    .testo();
            var nomeZona = campi.campo("nomeZona", "il nome della zona", nomeZona())
                    .obbligatorio()
                    .lungoAlPiu(100)
                    .testo();
            var denominazione = campi.campo("denominazione", "chi la gestisce", denominazione())
                    .obbligatorio()
                    .lungoAlPiu(200)
                    .testo();
            var nomeEnte = campi.campo("nomeEnte", "il nome dell'ente", nomeEnte())
                    .obbligatorio()
                    .lungoAlPiu(200)
                    .testo();
            var tipoEnte = campi.campo("tipoEnte", "il tipo di ente", tipoEnte())
                    .obbligatorio()
                    .scelta(Modulo::diChiAmministra);
            var cognome = campi.campo("cognome", "il cognome", cognome())
                    .obbligatorio()
                    .lungoAlPiu(100)
                    .testo();
            var nome = campi.campo("nome", "il nome", nome())
                    .obbligatorio()
                    .lungoAlPiu(100)
                    .testo();
            NomeDiAccesso.leggi(campi, username());
            if (password == null || password.isEmpty()) {
                campi.errori().aggiungi("password", "Scrivere la password.");
            } else if (!password.equals(ripetuta)) {
                campi.errori().aggiungi("ripetuta", "Riscrivere la password: le due non sono uguali.");
            }
            return campi.errori().vuoti()
                    ? Optional.of(new NuovaZona(
                            codice.orElseThrow(),
                            nomeZona.orElseThrow(),
                            denominazione.orElseThrow(),
                            EnteId.nuovo(),
                            nomeEnte.orElseThrow(),
                            tipoEnte.orElseThrow(),
                            cognome.orElseThrow(),
                            nome.orElseThrow()))
                    : Optional.empty();
        }
    }

    private final PrimoAvvio primoAvvio;
    private final ApplicationEventPublisher eventi;
    private final Clock clock;

    AvvioController(PrimoAvvio primoAvvio, ApplicationEventPublisher eventi, Clock clock) {
        this.primoAvvio = primoAvvio;
        this.eventi = eventi;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void invita() {
        primoAvvio
                .invito()
                .ifPresent(token -> LOG.warn(
                        "Nessun account: il primo amministratore entra, una sola volta ed entro 24 ore, da /avvio/{}",
                        token));
    }

    @GetMapping
    String pagina(@PathVariable String token, Model modello) {
        return pagina(token, new Modulo(null, null, null, null, null, null, null, null, null, null), modello);
    }

    @PostMapping
    String fonda(
            @PathVariable String token,
            @ModelAttribute("dati") Modulo dati,
            Model modello,
            HttpServletResponse risposta) {
        var errori = new Errori();
        var zona = dati.zona(new Campi(errori, clock));
        if (zona.isPresent() && dati.username() != null && dati.password() != null) {
            switch (primoAvvio.fonda(token, zona.get(), dati.username().strip(), dati.password())) {
                case Risposta.Fondata(var nuova) -> {
                    eventi.publishEvent(new CalendarioCambiato(nuova));
                    return "redirect:/login?dopo=fondata";
                }
                case Risposta.InvitoNonValido() -> throw new NonVisibile("invito iniziale");
                case Risposta.PasswordNonAccettabile(var perche) -> errori.aggiungi("password", perche);
            }
        }
        modello.addAttribute("errori", errori);
        risposta.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pagina(token, dati, modello);
    }

    private String pagina(String token, Modulo dati, Model modello) {
        if (!primoAvvio.valido(token)) {
            throw new NonVisibile("invito iniziale");
        }
        modello.addAttribute("token", token);
        modello.addAttribute("dati", dati);
        modello.addAttribute(
                "tipi",
                Opzioni.di(Ruolo.AMMINISTRATORE.enti().stream().sorted().toList(), TipoEnte::name, TipoEnte::nome));
        modello.addAttribute("minimo", RegolePassword.MINIMO);
        return "operatori/avvio";
    }
}
