package it.filo.analisi.web;

import it.filo.analisi.ConfermaAnalisi;
import it.filo.analisi.ConfermaAnalisi.Invece;
import it.filo.analisi.ConfermaAnalisi.Risposta;
import it.filo.analisi.ConfermaAnalisi.Voto;
import it.filo.analisi.Dirimi;
import it.filo.analisi.Scheda;
import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Fase;
import it.filo.cartella.Percorso;
import it.filo.cartella.web.PaginaCartella;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mini-équipe says yes or no to the proposed outcome; the program manager settles what it does not agree on. */
@Controller
@RequestMapping("/cartelle/{id}/analisi-preliminare/esito")
class ConfermaController {

    private static final String ALTRO = "analisi/altro-esito";

    private final ConfermaAnalisi conferma;
    private final Dirimi dirimi;
    private final PaginaEsito pagina;
    private final Formati formati;
    private final InParole inParole;
    private final Clock clock;

    ConfermaController(
            ConfermaAnalisi conferma,
            Dirimi dirimi,
            PaginaEsito pagina,
            Formati formati,
            InParole inParole,
            Clock clock) {
        this.conferma = conferma;
        this.dirimi = dirimi;
        this.pagina = pagina;
        this.formati = formati;
        this.inParole = inParole;
        this.clock = clock;
    }

    @PostMapping("/conferma")
    Object conferma(
            @PathVariable CartellaId id, EsitoForm modulo, Operatore chi, Model modello, RedirectAttributes redirect) {
        conferma.ammette(id, chi);
        var errori = new Errori();
        var giorno = modulo.giorno(new Campi(errori, clock));
        var invio = new Invio(id, modulo, EsitoController.VISTA, errori, chi, modello);
        return errori.vuoti()
                ? vota(invio, new Voto(modulo.letta(), giorno.orElse(null), null), redirect)
                : errato(invio);
    }

    @GetMapping("/non-concordo")
    String nonConcordo(@PathVariable CartellaId id, Operatore chi, Model modello) {
        var scheda = pagina.riempi(id, chi, modello);
        if (modello.getAttribute("veste") == null) {
            throw new NonConsentito("dissenting without a place in the mini-équipe");
        }
        return altro(id, "non-concordo", scheda, modello);
    }

    @PostMapping("/non-concordo")
    Object nonConcorda(
            @PathVariable CartellaId id, EsitoForm modulo, Operatore chi, Model modello, RedirectAttributes redirect) {
        conferma.ammette(id, chi);
        var errori = new Errori();
        var campi = new Campi(errori, clock);
        var decisione = modulo.decisione(campi);
        var ragione = campi.campo("motivazione", "la ragione", modulo.motivazione())
                .obbligatorio()
                .testo();
        var giorno = modulo.giorno(campi);
        var invio = new Invio(id, modulo, "non-concordo", errori, chi, modello);
        if (!errori.vuoti()) {
            return errato(invio);
        }
        var invece = new Invece(decisione.orElseThrow(), ragione.orElseThrow());
        return vota(invio, new Voto(modulo.letta(), giorno.orElse(null), invece), redirect);
    }

    @GetMapping("/decisione")
    String decisione(@PathVariable CartellaId id, Operatore chi, Model modello) {
        var scheda = pagina.riempi(id, chi, modello);
        if (!Boolean.TRUE.equals(modello.getAttribute("dirime"))) {
            throw new NonConsentito("settling what is not disputed, or not one's to settle");
        }
        return altro(id, "decisione", scheda, modello);
    }

    @PostMapping("/decisione")
    Object decide(
            @PathVariable CartellaId id, EsitoForm modulo, Operatore chi, Model modello, RedirectAttributes redirect) {
        dirimi.ammette(id, chi);
        var errori = new Errori();
        var campi = new Campi(errori, clock);
        var decisione = modulo.decisione(campi);
        var perche = campi.campo("motivazione", "la ragione della decisione", modulo.motivazione())
                .obbligatorio()
                .testo();
        var giorno = modulo.giorno(campi);
        var invio = new Invio(id, modulo, "decisione", errori, chi, modello);
        if (!errori.vuoti()) {
            return errato(invio);
        }
        return switch (dirimi.decidi(id, decisione.orElseThrow(), perche.orElseThrow(), giorno.orElse(null), chi)) {
            case Dirimi.Risposta.Deciso(var percorso, var fase) -> concluso(id, percorso, fase, redirect);
            case Dirimi.Risposta.NessunDisaccordo() ->
                PaginaEsito.rifiutata(id, "Sull'esito non c'è un disaccordo da decidere.", redirect);
            case Dirimi.Risposta.RagioneAssente() ->
                errato(invio.con("motivazione", "Scrivere la ragione della decisione."));
            case Dirimi.Risposta.ServizioMancante() -> errato(invio.senzaServizio());
            case Dirimi.Risposta.DataFuoriDaiTermini(var dal, var al) -> errato(invio.con("conclusaIl", fra(dal, al)));
        };
    }

    /** A form that came in, and the page it goes back to where it cannot be taken. */
    private record Invio(CartellaId id, EsitoForm modulo, String pagina, Errori errori, Operatore chi, Model modello) {

        Invio con(String campo, String messaggio) {
            errori.aggiungi(campo, messaggio);
            return this;
        }

        Invio senzaServizio() {
            return con("servizio", "Scegliere il servizio specialistico fra quelli della zona.");
        }
    }

    private Object vota(Invio invio, Voto voto, RedirectAttributes redirect) {
        var id = invio.id();
        return switch (conferma.conferma(id, voto, invio.chi())) {
            case Risposta.Confermata(var mancano) -> {
                redirect.addFlashAttribute(
                        "esito",
                        (voto.invece() == null ? "Conferma registrata." : "Parere registrato.")
                                + " Manca la conferma di: " + inParole.mancano(mancano) + ".");
                yield "redirect:" + PaginaEsito.indirizzo(id);
            }
            case Risposta.Conclusa(var percorso, var fase) -> concluso(id, percorso, fase, redirect);
            case Risposta.InDisaccordo() -> {
                redirect.addFlashAttribute(
                        "avviso", "La mini-équipe non è d'accordo sull'esito: decide il program manager.");
                yield "redirect:" + PaginaEsito.indirizzo(id);
            }
            case Risposta.NonAdesso(var perche) -> PaginaEsito.rifiutata(id, perche.spiegazione(), redirect);
            case Risposta.SchedaIncompleta(var parti) ->
                errato(invio.con("conferma", "Completare prima: " + formati.elenco(parti) + "."));
            case Risposta.MotivazioneAssente() ->
                errato(invio.con("conferma", "Scrivere prima l'esito proposto, con la motivazione."));
            case Risposta.RagioneAssente() -> errato(invio.con("motivazione", "Scrivere la ragione."));
            case Risposta.ServizioMancante() -> errato(invio.senzaServizio());
            case Risposta.DataFuoriDaiTermini(var dal, var al) -> errato(invio.con("conclusaIl", fra(dal, al)));
            case Risposta.CambiataNelFrattempo() ->
                errato(
                        invio.con(
                                "conferma",
                                "La scheda è cambiata mentre era aperta: rileggerla, poi confermare di nuovo."),
                        HttpStatus.CONFLICT);
        };
    }

    private static String concluso(CartellaId id, Percorso percorso, Fase fase, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "esito",
                "Analisi preliminare conclusa: " + percorso.nome() + ". La cartella passa alla fase «" + fase.nome()
                        + "».");
        return "redirect:" + PaginaCartella.indirizzo(id, "");
    }

    private String fra(LocalDate dal, LocalDate al) {
        return "Controllare la data di conclusione: va " + formati.dalBreve(dal) + " " + formati.alBreve(al) + ".";
    }

    private Object errato(Invio invio) {
        return errato(invio, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** What was typed stays; the version is today's, since the page now shows the scheda as it is. */
    private Object errato(Invio invio, HttpStatus stato) {
        var scheda = pagina.riempi(invio.id(), invio.chi(), invio.modello());
        var scritto = invio.modulo();
        var voto = new EsitoForm(
                String.valueOf(scheda.versione()),
                scritto.esito(),
                scritto.servizio(),
                scritto.motivazione(),
                scritto.conclusaIl());
        if (invio.pagina().equals(EsitoController.VISTA)) {
            invio.modello().addAttribute("proposta", EsitoForm.di(scheda.proposta()));
            invio.modello().addAttribute("voto", voto);
            return pagina.errata(EsitoController.VISTA, invio.errori(), invio.modello(), stato);
        }
        altro(invio.id(), invio.pagina(), scheda, invio.modello());
        invio.modello().addAttribute("voto", voto);
        return pagina.errata(ALTRO, invio.errori(), invio.modello(), stato);
    }

    private String altro(CartellaId id, String azione, Scheda scheda, Model modello) {
        modello.addAttribute("decide", azione.equals("decisione"));
        modello.addAttribute("azione", PaginaEsito.indirizzo(id) + "/" + azione);
        modello.addAttribute("ritorno", PaginaEsito.indirizzo(id));
        modello.addAttribute("voto", EsitoForm.bianco(scheda.versione(), formati.breve(LocalDate.now(clock))));
        return ALTRO;
    }
}
