package it.filo.accesso.web;

import it.filo.accesso.CampoScheda;
import it.filo.accesso.ConsultaSegnalazioni;
import it.filo.accesso.EliminaSegnalazione;
import it.filo.accesso.ScriviSegnalazione;
import it.filo.accesso.ScriviSegnalazione.Risposta;
import it.filo.accesso.SegnalazioneId;
import it.filo.base.web.Conflitto;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.operatori.Operatore;
import it.filo.zona.Zone;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sender goes on with a draft, or mends what was given back. */
@Controller
@RequestMapping(Schede.SEGNALAZIONI + "/{id}")
class SchedaSegnalazioneController {

    private final ConsultaSegnalazioni segnalazioni;
    private final ScriviSegnalazione scriviSegnalazione;
    private final EliminaSegnalazione eliminaSegnalazione;
    private final ModuloSegnalazione modulo;
    private final Zone zone;
    private final Formati formati;
    private final Clock clock;

    SchedaSegnalazioneController(
            ConsultaSegnalazioni segnalazioni,
            ScriviSegnalazione scriviSegnalazione,
            EliminaSegnalazione eliminaSegnalazione,
            ModuloSegnalazione modulo,
            Zone zone,
            Formati formati,
            Clock clock) {
        this.segnalazioni = segnalazioni;
        this.scriviSegnalazione = scriviSegnalazione;
        this.eliminaSegnalazione = eliminaSegnalazione;
        this.modulo = modulo;
        this.zone = zone;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping("/scheda")
    String scheda(@PathVariable SegnalazioneId id, Operatore chi, Model modello) {
        scriviSegnalazione.ammette(id, chi);
        var letta = segnalazioni.leggi(id, chi);
        var form = SegnalazioneForm.di(letta.segnalazione(), letta.mittente(), letta.valori());
        return pagina(id, letta.segnalazione().versione(), form, new Errori(), chi, modello);
    }

    @PostMapping("/scheda")
    ModelAndView salva(
            @PathVariable SegnalazioneId id,
            @RequestParam MultiValueMap<String, String> parametri,
            @RequestParam(defaultValue = "-1") int versione,
            @RequestParam(defaultValue = "salva") String azione,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect,
            HttpServletResponse http) {
        var prima = scriviSegnalazione.ammette(id, chi);
        var form = SegnalazioneForm.da(prima.tipo(), parametri);
        var errori = new Errori();
        var contenuto = form.leggi(errori, zone.comuni(), formati, clock);
        if (contenuto.isPresent()) {
            var invia = azione.equals("invia");
            switch (scriviSegnalazione.salva(id, versione, contenuto.get(), invia, chi)) {
                case Risposta.Scritta(var scritta, var inviata) -> {
                    redirect.addFlashAttribute("esito", ModuloSegnalazione.detto(contenuto.get(), inviata));
                    return new ModelAndView("redirect:" + Schede.SEGNALAZIONI + "/" + scritta);
                }
                case Risposta.CambiataNelFrattempo(var attuale, var valori) -> {
                    return conflitto(id, form, SegnalazioneForm.di(attuale, "", valori), attuale.versione(), azione);
                }
                case Risposta altra -> ModuloSegnalazione.spiega(altra, errori);
            }
        }
        http.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return new ModelAndView(pagina(id, versione, form, errori, chi, modello), modello.asMap());
    }

    @PostMapping("/presa")
    String prendi(
            @PathVariable SegnalazioneId id,
            @RequestParam(defaultValue = "-1") int versione,
            Operatore chi,
            RedirectAttributes redirect) {
        if (scriviSegnalazione.prendi(id, versione, chi) instanceof Risposta.Scritta) {
            redirect.addFlashAttribute("esito", "Da completare con la persona e da inviare.");
            return "redirect:" + Schede.SEGNALAZIONI + "/" + id + "/scheda";
        }
        redirect.addFlashAttribute("errore", "Un collega l'ha già presa in mano.");
        return "redirect:" + Schede.SEGNALAZIONI;
    }

    @PostMapping("/eliminazione")
    String elimina(
            @PathVariable SegnalazioneId id,
            @RequestParam(defaultValue = "-1") int versione,
            Operatore chi,
            RedirectAttributes redirect) {
        if (eliminaSegnalazione.elimina(id, versione, chi) instanceof EliminaSegnalazione.Risposta.Eliminata) {
            redirect.addFlashAttribute("esito", "Bozza eliminata: nessun altro l'aveva letta.");
            return "redirect:" + Schede.SEGNALAZIONI;
        }
        redirect.addFlashAttribute(
                "errore",
                "La segnalazione è cambiata da quando si è aperta la pagina: rileggerla prima di eliminarla.");
        return "redirect:" + Schede.SEGNALAZIONI + "/" + id;
    }

    private String pagina(
            SegnalazioneId id, int versione, SegnalazioneForm form, Errori errori, Operatore chi, Model modello) {
        modello.addAttribute("azione", Schede.SEGNALAZIONI + "/" + id + "/scheda");
        modello.addAttribute("versione", versione);
        modello.addAttribute("id", id);
        return modulo.pagina(form, errori, chi, modello);
    }

    private static ModelAndView conflitto(
            SegnalazioneId id, SegnalazioneForm mia, SegnalazioneForm loro, int versione, String azione) {
        var miei = mia.campi();
        var suoi = loro.campi();
        suoi.put("mittente", miei.getOrDefault("mittente", ""));
        var voci = new ArrayList<Conflitto.Voce>();
        Map<String, List<String>> uguali = new LinkedHashMap<>();
        var nomi = new TreeSet<>(miei.keySet());
        nomi.addAll(suoi.keySet());
        for (var nome : nomi) {
            var mio = miei.getOrDefault(nome, "");
            var suo = suoi.getOrDefault(nome, "");
            if (mio.equals(suo)) {
                uguali.put(nome, List.of(mio));
            } else {
                voci.add(voce(mia, nome, mio, suo));
            }
        }
        uguali.put("azione", List.of(azione));
        var qui = Schede.SEGNALAZIONI + "/" + id;
        return new Conflitto("la segnalazione", qui + "/scheda", qui, "Da un'altra pagina", versione, voci, uguali)
                .pagina();
    }

    private static Conflitto.Voce voce(SegnalazioneForm form, String nome, String mio, String suo) {
        var etichetta = form.etichetta(nome);
        var scelta = form.valori().keySet().stream()
                .filter(c -> c.chiave().equals(nome) && !c.voci().isEmpty())
                .findFirst();
        return scelta.map((CampoScheda c) ->
                        Conflitto.Voce.scelta(etichetta, nome, mio, c.inParole(mio), suo, c.inParole(suo)))
                .orElseGet(() -> Conflitto.Voce.testo(etichetta, nome, mio, suo));
    }
}
