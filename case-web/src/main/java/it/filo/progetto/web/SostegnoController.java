package it.filo.progetto.web;

import it.filo.base.web.Conflitto;
import it.filo.base.web.Conflitto.Voce;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.cartella.CartellaId;
import it.filo.fondi.Fondi;
import it.filo.fondi.Fondo;
import it.filo.fondi.Interventi;
import it.filo.fondi.Intervento;
import it.filo.nucleo.Membro;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.progetto.Contenuto.SostegnoScritto;
import it.filo.progetto.ProgettoLetto;
import it.filo.progetto.ScriviSostegno;
import it.filo.zona.Ente;
import it.filo.zona.Zone;
import java.time.Clock;
import java.time.LocalDate;
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
class SostegnoController {

    private final Scrittoio scrittoio;
    private final ScriviSostegno scriviSostegno;
    private final Interventi interventi;
    private final Fondi fondi;
    private final Zone zone;
    private final Formati formati;
    private final Clock clock;

    SostegnoController(
            Scrittoio scrittoio,
            ScriviSostegno scriviSostegno,
            Interventi interventi,
            Fondi fondi,
            Zone zone,
            Formati formati,
            Clock clock) {
        this.scrittoio = scrittoio;
        this.scriviSostegno = scriviSostegno;
        this.interventi = interventi;
        this.fondi = fondi;
        this.zone = zone;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping("/obiettivi/{obiettivo}/sostegni/nuovo")
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
        return modulo(modello, SostegnoForm.nuovo(LocalDate.now(clock), formati), null, scelte(letto));
    }

    @PostMapping("/obiettivi/{obiettivo}/sostegni/nuovo")
    Object aggiungi(
            @PathVariable CartellaId id,
            @PathVariable UUID obiettivo,
            @ModelAttribute("modulo") SostegnoForm modulo,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        var errori = new Errori();
        var letto = scrittoio.apri(id, chi, modello);
        var scritto = modulo.leggi(scelte(letto), errori, clock);
        if (scritto.isEmpty()) {
            modello.addAttribute("obiettivo", ObiettivoController.trova(letto, obiettivo));
            modello.addAttribute("errori", errori);
            return Scrittoio.daCorreggere(modulo(modello, modulo, null, scelte(letto)), modello);
        }
        var risposta = scriviSostegno.aggiungi(id, obiettivo, scritto.get(), chi);
        return scrittoio.dopo(risposta, id, "Sostegno aggiunto.", messaggi, ModelAndView::new);
    }

    @GetMapping("/sostegni/{sostegno}")
    String cambia(
            @PathVariable CartellaId id,
            @PathVariable UUID sostegno,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        var letto = scrittoio.apri(id, chi, modello);
        if (!letto.inScrittura()) {
            return scrittoio.nonInScrittura(id, messaggi);
        }
        var scritto = trova(letto, sostegno);
        return modulo(modello, SostegnoForm.di(scritto, formati), scritto.versione(), scelte(letto));
    }

    @PostMapping("/sostegni/{sostegno}")
    Object salva(
            @PathVariable CartellaId id,
            @PathVariable UUID sostegno,
            @RequestParam(defaultValue = "-1") int versione,
            @ModelAttribute("modulo") SostegnoForm modulo,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        var errori = new Errori();
        var letto = scrittoio.apri(id, chi, modello);
        var scritto = modulo.leggi(scelte(letto), errori, clock);
        if (scritto.isEmpty()) {
            modello.addAttribute("errori", errori);
            return Scrittoio.daCorreggere(modulo(modello, modulo, versione, scelte(letto)), modello);
        }
        var risposta = scriviSostegno.cambia(id, sostegno, versione, scritto.get(), chi);
        return scrittoio.dopo(
                risposta, id, "Sostegno cambiato.", messaggi, () -> conflitto(id, sostegno, modulo, chi, modello));
    }

    @GetMapping("/sostegni/{sostegno}/elimina")
    String chiediSeEliminare(
            @PathVariable CartellaId id,
            @PathVariable UUID sostegno,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        var letto = scrittoio.apri(id, chi, modello);
        if (!letto.inScrittura()) {
            return scrittoio.nonInScrittura(id, messaggi);
        }
        var scritto = trova(letto, sostegno);
        return Scrittoio.chiede(
                modello,
                "Eliminare il sostegno?",
                scritto.intervento().nome(),
                "Elimina il sostegno",
                indirizzo(id, sostegno) + "/elimina",
                scritto.versione());
    }

    @PostMapping("/sostegni/{sostegno}/elimina")
    Object elimina(
            @PathVariable CartellaId id,
            @PathVariable UUID sostegno,
            @RequestParam(defaultValue = "-1") int versione,
            Operatore chi,
            RedirectAttributes messaggi) {
        return scrittoio.dopoEliminazione(
                scriviSostegno.elimina(id, sostegno, versione, chi), id, "Sostegno eliminato.", messaggi);
    }

    private ModelAndView conflitto(CartellaId id, UUID sostegno, SostegnoForm mio, Operatore chi, Model modello) {
        var letto = scrittoio.apri(id, chi, modello);
        var scritto = trova(letto, sostegno);
        var loro = SostegnoForm.di(scritto, formati);
        var scelte = scelte(letto);
        var interventi = interventi(scelte);
        var enti = enti(scelte);
        var fondi = fondi(scelte);
        var persone = persone(scelte);
        return new Conflitto(
                        "il sostegno",
                        indirizzo(id, sostegno),
                        Scrittoio.progetto(id),
                        "Qualcun altro",
                        scritto.versione(),
                        List.of(
                                Voce.scelta(
                                        "Intervento",
                                        "intervento",
                                        detto(mio.intervento()),
                                        nome(interventi, mio.intervento()),
                                        detto(loro.intervento()),
                                        nome(interventi, loro.intervento())),
                                Voce.scelta(
                                        "Ente",
                                        "fornitore",
                                        detto(mio.fornitore()),
                                        nome(enti, mio.fornitore()),
                                        detto(loro.fornitore()),
                                        nome(enti, loro.fornitore())),
                                Voce.scelta(
                                        "Fondo",
                                        "fondo",
                                        detto(mio.fondo()),
                                        nome(fondi, mio.fondo()),
                                        detto(loro.fondo()),
                                        nome(fondi, loro.fondo())),
                                Voce.scelta(
                                        "Per chi",
                                        "persona",
                                        detto(mio.persona()),
                                        nome(persone, mio.persona()),
                                        detto(loro.persona()),
                                        nome(persone, loro.persona())),
                                data("Promesso il", "promessoIl", mio.promessoIl(), loro.promessoIl()),
                                data("Inizio previsto", "dal", mio.dal(), loro.dal()),
                                data("Fine prevista", "al", mio.al(), loro.al())),
                        Map.of())
                .pagina();
    }

    private static String indirizzo(CartellaId id, UUID sostegno) {
        return Scrittoio.progetto(id) + "/sostegni/" + sostegno;
    }

    private static Voce data(String etichetta, String campo, @Nullable String mia, @Nullable String loro) {
        return Voce.scelta(etichetta, campo, detto(mia), detto(mia), detto(loro), detto(loro));
    }

    private static String detto(@Nullable String valore) {
        return valore == null ? "" : valore;
    }

    private static String nome(Map<String, String> voci, @Nullable String codice) {
        return voci.getOrDefault(detto(codice), "nessuno");
    }

    /** What is offered today, and what the progetto already has. */
    private SostegnoForm.Scelte scelte(ProgettoLetto letto) {
        var oggi = LocalDate.now(clock);
        var scritti = Optional.ofNullable(letto.contenuto()).stream()
                .flatMap(c -> c.sostegni())
                .toList();
        return new SostegnoForm.Scelte(
                interventi.tutti().stream()
                        .filter(i -> i.offerto(oggi)
                                || scritti.stream()
                                        .anyMatch(s ->
                                                i.id().equals(s.intervento().id())))
                        .toList(),
                zone.enti(),
                fondi.tutti().stream()
                        .filter(f -> f.offerto(oggi)
                                || scritti.stream()
                                        .anyMatch(s -> s.fondo() != null
                                                && f.id().equals(s.fondo().id())))
                        .toList(),
                letto.membri());
    }

    private static Map<String, String> interventi(SostegnoForm.Scelte scelte) {
        return Opzioni.di(
                scelte.interventi(),
                Intervento::id,
                i -> i.letteraArt7() == null ? i.nome() : i.nome() + " (art. 7, lettera " + i.letteraArt7() + ")");
    }

    private static Map<String, String> enti(SostegnoForm.Scelte scelte) {
        return Opzioni.di(scelte.enti(), Ente::id, Ente::nome);
    }

    private static Map<String, String> fondi(SostegnoForm.Scelte scelte) {
        return Opzioni.di(scelte.fondi(), Fondo::id, Fondo::nome);
    }

    private static Map<String, String> persone(SostegnoForm.Scelte scelte) {
        return Opzioni.di(scelte.membri().stream().map(Membro::persona).toList(), p -> p.id(), p -> p.nominativo());
    }

    private static String modulo(
            Model modello, SostegnoForm modulo, @Nullable Integer versione, SostegnoForm.Scelte scelte) {
        modello.addAttribute("modulo", modulo);
        modello.addAttribute("versione", versione);
        modello.addAttribute("interventi", interventi(scelte));
        modello.addAttribute("enti", enti(scelte));
        modello.addAttribute("fondi", fondi(scelte));
        modello.addAttribute("persone", persone(scelte));
        return "progetto/sostegno";
    }

    private static SostegnoScritto trova(ProgettoLetto letto, UUID sostegno) {
        return Optional.ofNullable(letto.contenuto()).stream()
                .flatMap(c -> c.sostegni())
                .filter(x -> x.id().equals(sostegno))
                .findFirst()
                .orElseThrow(() -> new NonVisibile("sostegno " + sostegno));
    }
}
