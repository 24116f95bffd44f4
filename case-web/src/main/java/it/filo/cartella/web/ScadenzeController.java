package it.filo.cartella.web;

import it.filo.base.Segno;
import it.filo.base.web.Formati;
import it.filo.cartella.CercaCartelle;
import it.filo.cartella.FiltroCartelle;
import it.filo.cartella.FiltroCartelle.Vista;
import it.filo.cartella.RigaCartella;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is due, week by week: of one's own cases, or of all where one sees all. */
@Controller
class ScadenzeController {

    private static final int PER_PAGINA = 50;

    public record Riga(RigaCartella cartella, String indirizzo, InParole.Detta scadenza) {}

    private final CercaCartelle cercaCartelle;
    private final InParole inParole;
    private final Formati formati;
    private final Clock clock;

    ScadenzeController(CercaCartelle cercaCartelle, InParole inParole, Formati formati, Clock clock) {
        this.cercaCartelle = cercaCartelle;
        this.inParole = inParole;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping("/scadenze")
    String scadenze(@RequestParam(required = false) @Nullable String dopo, Operatore chi, Model modello) {
        var tutte = chi.e(Ruolo.PROGRAM_MANAGER, Ruolo.AMMINISTRATIVA);
        var filtro = FiltroCartelle.conScadenza(tutte ? Vista.TUTTE : Vista.MIE);
        var segno = Segno.letto(dopo);
        var trovate = cercaCartelle.cerca(filtro, segno, PER_PAGINA + 1, chi);
        var mostrate = trovate.subList(0, Math.min(PER_PAGINA, trovate.size()));
        modello.addAttribute("settimane", settimane(mostrate));
        modello.addAttribute("tutte", tutte);
        modello.addAttribute(
                "altre",
                trovate.size() > PER_PAGINA
                        ? "/scadenze?dopo=" + mostrate.getLast().segno()
                        : null);
        modello.addAttribute("inizio", segno == null ? null : "/scadenze");
        return "cartella/scadenze";
    }

    private Map<String, List<Riga>> settimane(List<RigaCartella> cartelle) {
        var voce = inParole.voce();
        var settimane = new LinkedHashMap<String, List<Riga>>();
        for (var cartella : cartelle) {
            var scadenza = voce.dici(cartella.misura(), cartella.scadenza());
            if (scadenza != null) {
                settimane
                        .computeIfAbsent(settimana(scadenza.entro()), titolo -> new ArrayList<>())
                        .add(new Riga(cartella, PaginaCartella.indirizzo(cartella.id(), ""), scadenza));
            }
        }
        return settimane;
    }

    private String settimana(LocalDate entro) {
        var oggi = LocalDate.now(clock);
        if (entro.isBefore(oggi)) {
            return "In ritardo";
        }
        var questa = oggi.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var lunedi = entro.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (lunedi.equals(questa)) {
            return "Questa settimana";
        }
        return lunedi.equals(questa.plusWeeks(1))
                ? "La settimana prossima"
                : "Settimana " + formati.dal(lunedi) + " " + formati.al(lunedi.plusDays(6));
    }
}
