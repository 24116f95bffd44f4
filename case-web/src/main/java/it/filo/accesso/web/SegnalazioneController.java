package it.filo.accesso.web;

import it.filo.accesso.AttoSegnalazione;
import it.filo.accesso.CampoScheda;
import it.filo.accesso.ConsultaSegnalazioni;
import it.filo.accesso.ElencoSegnalazioni.Scelta;
import it.filo.accesso.EsaminaSegnalazione;
import it.filo.accesso.EsaminaSegnalazione.Risposta;
import it.filo.accesso.EsitoSegnalazione;
import it.filo.accesso.PassaggioSegnalazione;
import it.filo.accesso.Segnalazione;
import it.filo.accesso.SegnalazioneId;
import it.filo.accesso.StatoSegnalazione;
import it.filo.base.web.Campi;
import it.filo.base.web.Conflitto;
import it.filo.base.web.Errori;
import it.filo.base.web.Opzioni;
import it.filo.misura.Misura;
import it.filo.operatori.Operatore;
import it.filo.zona.Comune;
import it.filo.zona.Zone;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

/** One segnalazione: what it says, what the person has already, what happened to it, what can be done with it. */
@Controller
@RequestMapping(Schede.SEGNALAZIONI + "/{id}")
class SegnalazioneController {

    private static final String MANCA = "manca";
    private static final String MOTIVO = "motivo";

    private final ConsultaSegnalazioni segnalazioni;
    private final EsaminaSegnalazione esamina;
    private final Zone zone;
    private final Clock clock;

    SegnalazioneController(ConsultaSegnalazioni segnalazioni, EsaminaSegnalazione esamina, Zone zone, Clock clock) {
        this.segnalazioni = segnalazioni;
        this.esamina = esamina;
        this.zone = zone;
        this.clock = clock;
    }

    @GetMapping
    String segnalazione(
            @PathVariable SegnalazioneId id,
            @RequestParam(required = false) @Nullable String numero,
            Operatore chi,
            Model modello) {
        return pagina(id, numero(numero), new Errori(), chi, modello);
    }

    @PostMapping("/equipe")
    ModelAndView affida(
            @PathVariable SegnalazioneId id,
            @RequestParam(defaultValue = "-1") int versione,
            @RequestParam(required = false) @Nullable String equipe,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect,
            HttpServletResponse http) {
        var di = di(esamina.ammette(id, AttoSegnalazione.AFFIDA, chi));
        var errori = new Errori();
        Optional<UUID> letta = new Campi(errori, clock)
                .campo("equipe", "l'équipe", equipe)
                .obbligatorio()
                .uuid();
        if (letta.isPresent()) {
            var risposta = esamina.affida(id, versione, letta.get(), chi);
            if (risposta instanceof Risposta.Fatto) {
                return fatto(id, di + "in esame, la leggono assistente sociale e consulente dell'équipe.", redirect);
            }
            if (risposta instanceof Risposta.CambiataNelFrattempo(var ultimo)) {
                return conflitto(
                        id, "equipe", ultimo, "equipe", "Équipe", letta.get().toString(), Map.of());
            }
            spiega(risposta, "equipe", errori);
        }
        return errori(id, errori, chi, modello, http);
    }

    @PostMapping("/restituzione")
    ModelAndView restituisci(
            @PathVariable SegnalazioneId id,
            @RequestParam(defaultValue = "-1") int versione,
            @RequestParam(required = false) @Nullable String manca,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect,
            HttpServletResponse http) {
        var di = di(esamina.ammette(id, AttoSegnalazione.RESTITUISCI, chi));
        var errori = new Errori();
        var letto = new Campi(errori, clock)
                .campo(MANCA, "che cosa manca", manca)
                .obbligatorio()
                .lungoAlPiu(1000)
                .testo();
        if (letto.isPresent()) {
            var risposta = esamina.restituisci(id, versione, letto.get(), chi);
            if (risposta instanceof Risposta.Fatto) {
                return fatto(id, di + "restituita. Chi l'ha inviata legge che cosa manca e la rimanda.", redirect);
            }
            if (risposta instanceof Risposta.CambiataNelFrattempo(var ultimo)) {
                return conflitto(id, "restituzione", ultimo, MANCA, "Che cosa manca", letto.get(), Map.of());
            }
            spiega(risposta, MANCA, errori);
        }
        modello.addAttribute(MANCA, manca);
        return errori(id, errori, chi, modello, http);
    }

    @PostMapping("/rifiuto")
    ModelAndView rifiuta(
            @PathVariable SegnalazioneId id,
            @RequestParam(defaultValue = "-1") int versione,
            @RequestParam(required = false) @Nullable String esito,
            @RequestParam(required = false) @Nullable String motivo,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect,
            HttpServletResponse http) {
        var di = di(esamina.ammette(id, AttoSegnalazione.RIFIUTA, chi));
        var errori = new Errori();
        var campi = new Campi(errori, clock);
        var scelto = campi.campo("esito", "perché non si accoglie", esito)
                .obbligatorio()
                .scelta(EsitoSegnalazione.class);
        var letto = campi.campo(MOTIVO, "il motivo per chi l'ha inviata", motivo)
                .obbligatorio()
                .lungoAlPiu(1000)
                .testo();
        if (errori.vuoti()) {
            var risposta = esamina.rifiuta(id, versione, scelto.orElseThrow(), letto.orElseThrow(), chi);
            if (risposta instanceof Risposta.Fatto) {
                return fatto(id, di + "non accolta. Il motivo torna a chi l'ha inviata.", redirect);
            }
            if (risposta instanceof Risposta.CambiataNelFrattempo(var ultimo)) {
                return conflitto(
                        id,
                        "rifiuto",
                        ultimo,
                        MOTIVO,
                        "Motivo",
                        letto.orElseThrow(),
                        Map.of("esito", List.of(scelto.orElseThrow().name())));
            }
            spiega(risposta, MOTIVO, errori);
        }
        modello.addAttribute("esitoRifiuto", esito);
        modello.addAttribute(MOTIVO, motivo);
        return errori(id, errori, chi, modello, http);
    }

    /** "Segnalazione di Rossi Maria: ". */
    static String di(Segnalazione segnalazione) {
        return "Segnalazione di " + segnalazione.anagrafica().nominativo().strip() + ": ";
    }

    private static void spiega(Risposta risposta, String campo, Errori errori) {
        switch (risposta) {
            case Risposta.Fatto f -> throw new IllegalStateException("not a refusal: " + f);
            case Risposta.CambiataNelFrattempo c -> throw new IllegalStateException("a conflict: " + c);
            case Risposta.MotivoAssente() -> errori.aggiungi(campo, "Scrivere il motivo per chi l'ha inviata.");
            case Risposta.EquipeAssente() -> errori.aggiungi(campo, "Scegliere l'équipe fra le voci proposte.");
            case Risposta.EsitoAssente() ->
                errori.aggiungi("esito", "Scegliere perché non si accoglie fra le voci proposte.");
            case Risposta.NonPiuPossibile(var stato) ->
                errori.aggiungi(campo, "La segnalazione è ormai «" + stato.nome() + "».");
        }
    }

    private static ModelAndView fatto(SegnalazioneId id, String detto, RedirectAttributes redirect) {
        redirect.addFlashAttribute("esito", detto);
        return new ModelAndView("redirect:" + Schede.SEGNALAZIONI + "/" + id);
    }

    private ModelAndView errori(
            SegnalazioneId id, Errori errori, Operatore chi, Model modello, HttpServletResponse http) {
        http.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return new ModelAndView(pagina(id, null, errori, chi, modello), modello.asMap());
    }

    static ModelAndView conflitto(
            SegnalazioneId id,
            String atto,
            EsaminaSegnalazione.Ultimo ultimo,
            String campo,
            String etichetta,
            String mio,
            Map<String, List<String>> altri) {
        var qui = Schede.SEGNALAZIONI + "/" + id;
        var stato = ultimo.attuale().stato().nome();
        return new Conflitto(
                        "la segnalazione",
                        qui + "/" + atto,
                        qui,
                        Objects.requireNonNullElse(ultimo.chi(), "Chi l'ha inviata"),
                        ultimo.attuale().versione(),
                        List.of(Conflitto.Voce.testo(
                                etichetta,
                                campo,
                                mio,
                                ultimo.motivo().isBlank() ? "Ora è: " + stato : ultimo.motivo())),
                        altri)
                .pagina();
    }

    private String pagina(SegnalazioneId id, @Nullable Integer numero, Errori errori, Operatore chi, Model modello) {
        var letta = segnalazioni.leggi(id, numero, chi);
        var segnalazione = letta.segnalazione();
        modello.addAttribute("letta", letta);
        modello.addAttribute("segnalazione", segnalazione);
        modello.addAttribute("errori", errori);
        modello.addAttribute(
                "parti", ModuloSegnalazione.parti(List.copyOf(letta.valori().keySet())));
        modello.addAttribute(
                "comune",
                zone.comuni().stream()
                        .filter(c -> c.istat().equals(segnalazione.comune().orElse(null)))
                        .findFirst()
                        .map(Comune::nome)
                        .orElse(null));
        modello.addAttribute(
                "misura", segnalazione.misura().map(m -> Misura.di(m).nome()).orElse("Nessuna"));
        var equipe = Opzioni.di(segnalazioni.equipe(), Scelta::id, Scelta::nome);
        modello.addAttribute("equipe", equipe);
        modello.addAttribute(
                "suaEquipe",
                segnalazione.equipe().map(e -> equipe.get(e.toString())).orElse(null));
        modello.addAttribute(
                "rifiuti", Opzioni.di(EsitoSegnalazione.di(false), EsitoSegnalazione::name, EsitoSegnalazione::nome));
        modello.addAttribute("invio", invio(letta));
        modello.addAttribute("identitaAllora", letta.valori().get(CampoScheda.IDENTITA));
        return "accesso/segnalazione";
    }

    /** Who sent it first, and when. */
    private static @Nullable PassaggioSegnalazione invio(ConsultaSegnalazioni.Lettura letta) {
        return letta.passaggi().stream()
                .map(ConsultaSegnalazioni.Passaggio::cosa)
                .filter(p -> p.stato() == StatoSegnalazione.INVIATA)
                .reduce((dopo, prima) -> prima)
                .orElse(null);
    }

    private static @Nullable Integer numero(@Nullable String testo) {
        return testo == null || !testo.matches("\\d{1,4}") ? null : Integer.valueOf(testo);
    }
}
