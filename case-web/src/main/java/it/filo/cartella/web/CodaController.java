package it.filo.cartella.web;

import it.filo.base.Segno;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.base.web.OpzioniPronte;
import it.filo.base.web.Voce;
import it.filo.cartella.AffidaCartelle;
import it.filo.cartella.AffidaCartelle.Scelta;
import it.filo.cartella.Cartella.Provenienza;
import it.filo.cartella.CartellaId;
import it.filo.cartella.CodaAssegnazioni;
import it.filo.cartella.CodaAssegnazioni.Filtro;
import it.filo.cartella.LeggiLotti;
import it.filo.cartella.Lotti.Tipo;
import it.filo.cartella.LottoId;
import it.filo.misura.Misura;
import it.filo.operatori.Indirizzi;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.zona.Comune;
import it.filo.zona.Zone;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

/** The cases that nobody follows, given out one by one or all together. */
@Controller
@RequestMapping(CodaController.QUI)
class CodaController {

    static final String QUI = "/cartelle/assegnazioni";

    private static final int PER_PAGINA = 50;
    private static final int LOTTI = 50;

    /** A row as it stands in the form: also what was chosen and not yet sent. */
    public record Riga(
            CodaAssegnazioni.Voce voce,
            boolean scelta,
            @Nullable String a,
            @Nullable String provenienza,
            @Nullable String perche) {}

    private final CodaAssegnazioni coda;
    private final AffidaCartelle affida;
    private final LeggiLotti lotti;
    private final Candidati candidati;
    private final Formati formati;
    private final Zone zone;

    CodaController(
            CodaAssegnazioni coda,
            AffidaCartelle affida,
            LeggiLotti lotti,
            Candidati candidati,
            Formati formati,
            Zone zone) {
        this.coda = coda;
        this.affida = affida;
        this.lotti = lotti;
        this.candidati = candidati;
        this.formati = formati;
        this.zone = zone;
    }

    @GetMapping
    String elenco(
            FiltriCoda chiesti, @RequestParam(required = false) @Nullable String dopo, Operatore chi, Model modello) {
        var comuni = zone.comuni();
        return pagina(chiesti.noti(comuni), comuni, dopo, Map.of(), new Errori(), chi, modello);
    }

    @PostMapping
    String affida(
            FiltriCoda chiesti,
            @RequestParam(required = false) @Nullable String fai,
            @RequestParam MultiValueMap<String, String> parametri,
            Operatore chi,
            Model modello,
            HttpServletResponse risposta) {
        var tipo = "assegna".equals(fai) ? Tipo.ASSEGNAZIONE : Tipo.PROPOSTA;
        affida.ammette(tipo, chi);
        var comuni = zone.comuni();
        var filtri = chiesti.noti(comuni);
        var righe = righe(filtri, parametri, chi);
        if (righe.isEmpty()) {
            var errori = new Errori();
            errori.aggiungi("righe", "Scegliere almeno una cartella.");
            risposta.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pagina(filtri, comuni, null, parametri.toSingleValueMap(), errori, chi, modello);
        }
        return "redirect:" + QUI + "/lotti/" + affida.affida(tipo, righe, chi);
    }

    @GetMapping("/lotti")
    String lotti(@RequestParam(required = false) @Nullable String dopo, Operatore chi, Model modello) {
        var trovati = lotti.ultimi(FiltriCartelle.letto(dopo, LottoId::valueOf), LOTTI + 1, chi);
        var mostrati = trovati.subList(0, Math.min(LOTTI, trovati.size()));
        modello.addAttribute("lotti", mostrati);
        modello.addAttribute(
                "altre",
                trovati.size() > LOTTI
                        ? QUI + "/lotti?dopo=" + mostrati.getLast().id()
                        : null);
        modello.addAttribute("inizio", dopo == null ? null : QUI + "/lotti");
        return "cartella/lotti";
    }

    @GetMapping("/lotti/{lotto}")
    String lotto(@PathVariable LottoId lotto, Operatore chi, Model modello) {
        var letto = lotti.lotto(lotto, chi);
        modello.addAttribute("lotto", letto.lotto());
        modello.addAttribute("consegne", Indirizzi.apre(chi.ruolo(), "/consegne"));
        modello.addAttribute(
                "fatte", letto.voci().stream().filter(v -> v.esito().riuscito()).toList());
        modello.addAttribute(
                "mancate",
                letto.voci().stream().filter(v -> !v.esito().riuscito()).toList());
        return "cartella/lotto";
    }

    /** What was ticked, as it stands in the form; with "tutte" also the rows of the filter that the page did not show. */
    private List<Scelta> righe(FiltriCoda filtri, MultiValueMap<String, String> parametri, Operatore chi) {
        var scelte = parametri.getOrDefault("righe", List.of()).stream()
                .flatMap(riga -> scelta(riga, parametri).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        if (parametri.containsKey("tutte")) {
            var mostrate = parametri.getOrDefault("mostrate", List.of()).stream()
                    .flatMap(riga -> scelta(riga, parametri).stream())
                    .map(Scelta::id)
                    .collect(Collectors.toSet());
            scelte.addAll(altre(filtri.filtro(), mostrate, parametri.getFirst("tutteA"), chi));
        }
        return scelte;
    }

    private List<Scelta> altre(Filtro filtro, Set<CartellaId> mostrate, @Nullable String tutteA, Operatore chi) {
        var a = FiltriCartelle.letto(tutteA, OperatoreId::valueOf);
        return coda.tutte(filtro, chi).stream()
                .filter(v -> !mostrate.contains(v.riga().id()))
                .map(v -> new Scelta(v.riga().id(), v.riga().versione(), a != null ? a : v.a(), v.provenienza()))
                .toList();
    }

    /** A row is its case and the version that was shown; empty where the form was tampered with. */
    private static Optional<Scelta> scelta(String riga, MultiValueMap<String, String> parametri) {
        var parti = riga.split(":", 2);
        var id = FiltriCartelle.letto(parti[0], CartellaId::valueOf);
        if (id == null || parti.length < 2 || !parti[1].matches("\\d{1,9}")) {
            return Optional.empty();
        }
        var tutteA = FiltriCartelle.letto(parametri.getFirst("tutteA"), OperatoreId::valueOf);
        var a = FiltriCartelle.letto(parametri.getFirst("a-" + id), OperatoreId::valueOf);
        var provenienza = FiltriCartelle.voce(Provenienza.class, parametri.getFirst("provenienza-" + id));
        return Optional.of(new Scelta(
                id,
                Integer.parseInt(parti[1]),
                tutteA != null ? tutteA : a,
                provenienza == null ? Provenienza.NUOVO : provenienza));
    }

    private String pagina(
            FiltriCoda filtri,
            List<Comune> comuni,
            @Nullable String dopo,
            Map<String, String> scritto,
            Errori errori,
            Operatore chi,
            Model modello) {
        var segno = Segno.letto(dopo);
        var coda = this.coda.pagina(filtri.filtro(), segno, PER_PAGINA + 1, chi);
        var trovate = coda.voci();
        var mostrate = trovate.subList(0, Math.min(PER_PAGINA, trovate.size()));
        modello.addAttribute("filtri", filtri);
        modello.addAttribute("tolti", filtri.tolti(comuni));
        modello.addAttribute(
                "righe", mostrate.stream().map(v -> riga(v, scritto)).toList());
        var assistenti = candidati.opzioni(coda.assistenti());
        modello.addAttribute("assistenti", assistenti);
        modello.addAttribute("inOgniRiga", new OpzioniPronte(assistenti));
        modello.addAttribute("assenti", candidati.assenti(coda.assistenti()));
        modello.addAttribute("provenienze", Opzioni.di(Provenienza::nome, Provenienza.values()));
        modello.addAttribute("comuni", Opzioni.di(comuni, c -> c.istat(), c -> c.nome()));
        modello.addAttribute("misure", Opzioni.di(Misura.tutte(), Misura::codice, Misura::nome));
        modello.addAttribute("proposte", Map.of("senza", "Senza proposta", "con", "Con una proposta"));
        modello.addAttribute("assegna", AffidaCartelle.assegna(chi));
        modello.addAttribute("massime", CodaAssegnazioni.MASSIME);
        modello.addAttribute("errori", errori);
        modello.addAttribute("schede", schede());
        modello.addAttribute("qui", QUI);
        modello.addAttribute(
                "altre",
                trovate.size() > PER_PAGINA
                        ? filtri.con("dopo", mostrate.getLast().riga().segno().toString())
                        : null);
        modello.addAttribute("inizio", segno == null ? null : filtri.con("dopo", null));
        return "cartella/coda";
    }

    static List<Voce> schede() {
        return List.of(new Voce("Da assegnare", QUI), new Voce("Fatte insieme", QUI + "/lotti"));
    }

    private Riga riga(CodaAssegnazioni.Voce voce, Map<String, String> scritto) {
        var id = voce.riga().id().toString();
        var a = voce.a();
        return new Riga(
                voce,
                scritto.isEmpty(),
                scritto.getOrDefault("a-" + id, a == null ? null : a.toString()),
                scritto.getOrDefault("provenienza-" + id, voce.provenienza().name()),
                perche(voce));
    }

    /** Why this person, in a sentence. */
    private @Nullable String perche(CodaAssegnazioni.Voce voce) {
        var proposta = voce.riga().nomeProposto();
        if (proposta == null) {
            return regola(voce);
        }
        if (!voce.daRiproporre()) {
            return "Già proposta: " + proposta;
        }
        var fino = voce.assenteFino();
        var regola = regola(voce);
        return "Da riproporre: " + proposta
                + (fino == null ? " non è più in servizio" : " è assente fino al " + formati.breve(fino))
                + (regola == null ? "" : ". " + regola);
    }

    private static @Nullable String regola(CodaAssegnazioni.Voce voce) {
        var regola = voce.regola();
        if (regola == null) {
            return null;
        }
        return switch (regola.perche()) {
            case GIA_SEGUITA -> "Il nucleo è già conosciuto da " + regola.nominativo();
            case LAVORA_NEL_COMUNE ->
                regola.nominativo() + " lavora già qui: "
                        + (regola.nelComune() == 1 ? "1 cartella" : regola.nelComune() + " cartelle");
            case CARICO_PIU_LEGGERO ->
                regola.nominativo() + " ha il carico più leggero, contando le proposte qui sopra";
        };
    }
}
