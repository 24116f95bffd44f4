package it.filo.progetto.web;

import it.filo.base.web.Conflitto;
import it.filo.base.web.Conflitto.Voce;
import it.filo.base.web.Errori;
import it.filo.base.web.Opzioni;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Dominio;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.progetto.Contenuto.ObiettivoScritto;
import it.filo.progetto.ProgettoLetto;
import it.filo.progetto.ScriviObiettivo;
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
@RequestMapping("/cartelle/{id}/progetto/obiettivi")
class ObiettivoController {

    private static final String VISTA = "progetto/obiettivo";

    private final Scrittoio scrittoio;
    private final ScriviObiettivo scriviObiettivo;
    private final Clock clock;

    ObiettivoController(Scrittoio scrittoio, ScriviObiettivo scriviObiettivo, Clock clock) {
        this.scrittoio = scrittoio;
        this.scriviObiettivo = scriviObiettivo;
        this.clock = clock;
    }

    @GetMapping("/nuovo")
    String nuovo(@PathVariable CartellaId id, Operatore chi, Model modello, RedirectAttributes messaggi) {
        if (!scrittoio.apri(id, chi, modello).inScrittura()) {
            return scrittoio.nonInScrittura(id, messaggi);
        }
        return modulo(modello, ObiettivoForm.VUOTO, null);
    }

    @PostMapping("/nuovo")
    Object aggiungi(
            @PathVariable CartellaId id,
            @ModelAttribute("modulo") ObiettivoForm modulo,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        var errori = new Errori();
        var scritto = modulo.leggi(errori, clock);
        if (scritto.isEmpty()) {
            scrittoio.apri(id, chi, modello);
            modello.addAttribute("errori", errori);
            return Scrittoio.daCorreggere(modulo(modello, modulo, null), modello);
        }
        var risposta = scriviObiettivo.aggiungi(
                id, scritto.get().frase(), scritto.get().dominio(), chi);
        return scrittoio.dopo(risposta, id, "Obiettivo aggiunto.", messaggi, ModelAndView::new);
    }

    @GetMapping("/{obiettivo}")
    String cambia(
            @PathVariable CartellaId id,
            @PathVariable UUID obiettivo,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        var letto = scrittoio.apri(id, chi, modello);
        if (!letto.inScrittura()) {
            return scrittoio.nonInScrittura(id, messaggi);
        }
        var scritto = trova(letto, obiettivo);
        return modulo(modello, ObiettivoForm.di(scritto), scritto.versione());
    }

    @PostMapping("/{obiettivo}")
    Object salva(
            @PathVariable CartellaId id,
            @PathVariable UUID obiettivo,
            @RequestParam(defaultValue = "-1") int versione,
            @ModelAttribute("modulo") ObiettivoForm modulo,
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
        var risposta = scriviObiettivo.cambia(
                id, obiettivo, versione, scritto.get().frase(), scritto.get().dominio(), chi);
        return scrittoio.dopo(
                risposta,
                id,
                "Obiettivo cambiato.",
                messaggi,
                () -> conflitto(id, obiettivo, scritto.get(), chi, modello));
    }

    @GetMapping("/{obiettivo}/elimina")
    String chiediSeEliminare(
            @PathVariable CartellaId id,
            @PathVariable UUID obiettivo,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        var letto = scrittoio.apri(id, chi, modello);
        if (!letto.inScrittura()) {
            return scrittoio.nonInScrittura(id, messaggi);
        }
        var scritto = trova(letto, obiettivo);
        return Scrittoio.chiede(
                modello,
                "Eliminare l'obiettivo?",
                "«" + scritto.testo() + "» Con l'obiettivo si eliminano i suoi risultati, gli impegni e i sostegni.",
                "Elimina l'obiettivo",
                indirizzo(id, obiettivo) + "/elimina",
                scritto.versione());
    }

    @PostMapping("/{obiettivo}/elimina")
    Object elimina(
            @PathVariable CartellaId id,
            @PathVariable UUID obiettivo,
            @RequestParam(defaultValue = "-1") int versione,
            Operatore chi,
            RedirectAttributes messaggi) {
        return scrittoio.dopoEliminazione(
                scriviObiettivo.elimina(id, obiettivo, versione, chi), id, "Obiettivo eliminato.", messaggi);
    }

    private ModelAndView conflitto(
            CartellaId id, UUID obiettivo, ObiettivoForm.Scritto mio, Operatore chi, Model modello) {
        var loro = trova(scrittoio.apri(id, chi, modello), obiettivo);
        return new Conflitto(
                        "l'obiettivo",
                        indirizzo(id, obiettivo),
                        Scrittoio.progetto(id),
                        "Qualcun altro",
                        loro.versione(),
                        List.of(
                                Voce.testo("Obiettivo", "frase", mio.frase(), loro.testo()),
                                Voce.scelta(
                                        "Ambito",
                                        "dominio",
                                        codice(mio.dominio()),
                                        nome(mio.dominio()),
                                        codice(loro.dominio()),
                                        nome(loro.dominio()))),
                        Map.of())
                .pagina();
    }

    private static String codice(@Nullable Dominio dominio) {
        return dominio == null ? "" : dominio.name();
    }

    private static String nome(@Nullable Dominio dominio) {
        return dominio == null ? "Nessun ambito" : dominio.nome();
    }

    private static String indirizzo(CartellaId id, UUID obiettivo) {
        return Scrittoio.progetto(id) + "/obiettivi/" + obiettivo;
    }

    private static String modulo(Model modello, ObiettivoForm modulo, @Nullable Integer versione) {
        modello.addAttribute("modulo", modulo);
        modello.addAttribute("versione", versione);
        modello.addAttribute("ambiti", Opzioni.di(Dominio.diLegge(), Dominio::name, Dominio::nome));
        return VISTA;
    }

    static ObiettivoScritto trova(ProgettoLetto letto, UUID obiettivo) {
        return Optional.ofNullable(letto.contenuto())
                .flatMap(c -> c.obiettivo(obiettivo))
                .orElseThrow(() -> new NonVisibile("obiettivo " + obiettivo));
    }
}
