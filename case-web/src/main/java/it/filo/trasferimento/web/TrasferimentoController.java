package it.filo.trasferimento.web;

import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.cartella.CartellaId;
import it.filo.cartella.web.PaginaCartella;
import it.filo.operatori.Operatore;
import it.filo.trasferimento.ChiediTrasferimento;
import it.filo.trasferimento.ChiediTrasferimento.Risposta;
import it.filo.trasferimento.ConsultaTrasferimenti;
import it.filo.trasferimento.InviaTrasferimento;
import it.filo.trasferimento.Parte;
import it.filo.trasferimento.PrendiAtto;
import it.filo.trasferimento.Trasferimento.Come;
import it.filo.trasferimento.Trasferimento.Richiesta;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/** A case that is to go to another zona: asked, shown, sent, taken back, answered. */
@Controller
@RequestMapping("/cartelle/{id}/trasferimento")
class TrasferimentoController {

    private static final String PAGINA = "trasferimento";
    private static final String ESITO = "esito";
    private static final String ERRORE = "errore";

    private final ConsultaTrasferimenti consulta;
    private final ChiediTrasferimento chiedi;
    private final InviaTrasferimento invia;
    private final PrendiAtto prendiAtto;
    private final PaginaCartella pagina;
    private final Formati formati;
    private final Clock clock;

    TrasferimentoController(
            ConsultaTrasferimenti consulta,
            ChiediTrasferimento chiedi,
            InviaTrasferimento invia,
            PrendiAtto prendiAtto,
            PaginaCartella pagina,
            Formati formati,
            Clock clock) {
        this.consulta = consulta;
        this.chiedi = chiedi;
        this.invia = invia;
        this.prendiAtto = prendiAtto;
        this.pagina = pagina;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping
    String trasferimento(@PathVariable CartellaId id, Operatore operatore, Model modello) {
        modello.addAttribute("letto", consulta.dellaCartella(id, operatore));
        pagina.riempi(id, PAGINA, operatore, modello);
        return "trasferimento/trasferimento";
    }

    @GetMapping("/richiesta")
    String richiesta(@PathVariable CartellaId id, Operatore operatore, Model modello) {
        return modulo(id, null, operatore, modello);
    }

    @PostMapping("/richiesta")
    String scrivi(
            @PathVariable CartellaId id,
            RichiestaForm form,
            Operatore operatore,
            Model modello,
            HttpServletResponse http) {
        chiedi.ammette(id, operatore);
        var errori = new Errori();
        var richiesta = form.leggi(errori, clock);
        var stato = HttpStatus.UNPROCESSABLE_CONTENT;
        if (richiesta.isPresent()) {
            switch (chiedi.scrivi(id, form.letta(), richiesta.get(), operatore)) {
                case Risposta.Scritta() -> {
                    return qui(id);
                }
                case Risposta.CambiataNelFrattempo() -> {
                    modello.addAttribute("cambiata", true);
                    stato = HttpStatus.CONFLICT;
                }
                case Risposta altra -> spiega(altra, errori);
            }
        }
        modello.addAttribute("errori", errori);
        http.setStatus(stato.value());
        return modulo(id, form, operatore, modello);
    }

    private void spiega(Risposta risposta, Errori errori) {
        switch (risposta) {
            case Risposta.Scritta s -> throw new IllegalStateException("not a refusal: " + s);
            case Risposta.CambiataNelFrattempo c -> throw new IllegalStateException("a conflict: " + c);
            case Risposta.NessunoVa() ->
                errori.aggiungi("chi", "Scegliere chi si trasferisce fra chi è nel nucleo ora.");
            case Risposta.IlRichiedenteVaEAltriRestano(var restano) ->
                errori.aggiungi(
                        "chi",
                        "La cartella è a nome del richiedente: se si trasferisce e " + formati.elenco(restano)
                                + (restano.size() == 1 ? " resta" : " restano")
                                + ", prima chi resta forma un nucleo proprio (pagina Nucleo), poi si trasferisce tutto il nucleo.");
            case Risposta.SoloMinori() ->
                errori.aggiungi("chi", "Scegliere anche un adulto: di là la cartella comincia da lui.");
            case Risposta.ZonaSconosciuta() -> errori.aggiungi("zona", "Scegliere la zona fra le voci proposte.");
            case Risposta.PartiNonDisponibili(var quali) ->
                errori.aggiungi(
                        "parti",
                        formati.elenco(quali.stream()
                                        .map(p -> "«" + p.nome() + "»")
                                        .toList())
                                + (quali.size() == 1 ? " non può partire" : " non possono partire")
                                + ": è scritto anche di chi resta, oppure qui non c'è. Restano da scegliere le parti di"
                                + " chi va: controllarle, poi continuare.");
            case Risposta.CartellaChiusa() ->
                errori.aggiungi("zona", "La cartella è chiusa: per trasferirla va prima riaperta.");
            case Risposta.GiaInviata() ->
                errori.aggiungi("zona", "Una richiesta è già partita e aspetta risposta: prima la si ritira.");
        }
    }

    private String modulo(CartellaId id, @Nullable RichiestaForm form, Operatore operatore, Model modello) {
        var premessa = chiedi.prepara(id, operatore);
        modello.addAttribute("premessa", premessa);
        var letto = form == null ? iniziale(premessa) : form;
        modello.addAttribute("modulo", letto);
        modello.addAttribute(
                "versioneAttuale",
                premessa.inCorso() == null ? 0 : premessa.inCorso().versione());
        modello.addAttribute("zone", Opzioni.di(premessa.zone(), z -> z.id(), z -> z.nome()));
        modello.addAttribute(
                "presenti",
                Opzioni.di(
                        premessa.presenti(),
                        m -> m.componente().id(),
                        m -> m.persona().conNascita() + ", " + m.parentela().nome()));
        var vannoTutti = premessa.presenti().stream()
                .allMatch(m -> letto.scelti().contains(m.componente().id().toString()));
        modello.addAttribute(
                "offerte",
                Opzioni.di(
                        premessa.parti().stream()
                                .filter(p -> vannoTutti || p.diCiascuno())
                                .toList(),
                        Parte::name,
                        p -> p.diCiascuno() ? p.nome() : p.nome() + " (solo se si trasferisce tutto il nucleo)"));
        modello.addAttribute("modi", Opzioni.di(Come::nome, Come.values()));
        modello.addAttribute("radice", PaginaCartella.indirizzo(id, PAGINA));
        pagina.riempi(id, PAGINA, operatore, modello);
        return "trasferimento/richiesta";
    }

    private RichiestaForm iniziale(ChiediTrasferimento.Premessa premessa) {
        Richiesta bozza = premessa.bozza();
        if (bozza != null && premessa.inCorso() == null) {
            return RichiestaForm.dopo(bozza, LocalDate.now(clock), formati);
        }
        return bozza != null
                ? RichiestaForm.di(bozza, formati)
                : RichiestaForm.vuota(
                        premessa.presenti().stream()
                                .map(m -> m.componente().id())
                                .toList(),
                        LocalDate.now(clock),
                        formati);
    }

    @PostMapping("/invio")
    String invia(
            @PathVariable CartellaId id,
            @RequestParam(defaultValue = "-1") int versione,
            @RequestParam(defaultValue = "") String impronta,
            Operatore operatore,
            RedirectAttributes dopo) {
        detto(invia.invia(id, versione, impronta, operatore), dopo);
        return qui(id);
    }

    @PostMapping("/ritiro")
    String ritira(
            @PathVariable CartellaId id,
            @RequestParam(defaultValue = "-1") int versione,
            Operatore operatore,
            RedirectAttributes dopo) {
        detto(invia.ritira(id, versione, operatore), dopo);
        return qui(id);
    }

    private static void detto(InviaTrasferimento.Risposta risposta, RedirectAttributes dopo) {
        switch (risposta) {
            case InviaTrasferimento.Risposta.Inviato(var zona) ->
                dopo.addFlashAttribute(
                        ESITO,
                        "Richiesta inviata alla zona " + zona + ". La cartella prosegue qui finché la zona risponde.");
            case InviaTrasferimento.Risposta.Ritirato(var zona) ->
                dopo.addFlashAttribute(
                        ESITO, "Richiesta ritirata: la zona " + zona + " non può più leggere ciò che era partito.");
            case InviaTrasferimento.Risposta.Eliminata() ->
                dopo.addFlashAttribute(ESITO, "Richiesta eliminata: non era partito niente.");
            case InviaTrasferimento.Risposta.NienteDaFare() ->
                dopo.addFlashAttribute(ERRORE, "Non c'è una richiesta da inviare o da ritirare.");
            case InviaTrasferimento.Risposta.CartellaChiusa() ->
                dopo.addFlashAttribute(ERRORE, "La cartella è chiusa: per trasferirla va prima riaperta.");
            case InviaTrasferimento.Risposta.DocumentoCambiato() ->
                dopo.addFlashAttribute(
                        ERRORE,
                        "Niente è partito: ciò che si stava per inviare è cambiato. Rileggere qui sotto, poi inviare.");
            case InviaTrasferimento.Risposta.CambiatoNelFrattempo() ->
                dopo.addFlashAttribute(ERRORE, "Nel frattempo la richiesta è cambiata: rileggere come sta ora.");
            case InviaTrasferimento.Risposta.GiaRisposto() ->
                dopo.addFlashAttribute(ERRORE, "La zona ha già risposto: la risposta è qui sotto.");
        }
    }

    @PostMapping("/risposta")
    String prendiAtto(
            @PathVariable CartellaId id,
            @RequestParam(defaultValue = "-1") int versione,
            Operatore operatore,
            RedirectAttributes dopo) {
        switch (prendiAtto.prendi(id, versione, operatore)) {
            case PrendiAtto.Risposta.Chiusa(var zona) ->
                dopo.addFlashAttribute(
                        ESITO, "La cartella è chiusa: ora la famiglia è seguita dalla zona " + zona + ".");
            case PrendiAtto.Risposta.Prosegue(var zona, var andati, var ultimo) ->
                dopo.addFlashAttribute(ESITO, andati(zona, andati, ultimo));
            case PrendiAtto.Risposta.NonAccolto(var zona, var motivo) ->
                dopo.addFlashAttribute(
                        ESITO,
                        "La zona " + zona + " non ha accolto il trasferimento"
                                + (motivo.isBlank() ? "" : " («" + motivo + "»)")
                                + ": la cartella prosegue come prima.");
            case PrendiAtto.Risposta.NonPrimaDel(var giorno) ->
                dopo.addFlashAttribute(
                        ERRORE,
                        "Nella storia c'è un fatto " + formati.del(giorno) + ": la risposta si prende da quel giorno.");
            case PrendiAtto.Risposta.QualcunoResta(var chi) ->
                dopo.addFlashAttribute(
                        ERRORE,
                        formati.elenco(chi)
                                + (chi.size() == 1 ? " è entrato nel nucleo" : " sono entrati nel nucleo")
                                + " dopo la richiesta e qui resterebbe senza cartella: prima forma un nucleo proprio,"
                                + " o se ne registra l'uscita (pagina Nucleo), poi si prende atto.");
            case PrendiAtto.Risposta.AncoraSenzaRisposta() ->
                dopo.addFlashAttribute(ERRORE, "La zona non ha ancora risposto.");
            case PrendiAtto.Risposta.GiaPresa() ->
                dopo.addFlashAttribute(ERRORE, "Nel frattempo la richiesta è cambiata: rileggere come sta ora.");
        }
        return qui(id);
    }

    /** The question whether to assess again comes by itself, on the page of the case and on the home, once they have left. */
    private String andati(String zona, List<String> andati, LocalDate ultimo) {
        var uno = andati.size() == 1;
        var uscita = ultimo.isBefore(LocalDate.now(clock))
                ? (uno ? " è fuori" : " sono fuori") + " dal nucleo " + formati.dal(ultimo.plusDays(1)) + ": "
                : (uno ? " fa" : " fanno") + " parte del nucleo fino " + formati.al(ultimo) + "; "
                        + formati.dal(ultimo.plusDays(1)) + " ";
        return formati.elenco(andati) + uscita + (uno ? "segue questa persona" : "segue queste persone") + " la zona "
                + zona + ". La cartella prosegue con chi resta; se qualcosa era già stato scritto su tutto il nucleo,"
                + " da quel giorno si chiede se rivalutare.";
    }

    private static String qui(CartellaId id) {
        return "redirect:" + PaginaCartella.indirizzo(id, PAGINA);
    }
}
