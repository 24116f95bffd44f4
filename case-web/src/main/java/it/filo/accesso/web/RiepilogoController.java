package it.filo.accesso.web;

import it.filo.accesso.ConsultaDomande;
import it.filo.accesso.DichiaraTotali;
import it.filo.accesso.TotaliDichiarati.Scritti;
import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.FileCsv;
import it.filo.base.web.Opzioni;
import it.filo.base.web.Voce;
import it.filo.misura.Misura;
import it.filo.operatori.Indirizzi;
import it.filo.operatori.Operatore;
import it.filo.zona.Zone;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Domande by comune and state on any day, as the zona shows them to its Assemblea. */
@Controller
class RiepilogoController {

    private final ConsultaDomande domande;
    private final DichiaraTotali totali;
    private final Zone zone;
    private final Clock clock;

    RiepilogoController(ConsultaDomande domande, DichiaraTotali totali, Zone zone, Clock clock) {
        this.domande = domande;
        this.totali = totali;
        this.zone = zone;
        this.clock = clock;
    }

    @GetMapping(Schede.RIEPILOGO)
    String riepilogo(
            @RequestParam(defaultValue = "") String al,
            @RequestParam(defaultValue = "") String misura,
            Operatore chi,
            Model modello,
            HttpServletResponse http) {
        var errori = new Errori();
        var taglio = taglio(al, misura, errori);
        if (taglio.isEmpty()) {
            http.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        var mostrato = taglio.orElseGet(() -> new Taglio(LocalDate.now(clock), null));
        var conteggi = domande.perComuneEStato(mostrato.giorno(), mostrato.misura(), chi);
        var dichiarati = dichiarati(mostrato, chi);
        modello.addAttribute(
                "tabella",
                Riepilogo.di(
                        conteggi, zone.comuni(), dichiarati.map(Scritti::totali).orElse(null), mostrato));
        modello.addAttribute("dichiarati", dichiarati.orElse(null));
        modello.addAttribute("altriGiorni", altriGiorni(mostrato, chi));
        modello.addAttribute("dichiara", DichiaraTotali.puo(chi) ? mostrato.indirizzo(DichiaraTotali.INDIRIZZO) : null);
        modello.addAttribute("elenca", Indirizzi.apre(chi.ruolo(), Schede.DOMANDE));
        modello.addAttribute("errori", errori);
        modello.addAttribute("al", al);
        modello.addAttribute("misura", misura);
        modello.addAttribute(
                "nomeMisura",
                mostrato.misura() == null ? null : Misura.di(mostrato.misura()).nome());
        modello.addAttribute("giorno", mostrato.giorno());
        modello.addAttribute("csv", mostrato.indirizzo(Schede.RIEPILOGO + ".csv"));
        modello.addAttribute("misure", Opzioni.di(Misura.tutte(), Misura::codice, Misura::nome));
        modello.addAttribute("schede", Schede.per(chi));
        return "accesso/riepilogo";
    }

    @GetMapping(Schede.RIEPILOGO + ".csv")
    void csv(
            @RequestParam(defaultValue = "") String al,
            @RequestParam(defaultValue = "") String misura,
            Operatore chi,
            HttpServletResponse http)
            throws IOException {
        var taglio = taglio(al, misura, new Errori()).orElse(null);
        if (taglio == null) {
            http.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        var tabella = Riepilogo.di(
                domande.esportaPerComuneEStato(taglio.giorno(), taglio.misura(), chi),
                zone.comuni(),
                dichiarati(taglio, chi).map(Scritti::totali).orElse(null),
                taglio);
        FileCsv.scarica(http, "domande-per-comune-" + taglio.giorno(), csv -> {
            var colonne = new ArrayList<>(List.of("comune"));
            tabella.stati().forEach(s -> {
                colonne.add(s.name().toLowerCase(Locale.ROOT));
                colonne.add(s.name().toLowerCase(Locale.ROOT) + "_percento");
            });
            colonne.addAll(List.of("totale", "percento_della_zona"));
            if (tabella.confronta()) {
                colonne.addAll(List.of("totale_dichiarato", "differenza"));
            }
            csv.writeRecord(colonne);
            tabella.comuni().forEach(l -> csv.writeRecord(celle(l, tabella)));
            csv.writeRecord(celle(tabella.zona(), tabella));
        });
    }

    private static List<String> celle(Riepilogo.Linea linea, Riepilogo tabella) {
        var celle = new ArrayList<>(List.of(FileCsv.testo(linea.nome())));
        linea.caselle().forEach(c -> {
            celle.add(Long.toString(c.domande()));
            celle.add(FileCsv.percento(c.domande(), linea.totale().domande()));
        });
        celle.add(Long.toString(linea.totale().domande()));
        celle.add(FileCsv.percento(
                linea.totale().domande(), tabella.zona().totale().domande()));
        if (tabella.confronta()) {
            celle.add(numero(linea.dichiarato()));
            celle.add(numero(linea.differenza()));
        }
        return celle;
    }

    private static String numero(@Nullable Number numero) {
        return numero == null ? "" : numero.toString();
    }

    /** Totals are printed of one measure at a time. */
    private Optional<Scritti> dichiarati(Taglio taglio, Operatore chi) {
        return taglio.misura() == null
                ? Optional.empty()
                : totali.leggi(Misura.di(taglio.misura()), taglio.giorno(), chi);
    }

    /** The other days whose printed totals can be looked at. */
    private List<Voce> altriGiorni(Taglio taglio, Operatore chi) {
        return taglio.misura() == null
                ? List.of()
                : totali.giorni(Misura.di(taglio.misura()), chi).stream()
                        .filter(g -> !g.equals(taglio.giorno()))
                        .map(g ->
                                new Voce(FileCsv.giorno(g), new Taglio(g, taglio.misura()).indirizzo(Schede.RIEPILOGO)))
                        .toList();
    }

    private Optional<Taglio> taglio(String al, String misura, Errori errori) {
        return Taglio.leggi(al, misura, new Campi(errori, clock), LocalDate.now(clock));
    }
}
