package it.filo.progetto.web;

import it.filo.base.web.Conflitto;
import it.filo.base.web.Conflitto.Voce;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.cartella.CartellaId;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.progetto.Contenuto.RisultatoScritto;
import it.filo.progetto.ProgettoLetto;
import it.filo.progetto.ScriviRisultato;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

@Controller
@RequestMapping("/cartelle/{id}/progetto")
class RisultatoController {

    private final Scrittoio scrittoio;
    private final ScriviRisultato scriviRisultato;
    private final Formati formati;
    private final Clock clock;

    RisultatoController(Scrittoio scrittoio, ScriviRisultato scriviRisultato, Formati formati, Clock clock) {
        this.scrittoio = scrittoio;
        this.scriviRisultato = scriviRisultato;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping("/obiettivi/{obiettivo}/risultati/nuovo")
    String nuovo(
            @PathVariable CartellaId id,
            @PathVariable UUID obiettivo,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        var letto = scrittoio.apri(id, chi, modello);
        if (!letto.inScrittura()) {
            return scrittoio.nonInScrittura(id, messaggi);
        }
        modello.addAttribute("obiettivo", ObiettivoController.trova(letto, obiettivo));
        return modulo(modello, RisultatoForm.VUOTO, null);
    }

    @PostMapping("/obiettivi/{obiettivo}/risultati/nuovo")
    Object aggiungi(
            @PathVariable CartellaId id,
            @PathVariable UUID obiettivo,
            @ModelAttribute("modulo") RisultatoForm modulo,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        var errori = new Errori();
        var scritto = modulo.leggi(errori, clock);
        if (scritto.isEmpty()) {
            var letto = scrittoio.apri(id, chi, modello);
            modello.addAttribute("obiettivo", ObiettivoController.trova(letto, obiettivo));
            modello.addAttribute("errori", errori);
            return Scrittoio.daCorreggere(modulo(modello, modulo, null), modello);
        }
        var risposta = scriviRisultato.aggiungi(
                id, obiettivo, scritto.get().frase(), scritto.get().entro(), chi);
        return scrittoio.dopo(risposta, id, "Risultato aggiunto.", messaggi, ModelAndView::new);
    }

    @GetMapping("/risultati/{risultato}")
    String cambia(
            @PathVariable CartellaId id,
            @PathVariable UUID risultato,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        var letto = scrittoio.apri(id, chi, modello);
        if (!letto.inScrittura()) {
            return scrittoio.nonInScrittura(id, messaggi);
        }
        var scritto = trova(letto, risultato);
        return modulo(modello, RisultatoForm.di(scritto, formati), scritto.versione());
    }

    @PostMapping("/risultati/{risultato}")
    Object salva(
            @PathVariable CartellaId id,
            @PathVariable UUID risultato,
            @RequestParam(defaultValue = "-1") int versione,
            @ModelAttribute("modulo") RisultatoForm modulo,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        var errori = new Errori();
        var scritto = modulo.leggi(errori, clock);
        if (scritto.isEmpty()) {
            scrittoio.apri(id, chi, modello);
            modello.addAttribute("errori", errori);
            return Scrittoio.daCorreggere(modulo(modello, modulo, versione), modello);
        }
        var risposta = scriviRisultato.cambia(
                id, risultato, versione, scritto.get().frase(), scritto.get().entro(), chi);
        return scrittoio.dopo(
                risposta, id, "Risultato cambiato.", messaggi, () -> conflitto(id, risultato, modulo, chi, modello));
    }

    @GetMapping("/risultati/{risultato}/elimina")
    String chiediSeEliminare(
            @PathVariable CartellaId id,
            @PathVariable UUID risultato,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        var letto = scrittoio.apri(id, chi, modello);
        if (!letto.inScrittura()) {
            return scrittoio.nonInScrittura(id, messaggi);
        }
        var scritto = trova(letto, risultato);
        return Scrittoio.chiede(
                modello,
                "Eliminare il risultato?",
                "«" + scritto.testo() + "»",
                "Elimina il risultato",
                indirizzo(id, risultato) + "/elimina",
                scritto.versione());
    }

    @PostMapping("/risultati/{risultato}/elimina")
    Object elimina(
            @PathVariable CartellaId id,
            @PathVariable UUID risultato,
            @RequestParam(defaultValue = "-1") int versione,
            Operatore chi,
            RedirectAttributes messaggi) {
        return scrittoio.dopoEliminazione(
                scriviRisultato.elimina(id, risultato, versione, chi), id, "Risultato eliminato.", messaggi);
    }

    private ModelAndView conflitto(CartellaId id, UUID risultato, RisultatoForm mio, Operatore chi, Model modello) {
        var letto = scrittoio.apri(id, chi, modello);
        var scritto = trova(letto, risultato);
        var loro = RisultatoForm.di(scritto, formati);
        return new Conflitto(
                        "il risultato",
                        indirizzo(id, risultato),
                        Scrittoio.progetto(id),
                        "Qualcun altro",
                        scritto.versione(),
                        List.of(
                                Voce.testo("Risultato atteso", "frase", detto(mio.frase()), detto(loro.frase())),
                                Voce.scelta(
                                        "Entro",
                                        "entro",
                                        detto(mio.entro()),
                                        detto(mio.entro()),
                                        detto(loro.entro()),
                                        detto(loro.entro()))),
                        Map.of())
                .pagina();
    }

    private static String indirizzo(CartellaId id, UUID risultato) {
        return Scrittoio.progetto(id) + "/risultati/" + risultato;
    }

    private static String detto(@Nullable String valore) {
        return valore == null ? "" : valore;
    }

    private static String modulo(Model modello, RisultatoForm modulo, @Nullable Integer versione) {
        modello.addAttribute("modulo", modulo);
        modello.addAttribute("versione", versione);
        return "progetto/risultato";
    }

    private static RisultatoScritto trova(ProgettoLetto letto, UUID risultato) {
        return Optional.ofNullable(letto.contenuto()).stream()
                .flatMap(c -> c.obiettivi().stream().flatMap(o -> o.risultati().stream()))
                .filter(x -> x.id().equals(risultato))
                .findFirst()
                .orElseThrow(() -> new NonVisibile("risultato " + risultato));
    }
}
