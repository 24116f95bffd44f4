package it.filo.progetto.web;

import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.base.web.Pdf;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Percorso;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.progetto.DefinisciProgetto;
import it.filo.progetto.FirmaProgetto;
import it.filo.progetto.Firme.Riga;
import it.filo.progetto.IntestaDocumento;
import it.filo.progetto.LeggiProgetto;
import it.filo.progetto.ProgettoLetto;
import it.filo.progetto.Regola.Mancanza;
import it.filo.progetto.RiapriProgetto;
import it.filo.zona.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The progetto as the family will sign it, its readiness, its signatures, its document. */
@Controller
@RequestMapping("/cartelle/{id}")
class ProgettoController {

    private final LeggiProgetto leggiProgetto;
    private final IntestaDocumento intesta;
    private final DefinisciProgetto definisciProgetto;
    private final RiapriProgetto riapriProgetto;
    private final FirmaProgetto firmaProgetto;
    private final Scrittoio scrittoio;
    private final Zone zone;
    private final Pdf pdf;
    private final Formati formati;
    private final Clock clock;

    ProgettoController(
            LeggiProgetto leggiProgetto,
            IntestaDocumento intesta,
            DefinisciProgetto definisciProgetto,
            RiapriProgetto riapriProgetto,
            FirmaProgetto firmaProgetto,
            Scrittoio scrittoio,
            Zone zone,
            Pdf pdf,
            Formati formati,
            Clock clock) {
        this.leggiProgetto = leggiProgetto;
        this.intesta = intesta;
        this.definisciProgetto = definisciProgetto;
        this.riapriProgetto = riapriProgetto;
        this.firmaProgetto = firmaProgetto;
        this.scrittoio = scrittoio;
        this.zone = zone;
        this.pdf = pdf;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping("/progetto")
    String pagina(@PathVariable CartellaId id, Operatore chi, Model modello) {
        var letto = leggiProgetto.leggi(id, chi);
        scrittoio.incornicia(id, letto, chi, modello);
        scrittoio.scrittoSu(id, modello);
        modello.addAttribute("attesa", attesa(letto));
        return "progetto/progetto";
    }

    /** Why there is nothing to read or to write yet, null where there is. */
    private static @Nullable String attesa(ProgettoLetto letto) {
        if (letto.contenuto() != null || letto.inScrittura()) {
            return null;
        }
        return switch (letto.cartella().percorso().orElse(null)) {
            case null -> "Il progetto si scrive dopo l'analisi preliminare.";
            case SOLO_LAVORO ->
                Percorso.SOLO_LAVORO.spiegazione()
                        + (Percorso.SOLO_LAVORO.conProgetto(letto.misura())
                                ? " Accanto, l'assistente sociale può scrivere il progetto; non è ancora stato scritto."
                                : " Per questo percorso non serve un progetto.");
            case SOLO_SOCIALE -> "Il progetto non è ancora stato scritto.";
            case COMPLESSO, SPECIALISTICO ->
                "Il progetto si scrive dopo la valutazione dell'équipe multidisciplinare; non è ancora stato scritto.";
        };
    }

    @GetMapping("/progetto.pdf")
    ResponseEntity<byte[]> documento(@PathVariable CartellaId id, Operatore chi) {
        var letto = leggiProgetto.esporta(id, chi);
        return pdf.risposta(
                "progetto/progetto-pdf",
                Map.of(
                        "progetto",
                        letto,
                        "intestazione",
                        intesta.di(letto.cartella()),
                        "zona",
                        zone.corrente(),
                        "oggi",
                        LocalDate.now(clock)),
                "progetto");
    }

    @GetMapping("/progetto/definisci")
    String chiediSePronto(@PathVariable CartellaId id, Operatore chi, Model modello, RedirectAttributes messaggi) {
        var letto = scrittoio.apri(id, chi, modello);
        if (!letto.definibile()) {
            return nonPronto(id, letto, messaggi);
        }
        return paginaDefinisci(modello, formati.breve(LocalDate.now(clock)));
    }

    @PostMapping("/progetto/definisci")
    Object definisci(
            @PathVariable CartellaId id,
            @RequestParam(defaultValue = "-1") int versione,
            @ModelAttribute GiornoForm modulo,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        var errori = new Errori();
        var giorno = modulo.leggi("la data", errori, clock);
        if (giorno.isPresent()) {
            switch (definisciProgetto.definisci(id, versione, giorno.get(), chi)) {
                case DefinisciProgetto.Risposta.Definito() -> {
                    messaggi.addFlashAttribute("esito", "Il progetto è pronto per la firma.");
                    return Scrittoio.alProgetto(id);
                }
                case DefinisciProgetto.Risposta.NonOra() -> {
                    return scrittoio.nonInScrittura(id, messaggi);
                }
                case DefinisciProgetto.Risposta.Manca(var cosa) -> {
                    messaggi.addFlashAttribute(
                            "errore",
                            "Il progetto non è ancora pronto. "
                                    + cosa.stream().map(Mancanza::testo).collect(Collectors.joining(" ")));
                    return Scrittoio.alProgetto(id);
                }
                case DefinisciProgetto.Risposta.CambiataNelFrattempo() -> {
                    messaggi.addFlashAttribute(
                            "avviso", "Il progetto è cambiato nel frattempo: rileggerlo prima di dichiararlo pronto.");
                    return Scrittoio.alProgetto(id);
                }
                case DefinisciProgetto.Risposta.GiornoImpossibile(var dal) ->
                    errori.aggiungi(
                            "giorno",
                            "Controllare la data: può andare " + formati.dalBreve(dal)
                                    + ", quando l'analisi è stata conclusa, a oggi.");
            }
        }
        scrittoio.apri(id, chi, modello);
        modello.addAttribute("errori", errori);
        return Scrittoio.daCorreggere(
                paginaDefinisci(modello, Optional.ofNullable(modulo.giorno()).orElse("")), modello);
    }

    @GetMapping("/progetto/riapri")
    String chiediSeRiaprire(@PathVariable CartellaId id, Operatore chi, Model modello, RedirectAttributes messaggi) {
        var letto = scrittoio.apri(id, chi, modello);
        if (!letto.riapribile()) {
            return nonDaRiaprire(id, messaggi);
        }
        return Scrittoio.chiede(
                modello,
                "Riaprire il progetto?",
                "Il progetto torna in scrittura. Le firme già raccolte valgono per il testo di prima e vanno raccolte di"
                        + " nuovo.",
                "Riapri il progetto",
                Scrittoio.progetto(id) + "/riapri",
                Objects.requireNonNull(letto.contenuto()).versione());
    }

    @PostMapping("/progetto/riapri")
    String riapri(@PathVariable CartellaId id, @RequestParam int versione, Operatore chi, RedirectAttributes messaggi) {
        return switch (riapriProgetto.riapri(id, versione, chi)) {
            case RiapriProgetto.Risposta.Riaperto() -> {
                messaggi.addFlashAttribute("esito", "Il progetto è di nuovo in scrittura.");
                yield Scrittoio.alProgetto(id);
            }
            case RiapriProgetto.Risposta.NonOra() -> nonDaRiaprire(id, messaggi);
            case RiapriProgetto.Risposta.CambiataNelFrattempo() -> {
                messaggi.addFlashAttribute(
                        "avviso", "Il progetto è cambiato nel frattempo: rileggerlo prima di riaprirlo.");
                yield Scrittoio.alProgetto(id);
            }
        };
    }

    @GetMapping("/progetto/firme/{chiave}")
    String chiediFirma(
            @PathVariable CartellaId id,
            @PathVariable UUID chiave,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        var letto = scrittoio.apri(id, chi, modello);
        var riga = riga(letto, chiave);
        if (!letto.registrabile(riga)) {
            return nonDaFirmare(id, messaggi);
        }
        return paginaFirma(id, riga, FirmaForm.di(riga, formati), modello);
    }

    @PostMapping("/progetto/firme/{chiave}")
    Object firma(
            @PathVariable CartellaId id,
            @PathVariable UUID chiave,
            @RequestParam(defaultValue = "-1") int versione,
            @ModelAttribute("modulo") FirmaForm modulo,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        var errori = new Errori();
        var esito = modulo.leggi(errori, clock);
        if (esito.isPresent()) {
            switch (firmaProgetto.registra(id, chiave, versione, esito.get(), chi)) {
                case FirmaProgetto.Risposta.Registrata(var firmatario, var sottoscrittoIl) -> {
                    messaggi.addFlashAttribute(
                            "esito",
                            "Registrato per " + firmatario.nominativo() + "."
                                    + (sottoscrittoIl == null
                                            ? ""
                                            : " Il progetto è sottoscritto " + formati.dal(sottoscrittoIl) + "."));
                    return Scrittoio.alProgetto(id);
                }
                case FirmaProgetto.Risposta.NonOra() -> {
                    return nonDaFirmare(id, messaggi);
                }
                case FirmaProgetto.Risposta.CambiataNelFrattempo() -> {
                    messaggi.addFlashAttribute(
                            "avviso", "Questa firma è stata registrata nel frattempo da qualcun altro.");
                    return Scrittoio.alProgetto(id);
                }
                case FirmaProgetto.Risposta.GiornoImpossibile(var dal) ->
                    errori.aggiungi(
                            "giorno",
                            "Controllare la data della firma: può andare " + formati.dalBreve(dal)
                                    + ", quando il progetto era pronto, a oggi.");
            }
        }
        var letto = scrittoio.apri(id, chi, modello);
        modello.addAttribute("errori", errori);
        return Scrittoio.daCorreggere(paginaFirma(id, riga(letto, chiave), modulo, modello), modello);
    }

    private static Riga riga(ProgettoLetto letto, UUID chiave) {
        return letto.firme().di(chiave).orElseThrow(() -> new NonVisibile("firma " + chiave));
    }

    static String paginaFirma(Riga riga, FirmaForm modulo, Model modello, String azione) {
        modello.addAttribute("modulo", modulo);
        modello.addAttribute("riga", riga);
        modello.addAttribute("modi", FirmaForm.modi());
        modello.addAttribute("azione", azione);
        return "progetto/firma";
    }

    private static String paginaFirma(CartellaId id, Riga riga, FirmaForm modulo, Model modello) {
        return paginaFirma(
                riga,
                modulo,
                modello,
                Scrittoio.progetto(id) + "/firme/" + riga.chi().chiave());
    }

    private static String paginaDefinisci(Model modello, String giorno) {
        modello.addAttribute("giorno", giorno);
        return "progetto/definisci";
    }

    private String nonPronto(CartellaId id, ProgettoLetto letto, RedirectAttributes messaggi) {
        if (!letto.inScrittura()) {
            return scrittoio.nonInScrittura(id, messaggi);
        }
        messaggi.addFlashAttribute("avviso", "Il progetto non è ancora pronto: vedere che cosa manca.");
        return Scrittoio.alProgetto(id);
    }

    private static String nonDaRiaprire(CartellaId id, RedirectAttributes messaggi) {
        messaggi.addFlashAttribute("avviso", "Il progetto non aspetta le firme: non c'è niente da riaprire.");
        return Scrittoio.alProgetto(id);
    }

    private static String nonDaFirmare(CartellaId id, RedirectAttributes messaggi) {
        messaggi.addFlashAttribute("avviso", "Ora questa firma non si può registrare.");
        return Scrittoio.alProgetto(id);
    }
}
