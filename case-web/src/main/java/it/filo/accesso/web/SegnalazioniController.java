package it.filo.accesso.web;

import it.filo.accesso.ConsultaSegnalazioni;
import it.filo.accesso.ElencoSegnalazioni;
import it.filo.accesso.ElencoSegnalazioni.Scelta;
import it.filo.accesso.ScriviSegnalazione;
import it.filo.accesso.StatoSegnalazione;
import it.filo.accesso.TipoSegnalazione;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.base.web.Voce;
import it.filo.operatori.Operatore;
import it.filo.zona.Zone;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The inbox of the équipe unica, and what one sent to it; a new scheda. */
@Controller
@RequestMapping(Schede.SEGNALAZIONI)
class SegnalazioniController {

    private final ConsultaSegnalazioni segnalazioni;
    private final ScriviSegnalazione scriviSegnalazione;
    private final ModuloSegnalazione modulo;
    private final Zone zone;
    private final Formati formati;
    private final Clock clock;

    SegnalazioniController(
            ConsultaSegnalazioni segnalazioni,
            ScriviSegnalazione scriviSegnalazione,
            ModuloSegnalazione modulo,
            Zone zone,
            Formati formati,
            Clock clock) {
        this.segnalazioni = segnalazioni;
        this.scriviSegnalazione = scriviSegnalazione;
        this.modulo = modulo;
        this.zone = zone;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping
    String elenco(FiltroSegnalazioni form, Operatore chi, Model modello) {
        var viste = ConsultaSegnalazioni.viste(chi);
        var vista = form.vista(viste);
        var filtro = form.leggi(vista);
        var dopo = form.leggiDopo();
        var righe = segnalazioni.pagina(filtro, dopo, chi);
        var altre = righe.size() > ElencoSegnalazioni.PAGINA;
        var mostrate = altre ? righe.subList(0, ElencoSegnalazioni.PAGINA) : righe;
        modello.addAttribute("righe", mostrate);
        modello.addAttribute("altre", altre ? form.indirizzo(vista, filtro, mostrate.getLast()) : null);
        modello.addAttribute("inizio", dopo == null ? null : form.indirizzo(vista, filtro, null));
        modello.addAttribute("filtro", filtro);
        modello.addAttribute("filtrato", filtro.ente() != null || filtro.priorita() != null || filtro.stato() != null);
        modello.addAttribute("vista", vista);
        modello.addAttribute("nomeVista", FiltroSegnalazioni.nome(vista));
        modello.addAttribute("indirizzoVista", FiltroSegnalazioni.indirizzo(vista));
        modello.addAttribute(
                "viste",
                viste.stream()
                        .map(v -> new Voce(v.nome(), FiltroSegnalazioni.indirizzo(v)))
                        .toList());
        modello.addAttribute("schede", Schede.per(chi));
        modello.addAttribute("mittenti", Opzioni.di(segnalazioni.mittenti(chi), Scelta::id, Scelta::nome));
        modello.addAttribute("urgenze", Map.of(0, "Emergenza", 1, "Urgente", 2, "Ordinaria"));
        modello.addAttribute(
                "stati",
                Opzioni.di(
                        Arrays.stream(StatoSegnalazione.values())
                                .filter(vista.stati()::contains)
                                .toList(),
                        StatoSegnalazione::name,
                        StatoSegnalazione::nome));
        return "accesso/segnalazioni";
    }

    @GetMapping("/nuova")
    String nuova(@RequestParam(defaultValue = "SCHEDA_UNICA") String tipo, Operatore chi, Model modello) {
        scriviSegnalazione.ammetteNuova(chi);
        var quale = tipo(tipo);
        modello.addAttribute("azione", Schede.SEGNALAZIONI + "/nuova?tipo=" + quale);
        return modulo.pagina(SegnalazioneForm.da(quale, new LinkedMultiValueMap<>()), new Errori(), chi, modello);
    }

    @PostMapping("/nuova")
    String scrivi(
            @RequestParam(defaultValue = "SCHEDA_UNICA") String tipo,
            @RequestParam MultiValueMap<String, String> parametri,
            @RequestParam(defaultValue = "salva") String azione,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect,
            HttpServletResponse http) {
        scriviSegnalazione.ammetteNuova(chi);
        var quale = tipo(tipo);
        var form = SegnalazioneForm.da(quale, parametri);
        var errori = new Errori();
        var contenuto = form.leggi(errori, zone.comuni(), formati, clock);
        if (contenuto.isPresent()) {
            var risposta = scriviSegnalazione.nuova(quale, contenuto.get(), azione.equals("invia"), chi);
            if (risposta instanceof ScriviSegnalazione.Risposta.Scritta(var id, var inviata)) {
                redirect.addFlashAttribute("esito", ModuloSegnalazione.detto(contenuto.get(), inviata));
                return "redirect:" + Schede.SEGNALAZIONI + "/" + id;
            }
            ModuloSegnalazione.spiega(risposta, errori);
        }
        http.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        modello.addAttribute("azione", Schede.SEGNALAZIONI + "/nuova?tipo=" + quale);
        return modulo.pagina(form, errori, chi, modello);
    }

    private static TipoSegnalazione tipo(String testo) {
        return Arrays.stream(TipoSegnalazione.values())
                .filter(t -> t.name().equals(testo))
                .findFirst()
                .orElse(TipoSegnalazione.SCHEDA_UNICA);
    }
}
