package it.filo.analisi.web;

import it.filo.analisi.CompilaScheda;
import it.filo.analisi.CompilaScheda.Risposta;
import it.filo.analisi.Foglio;
import it.filo.analisi.LeggiAnalisi;
import it.filo.analisi.LeggiAnalisi.Lettura;
import it.filo.analisi.Scheda;
import it.filo.base.web.Campi;
import it.filo.base.web.Conflitto;
import it.filo.base.web.Errori;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Dominio;
import it.filo.cartella.TipoEvento;
import it.filo.cartella.web.PaginaCartella;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

/** The scheda A: the list of its sheets, each sheet, and all of them on one page. */
@Controller
@RequestMapping("/cartelle/{id}/analisi-preliminare")
class SchedaController {

    /** Which sheets of the scheda are wanted; empty where there are no such ones. */
    private interface Scelta extends Function<Scheda, Optional<PaginaFogli>> {}

    private final LeggiAnalisi leggi;
    private final CompilaScheda compila;
    private final PaginaCartella pagina;
    private final InParole inParole;
    private final Clock clock;

    SchedaController(LeggiAnalisi leggi, CompilaScheda compila, PaginaCartella pagina, InParole inParole, Clock clock) {
        this.leggi = leggi;
        this.compila = compila;
        this.pagina = pagina;
        this.inParole = inParole;
        this.clock = clock;
    }

    @GetMapping
    String elenco(@PathVariable CartellaId id, Operatore chi, Model modello) {
        var lettura = leggi.leggi(id, chi, Sezione.ANALISI_SOCIALE, Sezione.ANALISI_LAVORO);
        pagina.riempi(id, InParole.PAGINA, chi, modello);
        pagina.scrittaSu(id, TipoEvento.ANALISI_CONCLUSA, modello);
        modello.addAttribute("lettura", lettura);
        lettura.scheda().ifPresent(s -> {
            modello.addAttribute("analisi", s);
            modello.addAttribute("compiti", inParole.compiti(id, s));
        });
        return "analisi/scheda";
    }

    @GetMapping("/{dominio:[a-z-]+}")
    String dominio(@PathVariable CartellaId id, @PathVariable String dominio, Operatore chi, Model modello) {
        var quale = dominio(dominio);
        var lettura = leggi.leggi(id, chi, CompilaScheda.sezione(quale));
        return mostra(lettura, s -> PaginaFogli.di(quale, s), chi, modello);
    }

    @GetMapping("/profili/{persona}")
    String profilo(@PathVariable CartellaId id, @PathVariable PersonaId persona, Operatore chi, Model modello) {
        var lettura = leggi.leggi(id, chi, Sezione.ANALISI_LAVORO);
        return mostra(lettura, s -> PaginaFogli.di(persona, s), chi, modello);
    }

    @GetMapping("/" + PaginaFogli.TUTTA)
    String tutta(@PathVariable CartellaId id, Operatore chi, Model modello) {
        var lettura = leggi.leggi(id, chi, Sezione.ANALISI_SOCIALE, Sezione.ANALISI_LAVORO);
        return mostra(lettura, s -> Optional.of(PaginaFogli.tutta(s)), chi, modello);
    }

    /** Its fields are always the same: of the scheda nothing is read that is not written. */
    @PostMapping("/{dominio:[a-z-]+}")
    Object salvaDominio(
            @PathVariable CartellaId id,
            @PathVariable String dominio,
            @RequestParam Map<String, String> parametri,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect) {
        var quale = dominio(dominio);
        var fogli = PaginaFogli.di(quale, parametri);
        return salva(
                id,
                fogli,
                () -> daScrivere(leggi.leggi(id, chi, CompilaScheda.sezione(quale))),
                parametri,
                chi,
                modello,
                redirect);
    }

    @PostMapping("/profili/{persona}")
    Object salvaProfilo(
            @PathVariable CartellaId id,
            @PathVariable PersonaId persona,
            @RequestParam Map<String, String> parametri,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect) {
        var lettura = leggi.leggi(id, chi, Sezione.ANALISI_LAVORO);
        return salva(lettura, s -> PaginaFogli.di(persona, s), parametri, chi, modello, redirect);
    }

    @PostMapping("/" + PaginaFogli.TUTTA)
    Object salvaTutta(
            @PathVariable CartellaId id,
            @RequestParam Map<String, String> parametri,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect) {
        var lettura = leggi.leggi(id, chi, Sezione.ANALISI_SOCIALE, Sezione.ANALISI_LAVORO);
        return salva(lettura, s -> Optional.of(PaginaFogli.tutta(s)), parametri, chi, modello, redirect);
    }

    private String mostra(Lettura lettura, Scelta scelta, Operatore chi, Model modello) {
        var scheda = aperta(lettura);
        return mostra(lettura, scelta.apply(scheda).orElseThrow(SchedaController::assente), chi, modello);
    }

    private String mostra(Lettura lettura, PaginaFogli fogli, Operatore chi, Model modello) {
        var scheda = aperta(lettura);
        pagina.riempi(lettura.cartella().id(), InParole.PAGINA, chi, modello);
        modello.addAttribute("analisi", scheda);
        modello.addAttribute("fogli", fogli);
        modello.addAttribute("scrive", lettura.scrive() && scheda.scrivibile());
        modello.addAttribute("ultimo", inParole.ultimo(fogli, scheda));
        modello.addAttribute("conDopo", dopo(fogli, scheda).isPresent());
        modello.addAttribute("condizioni", ProfiloForm.CONDIZIONI);
        modello.addAttribute("istruzioni", ProfiloForm.ISTRUZIONI);
        modello.addAttribute("siNo", ProfiloForm.SI_NO);
        return "analisi/fogli";
    }

    private Object salva(
            Lettura lettura,
            Scelta scelta,
            Map<String, String> parametri,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect) {
        var fogli = scelta.apply(aperta(daScrivere(lettura)))
                .orElseThrow(SchedaController::assente)
                .con(parametri);
        return salva(lettura.cartella().id(), fogli, () -> lettura, parametri, chi, modello, redirect);
    }

    /** @param lettura asked for where anything of the scheda is shown again */
    private Object salva(
            CartellaId id,
            PaginaFogli fogli,
            Supplier<Lettura> lettura,
            Map<String, String> parametri,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect) {
        var errori = new Errori();
        var scritti = fogli.leggi(new Campi(errori, clock));
        if (!errori.vuoti()) {
            modello.addAttribute("errori", errori);
            return new ModelAndView(
                    mostra(lettura.get(), fogli, chi, modello), modello.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (compila.compila(id, scritti, chi)) {
            case Risposta.Salvata(var scheda, var ritirate) -> {
                inParole.salvato(fogli.titolo(), ritirate, redirect);
                yield "redirect:" + InParole.indirizzo(id)
                        + ("prossimo".equals(parametri.get("dopo"))
                                ? dopo(fogli, scheda)
                                        .map(prossimo -> "/" + prossimo)
                                        .orElse("/esito")
                                : "");
            }
            case Risposta.NonAdesso(var perche) -> {
                redirect.addFlashAttribute("errore", perche.spiegazione());
                yield "redirect:" + InParole.indirizzo(id);
            }
            // What somebody else wrote is shown: a reading, entered as one.
            case Risposta.CambiataNelFrattempo ora ->
                conflitto(lettura.get().cartella().id(), fogli, ora, parametri);
        };
    }

    private ModelAndView conflitto(
            CartellaId id, PaginaFogli fogli, Risposta.CambiataNelFrattempo ora, Map<String, String> parametri) {
        var indirizzo = InParole.indirizzo(id) + "/" + fogli.indirizzo();
        var voci = fogli.differenze(ora);
        var versioni = fogli.versioni(ora);
        var altri = new LinkedHashMap<String, List<String>>();
        parametri.forEach((nome, valore) -> altri.put(nome, List.of(valore)));
        versioni.forEach((nome, versione) -> altri.put(nome, List.of(versione.toString())));
        voci.forEach(v -> altri.remove(v.campo()));
        List.of("versione", "_csrf", "_modulo").forEach(altri::remove);
        var chi = Stream.<Foglio<?>>concat(ora.domini().values().stream(), ora.profili().values().stream())
                .findFirst()
                .map(foglio -> inParole.chi(foglio) + ",")
                .orElse("");
        return new Conflitto(
                        "«" + fogli.titolo() + "»",
                        indirizzo,
                        indirizzo,
                        chi,
                        versioni.getOrDefault("versione", 0),
                        voci,
                        altri)
                .pagina();
    }

    /** The sheet that follows a single one; empty after the last. */
    private static Optional<String> dopo(PaginaFogli fogli, Scheda scheda) {
        var ordine = PaginaFogli.ordine(scheda);
        var qui = ordine.indexOf(fogli.indirizzo());
        return qui < 0 || qui == ordine.size() - 1 ? Optional.empty() : Optional.of(ordine.get(qui + 1));
    }

    private static Dominio dominio(String indirizzo) {
        return Scheda.DOMINI.stream()
                .filter(d -> Domande.indirizzo(d).equals(indirizzo))
                .findFirst()
                .orElseThrow(SchedaController::assente);
    }

    private static Lettura daScrivere(Lettura lettura) {
        if (!lettura.scrive()) {
            throw new NonConsentito("scheda A");
        }
        return lettura;
    }

    private static Scheda aperta(Lettura lettura) {
        return lettura.scheda().orElseThrow(SchedaController::assente);
    }

    private static NonVisibile assente() {
        return new NonVisibile("foglio della scheda A");
    }
}
