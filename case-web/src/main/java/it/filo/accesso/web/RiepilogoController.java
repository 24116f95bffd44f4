package it.filo.accesso.web;

import it.filo.accesso.ConsultaDomande;
import it.filo.accesso.ElencoDomande.Conteggio;
import it.filo.accesso.StatoDomanda;
import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Opzioni;
import it.filo.misura.Misura;
import it.filo.operatori.Indirizzi;
import it.filo.operatori.Operatore;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Domande by comune and state on any day, as the zona shows them to its Assemblea. */
@Controller
class RiepilogoController {

    private final ConsultaDomande domande;
    private final Clock clock;

    RiepilogoController(ConsultaDomande domande, Clock clock) {
        this.domande = domande;
        this.clock = clock;
    }

    @GetMapping("/accesso/domande/riepilogo")
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
        modello.addAttribute("tabella", Riepilogo.di(conteggi, mostrato));
        modello.addAttribute("elenca", Indirizzi.apre(chi.ruolo(), Schede.DOMANDE));
        modello.addAttribute("errori", errori);
        modello.addAttribute("al", al);
        modello.addAttribute("misura", misura);
        modello.addAttribute(
                "nomeMisura",
                mostrato.misura() == null ? null : Misura.di(mostrato.misura()).nome());
        modello.addAttribute("giorno", mostrato.giorno());
        modello.addAttribute("csv", mostrato.indirizzo(Schede.RIEPILOGO + ".csv", "al"));
        modello.addAttribute("misure", Opzioni.di(Misura.tutte(), Misura::codice, Misura::nome));
        modello.addAttribute("schede", Schede.per(chi));
        return "accesso/riepilogo";
    }

    @GetMapping("/accesso/domande/riepilogo.csv")
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
        var tabella = Riepilogo.di(domande.esportaPerComuneEStato(taglio.giorno(), taglio.misura(), chi), taglio);
        FileCsv.scarica(http, "domande-per-comune-" + taglio.giorno(), csv -> {
            var colonne = new ArrayList<>(List.of("comune"));
            tabella.stati().forEach(s -> {
                colonne.add(s.name().toLowerCase(Locale.ROOT));
                colonne.add(s.name().toLowerCase(Locale.ROOT) + "_percento");
            });
            colonne.addAll(List.of("totale", "percento_della_zona"));
            csv.writeRecord(colonne);
            tabella.comuni().forEach(l -> csv.writeRecord(celle(l, tabella.zona())));
            csv.writeRecord(celle(tabella.zona(), tabella.zona()));
        });
    }

    private static List<String> celle(Riepilogo.Linea linea, Riepilogo.Linea zona) {
        var celle = new ArrayList<>(List.of(FileCsv.testo(linea.nome())));
        linea.caselle().forEach(c -> {
            celle.add(Long.toString(c.domande()));
            celle.add(FileCsv.percento(c.domande(), linea.totale().domande()));
        });
        celle.add(Long.toString(linea.totale().domande()));
        celle.add(FileCsv.percento(linea.totale().domande(), zona.totale().domande()));
        return celle;
    }

    private Optional<Taglio> taglio(String al, String misura, Errori errori) {
        var campi = new Campi(errori, clock);
        var giorno = campi.campo("al", "la data", al).nonFutura().data();
        var scelta =
                campi.campo("misura", "la misura", misura).scelta(Misura::di).map(Misura::codice);
        return errori.vuoti()
                ? Optional.of(new Taglio(giorno.orElseGet(() -> LocalDate.now(clock)), scelta.orElse(null)))
                : Optional.empty();
    }

    /** What is counted: the states of a day, of one measure or of all. */
    record Taglio(LocalDate giorno, @Nullable String misura) {

        /** @param nomeDelGiorno how the address calls the day */
        String indirizzo(String dove, String nomeDelGiorno) {
            return conMisura(dove)
                    .queryParam(nomeDelGiorno, FileCsv.giorno(giorno))
                    .toUriString();
        }

        /** The domande behind a number. */
        String elenco(@Nullable String istat, @Nullable StatoDomanda stato) {
            var elenco = conMisura(Schede.DOMANDE);
            Optional.ofNullable(istat).ifPresent(c -> elenco.queryParam("comune", c));
            Optional.ofNullable(stato).ifPresent(s -> elenco.queryParam("stato", s));
            return elenco.queryParam("statoAl", FileCsv.giorno(giorno)).toUriString();
        }

        private UriComponentsBuilder conMisura(String dove) {
            var indirizzo = UriComponentsBuilder.fromPath(dove);
            return misura == null ? indirizzo : indirizzo.queryParam("misura", misura);
        }
    }

    /** Counts by comune and state with their sums. */
    record Riepilogo(List<StatoDomanda> stati, List<Linea> comuni, Linea zona) {

        /** One number and the list of what it counts. */
        record Casella(long domande, String elenco) {}

        /** @param caselle one for each state, in their order */
        record Linea(String nome, List<Casella> caselle, Casella totale) {}

        static Riepilogo di(List<Conteggio> conteggi, Taglio taglio) {
            var stati = Arrays.stream(StatoDomanda.values())
                    .filter(s -> conteggi.stream().anyMatch(c -> c.stato() == s))
                    .toList();
            var comuni = conteggi.stream()
                    .map(Conteggio::istat)
                    .distinct()
                    .map(istat -> conteggi.stream()
                            .filter(c -> c.istat().equals(istat))
                            .toList())
                    .map(suoi -> linea(suoi.getFirst().comune(), suoi.getFirst().istat(), stati, suoi, taglio))
                    .toList();
            return new Riepilogo(stati, comuni, linea("Tutta la zona", null, stati, conteggi, taglio));
        }

        private static Linea linea(
                String nome,
                @Nullable String istat,
                List<StatoDomanda> stati,
                List<Conteggio> conteggi,
                Taglio taglio) {
            var caselle = stati.stream()
                    .map(s -> new Casella(
                            conteggi.stream()
                                    .filter(c -> c.stato() == s)
                                    .mapToLong(Conteggio::domande)
                                    .sum(),
                            taglio.elenco(istat, s)))
                    .toList();
            var totale = conteggi.stream().mapToLong(Conteggio::domande).sum();
            return new Linea(nome, caselle, new Casella(totale, taglio.elenco(istat, null)));
        }
    }
}
