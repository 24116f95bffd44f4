package it.filo.equipe.web;

import it.filo.analisi.Scala;
import it.filo.base.web.Compito;
import it.filo.base.web.Conflitto;
import it.filo.base.web.Conflitto.Voce;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Dominio;
import it.filo.cartella.TipoEvento;
import it.filo.cartella.web.PaginaCartella;
import it.filo.equipe.Ambito;
import it.filo.equipe.Competenza;
import it.filo.equipe.ConcludiQuadro;
import it.filo.equipe.Foglio;
import it.filo.equipe.LeggiQuadro;
import it.filo.equipe.ScriviDominio;
import it.filo.equipe.ScriviDominio.Risposta;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.zona.Ente;
import it.filo.zona.EnteId;
import it.filo.zona.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** Scheda sezione B: the task list of its domains, each on a page of its own, and its conclusion. */
@Controller
@RequestMapping("/cartelle/{id}/quadro-di-analisi")
class QuadroController {

    private static final String PAGINA = "quadro-di-analisi";

    private final LeggiQuadro leggi;
    private final ScriviDominio scrivi;
    private final ConcludiQuadro concludi;
    private final PaginaCartella pagina;
    private final Zone zone;
    private final Formati formati;
    private final Clock clock;

    QuadroController(
            LeggiQuadro leggi,
            ScriviDominio scrivi,
            ConcludiQuadro concludi,
            PaginaCartella pagina,
            Zone zone,
            Formati formati,
            Clock clock) {
        this.leggi = leggi;
        this.scrivi = scrivi;
        this.concludi = concludi;
        this.pagina = pagina;
        this.zone = zone;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping
    String elenco(@PathVariable CartellaId id, Operatore chi, Model modello) {
        var scheda = leggi.leggi(id, chi);
        pagina.scrittaSu(id, TipoEvento.QUADRO_CONCLUSO, modello);
        modello.addAttribute(
                "conclusione", new ConclusioneForm(scheda.versione(), formati.breve(LocalDate.now(clock)), ""));
        return mostra(id, scheda, chi, modello);
    }

    @PostMapping
    ModelAndView concludi(
            @PathVariable CartellaId id,
            @ModelAttribute("conclusione") ConclusioneForm modulo,
            Operatore chi,
            Model modello,
            RedirectAttributes poi) {
        var errori = new Errori();
        var letta = modulo.leggi(errori, clock);
        if (letta.isPresent()) {
            switch (concludi.concludi(
                    id,
                    letta.get().versione(),
                    letta.get().giorno(),
                    letta.get().sintesi(),
                    chi)) {
                case ConcludiQuadro.Risposta.Concluso() -> {
                    return torna(id, poi, "esito", "Scheda B conclusa. Adesso si può scrivere il progetto.");
                }
                case ConcludiQuadro.Risposta.NonAdesso() -> {
                    if (leggi.leggi(id, chi).conclusoIl().isEmpty()) {
                        return torna(id, poi, "errore", "La scheda B si conclude dopo la seduta dell'équipe.");
                    }
                    return nelFrattempo(
                            id,
                            modulo,
                            "La scheda B si conclude una volta sola, dopo la seduta dell'équipe. La sintesi scritta qui"
                                    + " non è stata salvata: è in fondo alla pagina.",
                            chi,
                            modello);
                }
                case ConcludiQuadro.Risposta.CambiataNelFrattempo() -> {
                    return nelFrattempo(
                            id,
                            modulo,
                            "La scheda B è cambiata nel frattempo: rileggere i domini e concludere di nuovo. La sintesi"
                                    + " scritta è rimasta nel modulo.",
                            chi,
                            modello);
                }
                case ConcludiQuadro.Risposta.Mancano(var domini) ->
                    errori.aggiungi(
                            "domini",
                            "Completare prima: "
                                    + formati.elenco(
                                            domini.stream().map(Dominio::nome).toList()) + ".");
                case ConcludiQuadro.Risposta.SintesiAssente() -> errori.aggiungi("sintesi", "Scrivere la sintesi.");
                case ConcludiQuadro.Risposta.NelFuturo() ->
                    errori.aggiungi("giorno", "Controllare il giorno: non può essere dopo oggi.");
                case ConcludiQuadro.Risposta.PrimaDellaSeduta(var seduta) ->
                    errori.aggiungi(
                            "giorno",
                            "Controllare il giorno: la scheda B si conclude dopo la seduta " + formati.del(seduta)
                                    + ".");
            }
        }
        var scheda = leggi.leggi(id, chi);
        if (!scheda.concludibile()) {
            throw new NonConsentito("conclusione della scheda B");
        }
        modello.addAttribute("errori", errori);
        return new ModelAndView(mostra(id, scheda, chi, modello), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The scheda as it is now, with what was typed; its version is that of what is now on the page. */
    private ModelAndView nelFrattempo(
            CartellaId id, ConclusioneForm modulo, String avviso, Operatore chi, Model modello) {
        var scheda = leggi.leggi(id, chi);
        modello.addAttribute("avviso", avviso);
        modello.addAttribute("conclusione", new ConclusioneForm(scheda.versione(), modulo.giorno(), modulo.sintesi()));
        return new ModelAndView(mostra(id, scheda, chi, modello), modello.asMap(), HttpStatus.CONFLICT);
    }

    @GetMapping("/{dominio}")
    String foglio(
            @PathVariable CartellaId id,
            @PathVariable Dominio dominio,
            @RequestParam @Nullable EnteId ente,
            Operatore chi,
            Model modello) {
        var letta = leggi.foglio(id, ambito(dominio, ente, chi), chi);
        return mostra(id, letta, DominioForm.di(letta), chi, modello);
    }

    @PostMapping("/{dominio}")
    ModelAndView scrivi(
            @PathVariable CartellaId id,
            @PathVariable Dominio dominio,
            @RequestParam @Nullable EnteId ente,
            @RequestParam @Nullable String prossimo,
            @ModelAttribute("modulo") DominioForm modulo,
            Operatore chi,
            Model modello,
            RedirectAttributes poi) {
        var ambito = ambito(dominio, ente, chi);
        var errori = new Errori();
        var testo = modulo.leggi(errori, clock);
        if (testo.isPresent()) {
            switch (scrivi.scrivi(id, ambito, modulo.letta(), testo.get(), chi)) {
                case Risposta.Scritto(var stato) -> {
                    poi.addFlashAttribute(
                            "esito",
                            "«" + dominio.nome() + "» salvato: " + stato.nome().toLowerCase(Locale.ITALIAN) + ".");
                    return new ModelAndView(
                            "redirect:" + (prossimo == null ? indirizzo(id) : prossimo(id, ambito, chi)));
                }
                case Risposta.NonAdesso() -> {
                    return torna(id, poi, "errore", "La scheda B è conclusa: si può soltanto leggere.");
                }
                case Risposta.CambiatoNelFrattempo(var attuale) -> {
                    return conflitto(id, modulo, attuale);
                }
            }
        }
        var letta = leggi.foglio(id, ambito, chi);
        if (!letta.scrivibile()) {
            throw new NonConsentito("scheda B");
        }
        modello.addAttribute("errori", errori);
        return new ModelAndView(mostra(id, letta, modulo, chi, modello), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Where no service is named, the sheet is the asker's own. */
    private static Ambito ambito(Dominio dominio, @Nullable EnteId ente, Operatore chi) {
        return ente == null ? Competenza.ambito(dominio, chi) : new Ambito(dominio, ente);
    }

    private static String indirizzo(CartellaId id) {
        return PaginaCartella.indirizzo(id, PAGINA);
    }

    private static String indirizzo(CartellaId id, Ambito ambito) {
        return indirizzo(id) + "/" + ambito.dominio() + (ambito.servizio() == null ? "" : "?ente=" + ambito.servizio());
    }

    /** The sheet after this one, or the list after the last. */
    private String prossimo(CartellaId id, Ambito ambito, Operatore chi) {
        var ambiti = leggi.leggi(id, chi).fogli().stream().map(Foglio::ambito).toList();
        var dopo = ambiti.indexOf(ambito) + 1;
        return dopo == 0 || dopo == ambiti.size() ? indirizzo(id) : indirizzo(id, ambiti.get(dopo));
    }

    private static ModelAndView torna(CartellaId id, RedirectAttributes poi, String nome, String messaggio) {
        poi.addFlashAttribute(nome, messaggio);
        return new ModelAndView("redirect:" + indirizzo(id));
    }

    private ModelAndView conflitto(CartellaId id, DominioForm mio, Foglio attuale) {
        var loro = DominioForm.di(attuale);
        var voci = new ArrayList<Voce>();
        Conflitti.scegli(voci, "Grado", "scala", mio.scala(), loro.scala());
        Conflitti.confronta(voci, "Valutazione", "testo", mio.testo(), loro.testo());
        Conflitti.confronta(voci, "Obiettivi", "obiettivi", mio.obiettivi(), loro.obiettivi());
        Conflitti.confronta(voci, "Limiti al lavoro", "limiti", mio.limiti(), loro.limiti());
        var indirizzo = indirizzo(id, attuale.ambito());
        return new Conflitto(
                        "«" + attuale.ambito().dominio().nome() + "»",
                        indirizzo,
                        indirizzo,
                        Conflitti.chi(attuale.firma(), formati),
                        attuale.versione(),
                        voci,
                        Conflitti.altri(
                                voci,
                                Map.of(
                                        "scala", Conflitti.testo(mio.scala()),
                                        "testo", Conflitti.testo(mio.testo()),
                                        "obiettivi", Conflitti.testo(mio.obiettivi()),
                                        "limiti", Conflitti.testo(mio.limiti()))))
                .pagina();
    }

    private String mostra(CartellaId id, LeggiQuadro.Scheda scheda, Operatore chi, Model modello) {
        pagina.riempi(id, PAGINA, chi, modello);
        modello.addAttribute("quadro", scheda);
        var enti = zone.enti();
        modello.addAttribute(
                "compiti",
                scheda.fogli().stream().map(f -> compito(id, f, enti)).toList());
        return "equipe/quadro";
    }

    private Compito compito(CartellaId id, Foglio foglio, List<Ente> enti) {
        var ultimo = foglio.firma().autore() == null
                ? null
                : foglio.firma().autore() + ", "
                        + formati.momento(foglio.firma().quando());
        // Only the six domains of the law must be there; health and judicial data where they matter.
        var seServe = Competenza.riservato(foglio.ambito().dominio())
                && foglio.testo().vuota();
        return new Compito(
                nome(foglio.ambito(), enti),
                indirizzo(id, foglio.ambito()),
                seServe ? "Se serve" : foglio.stato().nome(),
                seServe ? "neutro" : foglio.stato().tono(),
                ultimo);
    }

    /** "Salute – SERD". */
    private static String nome(Ambito ambito, List<Ente> enti) {
        return ambito.dominio().nome()
                + enti.stream()
                        .filter(e -> e.id().equals(ambito.servizio()))
                        .map(e -> " – " + e.nome())
                        .findFirst()
                        .orElse("");
    }

    private String mostra(CartellaId id, LeggiQuadro.Pagina letta, DominioForm modulo, Operatore chi, Model modello) {
        pagina.riempi(id, PAGINA, chi, modello);
        var ambito = letta.foglio().ambito();
        var ancore = Scala.ancore(ambito.dominio());
        var gradi = new LinkedHashMap<String, String>();
        for (var grado = 1; grado <= ancore.size(); grado++) {
            gradi.put(String.valueOf(grado), grado + " – " + ancore.get(grado - 1));
        }
        modello.addAttribute("nome", nome(ambito, zone.enti()));
        modello.addAttribute("foglio", letta.foglio());
        modello.addAttribute("gradi", gradi);
        modello.addAttribute("riservato", Competenza.riservato(ambito.dominio()));
        modello.addAttribute("schedaA", letta.schedaA());
        modello.addAttribute("scrivibile", letta.scrivibile());
        modello.addAttribute("azione", indirizzo(id, ambito));
        modello.addAttribute("modulo", modulo);
        return "equipe/dominio";
    }
}
