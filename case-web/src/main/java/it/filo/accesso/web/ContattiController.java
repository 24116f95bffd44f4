package it.filo.accesso.web;

import it.filo.accesso.Canale;
import it.filo.accesso.ConsultaContatti;
import it.filo.accesso.ElencoContatti;
import it.filo.accesso.ElencoContatti.Intero;
import it.filo.accesso.ElencoContatti.Riga;
import it.filo.base.web.Errori;
import it.filo.base.web.FileCsv;
import it.filo.base.web.Opzioni;
import it.filo.operatori.Indirizzi;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.zona.Comune;
import it.filo.zona.PuntoDiAccesso;
import it.filo.zona.Territorio;
import it.filo.zona.Zone;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who came to the counter, with what need, and where the person was sent: as a list and as a file. */
@Controller
class ContattiController {

    private static final List<String> COLONNE = List.of(
            "data",
            "punto_di_accesso",
            "canale",
            "intermediario",
            "persona",
            "comune",
            "telefono",
            "bisogno",
            "prestazioni",
            "altre_prestazioni",
            "risposta",
            "inviata_a",
            "domande");

    private final ConsultaContatti contatti;
    private final ElencoContatti elenco;
    private final Territorio territorio;
    private final Zone zone;
    private final Clock clock;

    ContattiController(
            ConsultaContatti contatti, ElencoContatti elenco, Territorio territorio, Zone zone, Clock clock) {
        this.contatti = contatti;
        this.elenco = elenco;
        this.territorio = territorio;
        this.zone = zone;
        this.clock = clock;
    }

    @GetMapping(Schede.CONTATTI)
    String elenco(FiltroContatti form, Operatore chi, Model modello, HttpServletResponse http) {
        var errori = new Errori();
        var filtro = form.leggi(errori, clock);
        var comuni = Opzioni.di(zone.comuni(), Comune::istat, Comune::nome);
        var punti = punti(chi);
        var canali = Opzioni.di(Canale::nome, Canale.values());
        List<Riga> righe = List.of();
        if (errori.vuoti()) {
            var dopo = form.leggiDopo();
            righe = contatti.pagina(filtro, dopo, chi);
            modello.addAttribute("inizio", dopo == null ? null : form.indirizzo());
        } else {
            http.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        var altre = righe.size() > ElencoContatti.PAGINA;
        var mostrate = altre ? righe.subList(0, ElencoContatti.PAGINA) : righe;
        modello.addAttribute("righe", mostrate);
        modello.addAttribute("altre", altre ? form.seguito(mostrate.getLast()) : null);
        modello.addAttribute("tolti", errori.vuoti() ? form.tolti(comuni, punti, canali) : List.of());
        modello.addAttribute("csv", form.csv());
        modello.addAttribute("registra", Indirizzi.apre(chi.ruolo(), Schede.CONTATTI + "/nuovo"));
        modello.addAttribute("schede", Schede.per(chi));
        modello.addAttribute("errori", errori);
        modello.addAttribute("filtro", form);
        modello.addAttribute("filtrato", !filtro.equals(ElencoContatti.Filtro.NESSUNO));
        modello.addAttribute("comuni", comuni);
        modello.addAttribute("punti", punti);
        modello.addAttribute("canali", canali);
        return "accesso/contatti";
    }

    /** At the counter those where its people work; for who sees all contacts, all. */
    private Map<String, String> punti(Operatore chi) {
        return chi.e(Ruolo.OPERATORE_ACCESSO)
                ? Opzioni.di(
                        elenco.punti(chi, LocalDate.now(clock)), ElencoContatti.Punto::id, ElencoContatti.Punto::nome)
                : Opzioni.di(territorio.punti(), PuntoDiAccesso::id, PuntoDiAccesso::nome);
    }

    /** The rows of the list with the same search, all of them, while they are read. */
    @GetMapping(Schede.CONTATTI + ".csv")
    void csv(FiltroContatti form, Operatore chi, HttpServletResponse http) throws IOException {
        var errori = new Errori();
        var filtro = form.leggi(errori, clock);
        if (!errori.vuoti()) {
            http.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        FileCsv.scarica(http, "contatti-" + LocalDate.now(clock), csv -> {
            csv.writeRecord(COLONNE);
            contatti.esporta(filtro, chi, riga -> csv.writeRecord(celle(riga)));
        });
    }

    private static List<String> celle(Intero intero) {
        var riga = intero.riga();
        return List.of(
                FileCsv.giorno(riga.data()),
                FileCsv.testo(riga.punto()),
                riga.canale().nome(),
                FileCsv.testo(intero.intermediario()),
                FileCsv.testo(riga.persona()),
                FileCsv.testo(riga.comune()),
                FileCsv.testo(intero.telefono()),
                FileCsv.testo(riga.bisogno()),
                FileCsv.testo(intero.prestazioni().replace("\n", ", ")),
                FileCsv.testo(intero.altrePrestazioni()),
                FileCsv.testo(intero.risposta()),
                FileCsv.testo(riga.inviatoA()),
                Long.toString(intero.domande()));
    }
}
