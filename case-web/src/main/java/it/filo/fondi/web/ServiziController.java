package it.filo.fondi.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.fondi.Art7;
import it.filo.fondi.Fondo;
import it.filo.fondi.FondoId;
import it.filo.fondi.GestisciFondi;
import it.filo.fondi.GestisciServizi;
import it.filo.fondi.GestisciServizi.Risposta;
import it.filo.fondi.Intervento;
import it.filo.fondi.InterventoId;
import it.filo.operatori.Operatore;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The services that a progetto may promise; the page of their list shows the funds as well. */
@Controller
@RequestMapping(ServiziController.SERVIZI)
class ServiziController {

    static final String SERVIZI = "/amministrazione/servizi";

    private static final String TORNA = "redirect:" + SERVIZI;

    /** What was typed, as it was typed. */
    record ServizioForm(
            @Nullable String nome,
            @Nullable String titolare,
            @Nullable String azionePrevista,
            @Nullable String lettera,
            @Nullable String genitorialita,
            @Nullable List<String> fondi,
            @Nullable String ritiratoIl) {

        static final ServizioForm VUOTO = new ServizioForm(null, null, null, null, null, null, null);

        static ServizioForm di(Intervento servizio, Formati formati) {
            return new ServizioForm(
                    servizio.nome(),
                    servizio.titolare(),
                    servizio.azionePrevista(),
                    servizio.letteraArt7(),
                    servizio.genitorialita() ? "true" : null,
                    servizio.fondi().stream().map(FondoId::toString).toList(),
                    servizio.ritiratoIl() == null ? "" : formati.breve(servizio.ritiratoIl()));
        }

        Optional<Intervento> leggi(InterventoId id, Campi campi) {
            var chiamato = campi.campo("nome", "il nome del servizio", nome)
                    .obbligatorio()
                    .lungoAlPiu(200)
                    .testo();
            var chi = campi.campo("titolare", "chi lo fornisce", titolare)
                    .obbligatorio()
                    .lungoAlPiu(200)
                    .testo();
            var azione = campi.campo("azionePrevista", "che cosa si fa", azionePrevista)
                    .lungoAlPiu(500)
                    .testo();
            var voce = campi.campo("lettera", "la lettera dell'articolo 7", lettera)
                    .scelta(l -> Art7.valueOf(l.toUpperCase(Locale.ROOT)));
            var pagato = (fondi == null ? List.<String>of() : fondi)
                    .stream()
                            .flatMap(f -> campi.campo("fondi", "i fondi", f).scelta(FondoId::valueOf).stream())
                            .distinct()
                            .toList();
            var ritiro = campi.campo("ritiratoIl", "il giorno del ritiro", ritiratoIl)
                    .data();
            return campi.errori().vuoti()
                    ? Optional.of(new Intervento(
                            id,
                            chiamato.orElseThrow(),
                            chi.orElseThrow(),
                            azione.orElse(null),
                            voce.map(Art7::lettera).orElse(null),
                            genitorialita != null,
                            pagato,
                            ritiro.orElse(null)))
                    : Optional.empty();
        }
    }

    private final GestisciServizi servizi;
    private final GestisciFondi fondi;
    private final Formati formati;
    private final Clock clock;

    ServiziController(GestisciServizi servizi, GestisciFondi fondi, Formati formati, Clock clock) {
        this.servizi = servizi;
        this.fondi = fondi;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping
    String elenco(Operatore chi, Model modello) {
        var tutti = fondi.fondi(chi);
        modello.addAttribute("servizi", servizi.servizi(chi));
        modello.addAttribute("fondi", tutti);
        modello.addAttribute("nomi", tutti.stream().collect(Collectors.toMap(f -> f.id().toString(), Fondo::nome)));
        modello.addAttribute("oggi", LocalDate.now(clock));
        return "fondi/servizi";
    }

    @GetMapping("/nuovo")
    String nuovo(Operatore chi, Model modello) {
        return pagina(ServizioForm.VUOTO, null, chi, modello);
    }

    @PostMapping("/nuovo")
    String aggiungi(
            ServizioForm dati,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect,
            HttpServletResponse risposta) {
        var errori = new Errori();
        var servizio = dati.leggi(InterventoId.nuovo(), new Campi(errori, clock));
        if (servizio.isPresent() && scritto(servizi.aggiungi(servizio.get(), chi), errori)) {
            redirect.addFlashAttribute(
                    "esito", "Servizio aggiunto: " + servizio.get().nome() + ".");
            return TORNA;
        }
        return respinto(dati, null, errori, chi, modello, risposta);
    }

    @GetMapping("/{servizio}")
    String servizio(@PathVariable("servizio") InterventoId id, Operatore chi, Model modello) {
        var prima = servizi.servizio(id, chi);
        return pagina(ServizioForm.di(prima, formati), prima, chi, modello);
    }

    @PostMapping("/{servizio}")
    String cambia(
            @PathVariable("servizio") InterventoId id,
            ServizioForm dati,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect,
            HttpServletResponse risposta) {
        var prima = servizi.servizio(id, chi);
        var errori = new Errori();
        var servizio = dati.leggi(id, new Campi(errori, clock));
        if (servizio.isPresent() && scritto(servizi.aggiorna(servizio.get(), chi), errori)) {
            redirect.addFlashAttribute(
                    "esito", "Servizio salvato: " + servizio.get().nome() + ".");
            return TORNA;
        }
        return respinto(dati, prima, errori, chi, modello, risposta);
    }

    /** @return whether it is done; otherwise the errors say why not */
    private static boolean scritto(Risposta risposta, Errori errori) {
        switch (risposta) {
            case Risposta.Fatto() -> {}
            case Risposta.NomeGiaUsato() ->
                errori.aggiungi(
                        "nome", "Scegliere un altro nome: nel catalogo c'è già un servizio che si chiama così.");
            case Risposta.FondoSconosciuto() -> errori.aggiungi("fondi", "Scegliere i fondi fra le voci proposte.");
            case Risposta.GiaPromesso() ->
                errori.aggiungi(
                        "lettera",
                        "Lasciare com'erano lettera e genitorialità, perché un progetto promette già questo servizio e i rapporti lo contano: ritirarlo e aggiungerne un altro.");
        }
        return errori.vuoti();
    }

    private String respinto(
            ServizioForm dati,
            @Nullable Intervento prima,
            Errori errori,
            Operatore chi,
            Model modello,
            HttpServletResponse risposta) {
        modello.addAttribute("errori", errori);
        risposta.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pagina(dati, prima, chi, modello);
    }

    /** @param prima null for a new one */
    private String pagina(ServizioForm dati, @Nullable Intervento prima, Operatore chi, Model modello) {
        modello.addAttribute("dati", dati);
        modello.addAttribute("prima", prima);
        modello.addAttribute(
                "lettere", Opzioni.di(List.of(Art7.values()), Art7::lettera, a -> a.lettera() + ") " + a.nome()));
        modello.addAttribute(
                "fondi",
                Opzioni.di(
                        fondi.fondi(chi).stream()
                                .filter(f -> f.offerto(LocalDate.now(clock))
                                        || (prima != null && prima.fondi().contains(f.id())))
                                .toList(),
                        Fondo::id,
                        Fondo::nome));
        return "fondi/servizio";
    }
}
