package it.filo.progetto.web;

import it.filo.base.web.Conflitto;
import it.filo.base.web.Conflitto.Voce;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.base.web.Pdf;
import it.filo.cartella.CartellaId;
import it.filo.cartella.TipoEvento;
import it.filo.cartella.web.PaginaCartella;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.progetto.FirmaPatto;
import it.filo.progetto.Firme.Riga;
import it.filo.progetto.LeggiPatti;
import it.filo.progetto.PattiLetti;
import it.filo.progetto.PattiLetti.PattoLetto;
import it.filo.progetto.ScriviPatto;
import it.filo.zona.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The patti di servizio of a case, one for each adult whom they concern. */
@Controller
@RequestMapping("/cartelle/{id}")
class PattoController {

    private final LeggiPatti leggiPatti;
    private final ScriviPatto scriviPatto;
    private final FirmaPatto firmaPatto;
    private final PaginaCartella pagina;
    private final Zone zone;
    private final Pdf pdf;
    private final Formati formati;
    private final Clock clock;

    PattoController(
            LeggiPatti leggiPatti,
            ScriviPatto scriviPatto,
            FirmaPatto firmaPatto,
            PaginaCartella pagina,
            Zone zone,
            Pdf pdf,
            Formati formati,
            Clock clock) {
        this.leggiPatti = leggiPatti;
        this.scriviPatto = scriviPatto;
        this.firmaPatto = firmaPatto;
        this.pagina = pagina;
        this.zone = zone;
        this.pdf = pdf;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping("/patto-di-servizio")
    String patti(@PathVariable CartellaId id, Operatore chi, Model modello) {
        incornicia(id, leggiPatti.leggi(id, chi), chi, modello);
        pagina.scrittaSu(id, TipoEvento.PATTO_SOTTOSCRITTO, modello);
        return "progetto/patti";
    }

    /** @param persona whose patto, all of them where nobody is named */
    @GetMapping("/patto-di-servizio.pdf")
    ResponseEntity<byte[]> documento(
            @PathVariable CartellaId id, @RequestParam(required = false) @Nullable PersonaId persona, Operatore chi) {
        var letti = leggiPatti.esporta(id, chi);
        var scelti = letti.patti().stream()
                .filter(PattoLetto::scritto)
                .filter(p -> persona == null || p.persona().equals(persona))
                .toList();
        if (scelti.isEmpty()) {
            throw new NonVisibile("patto di " + persona);
        }
        return pdf.risposta(
                "progetto/patti-pdf",
                Map.of(
                        "patti",
                        scelti,
                        "misura",
                        letti.misura(),
                        "zona",
                        zone.corrente(),
                        "oggi",
                        LocalDate.now(clock)),
                "patto-di-servizio");
    }

    @GetMapping("/patto-di-servizio/{persona}")
    String scrivi(
            @PathVariable CartellaId id,
            @PathVariable PersonaId persona,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        var letti = leggiPatti.perScrivere(id, chi);
        var patto = trova(letti, persona);
        if (!letti.scrivibile(patto)) {
            return nonOra(id, messaggi);
        }
        return modulo(id, letti, patto, PattoForm.di(patto.testo(), formati), chi, modello);
    }

    @PostMapping("/patto-di-servizio/{persona}")
    Object salva(
            @PathVariable CartellaId id,
            @PathVariable PersonaId persona,
            @RequestParam(defaultValue = "-1") int versione,
            @ModelAttribute("modulo") PattoForm modulo,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        var errori = new Errori();
        var testo = modulo.leggi(errori, clock);
        if (testo.isEmpty()) {
            var letti = leggiPatti.perScrivere(id, chi);
            modello.addAttribute("errori", errori);
            return Scrittoio.daCorreggere(modulo(id, letti, trova(letti, persona), modulo, chi, modello), modello);
        }
        return switch (scriviPatto.scrivi(id, persona, versione, testo.get(), chi)) {
            case ScriviPatto.Risposta.Scritto() -> {
                messaggi.addFlashAttribute("esito", "Patto di servizio salvato.");
                yield aiPatti(id);
            }
            case ScriviPatto.Risposta.NonOra() -> nonOra(id, messaggi);
            case ScriviPatto.Risposta.CambiatoNelFrattempo() -> conflitto(id, persona, modulo, chi);
        };
    }

    @GetMapping("/patto-di-servizio/{persona}/firme/{chiave}")
    String chiediFirma(
            @PathVariable CartellaId id,
            @PathVariable PersonaId persona,
            @PathVariable UUID chiave,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        var letti = leggiPatti.perScrivere(id, chi);
        var patto = trova(letti, persona);
        var riga = riga(patto, chiave);
        if (!letti.firmabile(patto)) {
            return nonOra(id, messaggi);
        }
        return paginaFirma(id, letti, persona, riga, FirmaForm.di(riga, formati), chi, modello);
    }

    @PostMapping("/patto-di-servizio/{persona}/firme/{chiave}")
    Object firma(
            @PathVariable CartellaId id,
            @PathVariable PersonaId persona,
            @PathVariable UUID chiave,
            @RequestParam(defaultValue = "-1") int versione,
            @ModelAttribute("modulo") FirmaForm modulo,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        var errori = new Errori();
        var esito = modulo.leggi(errori, clock);
        if (esito.isPresent()) {
            switch (firmaPatto.registra(id, persona, chiave, versione, esito.get(), chi)) {
                case FirmaPatto.Risposta.Registrata(var firmatario, var sottoscritto, var mancano) -> {
                    messaggi.addFlashAttribute(
                            "esito",
                            "Registrato per " + firmatario.nominativo() + "."
                                    + (sottoscritto ? " Il patto di servizio è sottoscritto." : "")
                                    + (mancano.isEmpty() ? "" : " Mancano ancora: " + formati.elenco(mancano) + "."));
                    return aiPatti(id);
                }
                case FirmaPatto.Risposta.NonOra() -> {
                    return nonOra(id, messaggi);
                }
                case FirmaPatto.Risposta.CambiataNelFrattempo() -> {
                    messaggi.addFlashAttribute(
                            "avviso", "Questa firma è stata registrata nel frattempo da qualcun altro.");
                    return aiPatti(id);
                }
                case FirmaPatto.Risposta.GiornoImpossibile(var dal) ->
                    errori.aggiungi(
                            "giorno",
                            "Controllare la data della firma: può andare " + formati.dalBreve(dal)
                                    + ", quando l'analisi è stata conclusa, a oggi.");
            }
        }
        var letti = leggiPatti.perScrivere(id, chi);
        modello.addAttribute("errori", errori);
        return Scrittoio.daCorreggere(
                paginaFirma(id, letti, persona, riga(trova(letti, persona), chiave), modulo, chi, modello), modello);
    }

    private Object conflitto(CartellaId id, PersonaId persona, PattoForm mio, Operatore chi) {
        var scritto = trova(leggiPatti.perScrivere(id, chi), persona);
        var loro = PattoForm.di(scritto.testo(), formati);
        ModelAndView pagina = new Conflitto(
                        "il patto di servizio",
                        indirizzo(id) + "/" + persona,
                        indirizzo(id),
                        "Qualcun altro",
                        scritto.versione(),
                        List.of(
                                Voce.testo("Profilo", "profilo", detto(mio.profilo()), detto(loro.profilo())),
                                Voce.testo("Impegni", "impegni", detto(mio.impegni()), detto(loro.impegni())),
                                Voce.testo("Attività", "attivita", detto(mio.attivita()), detto(loro.attivita())),
                                Voce.testo("Incontri", "incontri", detto(mio.incontri()), detto(loro.incontri())),
                                data("Inizio", "dal", mio.dal(), loro.dal()),
                                data("Fine", "al", mio.al(), loro.al())),
                        Map.of())
                .pagina();
        return pagina;
    }

    private static Voce data(String etichetta, String campo, @Nullable String mia, @Nullable String loro) {
        return Voce.scelta(etichetta, campo, detto(mia), detto(mia), detto(loro), detto(loro));
    }

    private static String detto(@Nullable String valore) {
        return valore == null ? "" : valore;
    }

    private void incornicia(CartellaId id, PattiLetti letti, Operatore chi, Model modello) {
        pagina.riempi(id, "patto-di-servizio", chi, modello);
        modello.addAttribute("patti", letti);
        modello.addAttribute("indietro", indirizzo(id));
    }

    private String modulo(
            CartellaId id, PattiLetti letti, PattoLetto patto, PattoForm modulo, Operatore chi, Model modello) {
        incornicia(id, letti, chi, modello);
        modello.addAttribute("patto", patto);
        modello.addAttribute("modulo", modulo);
        return "progetto/patto";
    }

    private String paginaFirma(
            CartellaId id,
            PattiLetti letti,
            PersonaId persona,
            Riga riga,
            FirmaForm modulo,
            Operatore chi,
            Model modello) {
        incornicia(id, letti, chi, modello);
        return ProgettoController.paginaFirma(
                riga,
                modulo,
                modello,
                indirizzo(id) + "/" + persona + "/firme/" + riga.chi().chiave());
    }

    private static String indirizzo(CartellaId id) {
        return "/cartelle/" + id + "/patto-di-servizio";
    }

    private static String aiPatti(CartellaId id) {
        return "redirect:" + indirizzo(id);
    }

    private static String nonOra(CartellaId id, RedirectAttributes messaggi) {
        messaggi.addFlashAttribute("avviso", "Il patto di servizio ora non si può cambiare.");
        return aiPatti(id);
    }

    private static PattoLetto trova(PattiLetti letti, PersonaId persona) {
        return letti.di(persona).orElseThrow(() -> new NonVisibile("patto di " + persona));
    }

    private static Riga riga(PattoLetto patto, UUID chiave) {
        return patto.firme().di(chiave).orElseThrow(() -> new NonVisibile("firma " + chiave));
    }
}
