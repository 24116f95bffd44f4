package it.filo.lep.web;

import it.filo.base.Lettura.Per;
import it.filo.base.web.Pdf;
import it.filo.lep.LeggiRapporto;
import it.filo.lep.RapportoLep;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The quarterly LEP report as files; what leaves Filo is recorded. */
@Controller
class FileDelRapportoController {

    private final LeggiRapporto leggi;
    private final PaginaRapporto pagina;
    private final PaginaRegione regione;
    private final Pdf pdf;
    private final Clock clock;

    FileDelRapportoController(LeggiRapporto leggi, PaginaRapporto pagina, PaginaRegione regione, Pdf pdf, Clock clock) {
        this.leggi = leggi;
        this.pagina = pagina;
        this.regione = regione;
        this.pdf = pdf;
        this.clock = clock;
    }

    @GetMapping("/lep/{anno}/{trimestre}.csv")
    void csv(
            @PathVariable int anno,
            @PathVariable("trimestre") int numero,
            Richiesta richiesta,
            Operatore chi,
            HttpServletResponse risposta)
            throws IOException {
        var rapporti = esporta(anno, numero, richiesta, chi, "csv", "text/csv;charset=UTF-8", risposta);
        FileLep.csv(rapporti, risposta.getOutputStream());
    }

    @GetMapping("/lep/{anno}/{trimestre}.xlsx")
    void xlsx(
            @PathVariable int anno,
            @PathVariable("trimestre") int numero,
            Richiesta richiesta,
            Operatore chi,
            HttpServletResponse risposta)
            throws IOException {
        var rapporti = esporta(
                anno,
                numero,
                richiesta,
                chi,
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                risposta);
        FileLep.xlsx(rapporti, risposta.getOutputStream());
    }

    @GetMapping("/lep/{anno}/{trimestre}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable int anno,
            @PathVariable("trimestre") int numero,
            Richiesta richiesta,
            Operatore chi,
            Model model) {
        var trimestre = Richiesta.trimestre(anno, numero);
        var taglio = richiesta.taglio(trimestre, LocalDate.now(clock));
        leggi.esportato(taglio, "pdf", chi);
        pagina.intesta(model, trimestre, taglio);
        var delleZone = chi.ruolo() == Ruolo.REGIONE;
        if (delleZone) {
            regione.riempi(model, trimestre, richiesta, Per.FILE, chi);
        } else {
            pagina.riempi(model, trimestre, richiesta, Per.FILE, chi);
        }
        return pdf.risposta(
                delleZone ? "lep/documento-regione" : "lep/documento",
                model.asMap(),
                "rapporto-lep-%d-%d".formatted(anno, numero));
    }

    private List<RapportoLep> esporta(
            int anno,
            int numero,
            Richiesta richiesta,
            Operatore chi,
            String formato,
            String tipo,
            HttpServletResponse risposta) {
        var trimestre = Richiesta.trimestre(anno, numero);
        var taglio = richiesta.taglio(trimestre, LocalDate.now(clock));
        leggi.esportato(taglio, formato, chi);
        var rapporti = leggi.rapporti(taglio, Per.FILE, chi).cosa();
        risposta.setContentType(tipo);
        risposta.setHeader(
                "Content-Disposition",
                "attachment; filename=\"rapporto-lep-%d-%d.%s\"".formatted(anno, numero, formato));
        return rapporti;
    }
}
