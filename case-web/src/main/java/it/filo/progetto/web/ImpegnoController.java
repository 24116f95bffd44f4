package it.filo.progetto.web;

import it.filo.base.web.Conflitto;
import it.filo.base.web.Conflitto.Voce;
import it.filo.base.web.Errori;
import it.filo.base.web.Opzioni;
import it.filo.cartella.CartellaId;
import it.filo.nucleo.Membro;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.progetto.AreaImpegno;
import it.filo.progetto.Contenuto.ImpegnoScritto;
import it.filo.progetto.ProgettoLetto;
import it.filo.progetto.ScriviImpegno;
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
class ImpegnoController {

    private final Scrittoio scrittoio;
    private final ScriviImpegno scriviImpegno;
    private final Clock clock;

    ImpegnoController(Scrittoio scrittoio, ScriviImpegno scriviImpegno, Clock clock) {
        this.scrittoio = scrittoio;
        this.scriviImpegno = scriviImpegno;
        this.clock = clock;
    }

    @GetMapping("/obiettivi/{obiettivo}/impegni/nuovo")
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
        return modulo(modello, ImpegnoForm.VUOTO, null, letto);
    }

    @PostMapping("/obiettivi/{obiettivo}/impegni/nuovo")
    Object aggiungi(
            @PathVariable CartellaId id,
            @PathVariable UUID obiettivo,
            @ModelAttribute("modulo") ImpegnoForm modulo,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        var errori = new Errori();
        var letto = scrittoio.apri(id, chi, modello);
        var scritto = modulo.leggi(letto.membri(), errori, clock);
        if (scritto.isEmpty()) {
            modello.addAttribute("obiettivo", ObiettivoController.trova(letto, obiettivo));
            modello.addAttribute("errori", errori);
            return Scrittoio.daCorreggere(modulo(modello, modulo, null, letto), modello);
        }
        var risposta = scriviImpegno.aggiungi(id, obiettivo, scritto.get(), chi);
        return scrittoio.dopo(risposta, id, "Impegno aggiunto.", messaggi, ModelAndView::new);
    }

    @GetMapping("/impegni/{impegno}")
    String cambia(
            @PathVariable CartellaId id,
            @PathVariable UUID impegno,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        var letto = scrittoio.apri(id, chi, modello);
        if (!letto.inScrittura()) {
            return scrittoio.nonInScrittura(id, messaggi);
        }
        var scritto = trova(letto, impegno);
        return modulo(modello, ImpegnoForm.di(scritto), scritto.versione(), letto);
    }

    @PostMapping("/impegni/{impegno}")
    Object salva(
            @PathVariable CartellaId id,
            @PathVariable UUID impegno,
            @RequestParam(defaultValue = "-1") int versione,
            @ModelAttribute("modulo") ImpegnoForm modulo,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        var errori = new Errori();
        var letto = scrittoio.apri(id, chi, modello);
        var scritto = modulo.leggi(letto.membri(), errori, clock);
        if (scritto.isEmpty()) {
            modello.addAttribute("errori", errori);
            return Scrittoio.daCorreggere(modulo(modello, modulo, versione, letto), modello);
        }
        var risposta = scriviImpegno.cambia(id, impegno, versione, scritto.get(), chi);
        return scrittoio.dopo(
                risposta, id, "Impegno cambiato.", messaggi, () -> conflitto(id, impegno, modulo, chi, modello));
    }

    @GetMapping("/impegni/{impegno}/elimina")
    String chiediSeEliminare(
            @PathVariable CartellaId id,
            @PathVariable UUID impegno,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        var letto = scrittoio.apri(id, chi, modello);
        if (!letto.inScrittura()) {
            return scrittoio.nonInScrittura(id, messaggi);
        }
        var scritto = trova(letto, impegno);
        return Scrittoio.chiede(
                modello,
                "Eliminare l'impegno?",
                scritto.chi() + ": «" + scritto.testo() + "»",
                "Elimina l'impegno",
                indirizzo(id, impegno) + "/elimina",
                scritto.versione());
    }

    @PostMapping("/impegni/{impegno}/elimina")
    Object elimina(
            @PathVariable CartellaId id,
            @PathVariable UUID impegno,
            @RequestParam(defaultValue = "-1") int versione,
            Operatore chi,
            RedirectAttributes messaggi) {
        return scrittoio.dopoEliminazione(
                scriviImpegno.elimina(id, impegno, versione, chi), id, "Impegno eliminato.", messaggi);
    }

    private ModelAndView conflitto(CartellaId id, UUID impegno, ImpegnoForm mio, Operatore chi, Model modello) {
        var letto = scrittoio.apri(id, chi, modello);
        var scritto = trova(letto, impegno);
        var loro = ImpegnoForm.di(scritto);
        var persone = persone(letto);
        return new Conflitto(
                        "l'impegno",
                        indirizzo(id, impegno),
                        Scrittoio.progetto(id),
                        "Qualcun altro",
                        scritto.versione(),
                        List.of(
                                Voce.scelta(
                                        "Chi si impegna",
                                        "persona",
                                        detto(mio.persona()),
                                        persone.getOrDefault(detto(mio.persona()), ""),
                                        detto(loro.persona()),
                                        scritto.chi()),
                                Voce.scelta(
                                        "Area",
                                        "area",
                                        detto(mio.area()),
                                        AreaImpegno.valueOf(detto(mio.area())).nome(),
                                        detto(loro.area()),
                                        scritto.area().nome()),
                                Voce.testo("Impegno", "frase", detto(mio.frase()), detto(loro.frase())),
                                Voce.testo("Frequenza", "frequenza", detto(mio.frequenza()), detto(loro.frequenza()))),
                        Map.of())
                .pagina();
    }

    private static String indirizzo(CartellaId id, UUID impegno) {
        return Scrittoio.progetto(id) + "/impegni/" + impegno;
    }

    private static String detto(@Nullable String valore) {
        return valore == null ? "" : valore;
    }

    private static Map<String, String> persone(ProgettoLetto letto) {
        return Opzioni.di(letto.membri().stream().map(Membro::persona).toList(), p -> p.id(), p -> p.nominativo());
    }

    private static String modulo(Model modello, ImpegnoForm modulo, @Nullable Integer versione, ProgettoLetto letto) {
        modello.addAttribute("modulo", modulo);
        modello.addAttribute("versione", versione);
        modello.addAttribute("persone", persone(letto));
        modello.addAttribute("aree", Opzioni.di(AreaImpegno::nome, AreaImpegno.values()));
        return "progetto/impegno";
    }

    private static ImpegnoScritto trova(ProgettoLetto letto, UUID impegno) {
        return Optional.ofNullable(letto.contenuto()).stream()
                .flatMap(c -> c.impegni())
                .filter(x -> x.id().equals(impegno))
                .findFirst()
                .orElseThrow(() -> new NonVisibile("impegno " + impegno));
    }
}
