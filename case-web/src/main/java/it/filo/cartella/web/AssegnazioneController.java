package it.filo.cartella.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Conflitto;
import it.filo.base.web.Errori;
import it.filo.base.web.Opzioni;
import it.filo.cartella.AssegnaCartella;
import it.filo.cartella.Assegnazioni;
import it.filo.cartella.Assegnazioni.Carico;
import it.filo.cartella.Cartella;
import it.filo.cartella.Cartella.Provenienza;
import it.filo.cartella.CartellaId;
import it.filo.cartella.ClassificaNucleo;
import it.filo.cartella.Consultazione;
import it.filo.cartella.Fase;
import it.filo.cartella.Funzione;
import it.filo.cartella.Passo;
import it.filo.cartella.RiassegnaCartella;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/cartelle/{id}/assegnazione")
class AssegnazioneController {

    private static final String VISTA = "cartella/assegnazione";

    /** The two functions that pass from one person to another; the others are named anew. */
    private static final List<Funzione> RIASSEGNABILI = List.of(Funzione.CASE_MANAGER, Funzione.CONSULENTE_CPI);

    /** What was typed, so that a refused form shows it again. */
    public record AssegnazioneForm(
            @Nullable Integer versione,
            @Nullable String provenienza,
            @Nullable String proposto,
            @Nullable String assistente,
            @Nullable String da,
            @Nullable String nuovo,
            @Nullable String motivo) {}

    private final Consultazione consultazione;
    private final Assegnazioni assegnazioni;
    private final ClassificaNucleo classificaNucleo;
    private final AssegnaCartella assegnaCartella;
    private final RiassegnaCartella riassegnaCartella;
    private final PaginaCartella pagina;
    private final Clock clock;

    AssegnazioneController(
            Consultazione consultazione,
            Assegnazioni assegnazioni,
            ClassificaNucleo classificaNucleo,
            AssegnaCartella assegnaCartella,
            RiassegnaCartella riassegnaCartella,
            PaginaCartella pagina,
            Clock clock) {
        this.consultazione = consultazione;
        this.assegnazioni = assegnazioni;
        this.classificaNucleo = classificaNucleo;
        this.assegnaCartella = assegnaCartella;
        this.riassegnaCartella = riassegnaCartella;
        this.pagina = pagina;
        this.clock = clock;
    }

    @GetMapping
    String mostra(
            @PathVariable CartellaId id,
            @RequestParam(required = false) @Nullable String funzione,
            Operatore chi,
            Model modello) {
        var cartella = consultazione.leggi(id, Sezione.NUCLEO, chi).cartella();
        if (!chi.e(Ruolo.AMMINISTRATIVA, Ruolo.PROGRAM_MANAGER)) {
            throw new NonConsentito("assegnazione");
        }
        var scheda = pagina.riempi(id, "assegnazione", chi, modello);
        var assistenti = assegnazioni.carichi(Ruolo.ASSISTENTE_SOCIALE, LocalDate.now(clock));
        var aperta = cartella.fase() != Fase.CHIUSA;
        if (!modello.containsAttribute("form")) {
            modello.addAttribute("form", form(cartella));
        }
        modello.addAttribute("cartella", cartella);
        modello.addAttribute(
                "nomeProposto",
                cartella.proposto().map(p -> nome(assistenti, p)).orElse(null));
        modello.addAttribute("classificare", cartella.aspetta(Passo.CLASSIFICARE) || cartella.aspetta(Passo.ASSEGNARE));
        modello.addAttribute("assegnare", cartella.aspetta(Passo.ASSEGNARE) && chi.e(Ruolo.PROGRAM_MANAGER));
        modello.addAttribute("provenienze", Opzioni.di(Provenienza::nome, Provenienza.values()));
        modello.addAttribute("assistenti", persone(assistenti));
        var scelta = FiltriCartelle.voce(Funzione.class, funzione);
        modello.addAttribute(
                "riassegnabili", aperta ? riassegnabili(scheda.caseManager(), scheda.consulente()) : List.of());
        if (aperta && scelta != null && RIASSEGNABILI.contains(scelta)) {
            modello.addAttribute("funzione", scelta);
            modello.addAttribute(
                    "successori",
                    successori(
                            id,
                            scelta,
                            scelta == Funzione.CASE_MANAGER
                                    ? assistenti
                                    : assegnazioni.carichi(RiassegnaCartella.ruolo(scelta), LocalDate.now(clock))));
        }
        var passate = assegnazioni.storia(id);
        modello.addAttribute("passate", passate);
        modello.addAttribute(
                "da",
                passate.stream()
                        .filter(p -> p.funzione() == scelta && p.al() == null)
                        .map(p -> p.operatore().toString())
                        .findFirst()
                        .orElse(null));
        return VISTA;
    }

    @PostMapping("/proposta")
    ModelAndView proponi(
            @PathVariable CartellaId id,
            AssegnazioneForm form,
            Operatore chi,
            Model modello,
            HttpServletResponse risposta,
            RedirectAttributes dopo) {
        classificaNucleo.ammette(id, chi);
        var errori = new Errori();
        var campi = new Campi(errori, clock);
        var provenienza = campi.campo("provenienza", "se il nucleo è nuovo o già in carico", form.provenienza())
                .obbligatorio()
                .scelta(Provenienza.class);
        var proposto = campi.campo("proposto", "l'assistente sociale", form.proposto())
                .obbligatorio()
                .scelta(OperatoreId::valueOf);
        if (errori.vuoti()) {
            var letta = form.versione() == null ? -1 : form.versione();
            switch (classificaNucleo.classifica(id, letta, provenienza.orElseThrow(), proposto.orElseThrow(), chi)) {
                case ClassificaNucleo.Risposta.Proposta(var nome) -> {
                    dopo.addFlashAttribute("esito", "Proposta registrata: " + nome + ".");
                    return torna(id);
                }
                case ClassificaNucleo.Risposta.NonEAssistenteInServizio() ->
                    errori.aggiungi("proposto", "Scegliere un'assistente sociale in servizio.");
                case ClassificaNucleo.Risposta.GiaAssegnata() -> {
                    return giaAssegnata(id, chi, modello, risposta);
                }
                case ClassificaNucleo.Risposta.CambiataNelFrattempo(var attuale) -> {
                    return conflitto(id, form, attuale);
                }
            }
        }
        return conErrori(id, null, form, errori, chi, modello, risposta);
    }

    @PostMapping
    ModelAndView assegna(
            @PathVariable CartellaId id,
            AssegnazioneForm form,
            Operatore chi,
            Model modello,
            HttpServletResponse risposta,
            RedirectAttributes dopo) {
        assegnaCartella.ammette(id, chi);
        var errori = new Errori();
        var assistente = new Campi(errori, clock)
                .campo("assistente", "l'assistente sociale", form.assistente())
                .obbligatorio()
                .scelta(OperatoreId::valueOf);
        if (assistente.isPresent()) {
            var letta = form.versione() == null ? -1 : form.versione();
            switch (assegnaCartella.assegna(id, letta, assistente.get(), chi)) {
                case AssegnaCartella.Risposta.Assegnata(var nome) -> {
                    dopo.addFlashAttribute("esito", "Cartella assegnata a " + nome + ".");
                    return torna(id);
                }
                case AssegnaCartella.Risposta.NonAncoraClassificata() ->
                    errori.aggiungi("assistente", "Segnare prima se il nucleo è nuovo o già in carico.");
                case AssegnaCartella.Risposta.NonEAssistenteInServizio() ->
                    errori.aggiungi("assistente", "Scegliere un'assistente sociale in servizio.");
                case AssegnaCartella.Risposta.GiaAssegnata() -> {
                    return giaAssegnata(id, chi, modello, risposta);
                }
                case AssegnaCartella.Risposta.CambiataNelFrattempo() -> {
                    return nelFrattempo(
                            id,
                            null,
                            null,
                            "La proposta è cambiata nel frattempo: è quella che si legge qui. Assegnare di nuovo.",
                            chi,
                            modello,
                            risposta);
                }
            }
        }
        return conErrori(id, null, form, errori, chi, modello, risposta);
    }

    @PostMapping("/riassegnazione")
    ModelAndView riassegna(
            @PathVariable CartellaId id,
            @RequestParam(required = false) @Nullable String funzione,
            AssegnazioneForm form,
            Operatore chi,
            Model modello,
            HttpServletResponse risposta,
            RedirectAttributes dopo) {
        riassegnaCartella.ammette(id, chi);
        var errori = new Errori();
        var campi = new Campi(errori, clock);
        var scelta = campi.campo("funzione", "quale incarico passa", funzione)
                .obbligatorio()
                .scelta(Funzione.class);
        if (scelta.isPresent() && !RIASSEGNABILI.contains(scelta.get())) {
            throw new NonConsentito("riassegnazione: " + funzione);
        }
        var nuovo = campi.campo("nuovo", "a chi passa la cartella", form.nuovo())
                .obbligatorio()
                .scelta(OperatoreId::valueOf);
        var motivo = campi.campo("motivo", "il motivo", form.motivo())
                .obbligatorio()
                .lungoAlPiu(300)
                .testo();
        var da = campi.campo("da", "chi aveva la cartella", form.da()).scelta(OperatoreId::valueOf);
        if (errori.vuoti()) {
            var incarico = scelta.orElseThrow();
            switch (riassegnaCartella.riassegna(
                    id, incarico, da.orElse(null), nuovo.orElseThrow(), motivo.orElseThrow(), chi)) {
                case RiassegnaCartella.Risposta.Riassegnata(var nome) -> {
                    dopo.addFlashAttribute("esito", incarico.nome() + ": ora è " + nome + ".");
                    return torna(id);
                }
                case RiassegnaCartella.Risposta.MotivoAssente() -> errori.aggiungi("motivo", "Scrivere il motivo.");
                case RiassegnaCartella.Risposta.NessunoDaSostituire() ->
                    errori.aggiungi("nuovo", "Nessuno ha ancora questo incarico: non c'è chi sostituire.");
                case RiassegnaCartella.Risposta.StessaPersona() ->
                    errori.aggiungi("nuovo", "Scegliere un'altra persona: la cartella è già sua.");
                case RiassegnaCartella.Risposta.CambiataNelFrattempo() -> {
                    return nelFrattempo(
                            id,
                            funzione,
                            form,
                            "Nel frattempo la cartella è passata a un'altra persona, che si legge qui. Se il cambio serve"
                                    + " ancora, confermarlo di nuovo.",
                            chi,
                            modello,
                            risposta);
                }
                case RiassegnaCartella.Risposta.NonInServizioPerLaFunzione() ->
                    errori.aggiungi("nuovo", "Scegliere una persona in servizio con questa funzione.");
                case RiassegnaCartella.Risposta.CartellaChiusa() ->
                    errori.aggiungi("nuovo", "La cartella è chiusa: prima va riaperta.");
            }
        }
        return conErrori(id, funzione, form, errori, chi, modello, risposta);
    }

    private static AssegnazioneForm form(Cartella cartella) {
        var proposto = cartella.proposto().map(OperatoreId::toString).orElse(null);
        return new AssegnazioneForm(
                cartella.versione(),
                cartella.provenienza().map(Provenienza::name).orElse(null),
                proposto,
                proposto,
                null,
                null,
                null);
    }

    private static List<Funzione> riassegnabili(@Nullable String caseManager, @Nullable String consulente) {
        return RIASSEGNABILI.stream()
                .filter(f -> (f == Funzione.CASE_MANAGER ? caseManager : consulente) != null)
                .toList();
    }

    private Map<String, String> successori(CartellaId id, Funzione funzione, List<Carico> carichi) {
        var attuale = riassegnaCartella.attuale(id, funzione);
        return persone(carichi.stream()
                .filter(c -> attuale.filter(c.id()::equals).isEmpty())
                .toList());
    }

    private static Map<String, String> persone(List<Carico> carichi) {
        return Opzioni.di(carichi, Carico::id, c -> c.nominativo() + ", " + c.ente() + ": " + quante(c.cartelle()));
    }

    private static String quante(int cartelle) {
        return switch (cartelle) {
            case 0 -> "nessuna cartella aperta";
            case 1 -> "1 cartella aperta";
            default -> cartelle + " cartelle aperte";
        };
    }

    private static String nome(List<Carico> carichi, OperatoreId id) {
        return carichi.stream()
                .filter(c -> c.id().equals(id))
                .map(Carico::nominativo)
                .findFirst()
                .orElse("persona non più in servizio");
    }

    private static ModelAndView torna(CartellaId id) {
        return new ModelAndView("redirect:" + PaginaCartella.indirizzo(id, "assegnazione"));
    }

    private ModelAndView conErrori(
            CartellaId id,
            @Nullable String funzione,
            AssegnazioneForm form,
            Errori errori,
            Operatore chi,
            Model modello,
            HttpServletResponse risposta) {
        modello.addAttribute("errori", errori);
        modello.addAttribute("form", form);
        risposta.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return new ModelAndView(mostra(id, funzione, chi, modello), modello.asMap());
    }

    /** @param form what was typed, null to begin again with what is there now */
    private ModelAndView nelFrattempo(
            CartellaId id,
            @Nullable String funzione,
            @Nullable AssegnazioneForm form,
            String avviso,
            Operatore chi,
            Model modello,
            HttpServletResponse risposta) {
        modello.addAttribute("avviso", avviso);
        if (form != null) {
            modello.addAttribute("form", form);
        }
        risposta.setStatus(HttpStatus.CONFLICT.value());
        return new ModelAndView(mostra(id, funzione, chi, modello), modello.asMap());
    }

    private ModelAndView giaAssegnata(CartellaId id, Operatore chi, Model modello, HttpServletResponse risposta) {
        modello.addAttribute("avviso", "Nel frattempo la cartella è stata assegnata: qui sotto si vede a chi.");
        risposta.setStatus(HttpStatus.CONFLICT.value());
        return new ModelAndView(mostra(id, null, chi, modello), modello.asMap());
    }

    private ModelAndView conflitto(CartellaId id, AssegnazioneForm form, Cartella attuale) {
        var assistenti = assegnazioni.carichi(Ruolo.ASSISTENTE_SOCIALE, LocalDate.now(clock));
        var mia = String.valueOf(form.provenienza());
        var loro = attuale.provenienza().orElse(null);
        var propostaMia = String.valueOf(form.proposto());
        var propostaLoro = attuale.proposto().orElse(null);
        return new Conflitto(
                        "la proposta di assegnazione",
                        PaginaCartella.indirizzo(id, "assegnazione/proposta"),
                        PaginaCartella.indirizzo(id, "assegnazione"),
                        "Un'altra persona",
                        attuale.versione(),
                        List.of(
                                Conflitto.Voce.scelta(
                                        "Provenienza",
                                        "provenienza",
                                        mia,
                                        Provenienza.valueOf(mia).nome(),
                                        loro == null ? "" : loro.name(),
                                        loro == null ? "non ancora segnata" : loro.nome()),
                                Conflitto.Voce.scelta(
                                        "Assistente sociale",
                                        "proposto",
                                        propostaMia,
                                        nome(assistenti, OperatoreId.valueOf(propostaMia)),
                                        propostaLoro == null ? "" : propostaLoro.toString(),
                                        propostaLoro == null ? "nessuna proposta" : nome(assistenti, propostaLoro))),
                        Map.of())
                .pagina();
    }
}
