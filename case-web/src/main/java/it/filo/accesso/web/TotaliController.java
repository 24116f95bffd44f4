package it.filo.accesso.web;

import it.filo.accesso.DichiaraTotali;
import it.filo.accesso.DichiaraTotali.Risposta;
import it.filo.accesso.TotaliDichiarati.Scritti;
import it.filo.accesso.TotaliDichiarati.Totali;
import it.filo.base.web.Campi;
import it.filo.base.web.Conflitto;
import it.filo.base.web.Errori;
import it.filo.base.web.FileCsv;
import it.filo.base.web.Formati;
import it.filo.misura.Misura;
import it.filo.operatori.Operatore;
import it.filo.zona.Comune;
import it.filo.zona.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The totals that a document prints of the domande of a measure on a day, written beside those of the register. */
@Controller
@RequestMapping(DichiaraTotali.INDIRIZZO)
class TotaliController {

    private final DichiaraTotali dichiara;
    private final Zone zone;
    private final Formati formati;
    private final Clock clock;

    TotaliController(DichiaraTotali dichiara, Zone zone, Formati formati, Clock clock) {
        this.dichiara = dichiara;
        this.zone = zone;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView modulo(
            @RequestParam(defaultValue = "") String al,
            @RequestParam(defaultValue = "") String misura,
            Operatore chi,
            RedirectAttributes redirect) {
        var quali = quali(al, misura).orElse(null);
        if (quali == null) {
            return daScegliere(redirect);
        }
        var scritti = dichiara.leggi(quali.misura(), quali.al(), chi);
        var comuni = zone.comuni();
        return pagina(
                quali,
                comuni,
                TotaliForm.di(scritti.orElse(null), comuni),
                scritti.map(Scritti::versione).orElse(0),
                new Errori());
    }

    @PostMapping
    ModelAndView dichiara(
            @RequestParam(defaultValue = "") String al,
            @RequestParam(defaultValue = "") String misura,
            @RequestParam(defaultValue = "0") int versione,
            @RequestParam(defaultValue = "") String azione,
            @RequestParam Map<String, String> campi,
            Operatore chi,
            RedirectAttributes redirect) {
        var quali = quali(al, misura).orElse(null);
        if (quali == null) {
            return daScegliere(redirect);
        }
        var form = new TotaliForm(campi);
        var errori = new Errori();
        var comuni = zone.comuni();
        var totali = azione.equals("togli") ? Optional.of(Totali.NESSUNO) : form.leggi(comuni, errori, clock);
        if (totali.isEmpty()) {
            var pagina = pagina(quali, comuni, form, versione, errori);
            pagina.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return pagina;
        }
        return switch (dichiara.dichiara(quali.misura(), quali.al(), totali.get(), versione, chi)) {
            case Risposta.CambiatiNelFrattempo(var attuali) ->
                conflitto(quali, comuni, form, attuali.orElse(null)).pagina();
            case Risposta.Dichiarati() -> {
                redirect.addFlashAttribute(
                        "esito",
                        "Totali dichiarati " + formati.al(quali.al()) + " salvati: stanno accanto a quelli calcolati.");
                yield torna(quali);
            }
            case Risposta.Tolti() -> {
                redirect.addFlashAttribute("esito", "Totali dichiarati " + formati.al(quali.al()) + " tolti.");
                yield torna(quali);
            }
        };
    }

    private record Quali(Misura misura, LocalDate al) {

        String indirizzo(String dove) {
            return new Taglio(al, misura.codice()).indirizzo(dove);
        }
    }

    /** The table links here with both; empty for an address that was changed. */
    private Optional<Quali> quali(String al, String misura) {
        return Taglio.leggi(al, misura, new Campi(new Errori(), clock), LocalDate.now(clock))
                .flatMap(t -> Optional.ofNullable(t.misura()).map(m -> new Quali(Misura.di(m), t.giorno())));
    }

    private static ModelAndView daScegliere(RedirectAttributes redirect) {
        redirect.addFlashAttribute("errore", "Scegliere una misura e un giorno, poi scrivere i totali.");
        return new ModelAndView("redirect:" + Schede.RIEPILOGO);
    }

    private static ModelAndView torna(Quali quali) {
        return new ModelAndView("redirect:" + quali.indirizzo(Schede.RIEPILOGO));
    }

    private static ModelAndView pagina(Quali quali, List<Comune> comuni, TotaliForm form, int versione, Errori errori) {
        var modello = new HashMap<String, Object>();
        modello.put("modulo", form);
        modello.put("versione", versione);
        modello.put("comuni", comuni);
        modello.put("nomeMisura", quali.misura().nome());
        modello.put("codiceMisura", quali.misura().codice());
        modello.put("giorno", quali.al());
        modello.put("al", FileCsv.giorno(quali.al()));
        modello.put("tabella", quali.indirizzo(Schede.RIEPILOGO));
        modello.put("errori", errori);
        return new ModelAndView("accesso/totali", modello);
    }

    private Conflitto conflitto(Quali quali, List<Comune> comuni, TotaliForm mio, @Nullable Scritti attuali) {
        var loro = TotaliForm.di(attuali, comuni);
        return new Conflitto(
                "i totali dichiarati",
                DichiaraTotali.INDIRIZZO,
                quali.indirizzo(Schede.RIEPILOGO),
                attuali == null ? "Un'altra persona" : attuali.autore() + ", " + formati.momento(attuali.il()) + ",",
                attuali == null ? 0 : attuali.versione(),
                mio.diversi(loro, comuni),
                uguali(quali, mio, loro));
    }

    private static Map<String, List<String>> uguali(Quali quali, TotaliForm mio, TotaliForm loro) {
        var uguali = new HashMap<String, List<String>>();
        mio.testi().keySet().stream()
                .filter(c -> c.startsWith("comune-") || c.equals(TotaliForm.ZONA) || c.equals(TotaliForm.FONTE))
                .filter(c -> mio.testo(c).equals(loro.testo(c)))
                .forEach(c -> uguali.put(c, List.of(mio.testo(c))));
        uguali.put("al", List.of(FileCsv.giorno(quali.al())));
        uguali.put("misura", List.of(quali.misura().codice()));
        return uguali;
    }
}
