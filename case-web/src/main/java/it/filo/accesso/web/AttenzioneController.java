package it.filo.accesso.web;

import it.filo.accesso.ConsultaAttenzione;
import it.filo.accesso.ElencoAttenzione;
import it.filo.accesso.ElencoAttenzione.Conteggio;
import it.filo.accesso.StatoDomanda;
import it.filo.base.web.Errori;
import it.filo.base.web.FileCsv;
import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.base.web.Voce;
import it.filo.misura.Misura;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.zona.Comune;
import it.filo.zona.Ente;
import it.filo.zona.Zone;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The families whose domanda did not go well, with who helps them. */
@Controller
class AttenzioneController {

    /** A number above the list, with the part of it that it counts. */
    public record Conto(long quante, String testo, String indirizzo) {}

    private static final List<String> COLONNE = List.of(
            "richiedente",
            "telefono",
            "comune",
            "misura",
            "stato",
            "data_esito",
            "motivo",
            "riesame",
            "uscita",
            "chi_aiuta",
            "fatto_per_ultimo",
            "fatto_il",
            "prossimo_passo",
            "entro");

    private final ConsultaAttenzione attenzione;
    private final RigheDiAttenzione righe;
    private final Zone zone;
    private final Formati formati;
    private final Clock clock;

    AttenzioneController(
            ConsultaAttenzione attenzione, RigheDiAttenzione righe, Zone zone, Formati formati, Clock clock) {
        this.attenzione = attenzione;
        this.righe = righe;
        this.zone = zone;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping("/accesso/attenzione")
    String elenco(FiltroAttenzione form, Operatore chi, Model modello, HttpServletResponse http) {
        var errori = new Errori();
        var comuni = Opzioni.di(zone.comuni(), Comune::istat, Comune::nome);
        var aiutano = aiutano(chi);
        var trovate = ConsultaAttenzione.Righe.NESSUNA;
        List<Conto> conti = List.of();
        var filtro = form.leggi(errori, chi, clock);
        if (filtro.isPresent()) {
            var dopo = form.leggiDopo();
            var aperto = attenzione.apri(filtro.get(), dopo, chi);
            trovate = aperto.righe();
            conti = conti(aperto.conteggi(), form);
            modello.addAttribute("inizio", dopo == null ? null : form.indirizzo());
        } else {
            http.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        var altre = trovate.righe().size() > ElencoAttenzione.PAGINA;
        var mostrate = altre ? trovate.righe().subList(0, ElencoAttenzione.PAGINA) : trovate.righe();
        modello.addAttribute("righe", righe.di(mostrate, trovate.calendario()));
        modello.addAttribute("altre", altre ? form.seguito(mostrate.getLast()) : null);
        modello.addAttribute("conti", conti);
        modello.addAttribute("tolti", filtro.isPresent() ? form.tolti(comuni, aiutano) : List.of());
        modello.addAttribute("errori", errori);
        modello.addAttribute("filtro", form);
        modello.addAttribute("senzaScelta", FiltroAttenzione.senzaScelta(chi));
        modello.addAttribute("uscite", form.uscite());
        modello.addAttribute("csv", form.csv());
        modello.addAttribute(
                "perTermine", filtro.filter(ElencoAttenzione.Filtro::perTermine).isPresent());
        modello.addAttribute("telefoni", mostrate.stream().anyMatch(r -> r.telefono() != null));
        modello.addAttribute("scelti", !form.tolti(comuni, aiutano).isEmpty());
        modello.addAttribute("ente", chi.e(Ruolo.OPERATORE_ACCESSO) ? chi.nomeEnte() : null);
        modello.addAttribute(
                "viste",
                List.of(
                        new Voce("Da seguire", form.con("righe", null)),
                        new Voce("Uscite dall'elenco", form.con("righe", FiltroAttenzione.USCITE))));
        modello.addAttribute("comuni", comuni);
        modello.addAttribute(
                "stati",
                Opzioni.di(
                        Arrays.stream(StatoDomanda.values())
                                .filter(StatoDomanda::chiedeAttenzione)
                                .toList(),
                        StatoDomanda::name,
                        StatoDomanda::nome));
        modello.addAttribute("misure", Opzioni.di(Misura.tutte(), Misura::codice, Misura::nome));
        modello.addAttribute("inVigore", inVigore());
        modello.addAttribute("aiutano", aiutano);
        modello.addAttribute("scadenze", FiltroAttenzione.scadenze());
        modello.addAttribute("schede", Schede.per(chi));
        return "accesso/attenzione";
    }

    /** The rows of the list with the same filters, all of them, while they are read. */
    @GetMapping("/accesso/attenzione.csv")
    void csv(FiltroAttenzione form, Operatore chi, HttpServletResponse http) throws IOException {
        var filtro = form.leggi(new Errori(), chi, clock);
        if (filtro.isEmpty()) {
            http.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        FileCsv.scarica(http, "lista-di-attenzione-" + LocalDate.now(clock), csv -> {
            csv.writeRecord(COLONNE);
            attenzione.esporta(
                    filtro.get(), chi, (riga, calendario) -> csv.writeRecord(celle(riga, righe.di(riga, calendario))));
        });
    }

    private static List<String> celle(ElencoAttenzione.Riga riga, RigheDiAttenzione.Mostrata mostrata) {
        return List.of(
                FileCsv.testo(riga.richiedente()),
                FileCsv.testo(riga.telefono()),
                FileCsv.testo(riga.comune()),
                riga.misura(),
                riga.stato().nome(),
                FileCsv.giorno(riga.esito()),
                FileCsv.testo(riga.motivo()),
                mostrata.termine() == null ? "" : mostrata.termine().testo(),
                FileCsv.testo(mostrata.uscita()),
                FileCsv.testo(mostrata.chiAiuta()),
                riga.ultimo() == null ? "" : riga.ultimo().nome(),
                FileCsv.giorno(riga.ultimoIl()),
                FileCsv.testo(riga.prossimo()),
                FileCsv.giorno(riga.prossimoEntro()));
    }

    private Map<String, String> aiutano(Operatore chi) {
        var voci = new LinkedHashMap<>(FiltroAttenzione.chiAiuta(chi));
        var candidati = attenzione.candidati(null);
        candidati.operatori().stream()
                .filter(o -> o.e(Ruolo.ASSISTENTE_SOCIALE) || o.ente().equals(chi.ente()))
                .forEach(o -> voci.put(o.id().toString(), o.nominativo()));
        candidati.enti().stream()
                .sorted(Comparator.comparing(Ente::nome))
                .forEach(e -> voci.put(e.id().toString(), e.nome()));
        return voci;
    }

    /** "ADI e SFL", as the list says when no measure is chosen. */
    private String inVigore() {
        return formati.elenco(ConsultaAttenzione.inVigore(LocalDate.now(clock)).stream()
                .map(c -> Misura.di(c).nome())
                .toList());
    }

    private static List<Conto> conti(List<Conteggio> conteggi, FiltroAttenzione form) {
        var conti = new ArrayList<Conto>();
        conteggi.forEach(c -> conti.add(new Conto(
                c.righe(),
                c.righe() == 1 ? c.stato().nome().toLowerCase(Locale.ITALIAN) : molte(c.stato()),
                form.con("stato", c.stato().name()))));
        aggiungi(
                conti,
                conteggi,
                Conteggio::senzaAiuto,
                "senza nessuno che aiuta",
                "senza nessuno che aiuta",
                form.con("aiuta", "nessuno"));
        aggiungi(
                conti,
                conteggi,
                Conteggio::vicine,
                "riesame entro 10 giorni",
                "riesami entro 10 giorni",
                form.con("scadenza", "VICINA"));
        aggiungi(
                conti,
                conteggi,
                Conteggio::passate,
                "con il termine passato",
                "con il termine passato",
                form.con("scadenza", "PASSATA"));
        return conti;
    }

    /** "respinte". */
    private static String molte(StatoDomanda stato) {
        var nome = stato.nome().toLowerCase(Locale.ITALIAN);
        return nome.substring(0, nome.length() - 1) + "e";
    }

    private static void aggiungi(
            List<Conto> conti,
            List<Conteggio> conteggi,
            ToLongFunction<Conteggio> quante,
            String uno,
            String molti,
            String indirizzo) {
        var somma = conteggi.stream().collect(Collectors.summingLong(quante));
        if (somma > 0) {
            conti.add(new Conto(somma, somma == 1 ? uno : molti, indirizzo));
        }
    }
}
