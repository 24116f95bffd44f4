package it.filo.cartella.web;

import it.filo.base.Giorni;
import it.filo.base.Segno;
import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Fatto;
import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.base.web.Voce;
import it.filo.cartella.Accaduto;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Cronologia;
import it.filo.cartella.Cronologia.Cosa;
import it.filo.cartella.Fase;
import it.filo.cartella.LeggiCartella;
import it.filo.cartella.LeggiCartella.Turno;
import it.filo.cartella.NotaDiario;
import it.filo.cartella.RiapriCartella;
import it.filo.cartella.ScriviNelDiario;
import it.filo.cartella.TipoEvento;
import it.filo.misura.Calendari;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/cartelle/{id}")
class CartellaController {

    private static final int PER_PAGINA = 20;

    private final LeggiCartella leggiCartella;
    private final ScriviNelDiario scriviNelDiario;
    private final RiapriCartella riapriCartella;
    private final PaginaCartella pagina;
    private final InParole inParole;
    private final Formati formati;
    private final Calendari calendari;
    private final Clock clock;

    CartellaController(
            LeggiCartella leggiCartella,
            ScriviNelDiario scriviNelDiario,
            RiapriCartella riapriCartella,
            PaginaCartella pagina,
            InParole inParole,
            Formati formati,
            Calendari calendari,
            Clock clock) {
        this.leggiCartella = leggiCartella;
        this.scriviNelDiario = scriviNelDiario;
        this.riapriCartella = riapriCartella;
        this.pagina = pagina;
        this.inParole = inParole;
        this.formati = formati;
        this.calendari = calendari;
        this.clock = clock;
    }

    @GetMapping
    String cartella(
            @PathVariable CartellaId id,
            @RequestParam(required = false) @Nullable String cosa,
            @RequestParam(required = false) @Nullable String dopo,
            Operatore chi,
            Model modello) {
        modello.addAttribute("riga", new DiarioForm(null, formati.breve(LocalDate.now(clock)), null, null));
        return mostra(id, cosa, dopo, chi, modello);
    }

    @PostMapping("/diario")
    String scrivi(
            @PathVariable CartellaId id,
            DiarioForm form,
            Operatore chi,
            Model modello,
            HttpServletResponse risposta,
            RedirectAttributes dopo) {
        scriviNelDiario.ammette(id, form.riservata() != null, chi);
        var errori = new Errori();
        var riga = form.leggi(errori, clock);
        if (riga.isPresent()) {
            var r = riga.get();
            switch (scriviNelDiario.scrivi(id, r.tipo(), r.data(), r.testo(), r.riservata(), chi)) {
                case ScriviNelDiario.Risposta.Scritta() -> {
                    dopo.addFlashAttribute(
                            "esito", r.tipo().nome() + " del " + formati.breve(r.data()) + ": scritto nel diario.");
                    return "redirect:" + PaginaCartella.indirizzo(id, "");
                }
                case ScriviNelDiario.Risposta.TestoMancante() ->
                    errori.aggiungi("testo", "Scrivere che cosa è successo.");
                case ScriviNelDiario.Risposta.CartellaChiusa() ->
                    errori.aggiungi("testo", "La cartella è chiusa: prima va riaperta.");
                case ScriviNelDiario.Risposta.DataFutura() ->
                    errori.aggiungi("data", "Controllare la data: il diario racconta ciò che è già successo.");
            }
        }
        modello.addAttribute("errori", errori);
        modello.addAttribute("riga", form);
        risposta.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return mostra(id, null, null, chi, modello);
    }

    @PostMapping("/riapertura")
    String riapri(
            @PathVariable CartellaId id,
            @RequestParam(defaultValue = "") String motivo,
            Operatore chi,
            Model modello,
            HttpServletResponse risposta,
            RedirectAttributes dopo) {
        riapriCartella.ammette(id, chi);
        var errori = new Errori();
        var letto = new Campi(errori, clock)
                .campo("motivo", "il motivo della riapertura", motivo)
                .obbligatorio()
                .lungoAlPiu(300)
                .testo();
        if (letto.isPresent()) {
            switch (riapriCartella.riapri(id, letto.get(), chi)) {
                case RiapriCartella.Risposta.Riaperta(var fase) -> {
                    dopo.addFlashAttribute("esito", "Cartella riaperta: è in fase di " + fase.nome() + ".");
                    return "redirect:" + PaginaCartella.indirizzo(id, "");
                }
                case RiapriCartella.Risposta.NonEChiusa() ->
                    errori.aggiungi("motivo", "La cartella è già aperta: non c'è da riaprirla.");
                case RiapriCartella.Risposta.MotivoAssente() ->
                    errori.aggiungi("motivo", "Scrivere il motivo della riapertura.");
                case RiapriCartella.Risposta.NucleoUnito() ->
                    errori.aggiungi("motivo", "Il nucleo si è unito a un altro: si continua nelle cartelle di quello.");
                case RiapriCartella.Risposta.AltraAperta(var altra) ->
                    errori.aggiungi(
                            "motivo",
                            "Il nucleo ha un'altra cartella aperta per la stessa misura: si continua in quella.");
            }
        }
        modello.addAttribute("errori", errori);
        modello.addAttribute("motivo", motivo);
        modello.addAttribute("riga", new DiarioForm(null, formati.breve(LocalDate.now(clock)), null, null));
        risposta.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return mostra(id, null, null, chi, modello);
    }

    private String mostra(CartellaId id, @Nullable String cosa, @Nullable String dopo, Operatore chi, Model modello) {
        var calendario = calendari.dellaZona();
        var scelta = Objects.requireNonNullElse(FiltriCartelle.voce(Cosa.class, cosa), Cosa.TUTTO);
        var chiesti = new Cronologia.Chiesti(scelta, Segno.letto(dopo), PER_PAGINA + 1);
        var lettura = leggiCartella.leggi(id, chiesti, calendario, chi);
        var scheda = pagina.riempi(lettura.scheda(), "", chi, modello);
        pagina.questione(scheda, lettura::scritta, chi, modello);
        if (lettura.tappe().isEmpty()) {
            return "cartella/altrui";
        }
        var vista = lettura.vista();
        var pagine = PaginaCartella.pagine(modello);
        var cammino = new Cammino(scheda.percorso(), pagine, calendario, LocalDate.now(clock), formati);
        modello.addAttribute("passi", cammino.passi(lettura.tappe()));
        turno(id, lettura.turno(), vista.cartella().fase(), modello);
        var voce = inParole.voce(calendario);
        modello.addAttribute(
                "dovuti",
                lettura.dovuti().stream()
                        .map(d -> voce.dici(d.termine(), d.entro()))
                        .toList());
        var chiusa = vista.cartella().fase() == Fase.CHIUSA;
        modello.addAttribute("chiusa", chiusa);
        modello.addAttribute("motivoChiusura", lettura.motivoChiusura());
        modello.addAttribute(
                "daUnire",
                chiusa
                        && TipoEvento.NUCLEO_UNITO.nome().equals(lettura.motivoChiusura())
                        && vista.scrive(Sezione.NUCLEO));
        modello.addAttribute(
                "puoRiaprire",
                chiusa
                        && (chi.e(Ruolo.PROGRAM_MANAGER)
                                || chi.e(Ruolo.ASSISTENTE_SOCIALE)
                                        && vista.relazione().sua()));
        modello.addAttribute("puoScrivere", vista.scrive(Sezione.MONITORAGGIO) && !chiusa);
        modello.addAttribute("puoRiservare", vista.scrive(Sezione.NOTE_RISERVATE));
        modello.addAttribute("tipi", Opzioni.di(NotaDiario.Tipo::nome, NotaDiario.Tipo.values()));
        storia(id, chiesti, lettura, modello);
        return "cartella/cartella";
    }

    private void turno(CartellaId id, @Nullable Turno turno, Fase fase, Model modello) {
        if (turno == null) {
            modello.addAttribute("adesso", fase == Fase.CHIUSA ? null : fase.adesso());
            return;
        }
        var passo = turno.passo();
        modello.addAttribute("adesso", passo.adesso());
        if (turno.mio()) {
            modello.addAttribute("bottone", new Voce(passo.bottone(), PaginaCartella.indirizzo(id, passo.pagina())));
        } else {
            var ruolo = passo.tocca().getFirst().nome().toLowerCase(Locale.ITALIAN);
            var nomi = turno.chi().stream().map(CartellaController::nome).collect(Collectors.joining(" e "));
            modello.addAttribute("tocca", nomi.isEmpty() ? ruolo : nomi + " (" + ruolo + ")");
        }
    }

    /** "Neri Anna", or "Neri Anna, che Verdi Luca sostituisce fino al 3 dicembre 2026". */
    private static String nome(LeggiCartella.Incaricato incaricato) {
        return incaricato.sostituto() == null || incaricato.fino() == null
                ? incaricato.titolare()
                : incaricato.titolare() + ", che " + incaricato.sostituto() + " sostituisce fino "
                        + Giorni.al(incaricato.fino());
    }

    private void storia(CartellaId id, Cronologia.Chiesti chiesti, LeggiCartella.Lettura lettura, Model modello) {
        var trovati = lettura.accaduti();
        var mostrati = trovati.subList(0, Math.min(PER_PAGINA, trovati.size()));
        var qui = PaginaCartella.indirizzo(id, "") + "?cosa="
                + chiesti.cosa().name().toLowerCase(Locale.ROOT);
        modello.addAttribute("fatti", mostrati.stream().map(this::fatto).toList());
        modello.addAttribute("quale", qui);
        modello.addAttribute("quali", quali(id, lettura.cronologia().diario()));
        modello.addAttribute(
                "altre",
                trovati.size() > PER_PAGINA
                        ? qui + "&dopo=" + mostrati.getLast().segno() + "#storia"
                        : null);
        modello.addAttribute("inizio", chiesti.dopo() == null ? null : qui + "#storia");
    }

    private static List<Voce> quali(CartellaId id, boolean diario) {
        var quali = new ArrayList<Voce>();
        for (var cosa : Cosa.values()) {
            if (diario || cosa != Cosa.DIARIO) {
                quali.add(new Voce(
                        cosa.nome(),
                        PaginaCartella.indirizzo(id, "") + "?cosa="
                                + cosa.name().toLowerCase(Locale.ROOT)));
            }
        }
        return quali;
    }

    private Fatto fatto(Accaduto accaduto) {
        var tipo = accaduto.tipo();
        var nota = accaduto.nota();
        var cosa = tipo != null ? tipo.nome() : nota == null ? "" : nota.nome();
        var parole = new ArrayList<String>();
        if (accaduto.persona() != null) {
            parole.add(accaduto.persona() + ".");
        }
        if (accaduto.prima() != null) {
            parole.add("Prima: " + accaduto.prima() + ".");
        }
        if (accaduto.dopo() != null && !accaduto.dopo().isBlank()) {
            var segue = accaduto.motivo() != null && !accaduto.dopo().endsWith(".");
            parole.add((accaduto.prima() == null ? "" : "Ora: ") + accaduto.dopo() + (segue ? "." : ""));
        }
        if (accaduto.motivo() != null) {
            parole.add("Motivo: " + accaduto.motivo());
        }
        if (accaduto.registratoDopo(clock.getZone())) {
            parole.add("(registrato " + formati.il(accaduto.registratoIl()) + ")");
        }
        return new Fatto(
                accaduto.data(),
                formati.data(accaduto.data()),
                accaduto.riservata() ? cosa + ", nota riservata" : cosa,
                accaduto.autore() + ", " + accaduto.ente(),
                parole.isEmpty() ? null : String.join(" ", parole));
    }
}
