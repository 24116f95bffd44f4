package it.filo.carichi.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.carichi.LeggiConsegne;
import it.filo.carichi.LeggiConsegne.Lette;
import it.filo.carichi.PassaConsegne;
import it.filo.cartella.Carichi.Carico;
import it.filo.cartella.Fase;
import it.filo.cartella.Pesi;
import it.filo.cartella.web.Candidati;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Somebody leaves: everything that she holds is handed over, all to one colleague, by the rule, or case by case. */
@Controller
@RequestMapping(ConsegneController.QUI)
class ConsegneController {

    static final String QUI = "/consegne";

    private final LeggiConsegne leggi;
    private final PassaConsegne passa;
    private final Candidati candidati;
    private final RigheDiConsegna righe;
    private final Formati formati;
    private final Clock clock;

    ConsegneController(
            LeggiConsegne leggi,
            PassaConsegne passa,
            Candidati candidati,
            RigheDiConsegna righe,
            Formati formati,
            Clock clock) {
        this.leggi = leggi;
        this.passa = passa;
        this.candidati = candidati;
        this.righe = righe;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping
    String elenco(Operatore chi, Model modello) {
        var persone = leggi.persone(chi);
        var oggi = LocalDate.now(clock);
        modello.addAttribute(
                "usciti", persone.stream().filter(p -> p.daPassare(oggi)).toList());
        modello.addAttribute(
                "persone", persone.stream().filter(p -> !p.daPassare(oggi)).toList());
        modello.addAttribute("oggi", oggi);
        return "carichi/consegne";
    }

    @GetMapping("/{operatore}")
    String mostra(
            @PathVariable OperatoreId operatore,
            @RequestParam(required = false) @Nullable String a,
            Operatore chi,
            Model modello) {
        modello.addAttribute("dal", formati.breve(LocalDate.now(clock)));
        modello.addAttribute("nelleRighe", a);
        return pagina(leggi.di(operatore, RigheDiConsegna.operatore(a), chi), a, null, modello);
    }

    @PostMapping("/{operatore}")
    ModelAndView passa(
            @PathVariable OperatoreId operatore,
            @RequestParam MultiValueMap<String, String> parametri,
            Operatore chi,
            Model modello) {
        leggi.persona(operatore, chi);
        var a = Objects.requireNonNullElse(parametri.getFirst("a"), "");
        modello.addAttribute("dal", parametri.getFirst("dal"));
        modello.addAttribute("motivo", parametri.getFirst("motivo"));
        modello.addAttribute("nelleRighe", a);
        var errori = new Errori();
        modello.addAttribute("errori", errori);
        var metti = parametri.containsKey("metti");
        if (metti || !a.equals(Objects.requireNonNullElse(parametri.getFirst("nelleRighe"), ""))) {
            if (!metti) {
                errori.aggiungi(
                        "a", "Questa scelta non era ancora nelle righe: ora c’è. Controllarle e passare le consegne.");
            }
            return ancora(pagina(leggi.di(operatore, RigheDiConsegna.operatore(a), chi), a, null, modello), modello);
        }
        var campi = new Campi(errori, clock);
        var dal = campi.campo("dal", "da che giorno", parametri.getFirst("dal"))
                .obbligatorio()
                .data();
        var motivo = campi.campo("motivo", "il motivo", parametri.getFirst("motivo"))
                .obbligatorio()
                .lungoAlPiu(300)
                .testo();
        var oggi = LocalDate.now(clock);
        dal.filter(d -> d.isAfter(oggi) || d.isBefore(oggi.minusDays(PassaConsegne.GIORNI_INDIETRO)))
                .ifPresent(d -> errori.aggiungi(
                        "dal",
                        "Scrivere oggi o un giorno degli ultimi %d: per un giorno che deve venire, tornare qui allora."
                                .formatted(PassaConsegne.GIORNI_INDIETRO)));
        var scelte = RigheDiConsegna.scelte(parametri);
        if (scelte.stream().allMatch(s -> s.a() == null)) {
            errori.aggiungi("righe", "Scegliere almeno una persona a cui passare qualcosa.");
        }
        return errori.vuoti()
                ? new ModelAndView("redirect:/cartelle/assegnazioni/lotti/"
                        + passa.passa(operatore, scelte, dal.orElseThrow(), motivo.orElseThrow(), chi))
                : ancora(pagina(leggi.di(operatore, null, chi), a, parametri, modello), modello);
    }

    private static ModelAndView ancora(String pagina, Model modello) {
        return new ModelAndView(pagina, modello.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String pagina(
            Lette lette, @Nullable String a, @Nullable MultiValueMap<String, String> scritto, Model modello) {
        var tutte = Stream.concat(
                        lette.righe().stream().map(r -> righe.riga(r, scritto)),
                        lette.proposte().stream().map(r -> righe.riga(r, scritto)))
                .toList();
        modello.addAttribute("persona", lette.persona());
        modello.addAttribute("righe", tutte);
        modello.addAttribute(
                "mancano",
                tutte.stream()
                        .filter(r -> r.candidati().isEmpty())
                        .collect(Collectors.groupingBy(
                                RigheDiConsegna.Riga::serve,
                                LinkedHashMap::new,
                                Collectors.mapping(RigheDiConsegna.Riga::richiedente, Collectors.toList()))));
        modello.addAttribute(
                "qualcuna", tutte.stream().anyMatch(r -> !r.candidati().isEmpty()));
        modello.addAttribute("altro", lette.altro());
        modello.addAttribute("altre", lette.altre());
        modello.addAttribute("massime", LeggiConsegne.MASSIME);
        modello.addAttribute("fasi", perFase(lette));
        modello.addAttribute("pesi", Pesi.PER_FASE);
        modello.addAttribute("a", a);
        modello.addAttribute("colleghi", candidati.opzioni(colleghi(lette)));
        modello.addAttribute("qui", QUI + "/" + lette.persona().id());
        return "carichi/consegna";
    }

    /** Those to whom at least something may go. */
    private static List<Carico> colleghi(Lette lette) {
        return Stream.concat(
                        lette.righe().stream().flatMap(r -> r.candidati().stream()),
                        lette.proposte().stream().flatMap(r -> r.candidati().stream()))
                .collect(Collectors.toMap(Carico::id, Function.identity(), (x, y) -> x, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** Each case once, in the order of the pathway. */
    private static Map<Fase, Long> perFase(Lette lette) {
        var fasi = new LinkedHashMap<Fase, Long>();
        Arrays.stream(Fase.values()).forEach(f -> {
            var quante = lette.righe().stream()
                    .filter(r -> r.voce().fase() == f)
                    .map(r -> r.voce().cartella())
                    .distinct()
                    .count();
            if (quante > 0) {
                fasi.put(f, quante);
            }
        });
        return fasi;
    }
}
