package it.filo.analisi.web;

import it.filo.analisi.FissaMiniEquipe;
import it.filo.analisi.FissaMiniEquipe.Risposta;
import it.filo.analisi.Impedimento;
import it.filo.analisi.LeggiAnalisi;
import it.filo.analisi.LeggiAnalisi.Lettura;
import it.filo.analisi.MiniEquipe;
import it.filo.analisi.NominaSostituto;
import it.filo.analisi.Scheda;
import it.filo.base.web.Campi;
import it.filo.base.web.Conflitto;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Funzione;
import it.filo.cartella.web.Candidati;
import it.filo.cartella.web.PaginaCartella;
import it.filo.misura.Calendari;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When the mini-équipe meets, who sits in it, and who takes whose place. */
@Controller
@RequestMapping("/cartelle/{id}/mini-equipe")
class MiniEquipeController {

    private static final String PAGINA = "mini-equipe";

    private final LeggiAnalisi leggi;
    private final FissaMiniEquipe fissa;
    private final NominaSostituto nomina;
    private final PaginaCartella pagina;
    private final Calendari calendari;
    private final Candidati candidati;
    private final Formati formati;
    private final Clock clock;

    MiniEquipeController(
            LeggiAnalisi leggi,
            FissaMiniEquipe fissa,
            NominaSostituto nomina,
            PaginaCartella pagina,
            Calendari calendari,
            Candidati candidati,
            Formati formati,
            Clock clock) {
        this.leggi = leggi;
        this.fissa = fissa;
        this.nomina = nomina;
        this.pagina = pagina;
        this.calendari = calendari;
        this.candidati = candidati;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping
    String mostra(@PathVariable CartellaId id, Operatore chi, Model modello) {
        var lettura = leggi.leggi(id, chi, Sezione.ANALISI_SOCIALE);
        pagina.riempi(id, PAGINA, chi, modello);
        var impedimento = Impedimento.aFissare(lettura.cartella());
        var consulente = titolare(lettura, Funzione.CONSULENTE_CPI);
        modello.addAttribute("lettura", lettura);
        modello.addAttribute("impedimento", impedimento.orElse(null));
        modello.addAttribute("fissa", impedimento.isEmpty() && chi.e(Ruolo.ASSISTENTE_SOCIALE, Ruolo.PROGRAM_MANAGER));
        modello.addAttribute("consulente", consulente);
        modello.addAttribute(
                "consulenti", Opzioni.di(fissa.consulenti(), Operatore::id, MiniEquipeController::conEnte));
        modello.addAttribute("posti", lettura.scheda().map(Scheda::posti).orElse(List.of()));
        modello.addAttribute(
                "modulo",
                new MiniEquipeForm(
                        FissaMiniEquipe.letta(
                                lettura.scheda().map(Scheda::sedutaIl).orElse(null),
                                lettura.scheda().map(Scheda::ora).orElse(null),
                                lettura.scheda().map(Scheda::luogo).orElse(null),
                                consulente == null ? null : consulente.id()),
                        lettura.scheda()
                                .map(Scheda::sedutaIl)
                                .map(formati::breve)
                                .orElse(""),
                        lettura.scheda().map(Scheda::ora).map(Object::toString).orElse(""),
                        lettura.scheda().map(Scheda::luogo).orElse(""),
                        consulente == null ? "" : consulente.id().toString(),
                        ""));
        modello.addAttribute(
                "sostituibili",
                lettura.scheda().filter(Scheda::confermabile).stream()
                        .flatMap(s -> s.posti().stream())
                        .filter(p -> p.titolare() != null
                                && NominaSostituto.nominabile(
                                        p.funzione(), p.titolare().id(), chi))
                        .toList());
        return "analisi/mini-equipe";
    }

    @PostMapping
    Object fissa(
            @PathVariable CartellaId id,
            MiniEquipeForm modulo,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect) {
        fissa.ammette(id, chi);
        var errori = new Errori();
        var richiesta = modulo.leggi(new Campi(errori, clock));
        if (richiesta.isEmpty()) {
            return errato(id, modulo, errori, chi, modello);
        }
        return switch (fissa.fissa(id, richiesta.get(), chi)) {
            case Risposta.Fissata(var giorno, var spostata) -> {
                redirect.addFlashAttribute(
                        "esito",
                        (spostata ? "Mini-équipe aggiornata: " : "Mini-équipe fissata: ") + formati.data(giorno) + ".");
                if (!calendari.dellaZona().lavorativo(giorno)) {
                    redirect.addFlashAttribute(
                            "avviso",
                            formati.data(giorno)
                                    + " non è un giorno lavorativo: controllare che il giorno sia giusto.");
                }
                yield "redirect:" + PaginaCartella.indirizzo(id, InParole.PAGINA);
            }
            case Risposta.NonAdesso(var perche) -> {
                redirect.addFlashAttribute("errore", perche.spiegazione());
                yield "redirect:" + PaginaCartella.indirizzo(id, PAGINA);
            }
            case Risposta.CambiataNelFrattempo(var attuale) -> conflitto(id, modulo, attuale);
            case Risposta.GiornoFuoriDaiTermini(var dal, var al) ->
                errato(
                        id,
                        modulo,
                        errori.aggiungi(
                                "giorno",
                                "Controllare il giorno: va " + formati.dalBreve(dal) + ", quando è stata presentata la"
                                        + " domanda, al " + formati.breve(al) + "."),
                        chi,
                        modello);
            case Risposta.ConsulenteMancante() ->
                errato(
                        id,
                        modulo,
                        errori.aggiungi(
                                "consulente",
                                "Scegliere il consulente del centro per l'impiego: la scheda A va confermata da tutti e due."),
                        chi,
                        modello);
            case Risposta.ConsulenteNonInServizio() ->
                errato(
                        id,
                        modulo,
                        errori.aggiungi("consulente", "Scegliere un consulente fra quelli in servizio."),
                        chi,
                        modello);
            case Risposta.MotivoDelCambioAssente() ->
                errato(id, modulo, errori.aggiungi("motivo", "Scrivere perché cambia il consulente."), chi, modello);
        };
    }

    private ModelAndView conflitto(CartellaId id, MiniEquipeForm mio, FissaMiniEquipe.Richiesta attuale) {
        var consulenti = Opzioni.di(fissa.consulenti(), Operatore::id, MiniEquipeController::conEnte);
        var miei = List.of(testo(mio.giorno()), testo(mio.ora()), testo(mio.luogo()), testo(mio.consulente()));
        var altrui = List.of(
                formati.breve(attuale.giorno()),
                attuale.ora() == null ? "" : attuale.ora().toString(),
                testo(attuale.luogo()),
                attuale.consulente() == null ? "" : attuale.consulente().toString());
        var nomi = List.of("Giorno", "Ora", "Luogo", "Consulente del centro per l'impiego");
        var campi = List.of("giorno", "ora", "luogo", "consulente");
        var voci = new ArrayList<Conflitto.Voce>();
        var altri = new LinkedHashMap<String, List<String>>();
        for (var i = 0; i < campi.size(); i++) {
            var mia = miei.get(i);
            var loro = altrui.get(i);
            if (mia.equals(loro)) {
                altri.put(campi.get(i), List.of(mia));
            } else if (campi.get(i).equals("consulente")) {
                voci.add(Conflitto.Voce.scelta(
                        nomi.get(i),
                        campi.get(i),
                        mia,
                        consulenti.getOrDefault(mia, "Nessuno"),
                        loro,
                        consulenti.getOrDefault(loro, "Nessuno")));
            } else {
                voci.add(Conflitto.Voce.testo(nomi.get(i), campi.get(i), mia, loro));
            }
        }
        altri.put("motivo", List.of(testo(mio.motivo())));
        return new Conflitto(
                        "la mini-équipe",
                        PaginaCartella.indirizzo(id, PAGINA),
                        PaginaCartella.indirizzo(id, PAGINA),
                        "Un'altra persona",
                        attuale.letta(),
                        voci,
                        altri)
                .pagina();
    }

    private static String testo(@Nullable String scritto) {
        return scritto == null ? "" : scritto.strip();
    }

    @GetMapping("/sostituto/{posto}")
    String sostituto(@PathVariable CartellaId id, @PathVariable String posto, Operatore chi, Model modello) {
        var lettura = leggi.leggi(id, chi, Sezione.ANALISI_SOCIALE);
        var funzione = posto(posto);
        var titolare = titolare(lettura, funzione);
        if (titolare == null || !NominaSostituto.nominabile(funzione, titolare.id(), chi)) {
            throw new NonVisibile("sostituto nella mini-équipe");
        }
        pagina.riempi(id, PAGINA, chi, modello);
        var oggi = LocalDate.now(clock);
        modello.addAttribute("titolare", titolare);
        modello.addAttribute("azione", PaginaCartella.indirizzo(id, PAGINA) + "/sostituto/" + posto);
        modello.addAttribute("ritorno", PaginaCartella.indirizzo(id, PAGINA));
        modello.addAttribute(
                "colleghi",
                Opzioni.di(nomina.colleghi(funzione, titolare.id(), oggi), Operatore::id, Operatore::nominativo));
        var giorno = lettura.scheda()
                .map(Scheda::sedutaIl)
                .filter(seduta ->
                        !seduta.isBefore(oggi) && seduta.isBefore(oggi.plusDays(NominaSostituto.GIORNI_AL_PIU)))
                .orElse(oggi);
        modello.addAttribute("modulo", new SostitutoForm("", formati.breve(giorno), formati.breve(giorno)));
        return "analisi/sostituto";
    }

    @PostMapping("/sostituto/{posto}")
    Object nomina(
            @PathVariable CartellaId id,
            @PathVariable String posto,
            SostitutoForm modulo,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect) {
        var errori = new Errori();
        var campi = new Campi(errori, clock);
        var scelto = campi.campo("sostituto", "chi sostituisce", modulo.sostituto())
                .obbligatorio()
                .scelta(OperatoreId::valueOf);
        var dal = campi.campo("dal", "il primo giorno", modulo.dal())
                .obbligatorio()
                .data();
        var al =
                campi.campo("al", "l'ultimo giorno", modulo.al()).obbligatorio().data();
        if (errori.vuoti()) {
            var risposta =
                    nomina.nomina(id, posto(posto), scelto.orElseThrow(), dal.orElseThrow(), al.orElseThrow(), chi);
            if (risposta instanceof NominaSostituto.Risposta.Nominato(var chiSostituisce, var ultimo)) {
                redirect.addFlashAttribute(
                        "esito",
                        chiSostituisce.nominativo() + " vede la cartella e può confermare la scheda A fino "
                                + formati.al(ultimo) + ".");
                return "redirect:" + PaginaCartella.indirizzo(id, PAGINA);
            }
            rifiuto(risposta, errori);
        }
        sostituto(id, posto, chi, modello);
        modello.addAttribute("modulo", modulo);
        modello.addAttribute("errori", errori);
        return new ModelAndView("analisi/sostituto", modello.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void rifiuto(NominaSostituto.Risposta risposta, Errori errori) {
        switch (risposta) {
            case NominaSostituto.Risposta.Nominato nominato -> {}
            case NominaSostituto.Risposta.NonAdesso(var perche) -> errori.aggiungi("sostituto", perche.spiegazione());
            case NominaSostituto.Risposta.NessunoDaSostituire() ->
                errori.aggiungi("sostituto", "Nessuno occupa questo posto: non c'è chi sostituire.");
            case NominaSostituto.Risposta.DiAltroEnteORuolo() ->
                errori.aggiungi("sostituto", "Scegliere un collega dello stesso ente e dello stesso ruolo.");
            case NominaSostituto.Risposta.NonPuo(var perche) ->
                errori.aggiungi(
                        "sostituto", candidati.perche(perche) + ": scegliere un'altra persona, o altri giorni.");
            case NominaSostituto.Risposta.PeriodoNonValido(var dal, var al) ->
                errori.aggiungi(
                        "dal",
                        "Controllare i giorni: " + formati.dalBreve(dal) + " al più tardi " + formati.alBreve(al)
                                + ", il primo non dopo l'ultimo.");
        }
    }

    private Object errato(CartellaId id, MiniEquipeForm modulo, Errori errori, Operatore chi, Model modello) {
        mostra(id, chi, modello);
        modello.addAttribute("modulo", modulo);
        modello.addAttribute("errori", errori);
        return new ModelAndView("analisi/mini-equipe", modello.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static @Nullable Operatore titolare(Lettura lettura, Funzione posto) {
        return lettura.scheda().stream()
                .flatMap(s -> s.posti().stream())
                .filter(p -> p.funzione() == posto)
                .findFirst()
                .flatMap(p -> Optional.ofNullable(p.titolare()))
                .orElse(null);
    }

    private static String conEnte(Operatore chi) {
        return chi.nominativo() + ", " + chi.nomeEnte();
    }

    private static Funzione posto(String indirizzo) {
        return MiniEquipe.POSTI.stream()
                .filter(p -> p.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(indirizzo))
                .findFirst()
                .orElseThrow(() -> new NonVisibile("posto nella mini-équipe"));
    }
}
