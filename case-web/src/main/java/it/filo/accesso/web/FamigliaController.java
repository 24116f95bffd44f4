package it.filo.accesso.web;

import it.filo.accesso.Attenzione;
import it.filo.accesso.ConsultaAttenzione;
import it.filo.accesso.ConsultaAttenzione.RigaAperta;
import it.filo.accesso.DomandaId;
import it.filo.accesso.FineAttenzione;
import it.filo.accesso.SeguiFamiglia;
import it.filo.accesso.SeguiFamiglia.Risposta;
import it.filo.accesso.TipoPasso;
import it.filo.base.web.Conflitto;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.misura.Misura;
import it.filo.operatori.Operatore;
import it.filo.zona.Comune;
import it.filo.zona.Zone;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** One family of the lista di attenzione: who helps, what was done, what comes next. */
@Controller
@RequestMapping("/accesso/attenzione/{id}")
class FamigliaController {

    private static final String PAGINA = "accesso/famiglia";

    private final ConsultaAttenzione attenzione;
    private final SeguiFamiglia segui;
    private final RigheDiAttenzione righe;
    private final Zone zone;
    private final Formati formati;
    private final Clock clock;

    FamigliaController(
            ConsultaAttenzione attenzione,
            SeguiFamiglia segui,
            RigheDiAttenzione righe,
            Zone zone,
            Formati formati,
            Clock clock) {
        this.attenzione = attenzione;
        this.segui = segui;
        this.righe = righe;
        this.zone = zone;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping
    String famiglia(@PathVariable DomandaId id, Operatore chi, Model modello) {
        return pagina(id, null, null, null, new Errori(), chi, modello);
    }

    @PostMapping
    ModelAndView aiuta(
            @PathVariable DomandaId id,
            AiutoForm form,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect,
            HttpServletResponse http) {
        var famiglia = segui.ammetteAiuto(id, chi);
        var errori = new Errori();
        var letto = form.leggi(errori, clock);
        if (letto.isPresent()) {
            var voluto = letto.get();
            var risposta =
                    segui.segui(id, letta(form.versione()), voluto.aiuto(), voluto.prossimo(), voluto.entro(), chi);
            if (risposta instanceof Risposta.CambiataNelFrattempo cambiata) {
                return conflitto(id, form, cambiata, chi).pagina();
            }
            if (risposta instanceof Risposta.AiutoNonValido) {
                errori.aggiungi("aiuta", "Scegliere chi aiuta fra le voci proposte.");
            } else {
                return torna(id, risposta, famiglia + ": salvato chi aiuta e che cosa viene dopo.", redirect);
            }
        }
        http.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return new ModelAndView(pagina(id, form, null, null, errori, chi, modello), modello.asMap());
    }

    @PostMapping("/passi")
    ModelAndView passo(
            @PathVariable DomandaId id,
            PassoForm form,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect,
            HttpServletResponse http) {
        var famiglia = segui.ammette(id, chi);
        var errori = new Errori();
        var letto = form.leggi(errori, clock);
        if (letto.isPresent()) {
            var passo = letto.get();
            switch (segui.annota(id, passo.tipo(), passo.data(), passo.testo(), chi)) {
                case Risposta.NelFuturo() -> errori.aggiungi("data", "Controllare la data: non può essere dopo oggi.");
                case Risposta.PrimaDellaDomanda(var domanda) ->
                    errori.aggiungi("data", "Controllare la data: la domanda è del " + formati.breve(domanda) + ".");
                case Risposta.PrimaDellEsito(var esito) ->
                    errori.aggiungi(
                            "data",
                            "Controllare la data: l'esito è del " + formati.breve(esito)
                                    + ", e prima non c'era niente da rivedere.");
                case Risposta.TestoAssente() -> errori.aggiungi("testo", "Scrivere che cosa è stato detto o fatto.");
                case Risposta.RiesameNonChiesto() ->
                    errori.aggiungi("tipo", "Registrare prima la richiesta di riesame, o il ricorso, con la sua data.");
                case Risposta altra -> {
                    return torna(
                            id,
                            altra,
                            famiglia + ": registrato «" + passo.tipo().nome() + "».",
                            redirect);
                }
            }
        }
        http.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return new ModelAndView(pagina(id, null, form, null, errori, chi, modello), modello.asMap());
    }

    @PostMapping("/chiusura")
    ModelAndView chiudi(
            @PathVariable DomandaId id,
            FineForm form,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect,
            HttpServletResponse http) {
        var famiglia = segui.ammetteChiusura(id, chi);
        var errori = new Errori();
        var letta = form.leggi(errori, clock);
        if (letta.isPresent()) {
            var risposta = segui.chiudi(
                    id, letta(form.versione()), letta.get().fine(), letta.get().nota(), chi);
            return torna(
                    id,
                    risposta,
                    famiglia + ": tolta dall'elenco. Se l'INPS decide di nuovo contro, ci ritorna da sé.",
                    redirect);
        }
        http.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return new ModelAndView(pagina(id, null, null, form, errori, chi, modello), modello.asMap());
    }

    @PostMapping("/riapertura")
    ModelAndView riapri(
            @PathVariable DomandaId id,
            @RequestParam(required = false) @Nullable Integer versione,
            Operatore chi,
            RedirectAttributes redirect) {
        var famiglia = segui.ammetteChiusura(id, chi);
        return torna(id, segui.riapri(id, letta(versione), chi), famiglia + ": rimessa nell'elenco.", redirect);
    }

    /** Where nothing was typed that could be lost, who comes too late sees how things stand. */
    private static ModelAndView torna(DomandaId id, Risposta risposta, String fatto, RedirectAttributes redirect) {
        if (risposta instanceof Risposta.Fatto) {
            redirect.addFlashAttribute("esito", fatto);
        } else {
            redirect.addFlashAttribute(
                    "errore",
                    risposta instanceof Risposta.NonInElenco
                            ? "Non è più nell'elenco: non è stato salvato niente."
                            : "Nel frattempo qualcun altro ha scritto qui: ricontrollare e rifare, se serve ancora.");
        }
        return new ModelAndView("redirect:" + Schede.ATTENZIONE + "/" + id);
    }

    private String pagina(
            DomandaId id,
            @Nullable AiutoForm aiuto,
            @Nullable PassoForm passo,
            @Nullable FineForm fine,
            Errori errori,
            Operatore chi,
            Model modello) {
        var vista = attenzione.leggi(id, chi);
        var domanda = vista.domanda();
        modello.addAttribute("vista", vista);
        modello.addAttribute("domanda", domanda);
        modello.addAttribute("misura", Misura.di(domanda.misura()));
        modello.addAttribute(
                "comune",
                zone.comuni().stream()
                        .filter(c -> c.istat().equals(domanda.comune()))
                        .findFirst()
                        .map(Comune::nome)
                        .orElse(domanda.comune()));
        modello.addAttribute("chiAiuta", righe.chiAiuta(vista.chiAiuta()));
        modello.addAttribute(
                "termine",
                vista.riesame() == null
                        ? null
                        : righe.termine(vista.riesame(), Objects.requireNonNull(vista.entro()), vista.contestata()));
        modello.addAttribute("uscita", vista.uscita() == null ? null : righe.uscita(vista.uscita(), domanda.stato()));
        modello.addAttribute("errori", errori);
        modello.addAttribute("aiutante", aiuto == null ? adesso(vista) : aiuto);
        modello.addAttribute(
                "passo", passo == null ? new PassoForm(null, formati.breve(LocalDate.now(clock)), null) : passo);
        modello.addAttribute("fine", fine == null ? new FineForm(vista.versione(), null, null) : fine);
        modello.addAttribute("aiutano", aiutano(vista, chi));
        modello.addAttribute("tipi", Opzioni.di(TipoPasso.daScrivere(), TipoPasso::name, TipoPasso::nome));
        modello.addAttribute("motivi", Opzioni.di(FineAttenzione::nome, FineAttenzione.values()));
        return PAGINA;
    }

    private AiutoForm adesso(RigaAperta vista) {
        var riga = vista.attenzione();
        return new AiutoForm(
                vista.versione(),
                codice(riga),
                vista.prossimo(),
                riga == null || vista.prossimo().isEmpty()
                        ? null
                        : riga.prossimoEntro().map(formati::breve).orElse(null));
    }

    private static String codice(@Nullable Attenzione riga) {
        return riga == null
                ? AiutoForm.NESSUNO
                : riga.operatore()
                        .map(o -> AiutoForm.OPERATORE + o)
                        .or(() -> riga.ente().map(e -> AiutoForm.ENTE + e))
                        .orElse(AiutoForm.NESSUNO);
    }

    private Map<String, String> aiutano(RigaAperta vista, Operatore chi) {
        var voci = new LinkedHashMap<String, String>();
        voci.put(
                AiutoForm.NESSUNO,
                vista.domanda().cartella().isPresent() ? "Nessun altro che chi segue la cartella" : "Nessuno");
        if (!vista.affida()) {
            voci.put(AiutoForm.OPERATORE + chi.id(), "Io");
            return voci;
        }
        var candidati = attenzione.candidati(vista.domanda());
        candidati
                .operatori()
                .forEach(o -> voci.put(
                        AiutoForm.OPERATORE + o.id(),
                        o.nominativo() + " (" + o.ruolo().nome() + ", " + o.nomeEnte() + ")"));
        candidati.enti().forEach(e -> voci.put(AiutoForm.ENTE + e.id(), e.nome()));
        return voci;
    }

    private Conflitto conflitto(DomandaId id, AiutoForm form, Risposta.CambiataNelFrattempo cambiata, Operatore chi) {
        var attuale = cambiata.attuale();
        var voci = aiutano(attenzione.leggi(id, chi), chi);
        var mio = Objects.requireNonNullElse(form.aiuta(), AiutoForm.NESSUNO);
        var loro = codice(attuale);
        var miaData = Objects.requireNonNullElse(form.entro(), "");
        var loroData = attuale == null
                ? ""
                : attuale.prossimoEntro().map(formati::breve).orElse("");
        return new Conflitto(
                "chi aiuta la famiglia",
                Schede.ATTENZIONE + "/" + id,
                Schede.ATTENZIONE + "/" + id,
                attuale == null
                        ? "Un'altra persona"
                        : attuale.aggiornataDa() + ", " + formati.momento(attuale.aggiornataIl()) + ",",
                cambiata.versione(),
                List.of(
                        Conflitto.Voce.scelta(
                                "Chi aiuta la famiglia",
                                "aiuta",
                                mio,
                                voci.getOrDefault(mio, mio),
                                loro,
                                voci.getOrDefault(loro, "un'altra persona")),
                        Conflitto.Voce.testo(
                                "Prossimo passo",
                                "prossimo",
                                Objects.requireNonNullElse(form.prossimo(), ""),
                                cambiata.prossimo()),
                        Conflitto.Voce.scelta("Entro il", "entro", miaData, miaData, loroData, loroData)),
                Map.of());
    }

    private static int letta(@Nullable Integer versione) {
        return Objects.requireNonNullElse(versione, -1);
    }
}
