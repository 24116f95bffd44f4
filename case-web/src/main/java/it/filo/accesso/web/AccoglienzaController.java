package it.filo.accesso.web;

import it.filo.accesso.AccogliSegnalazione;
import it.filo.accesso.AccogliSegnalazione.Risposta;
import it.filo.accesso.AttoSegnalazione;
import it.filo.accesso.ConsultaSegnalazioni;
import it.filo.accesso.EsaminaSegnalazione;
import it.filo.accesso.EsitoSegnalazione;
import it.filo.accesso.SegnalazioneId;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.misura.Misura;
import it.filo.nucleo.web.PersonaForm;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.zona.Comune;
import it.filo.zona.Zone;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
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

/** Who the person is, in which case, with what: the one page on which a segnalazione is accepted. */
@Controller
@RequestMapping(Schede.SEGNALAZIONI + "/{id}/accoglienza")
class AccoglienzaController {

    private final AccogliSegnalazione accogliSegnalazione;
    private final EsaminaSegnalazione esamina;
    private final Zone zone;
    private final Formati formati;
    private final Clock clock;

    AccoglienzaController(
            AccogliSegnalazione accogliSegnalazione,
            EsaminaSegnalazione esamina,
            Zone zone,
            Formati formati,
            Clock clock) {
        this.accogliSegnalazione = accogliSegnalazione;
        this.esamina = esamina;
        this.zone = zone;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping
    String accoglienza(@PathVariable SegnalazioneId id, Operatore chi, Model modello) {
        return pagina(id, null, new AccoglienzaForm(null, null, null, null), new Errori(), chi, modello);
    }

    @PostMapping
    ModelAndView accogli(
            @PathVariable SegnalazioneId id,
            @RequestParam(defaultValue = "-1") int versione,
            AccoglienzaForm form,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect,
            HttpServletResponse http) {
        var di = SegnalazioneController.di(esamina.ammette(id, AttoSegnalazione.ACCOGLI, chi));
        var errori = new Errori();
        var richiesta = form.leggi(errori, clock);
        if (richiesta.isPresent()) {
            switch (accogliSegnalazione.accogli(id, versione, richiesta.get(), chi)) {
                case Risposta.Accolta(var cartella, var nuova) -> {
                    redirect.addFlashAttribute(
                            "esito",
                            di
                                    + (nuova
                                            ? "accolta, la cartella del nucleo è aperta."
                                            : "accolta, prosegue nella cartella già aperta."));
                    return new ModelAndView("redirect:"
                            + (chi.e(Ruolo.PROGRAM_MANAGER)
                                    ? "/cartelle/" + cartella
                                    : Schede.SEGNALAZIONI + "/" + id));
                }
                case Risposta.CambiataNelFrattempo(var ultimo) -> {
                    return SegnalazioneController.conflitto(
                            id,
                            "accoglienza",
                            ultimo,
                            "nota",
                            "Nota per chi l'ha inviata",
                            Objects.requireNonNullElse(form.nota(), ""),
                            Map.of(
                                    "persona",
                                    List.of(Objects.requireNonNullElse(form.persona(), "")),
                                    "dove",
                                    List.of(Objects.requireNonNullElse(form.dove(), "")),
                                    "esito",
                                    List.of(Objects.requireNonNullElse(form.esito(), ""))));
                }
                case Risposta.DaRiconoscere(var simili, var stessoCodice) ->
                    errori.aggiungi(
                            "persona",
                            stessoCodice
                                    ? "Questo codice fiscale è di una persona già registrata: è lei, o la segnalazione va restituita."
                                    : "Esiste già chi le somiglia: dire se è la stessa persona.");
                case Risposta.DestinazioneDaScegliere() ->
                    errori.aggiungi("dove", "Scegliere una cartella o un nucleo della persona indicata.");
                case Risposta.ViveGiaInUnNucleo() ->
                    errori.aggiungi(
                            "dove",
                            "Vive già in un nucleo registrato: scegliere quello, o prima registrarne l'uscita nella sua cartella.");
                case Risposta.Minorenne() ->
                    errori.aggiungi("dove", "Un nucleo nuovo comincia da un adulto: la persona è minorenne.");
                case Risposta.EsitoAssente() ->
                    errori.aggiungi("esito", "Scegliere che cosa si propone fra le voci indicate.");
                case Risposta.NonPiuPossibile(var stato) ->
                    errori.aggiungi("esito", "La segnalazione è ormai «" + stato.nome() + "».");
            }
        }
        http.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return new ModelAndView(pagina(id, versione, form, errori, chi, modello), modello.asMap());
    }

    private String pagina(
            SegnalazioneId id,
            @Nullable Integer versione,
            AccoglienzaForm form,
            Errori errori,
            Operatore chi,
            Model modello) {
        var scelte = accogliSegnalazione.scelte(id, chi);
        var segnalazione = scelte.segnalazione();
        modello.addAttribute("segnalazione", segnalazione);
        modello.addAttribute("versione", versione == null ? segnalazione.versione() : versione);
        modello.addAttribute("modulo", form);
        modello.addAttribute("errori", errori);
        modello.addAttribute(
                "persone",
                scelte.simili().isEmpty() ? null : PersonaForm.scelte(scelte.simili(), scelte.stessoCodice()));
        modello.addAttribute("destinazioni", destinazioni(scelte));
        modello.addAttribute(
                "esiti", Opzioni.di(EsitoSegnalazione.di(true), EsitoSegnalazione::name, EsitoSegnalazione::nome));
        modello.addAttribute("si", AttoSegnalazione.ACCOGLI.da(segnalazione.stato()));
        return "accesso/accoglienza";
    }

    private Map<String, String> destinazioni(AccogliSegnalazione.Scelte scelte) {
        var destinazioni = new LinkedHashMap<String, String>();
        scelte.cartelle()
                .forEach(c -> destinazioni.put(
                        AccoglienzaForm.CARTELLA + c.id(),
                        scelte.conosce(c.nucleo())
                                ? "Nella cartella già aperta: "
                                        + Misura.di(c.misura()).nome() + ", " + formati.dal(c.apertaIl())
                                : "Nella cartella già aperta, "
                                        + scelte.nota(c.id())
                                                .map(ConsultaSegnalazioni.Trovata::caseManager)
                                                .map(n -> "che segue " + n)
                                                .orElse("ancora da assegnare")));
        scelte.nuclei().stream()
                .filter(n -> scelte.cartelle().stream()
                        .noneMatch(c -> c.nucleo().equals(n.id())
                                && c.misura().equals(Misura.nessuna().codice())))
                .forEach(n -> destinazioni.put(
                        AccoglienzaForm.NUCLEO + n.id(),
                        "In una cartella nuova, senza misura, del nucleo già registrato"
                                + (scelte.conosce(n.id()) ? " a " + comune(n.comune()) : "")));
        destinazioni.put(
                AccoglienzaForm.NUOVO,
                destinazioni.isEmpty()
                        ? "In una cartella nuova, senza misura"
                        : "In una cartella nuova, senza misura, di un altro nucleo");
        return destinazioni;
    }

    private String comune(String istat) {
        return zone.comuni().stream()
                .filter(c -> c.istat().equals(istat))
                .findFirst()
                .map(Comune::nome)
                .orElse(istat);
    }
}
