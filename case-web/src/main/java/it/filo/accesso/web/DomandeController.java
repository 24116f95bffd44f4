package it.filo.accesso.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import it.filo.accesso.ConsultaDomande;
import it.filo.accesso.ElencoDomande;
import it.filo.accesso.ElencoDomande.Conteggio;
import it.filo.accesso.ElencoDomande.Riga;
import it.filo.accesso.RegistraDomanda;
import it.filo.accesso.StatoDomanda;
import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Opzioni;
import it.filo.misura.Misura;
import it.filo.operatori.Operatore;
import it.filo.zona.Comune;
import it.filo.zona.Zone;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of domande: as a list, as a file, as counts. */
@Controller
class DomandeController {

    private static final DateTimeFormatter GIORNO = DateTimeFormatter.ofPattern("dd/MM/uuuu");

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
        http.setContentType("text/csv;charset=UTF-8");
        http.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"domande-" + LocalDate.now(clock) + ".csv\"");
        var conCodice = domande.conCodiceFiscale(chi);
        var testo = new OutputStreamWriter(http.getOutputStream(), StandardCharsets.UTF_8);
        testo.write('\uFEFF');
        var csv = CsvWriter.builder().fieldSeparator(';').build(testo);
        csv.writeRecord(colonne(conCodice));
        domande.esporta(filtro.get(), chi, riga -> csv.writeRecord(celle(riga, conCodice)));
        csv.flush();
    }

    @GetMapping("/accesso/domande/riepilogo")
    String riepilogo(
            @RequestParam(defaultValue = "") String al,
            @RequestParam(defaultValue = "") String misura,
            Operatore chi,
            Model modello,
            HttpServletResponse http) {
        var errori = new Errori();
        var campi = new Campi(errori, clock);
        var giorno = campi.campo("al", "la data", al).nonFutura().data();
        var scelta = campi.campo("misura", "la misura", misura).scelta(Misura::di);
        if (!errori.vuoti()) {
            http.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        var data = giorno.orElseGet(() -> LocalDate.now(clock));
        var conteggi = domande.perComuneEStato(data, scelta.map(Misura::codice).orElse(null), chi);
        modello.addAttribute("tabella", Riepilogo.di(conteggi));
        modello.addAttribute("errori", errori);
        modello.addAttribute("al", al);
        modello.addAttribute("misura", misura);
        modello.addAttribute("giorno", data);
        modello.addAttribute("misure", Opzioni.di(Misura.tutte(), Misura::codice, Misura::nome));
        modello.addAttribute("schede", Schede.per(chi));
        return "accesso/riepilogo";
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
        celle.add(testo(riga.protocollo()));
        celle.add(riga.misura());
        celle.add(GIORNO.format(riga.data()));
        celle.add(testo(riga.cognome()));
        celle.add(testo(riga.nome()));
        if (conCodice) {
            celle.add(testo(riga.codiceFiscale()));
        }
        celle.add(testo(riga.comune()));
        celle.add(riga.stato().name());
        celle.add(riga.dataEsito() == null ? "" : GIORNO.format(riga.dataEsito()));
        celle.add(testo(riga.motivo()));
        return celle;
    }

    /** What a spreadsheet would take for a formula is marked as text. */
    static String testo(@Nullable String valore) {
        if (valore == null || valore.isEmpty()) {
            return "";
        }
        return "=+-@\t\r".indexOf(valore.charAt(0)) >= 0 ? "'" + valore : valore;
    }

    /** Counts by comune and state with their sums. */
    record Riepilogo(List<StatoDomanda> stati, List<Linea> comuni, Linea zona) {

        /** @param domande one number for each state, in their order */
        record Linea(String nome, List<Long> domande, long totale) {}

        static Riepilogo di(List<Conteggio> conteggi) {
            var stati = Arrays.stream(StatoDomanda.values())
                    .filter(s -> conteggi.stream().anyMatch(c -> c.stato() == s))
                    .toList();
            var comuni = conteggi.stream()
                    .map(Conteggio::comune)
                    .distinct()
                    .map(nome -> linea(
                            nome,
                            stati,
                            conteggi.stream()
                                    .filter(c -> c.comune().equals(nome))
                                    .toList()))
                    .toList();
            return new Riepilogo(stati, comuni, linea("Tutta la zona", stati, conteggi));
        }

        private static Linea linea(String nome, List<StatoDomanda> stati, List<Conteggio> conteggi) {
            var domande = stati.stream()
                    .map(s -> conteggi.stream()
                            .filter(c -> c.stato() == s)
                            .mapToLong(Conteggio::domande)
                            .sum())
                    .toList();
            return new Linea(
                    nome, domande, domande.stream().mapToLong(Long::longValue).sum());
        }
    }
}
