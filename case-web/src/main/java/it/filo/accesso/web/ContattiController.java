package it.filo.accesso.web;

import it.filo.accesso.Canale;
import it.filo.accesso.ConsultaContatti;
import it.filo.accesso.ContattoId;
import it.filo.accesso.ElencoContatti;
import it.filo.accesso.ElencoContatti.Dopo;
import it.filo.accesso.ElencoContatti.Punto;
import it.filo.accesso.PassaContatto;
import it.filo.accesso.RegistraContatto;
import it.filo.accesso.RegistraContatto.Risposta;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.operatori.Indirizzi;
import it.filo.operatori.Operatore;
import it.filo.zona.Comune;
import it.filo.zona.Zone;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

/** Who came to the counter, with what need, and where the person was sent. */
@Controller
@RequestMapping("/accesso/contatti")
class ContattiController {

    private final ConsultaContatti contatti;
    private final RegistraContatto registraContatto;
    private final PassaContatto passaContatto;
    private final ElencoContatti elenco;
    private final Zone zone;
    private final Formati formati;
    private final Clock clock;

    ContattiController(
            ConsultaContatti contatti,
            RegistraContatto registraContatto,
            PassaContatto passaContatto,
            ElencoContatti elenco,
            Zone zone,
            Formati formati,
            Clock clock) {
        this.contatti = contatti;
        this.registraContatto = registraContatto;
        this.passaContatto = passaContatto;
        this.elenco = elenco;
        this.zone = zone;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping
    String elenco(FiltroContatti filtro, @RequestParam(defaultValue = "") String dopo, Operatore chi, Model modello) {
        var da = dopo(dopo);
        var errori = new Errori();
        var letto = filtro.leggi(errori, clock);
        var righe = contatti.pagina(letto, da, chi);
        var altre = righe.size() > ElencoContatti.PAGINA;
        var mostrate = altre ? righe.subList(0, ElencoContatti.PAGINA) : righe;
        modello.addAttribute("righe", mostrate);
        modello.addAttribute(
                "altre",
                altre
                        ? filtro.indirizzo(
                                mostrate.getLast().data(),
                                mostrate.getLast().id().id())
                        : null);
        modello.addAttribute("inizio", da == null ? null : filtro.indirizzo(null, null));
        modello.addAttribute("registra", registra(chi));
        modello.addAttribute("schede", Schede.per(chi));
        modello.addAttribute("errori", errori);
        modello.addAttribute("filtro", filtro);
        modello.addAttribute("filtrato", !letto.equals(ElencoContatti.Filtro.NESSUNO));
        modello.addAttribute("comuni", Opzioni.di(zone.comuni(), Comune::istat, Comune::nome));
        return "accesso/contatti";
    }

    @GetMapping("/{id}")
    String contatto(@PathVariable ContattoId id, Operatore chi, Model modello) {
        var vista = contatti.leggi(id, chi);
        var contatto = vista.contatto();
        modello.addAttribute("vista", vista);
        modello.addAttribute("contatto", contatto);
        modello.addAttribute(
                "comune",
                zone.comuni().stream()
                        .filter(c -> c.istat().equals(contatto.comune()))
                        .findFirst()
                        .map(Comune::nome)
                        .orElse(contatto.comune()));
        var passa = PassaContatto.passa(chi);
        modello.addAttribute("passa", passa);
        modello.addAttribute(
                "passatoIl", passa ? passaContatto.passatoIl(id, chi).orElse(null) : null);
        modello.addAttribute("registraDomanda", Indirizzi.apre(chi.ruolo(), "/accesso/domande/nuova"));
        return "accesso/contatto";
    }

    @GetMapping("/nuovo")
    String nuovo(Operatore chi, Model modello) {
        var oggi = LocalDate.now(clock);
        var suo = elenco.punti(chi, oggi).stream()
                .filter(Punto::suo)
                .findFirst()
                .map(p -> p.id().toString())
                .orElse(null);
        return pagina(ContattoForm.di(formati.breve(oggi), suo), new Errori(), zone.comuni(), chi, modello);
    }

    @PostMapping("/nuovo")
    String registra(
            ContattoForm form, Operatore chi, Model modello, RedirectAttributes redirect, HttpServletResponse http) {
        var errori = new Errori();
        var comuni = zone.comuni();
        var richiesta = form.leggi(errori, comuni, clock);
        if (richiesta.isPresent()) {
            switch (registraContatto.registra(richiesta.get(), chi)) {
                case Risposta.Registrato(var id) -> {
                    redirect.addFlashAttribute(
                            "esito", "Contatto di " + richiesta.get().persona() + " registrato.");
                    return "redirect:" + Schede.CONTATTI + "/" + id;
                }
                case Risposta.NelFuturo() -> errori.aggiungi("data", "Controllare la data: non può essere dopo oggi.");
                case Risposta.BisognoAssente() ->
                    errori.aggiungi("bisogno", "Scrivere il bisogno, con le parole della persona.");
                case Risposta.PuntoDiAltri() ->
                    errori.aggiungi("punto", "Scegliere il punto di accesso fra le voci proposte.");
            }
        }
        http.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pagina(form, errori, comuni, chi, modello);
    }

    private String pagina(ContattoForm form, Errori errori, List<Comune> comuni, Operatore chi, Model modello) {
        modello.addAttribute("modulo", form);
        modello.addAttribute("errori", errori);
        modello.addAttribute("canali", Opzioni.di(Canale::nome, Canale.values()));
        modello.addAttribute("comuni", Opzioni.di(comuni, Comune::istat, Comune::nome));
        modello.addAttribute("punti", Opzioni.di(elenco.punti(chi, LocalDate.now(clock)), Punto::id, Punto::nome));
        return "accesso/contatto-nuovo";
    }

    private static boolean registra(Operatore chi) {
        return Indirizzi.apre(chi.ruolo(), Schede.CONTATTI + "/nuovo");
    }

    /** An address that was tampered with starts anew. */
    private static @Nullable Dopo dopo(String testo) {
        try {
            return testo.length() < 12
                    ? null
                    : new Dopo(LocalDate.parse(testo.substring(0, 10)), UUID.fromString(testo.substring(11)));
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }
}
