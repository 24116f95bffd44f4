package it.filo.lep.web;

import it.filo.base.web.Voce;
import it.filo.lep.Cifra.Base;
import it.filo.lep.Indicatore;
import it.filo.lep.LeggiRapporto;
import it.filo.lep.NucleiDietro;
import it.filo.lep.NucleiDietro.Parte;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The nuclei behind a figure of the report, one by one, and those left out of it. */
@Controller
class NucleiDelRapportoController {

    private static final int PER_PAGINA = 50;

    private final LeggiRapporto leggi;
    private final Clock clock;

    NucleiDelRapportoController(LeggiRapporto leggi, Clock clock) {
        this.leggi = leggi;
        this.clock = clock;
    }

    @GetMapping("/lep/{anno}/{trimestre}/nuclei")
    String nuclei(
            @PathVariable int anno,
            @PathVariable("trimestre") int numero,
            @RequestParam String indicatore,
            @RequestParam(defaultValue = "") String comune,
            @RequestParam(defaultValue = "DENTRO") Parte parte,
            @RequestParam(required = false) @Nullable String dopo,
            Richiesta richiesta,
            Operatore chi,
            Model model) {
        var trimestre = Richiesta.trimestre(anno, numero);
        var taglio = richiesta.taglio(trimestre, LocalDate.now(clock));
        if (!NucleiDietro.CODICI.contains(indicatore)) {
            throw new NonVisibile("indicatore " + indicatore);
        }
        var misura = richiesta.quale();
        var letto = leggi.nuclei(taglio, indicatore, new Base(misura, comune), parte, dopo, PER_PAGINA + 1, chi);
        var righe = letto.cosa();
        var pagina = righe.subList(0, Math.min(righe.size(), PER_PAGINA));
        var indirizzo = UriComponentsBuilder.fromUriString(richiesta.indirizzo(trimestre, "/nuclei"))
                .queryParam("indicatore", indicatore);
        if (!comune.isEmpty()) {
            indirizzo.queryParam("comune", comune);
        }
        var base = indirizzo.build().toUriString();
        var questa = UriComponentsBuilder.fromUriString(base).queryParam("parte", parte);
        model.addAttribute("trimestre", trimestre);
        model.addAttribute("taglio", taglio);
        model.addAttribute("misura", misura);
        model.addAttribute("tempi", NucleiDietro.TEMPI.contains(indicatore));
        model.addAttribute(
                "nome",
                Arrays.stream(Indicatore.values())
                        .filter(i -> i.codice().equals(indicatore))
                        .findFirst()
                        .orElseThrow()
                        .nome());
        model.addAttribute("codice", indicatore);
        model.addAttribute("titoloRighe", nome(indicatore, parte));
        model.addAttribute("ritardo", letto.ritardo());
        model.addAttribute("righe", pagina);
        model.addAttribute("conNomi", LeggiRapporto.vedeNomi(chi));
        model.addAttribute("rapporto", richiesta.indirizzo(trimestre, ""));
        model.addAttribute("schede", schede(indicatore, base));
        model.addAttribute("qui", base + "&parte=" + parte);
        model.addAttribute(
                "altre",
                righe.size() > PER_PAGINA
                        ? questa.cloneBuilder()
                                .queryParam("dopo", "{dopo}")
                                .encode()
                                .buildAndExpand(pagina.getLast().ordine())
                                .toUriString()
                        : null);
        model.addAttribute("inizio", dopo == null ? null : questa.build().toUriString());
        return "lep/nuclei";
    }

    private static List<Voce> schede(String indicatore, String base) {
        return Arrays.stream(Parte.values())
                .filter(p -> p != Parte.INVERTITA || NucleiDietro.TEMPI.contains(indicatore))
                .map(p -> new Voce(nome(indicatore, p), base + "&parte=" + p))
                .toList();
    }

    private static String nome(String indicatore, Parte parte) {
        var tempi = NucleiDietro.TEMPI.contains(indicatore);
        return switch (parte) {
            case DENTRO -> tempi ? "Passaggio compiuto" : "Contati";
            case FUORI -> tempi ? "Ancora in attesa" : "Non contati";
            case INVERTITA -> "Date invertite, fuori dal conto";
        };
    }
}
