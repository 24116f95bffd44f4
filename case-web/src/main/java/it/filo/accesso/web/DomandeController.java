package it.filo.accesso.web;

import it.filo.accesso.ConsultaDomande;
import it.filo.accesso.ElencoDomande;
import it.filo.accesso.ElencoDomande.Riga;
import it.filo.accesso.RegistraDomanda;
import it.filo.accesso.StatoDomanda;
import it.filo.base.web.Errori;
import it.filo.base.web.FileCsv;
import it.filo.base.web.Opzioni;
import it.filo.misura.Misura;
import it.filo.operatori.Operatore;
import it.filo.zona.Comune;
import it.filo.zona.Zone;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The register of domande: as a list and as a file. */
@Controller
class DomandeController {

    private final ConsultaDomande domande;
    private final Zone zone;
    private final Clock clock;

    DomandeController(ConsultaDomande domande, Zone zone, Clock clock) {
        this.domande = domande;
        this.zone = zone;
        this.clock = clock;
    }

    /** Each role to what it does first. */
    @GetMapping("/accesso")
    String accesso(Operatore chi) {
        return "redirect:" + Schede.prima(chi);
    }

    @GetMapping("/accesso/domande")
    String elenco(FiltroForm form, Operatore chi, Model modello, HttpServletResponse http) {
        var errori = new Errori();
        var comuni = zone.comuni();
        List<Riga> righe = List.of();
        var filtro = form.leggi(errori, clock);
        if (filtro.isPresent()) {
            var dopo = form.leggiDopo();
            righe = domande.pagina(filtro.get(), dopo, chi);
            modello.addAttribute("tolti", form.tolti(comuni));
            modello.addAttribute("inizio", dopo == null ? null : form.indirizzo());
        } else {
            http.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            modello.addAttribute("tolti", List.of());
        }
        var altre = righe.size() > ElencoDomande.PAGINA;
        modello.addAttribute("righe", altre ? righe.subList(0, ElencoDomande.PAGINA) : righe);
        modello.addAttribute("altre", altre ? form.seguito(righe.get(ElencoDomande.PAGINA - 1)) : null);
        modello.addAttribute("errori", errori);
        modello.addAttribute("filtro", form);
        modello.addAttribute("csv", form.csv());
        modello.addAttribute("comuni", Opzioni.di(comuni, Comune::istat, Comune::nome));
        modello.addAttribute("stati", Opzioni.di(StatoDomanda::nome, StatoDomanda.values()));
        modello.addAttribute("misure", Opzioni.di(Misura.tutte(), Misura::codice, Misura::nome));
        modello.addAttribute("registra", RegistraDomanda.registra(chi));
        modello.addAttribute("schede", Schede.per(chi));
        return "accesso/domande";
    }

    /** The rows of the list with the same filters, all of them, while they are read. */
    @GetMapping("/accesso/domande.csv")
    void csv(FiltroForm form, Operatore chi, HttpServletResponse http) throws IOException {
        var filtro = form.leggi(new Errori(), clock);
        if (filtro.isEmpty()) {
            http.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        var conCodice = domande.conCodiceFiscale(chi);
        FileCsv.scarica(http, "domande-" + LocalDate.now(clock), csv -> {
            csv.writeRecord(colonne(conCodice));
            domande.esporta(filtro.get(), chi, riga -> csv.writeRecord(celle(riga, conCodice)));
        });
    }

    private static List<String> colonne(boolean conCodice) {
        var colonne = new ArrayList<>(List.of("protocollo", "misura", "data_domanda", "cognome", "nome"));
        if (conCodice) {
            colonne.add("codice_fiscale");
        }
        colonne.addAll(List.of("comune", "stato", "data_esito", "motivo"));
        return colonne;
    }

    private static List<String> celle(Riga riga, boolean conCodice) {
        var celle = new ArrayList<String>();
        celle.add(FileCsv.testo(riga.protocollo()));
        celle.add(riga.misura());
        celle.add(FileCsv.giorno(riga.data()));
        celle.add(FileCsv.testo(riga.cognome()));
        celle.add(FileCsv.testo(riga.nome()));
        if (conCodice) {
            celle.add(FileCsv.testo(riga.codiceFiscale()));
        }
        celle.add(FileCsv.testo(riga.comune()));
        celle.add(riga.stato().name());
        celle.add(FileCsv.giorno(riga.dataEsito()));
        celle.add(FileCsv.testo(riga.motivo()));
        return celle;
    }
}
