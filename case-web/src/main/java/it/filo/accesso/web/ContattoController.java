package it.filo.accesso.web;

import it.filo.accesso.Canale;
import it.filo.accesso.ConsultaContatti;
import it.filo.accesso.ContattoId;
import it.filo.accesso.CorreggiContatto;
import it.filo.accesso.ElencoContatti;
import it.filo.accesso.ElencoContatti.Punto;
import it.filo.accesso.PassaContatto;
import it.filo.accesso.RegistraContatto;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.operatori.Indirizzi;
import it.filo.operatori.Operatore;
import it.filo.zona.Comune;
import it.filo.zona.PuntoDiAccesso;
import it.filo.zona.Territorio;
import it.filo.zona.VociDiSportello;
import it.filo.zona.Zone;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
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

/** One contact: registered at the counter, read, put right on the same day. */
@Controller
@RequestMapping(Schede.CONTATTI)
class ContattoController {

    private static final String NEL_FUTURO = "Controllare la data: non può essere dopo oggi.";
    private static final String SENZA_BISOGNO = "Scrivere il bisogno, con le parole della persona.";
    private static final String PUNTO_DI_ALTRI = "Scegliere il punto di accesso fra le voci proposte.";

    private final ConsultaContatti contatti;
    private final RegistraContatto registraContatto;
    private final CorreggiContatto correggiContatto;
    private final PassaContatto passaContatto;
    private final ElencoContatti elenco;
    private final VociDiSportello voci;
    private final Territorio territorio;
    private final Zone zone;
    private final Formati formati;
    private final Clock clock;

    ContattoController(
            ConsultaContatti contatti,
            RegistraContatto registraContatto,
            CorreggiContatto correggiContatto,
            PassaContatto passaContatto,
            ElencoContatti elenco,
            VociDiSportello voci,
            Territorio territorio,
            Zone zone,
            Formati formati,
            Clock clock) {
        this.contatti = contatti;
        this.registraContatto = registraContatto;
        this.correggiContatto = correggiContatto;
        this.passaContatto = passaContatto;
        this.elenco = elenco;
        this.voci = voci;
        this.territorio = territorio;
        this.zone = zone;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping("/{id}")
    String contatto(@PathVariable ContattoId id, Operatore chi, Model modello) {
        var vista = contatti.leggi(id, chi);
        var contatto = vista.contatto();
        modello.addAttribute("vista", vista);
        modello.addAttribute("contatto", contatto);
        modello.addAttribute(
                "punto",
                contatto.punto()
                        .flatMap(p -> territorio.punti().stream()
                                .filter(q -> q.id().equals(p))
                                .findFirst())
                        .map(PuntoDiAccesso::nome)
                        .orElse(null));
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
        return pagina(ContattoForm.di(formati.breve(oggi), suo), new Errori(), scelte(null), null, chi, modello);
    }

    @PostMapping("/nuovo")
    String registra(
            ContattoForm form, Operatore chi, Model modello, RedirectAttributes redirect, HttpServletResponse http) {
        var errori = new Errori();
        var scelte = scelte(null);
        var richiesta = form.leggi(errori, scelte, clock);
        if (richiesta.isPresent()) {
            switch (registraContatto.registra(richiesta.get(), chi)) {
                case RegistraContatto.Risposta.Registrato(var id) -> {
                    redirect.addFlashAttribute(
                            "esito", "Contatto di " + richiesta.get().persona() + " registrato.");
                    return "redirect:" + Schede.CONTATTI + "/" + id;
                }
                case RegistraContatto.Risposta.NelFuturo() -> errori.aggiungi("data", NEL_FUTURO);
                case RegistraContatto.Risposta.BisognoAssente() -> errori.aggiungi("bisogno", SENZA_BISOGNO);
                case RegistraContatto.Risposta.PuntoDiAltri() -> errori.aggiungi("punto", PUNTO_DI_ALTRI);
            }
        }
        http.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pagina(form, errori, scelte, null, chi, modello);
    }

    @GetMapping("/{id}/correzione")
    String correzione(@PathVariable ContattoId id, Operatore chi, Model modello) {
        correggiContatto.ammette(id, chi);
        var vista = contatti.leggi(id, chi);
        var scelte = scelte(vista);
        return pagina(ContattoForm.di(vista, scelte.intermediari(), formati), new Errori(), scelte, id, chi, modello);
    }

    @PostMapping("/{id}/correzione")
    ModelAndView correggi(
            @PathVariable ContattoId id,
            ContattoForm form,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect,
            HttpServletResponse http) {
        correggiContatto.ammette(id, chi);
        var vista = contatti.leggi(id, chi);
        var scelte = scelte(vista);
        var errori = new Errori();
        var richiesta = form.leggi(errori, scelte, clock);
        if (richiesta.isPresent()) {
            var letta = Objects.requireNonNullElse(form.versione(), -1);
            switch (correggiContatto.correggi(id, letta, richiesta.get(), chi)) {
                case CorreggiContatto.Risposta.Corretto() -> {
                    redirect.addFlashAttribute("esito", "Contatto corretto. Ciò che c'era prima resta qui sotto.");
                    return new ModelAndView("redirect:" + Schede.CONTATTI + "/" + id);
                }
                case CorreggiContatto.Risposta.NelFuturo() -> errori.aggiungi("data", NEL_FUTURO);
                case CorreggiContatto.Risposta.BisognoAssente() -> errori.aggiungi("bisogno", SENZA_BISOGNO);
                case CorreggiContatto.Risposta.PuntoDiAltri() -> errori.aggiungi("punto", PUNTO_DI_ALTRI);
                case CorreggiContatto.Risposta.CambiatoNelFrattempo() -> {
                    return ConflittoDelContatto.di(
                                    id,
                                    form,
                                    ContattoForm.di(vista, scelte.intermediari(), formati),
                                    scelte.comuni(),
                                    Opzioni.di(territorio.punti(), PuntoDiAccesso::id, PuntoDiAccesso::nome))
                            .pagina();
                }
            }
        }
        http.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return new ModelAndView(pagina(form, errori, scelte, id, chi, modello), modello.asMap());
    }

    /** What the contact names already stays a choice, also where the zona has taken it off its list. */
    private ContattoForm.Scelte scelte(ConsultaContatti.@Nullable ContattoVisibile vista) {
        var prestazioni = new LinkedHashSet<>(voci.voci(VociDiSportello.Tipo.PRESTAZIONE));
        if (vista != null) {
            prestazioni.addAll(vista.prestazioni());
        }
        return new ContattoForm.Scelte(
                zone.comuni(), List.copyOf(prestazioni), voci.voci(VociDiSportello.Tipo.INTERMEDIARIO));
    }

    private String pagina(
            ContattoForm form,
            Errori errori,
            ContattoForm.Scelte scelte,
            @Nullable ContattoId corregge,
            Operatore chi,
            Model modello) {
        var punti = Opzioni.di(elenco.punti(chi, LocalDate.now(clock)), Punto::id, Punto::nome);
        modello.addAttribute("modulo", form);
        modello.addAttribute("errori", errori);
        modello.addAttribute("corregge", corregge);
        modello.addAttribute("canali", Opzioni.di(Canale::nome, Canale.values()));
        modello.addAttribute("comuni", Opzioni.di(scelte.comuni(), Comune::istat, Comune::nome));
        modello.addAttribute("punti", punti);
        modello.addAttribute("prestazioni", Opzioni.di(scelte.prestazioni(), p -> p, p -> p));
        modello.addAttribute("intermediari", Opzioni.di(scelte.intermediari(), i -> i, i -> i));
        return "accesso/contatto-nuovo";
    }
}
