package it.filo.operatori.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Opzioni;
import it.filo.operatori.GestisciZona;
import it.filo.operatori.GestisciZona.DateInvertite;
import it.filo.operatori.GestisciZona.Fatto;
import it.filo.operatori.GestisciZona.NomeGiaUsato;
import it.filo.operatori.GestisciZona.ResterebbeChiusoFuori;
import it.filo.operatori.GestisciZona.SuConvenzione;
import it.filo.operatori.Operatore;
import it.filo.zona.CalendarioCambiato;
import it.filo.zona.EnteId;
import it.filo.zona.TipoEnte;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Enti with their convenzioni, and what the zona decides for itself. */
@Controller
@RequestMapping("/amministrazione")
class ZonaController {

    private static final String ENTI = "redirect:/amministrazione/enti";
    private static final DateTimeFormatter GIORNO_MESE = DateTimeFormatter.ofPattern("dd/MM");

    /** What was typed about an ente and its convenzione, as it was typed. */
    record EnteForm(
            @Nullable String nome,
            @Nullable String tipo,
            @Nullable String dal,
            @Nullable String al) {}

    /** What was typed about the zona, as it was typed. */
    record ZonaForm(
            @Nullable String denominazione,
            @Nullable String patrono,
            @Nullable String sabato) {

        /** The year does not matter; 2000 has a 29 February. */
        Optional<MonthDay> giorno(Errori errori) {
            if (patrono == null || patrono.isBlank()) {
                return Optional.empty();
            }
            try {
                return Optional.of(
                        MonthDay.from(DateTimeFormatter.ofPattern("d/M").parse(patrono.strip())));
            } catch (DateTimeException e) {
                errori.aggiungi("patrono", "Scrivere giorno e mese del patrono come gg/mm, per esempio 25/07.");
                return Optional.empty();
            }
        }
    }

    private final GestisciZona gestisciZona;
    private final ApplicationEventPublisher eventi;
    private final Clock clock;

    ZonaController(GestisciZona gestisciZona, ApplicationEventPublisher eventi, Clock clock) {
        this.gestisciZona = gestisciZona;
        this.eventi = eventi;
        this.clock = clock;
    }

    @GetMapping("/enti")
    String enti(Operatore chi, Model modello) {
        return enti(new EnteForm(null, null, null, null), chi, modello);
    }

    @PostMapping("/enti")
    String aggiungi(
            EnteForm dati, Operatore chi, Model modello, RedirectAttributes redirect, HttpServletResponse risposta) {
        var errori = new Errori();
        var campi = new Campi(errori, clock);
        var nome = campi.campo("nome", "il nome dell'ente", dati.nome())
                .obbligatorio()
                .lungoAlPiu(200)
                .testo();
        var tipo = campi.campo("tipo", "il tipo di ente", dati.tipo())
                .obbligatorio()
                .scelta(TipoEnte.class);
        var dal = campi.campo("dal", "l'inizio della convenzione", dati.dal())
                .obbligatorio()
                .data();
        var al = campi.campo("al", "la fine della convenzione", dati.al()).data();
        if (errori.vuoti()) {
            switch (gestisciZona.aggiungiEnte(
                    nome.orElseThrow(), tipo.orElseThrow(), dal.orElseThrow(), al.orElse(null), chi)) {
                case NomeGiaUsato() -> errori.aggiungi("nome", "C'è già un ente con questo nome.");
                case DateInvertite() ->
                    errori.aggiungi("al", "Controllare le date: la fine della convenzione viene prima dell'inizio.");
                case Fatto() -> {
                    redirect.addFlashAttribute("esito", "Ente aggiunto: " + nome.orElseThrow() + ".");
                    return ENTI;
                }
            }
        }
        modello.addAttribute("errori", errori);
        risposta.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return enti(dati, chi, modello);
    }

    @PostMapping("/enti/{ente}/convenzioni")
    String nuovaConvenzione(
            @PathVariable EnteId ente,
            @RequestParam(required = false) @Nullable String dal,
            @RequestParam(required = false) @Nullable String al,
            Operatore chi,
            RedirectAttributes redirect) {
        var campi = new Campi(new Errori(), clock);
        var inizio = campi.campo("dal", "l'inizio della convenzione", dal)
                .obbligatorio()
                .data();
        var fine = campi.campo("al", "la fine della convenzione", al).data();
        return campi.errori().vuoti()
                ? torna(gestisciZona.aggiungiConvenzione(ente, inizio.orElseThrow(), fine.orElse(null), chi), redirect)
                : respinta(campi.errori(), redirect);
    }

    @PostMapping("/enti/{ente}/recapiti")
    String raggiunto(@PathVariable EnteId ente, RecapitiForm dati, Operatore chi, RedirectAttributes redirect) {
        var campi = new Campi(new Errori(), clock);
        var recapiti = dati.leggi(campi);
        if (!campi.errori().vuoti()) {
            return respinta(campi.errori(), redirect);
        }
        gestisciZona.raggiunto(ente, recapiti, chi);
        redirect.addFlashAttribute("esito", "Recapiti dell'ente salvati.");
        return ENTI;
    }

    @PostMapping("/convenzioni/{id}")
    String chiudiConvenzione(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String al,
            Operatore chi,
            RedirectAttributes redirect) {
        var campi = new Campi(new Errori(), clock);
        var fine = campi.campo("al", "l'ultimo giorno della convenzione", al)
                .obbligatorio()
                .data();
        return fine.isPresent()
                ? torna(gestisciZona.chiudiConvenzione(id, fine.get(), chi), redirect)
                : respinta(campi.errori(), redirect);
    }

    @GetMapping("/zona")
    String zona(Operatore chi, Model modello) {
        var zona = gestisciZona.zona(chi);
        var patrono = zona.patrono();
        return zona(
                new ZonaForm(
                        zona.denominazione(),
                        patrono == null ? "" : patrono.format(GIORNO_MESE),
                        zona.sabatoLavorativo() ? "true" : null),
                modello);
    }

    @PostMapping("/zona")
    String imposta(
            ZonaForm dati, Operatore chi, Model modello, RedirectAttributes redirect, HttpServletResponse risposta) {
        var errori = new Errori();
        var campi = new Campi(errori, clock);
        var denominazione = campi.campo("denominazione", "chi gestisce la zona", dati.denominazione())
                .obbligatorio()
                .lungoAlPiu(200)
                .testo();
        var patrono = dati.giorno(errori);
        if (errori.vuoti()) {
            if (gestisciZona.imposta(denominazione.orElseThrow(), patrono.orElse(null), dati.sabato() != null, chi)) {
                eventi.publishEvent(new CalendarioCambiato(chi.zona()));
            }
            redirect.addFlashAttribute("esito", "Impostazioni della zona salvate.");
            return "redirect:/amministrazione/zona";
        }
        modello.addAttribute("errori", errori);
        risposta.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return zona(dati, modello);
    }

    private String enti(EnteForm dati, Operatore chi, Model modello) {
        modello.addAttribute("dati", dati);
        modello.addAttribute("enti", gestisciZona.enti(chi));
        modello.addAttribute("oggi", LocalDate.now(clock));
        modello.addAttribute(
                "tipi",
                Opzioni.di(
                        Arrays.stream(TipoEnte.values())
                                .filter(tipo -> tipo != TipoEnte.REGIONE)
                                .toList(),
                        TipoEnte::name,
                        TipoEnte::nome));
        return "operatori/enti";
    }

    private static String zona(ZonaForm dati, Model modello) {
        modello.addAttribute("dati", dati);
        return "operatori/zona";
    }

    private static String torna(SuConvenzione risposta, RedirectAttributes redirect) {
        switch (risposta) {
            case Fatto() -> redirect.addFlashAttribute("esito", "Convenzione salvata.");
            case DateInvertite() ->
                redirect.addFlashAttribute(
                        "errore", "Controllare le date: la fine della convenzione viene prima dell'inizio.");
            case ResterebbeChiusoFuori() ->
                redirect.addFlashAttribute(
                        "errore",
                        "Così nessun amministratore potrebbe più entrare: prima aggiungere una convenzione valida oggi.");
        }
        return ENTI;
    }

    private static String respinta(Errori errori, RedirectAttributes redirect) {
        redirect.addFlashAttribute("errore", String.join(" ", errori.tutti().values()));
        return ENTI;
    }
}
