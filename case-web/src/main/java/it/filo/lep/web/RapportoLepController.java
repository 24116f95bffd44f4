package it.filo.lep.web;

import it.filo.base.web.Formati;
import it.filo.base.web.Pdf;
import it.filo.base.web.Voce;
import it.filo.lep.CalcolaRapporto;
import it.filo.lep.Cifra;
import it.filo.lep.Cifra.Base;
import it.filo.lep.Indicatore;
import it.filo.lep.Indicatore.Tema;
import it.filo.lep.LeggiRapporto;
import it.filo.lep.NucleiDietro;
import it.filo.lep.RapportoLep;
import it.filo.lep.Taglio;
import it.filo.lep.Taglio.Trimestre;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.zona.Zone;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The quarterly LEP report, on screen and as files. */
@Controller
class RapportoLepController {

    private static final int PRIMO_ANNO = 2018;
    private static final int PER_PAGINA = 50;

    /** One measure that the page can speak of. */
    record Scelta(String testo, String indirizzo, boolean attuale) {}

    /** Domande of one comune, by state, in the order of {@link CalcolaRapporto#STATI}. */
    record RigaDomande(String comune, List<Cifra> stati, long totale) {}

    /** One zona of the Region. */
    record RigaRegione(String nome, Map<String, Cifra> cifre) {}

    private static final List<String> REGIONALI = List.of("A1", "A2.mediana", "E1", "E3", "P1", "P4", "L2", "L3", "L4");

    private final LeggiRapporto leggi;
    private final Zone zone;
    private final Pdf pdf;
    private final Formati formati;
    private final Clock clock;

    RapportoLepController(LeggiRapporto leggi, Zone zone, Pdf pdf, Formati formati, Clock clock) {
        this.leggi = leggi;
        this.pdf = pdf;
        this.zone = zone;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping("/lep")
    String indice(Model model) {
        var attuale = Trimestre.del(oggi());
        var anni = new LinkedHashMap<Integer, List<Voce>>();
        for (int anno = attuale.anno(); anno >= PRIMO_ANNO; anno--) {
            var voci = new ArrayList<Voce>();
            for (int numero = 1; numero <= (anno == attuale.anno() ? attuale.numero() : 4); numero++) {
                voci.add(new Voce(new Trimestre(anno, numero).nome(), "/lep/" + anno + "/" + numero));
            }
            anni.put(anno, voci);
        }
        model.addAttribute("anni", anni);
        model.addAttribute("concluso", attuale.precedente());
        return "lep/indice";
    }

    @GetMapping("/lep/{anno}/{trimestre}")
    String pagina(
            @PathVariable int anno,
            @PathVariable("trimestre") int numero,
            Richiesta richiesta,
            Operatore chi,
            Model model) {
        var trimestre = trimestre(anno, numero);
        var taglio = richiesta.taglio(trimestre, oggi());
        intesta(model, trimestre, taglio);
        model.addAttribute("csv", richiesta.indirizzo(trimestre, ".csv"));
        model.addAttribute("xlsx", richiesta.indirizzo(trimestre, ".xlsx"));
        model.addAttribute("pdf", richiesta.indirizzo(trimestre, ".pdf"));
        model.addAttribute("prima", richiesta.indirizzo(trimestre.precedente(), ""));
        model.addAttribute(
                "dopo",
                trimestre.ultimoGiorno().isBefore(oggi()) ? richiesta.indirizzo(trimestre.successivo(), "") : null);
        if (chi.ruolo() == Ruolo.REGIONE) {
            var rapporti = leggi.rapporti(taglio, chi);
            model.addAttribute("zone", regione(rapporti));
            model.addAttribute("indicatori", intestazioni(rapporti));
            return "lep/regione";
        }
        riempi(model, trimestre, richiesta, chi);
        model.addAttribute("vedeNuclei", LeggiRapporto.vedeNuclei(chi));
        return "lep/rapporto";
    }

    @GetMapping("/lep/{anno}/{trimestre}.csv")
    void csv(
            @PathVariable int anno,
            @PathVariable("trimestre") int numero,
            Richiesta richiesta,
            Operatore chi,
            HttpServletResponse risposta)
            throws IOException {
        var rapporti = esporta(anno, numero, richiesta, chi, "csv", "text/csv;charset=UTF-8", risposta);
        FileLep.csv(rapporti, risposta.getOutputStream());
    }

    @GetMapping("/lep/{anno}/{trimestre}.xlsx")
    void xlsx(
            @PathVariable int anno,
            @PathVariable("trimestre") int numero,
            Richiesta richiesta,
            Operatore chi,
            HttpServletResponse risposta)
            throws IOException {
        var rapporti = esporta(
                anno,
                numero,
                richiesta,
                chi,
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                risposta);
        FileLep.xlsx(rapporti, risposta.getOutputStream());
    }

    @GetMapping("/lep/{anno}/{trimestre}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable int anno,
            @PathVariable("trimestre") int numero,
            Richiesta richiesta,
            Operatore chi,
            Model model) {
        var trimestre = trimestre(anno, numero);
        var taglio = richiesta.taglio(trimestre, oggi());
        if (chi.ruolo() == Ruolo.REGIONE) {
            throw new NonVisibile("rapporto delle zone in PDF");
        }
        leggi.esportato(taglio, "pdf", chi);
        intesta(model, trimestre, taglio);
        riempi(model, trimestre, richiesta, chi);
        return pdf.risposta("lep/documento", model.asMap(), "rapporto-lep-%d-%d".formatted(anno, numero));
    }

    @GetMapping("/lep/{anno}/{trimestre}/nuclei")
    String nuclei(
            @PathVariable int anno,
            @PathVariable("trimestre") int numero,
            @RequestParam String indicatore,
            @RequestParam(defaultValue = "") String comune,
            @RequestParam(defaultValue = "true") boolean parte,
            @RequestParam(required = false) @Nullable String dopo,
            Richiesta richiesta,
            Operatore chi,
            Model model) {
        var trimestre = trimestre(anno, numero);
        var taglio = richiesta.taglio(trimestre, oggi());
        if (!NucleiDietro.CODICI.contains(indicatore)) {
            throw new NonVisibile("indicatore " + indicatore);
        }
        var misura = misura(richiesta);
        var righe = leggi.nuclei(taglio, indicatore, new Base(misura, comune), parte, dopo, PER_PAGINA + 1, chi);
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
        model.addAttribute("tempi", indicatore.endsWith("2"));
        model.addAttribute(
                "nome",
                Arrays.stream(Indicatore.values())
                        .filter(i -> i.codice().equals(indicatore))
                        .findFirst()
                        .orElseThrow()
                        .nome());
        model.addAttribute("codice", indicatore);
        model.addAttribute("parte", parte);
        model.addAttribute("righe", pagina);
        model.addAttribute("conNomi", LeggiRapporto.vedeNomi(chi));
        model.addAttribute("rapporto", richiesta.indirizzo(trimestre, ""));
        model.addAttribute("dentro", base + "&parte=true");
        model.addAttribute("fuori", base + "&parte=false");
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

    private void intesta(Model model, Trimestre trimestre, Taglio taglio) {
        model.addAttribute("trimestre", trimestre);
        model.addAttribute("taglio", taglio);
        model.addAttribute("provvisorio", !taglio.al().isBefore(oggi()));
    }

    private void riempi(Model model, Trimestre trimestre, Richiesta richiesta, Operatore chi) {
        var taglio = richiesta.taglio(trimestre, oggi());
        var rapporto = leggi.rapporti(taglio, chi).getFirst();
        var precedente = leggi.rapporti(new Taglio(trimestre.precedente().ultimoGiorno(), taglio.noto()), chi)
                .getFirst();
        var misura = misura(richiesta);
        var comuni = zone.comuni().stream()
                .map(c -> new Frasi.Luogo(c.istat(), c.nome()))
                .toList();
        var frasi = new Frasi(rapporto, precedente, misura, comuni, formati);
        var capitoli = new LinkedHashMap<String, List<Frasi.Frase>>();
        for (var tema : List.of(Tema.ANALISI, Tema.EQUIPE, Tema.PROGETTO, Tema.LIVELLI)) {
            capitoli.put(tema.nome(), frasi.di(tema));
        }
        var scelte = new ArrayList<Scelta>();
        scelte.add(scelta("Tutte le misure", "", misura, trimestre, richiesta));
        rapporto.misure().forEach(m -> scelte.add(scelta(m, m, misura, trimestre, richiesta)));
        model.addAttribute("zona", rapporto.zona());
        model.addAttribute("misura", misura);
        model.addAttribute("misure", scelte);
        model.addAttribute("capitoli", capitoli);
        model.addAttribute(
                "stati",
                CalcolaRapporto.STATI.stream().map(RapportoLepController::stato).toList());
        model.addAttribute("domande", domande(rapporto, misura, comuni));
        model.addAttribute("nuclei", richiesta.indirizzo(trimestre, "/nuclei"));
        model.addAttribute(
                "fornitori",
                rapporto.di(new Base(misura, "")).stream()
                        .filter(c -> c.codice().startsWith("P3."))
                        .toList());
        model.addAttribute(
                "fondi",
                rapporto.di(Base.TUTTO).stream()
                        .filter(c -> c.codice().startsWith("F1."))
                        .toList());
    }

    private static Scelta scelta(
            String testo, String codice, String attuale, Trimestre trimestre, Richiesta richiesta) {
        var altra = new Richiesta(richiesta.al(), richiesta.noto(), codice);
        return new Scelta(testo, altra.indirizzo(trimestre, ""), codice.equals(attuale));
    }

    private static List<RigaDomande> domande(RapportoLep rapporto, String misura, List<Frasi.Luogo> comuni) {
        var righe = new ArrayList<RigaDomande>();
        comuni.forEach(c -> righe.add(riga(rapporto, c.nome(), new Base(misura, c.istat()))));
        righe.add(riga(rapporto, "Tutta la zona", new Base(misura, "")));
        return righe;
    }

    private static RigaDomande riga(RapportoLep rapporto, String nome, Base base) {
        var stati = CalcolaRapporto.STATI.stream()
                .flatMap(stato -> rapporto.cifra("D." + stato, base).stream())
                .toList();
        return new RigaDomande(
                nome,
                stati,
                stati.stream()
                        .mapToLong(c -> c.valore() == null ? 0 : c.valore().longValue())
                        .sum());
    }

    private static String stato(String codice) {
        var stato = codice.replace('_', ' ');
        return stato.charAt(0) + stato.substring(1).toLowerCase(Locale.ITALIAN);
    }

    private static List<RigaRegione> regione(List<RapportoLep> rapporti) {
        return rapporti.stream()
                .map(r -> {
                    var cifre = new LinkedHashMap<String, Cifra>();
                    REGIONALI.forEach(codice -> r.cifra(codice, Base.TUTTO).ifPresent(c -> cifre.put(codice, c)));
                    return new RigaRegione(r.zona().nome(), cifre);
                })
                .toList();
    }

    private static Map<String, String> intestazioni(List<RapportoLep> rapporti) {
        var nomi = new LinkedHashMap<String, String>();
        for (var codice : REGIONALI) {
            rapporti.stream()
                    .flatMap(r -> r.cifra(codice, Base.TUTTO).stream())
                    .findFirst()
                    .ifPresent(c -> nomi.put(codice, c.indicatore()));
        }
        return nomi;
    }

    private List<RapportoLep> esporta(
            int anno,
            int numero,
            Richiesta richiesta,
            Operatore chi,
            String formato,
            String tipo,
            HttpServletResponse risposta) {
        var trimestre = trimestre(anno, numero);
        var taglio = richiesta.taglio(trimestre, oggi());
        var rapporti = leggi.rapporti(taglio, chi);
        leggi.esportato(taglio, formato, chi);
        risposta.setContentType(tipo);
        risposta.setHeader(
                "Content-Disposition",
                "attachment; filename=\"rapporto-lep-%d-%d.%s\"".formatted(anno, numero, formato));
        return rapporti;
    }

    private static String misura(Richiesta richiesta) {
        var misura = richiesta.misura();
        return misura == null ? "" : misura;
    }

    private static Trimestre trimestre(int anno, int numero) {
        try {
            return new Trimestre(anno, numero);
        } catch (IllegalArgumentException e) {
            throw new NonVisibile("trimestre " + anno + "/" + numero);
        }
    }

    private LocalDate oggi() {
        return LocalDate.now(clock);
    }
}
