package it.filo.accesso.web;

import it.filo.accesso.Canale;
import it.filo.accesso.ConsultaContatti;
import it.filo.accesso.ElencoContatti.Conteggio;
import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.FileCsv;
import it.filo.base.web.Opzioni;
import it.filo.operatori.Operatore;
import it.filo.zona.PuntoDiAccesso;
import it.filo.zona.Territorio;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How many came to each point of access in each quarter, how, and out of how many contacts came a domanda. */
@Controller
class ConteggiController {

    private static final String CONTEGGI = Schede.CONTATTI + "/conteggi";
    private static final int PRIMO_ANNO = 2017;
    private static final int TRIMESTRI = 4;

    /** @param conDomanda those out of which a domanda came */
    public record Casella(long contatti, long conDomanda) {}

    /** @param trimestri four, then their sum */
    public record Linea(String nome, List<Casella> trimestri) {}

    public record Tavola(List<Linea> linee, Linea totale) {

        static Tavola di(Stream<Linea> linee, List<Conteggio> conteggi) {
            return new Tavola(linee.toList(), linea("Tutta la zona", conteggi, c -> true));
        }
    }

    private final ConsultaContatti contatti;
    private final Territorio territorio;
    private final Clock clock;

    ConteggiController(ConsultaContatti contatti, Territorio territorio, Clock clock) {
        this.contatti = contatti;
        this.territorio = territorio;
        this.clock = clock;
    }

    @GetMapping(CONTEGGI)
    String conteggi(
            @RequestParam(defaultValue = "") String anno, Operatore chi, Model modello, HttpServletResponse http) {
        var errori = new Errori();
        var scelto = anno(anno, errori);
        if (!errori.vuoti()) {
            http.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        var conteggi = contatti.conta(scelto, chi);
        modello.addAttribute("perPunto", perPunto(conteggi, scelto));
        modello.addAttribute("perCanale", perCanale(conteggi));
        modello.addAttribute("anno", scelto);
        modello.addAttribute("errori", errori);
        modello.addAttribute("anni", anni());
        modello.addAttribute("csv", CONTEGGI + ".csv?anno=" + scelto);
        modello.addAttribute("schede", Schede.per(chi));
        return "accesso/conteggi";
    }

    /** One row for each point, quarter and channel: sums are the reader's. */
    @GetMapping(CONTEGGI + ".csv")
    void csv(@RequestParam(defaultValue = "") String anno, Operatore chi, HttpServletResponse http) throws IOException {
        var errori = new Errori();
        var scelto = anno(anno, errori);
        if (!errori.vuoti()) {
            http.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        var conteggi = contatti.esportaConteggi(scelto, chi);
        FileCsv.scarica(http, "contatti-per-punto-" + scelto, csv -> {
            csv.writeRecord(
                    List.of("punto_di_accesso", "tipo", "anno", "trimestre", "canale", "contatti", "con_domanda"));
            for (var punto : territorio.punti()) {
                righe(conteggi, c -> punto.id().equals(c.punto()))
                        .forEach(c ->
                                csv.writeRecord(celle(punto.nome(), punto.tipo().name(), scelto, c)));
            }
            righe(conteggi, c -> c.punto() == null).forEach(c -> csv.writeRecord(celle("Altro luogo", "", scelto, c)));
        });
    }

    private static List<String> celle(String punto, String tipo, int anno, Conteggio conteggio) {
        return List.of(
                FileCsv.testo(punto),
                tipo,
                Integer.toString(anno),
                Integer.toString(conteggio.trimestre()),
                conteggio.canale().name(),
                Long.toString(conteggio.contatti()),
                Long.toString(conteggio.conDomanda()));
    }

    private static Stream<Conteggio> righe(List<Conteggio> conteggi, Predicate<Conteggio> quali) {
        return conteggi.stream()
                .filter(quali)
                .sorted(Comparator.comparingInt(Conteggio::trimestre).thenComparing(Conteggio::canale));
    }

    /** Every point that was open in the year, also where nobody came; another place only where somebody did. */
    private Tavola perPunto(List<Conteggio> conteggi, int anno) {
        var linee = new ArrayList<Linea>();
        for (var punto : territorio.punti()) {
            var linea = linea(punto.nome(), conteggi, c -> punto.id().equals(c.punto()));
            if (aperto(punto, anno) || linea.trimestri().getLast().contatti() > 0) {
                linee.add(linea);
            }
        }
        if (conteggi.stream().anyMatch(c -> c.punto() == null)) {
            linee.add(linea("Altro luogo", conteggi, c -> c.punto() == null));
        }
        return Tavola.di(linee.stream(), conteggi);
    }

    private static Tavola perCanale(List<Conteggio> conteggi) {
        return Tavola.di(
                Stream.of(Canale.values()).map(canale -> linea(canale.nome(), conteggi, c -> c.canale() == canale)),
                conteggi);
    }

    private static Linea linea(String nome, List<Conteggio> conteggi, Predicate<Conteggio> quali) {
        return new Linea(
                nome,
                IntStream.rangeClosed(1, TRIMESTRI + 1)
                        .mapToObj(t -> somma(conteggi.stream()
                                .filter(quali)
                                .filter(c -> t > TRIMESTRI || c.trimestre() == t)
                                .toList()))
                        .toList());
    }

    private static Casella somma(List<Conteggio> conteggi) {
        return new Casella(
                conteggi.stream().mapToLong(Conteggio::contatti).sum(),
                conteggi.stream().mapToLong(Conteggio::conDomanda).sum());
    }

    private static boolean aperto(PuntoDiAccesso punto, int anno) {
        return !punto.dal().isAfter(LocalDate.of(anno, 12, 31))
                && (punto.al() == null || !punto.al().isBefore(LocalDate.of(anno, 1, 1)));
    }

    private int anno(String testo, Errori errori) {
        var questo = LocalDate.now(clock).getYear();
        return new Campi(errori, clock)
                .campo("anno", "l'anno", testo)
                .intero(PRIMO_ANNO, questo)
                .orElse(questo);
    }

    private Map<String, String> anni() {
        return Opzioni.di(
                IntStream.iterate(LocalDate.now(clock).getYear(), a -> a >= PRIMO_ANNO, a -> a - 1)
                        .boxed()
                        .toList(),
                a -> a,
                a -> Integer.toString(a));
    }
}
