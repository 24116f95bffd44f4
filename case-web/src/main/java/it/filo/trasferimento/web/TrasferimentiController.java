package it.filo.trasferimento.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Opzioni;
import it.filo.base.web.Voce;
import it.filo.cartella.web.PaginaCartella;
import it.filo.misura.Misura;
import it.filo.nucleo.PersonaId;
import it.filo.nucleo.RiconosciPersona;
import it.filo.nucleo.web.PersonaForm;
import it.filo.operatori.Operatore;
import it.filo.trasferimento.AccogliTrasferimento;
import it.filo.trasferimento.AccogliTrasferimento.Risposta;
import it.filo.trasferimento.ConsultaTrasferimenti;
import it.filo.trasferimento.ElencoTrasferimenti;
import it.filo.trasferimento.Posta;
import it.filo.trasferimento.RifiutaTrasferimento;
import it.filo.trasferimento.StatoLettera;
import it.filo.trasferimento.TrasferimentoId;
import it.filo.zona.Comune;
import it.filo.zona.Zone;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What goes between zones, as lists, and the page on which one that came is answered. */
@Controller
@RequestMapping(TrasferimentiController.QUI)
class TrasferimentiController {

    static final String QUI = "/trasferimenti";
    static final String INVIATI = QUI + "?vista=inviati";
    private static final String PERSONA = "persona-";
    private static final String MOTIVO = "motivo";

    private final ConsultaTrasferimenti consulta;
    private final AccogliTrasferimento accogli;
    private final RifiutaTrasferimento rifiuta;
    private final Zone zone;
    private final Clock clock;

    TrasferimentiController(
            ConsultaTrasferimenti consulta,
            AccogliTrasferimento accogli,
            RifiutaTrasferimento rifiuta,
            Zone zone,
            Clock clock) {
        this.consulta = consulta;
        this.accogli = accogli;
        this.rifiuta = rifiuta;
        this.zone = zone;
        this.clock = clock;
    }

    @GetMapping
    String elenco(
            @RequestParam(required = false) @Nullable String vista,
            @RequestParam(required = false) @Nullable String dopo,
            Operatore operatore,
            Model modello) {
        var riceve = ConsultaTrasferimenti.riceve(operatore);
        var inArrivo = riceve && !"inviati".equals(vista);
        var segno = segno(dopo);
        var qui = inArrivo ? QUI : INVIATI;
        modello.addAttribute(
                "viste", riceve ? List.of(new Voce("In arrivo", QUI), new Voce("Inviati", INVIATI)) : List.of());
        modello.addAttribute("qui", qui);
        modello.addAttribute("inArrivo", inArrivo);
        modello.addAttribute("misure", Opzioni.di(Misura.conCartelle(), Misura::codice, Misura::nome));
        if (inArrivo) {
            pagina(
                    consulta.inArrivo(segno, operatore),
                    a -> new Posta.Dopo(a.lettera().inviataIl(), a.lettera().id()),
                    qui,
                    modello);
        } else {
            pagina(consulta.inviati(segno, operatore), i -> new Posta.Dopo(i.inviatoIl(), i.id()), qui, modello);
        }
        modello.addAttribute("inizio", segno == null ? null : qui);
        return "trasferimento/elenco";
    }

    private static <T> void pagina(List<T> trovati, Function<T, Posta.Dopo> ultimo, String qui, Model modello) {
        var altri = trovati.size() > ElencoTrasferimenti.PAGINA;
        var mostrati = altri ? trovati.subList(0, ElencoTrasferimenti.PAGINA) : trovati;
        modello.addAttribute("righe", mostrati);
        var segno = altri ? ultimo.apply(mostrati.getLast()) : null;
        modello.addAttribute(
                "altre",
                segno == null
                        ? null
                        : qui + (qui.contains("?") ? "&" : "?") + "dopo=" + segno.inviataIl() + "_" + segno.id());
    }

    private static Posta.@Nullable Dopo segno(@Nullable String testo) {
        try {
            var parti = testo == null ? new String[0] : testo.split("_", 2);
            return parti.length < 2 ? null : new Posta.Dopo(Instant.parse(parti[0]), TrasferimentoId.valueOf(parti[1]));
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    @GetMapping("/{id}")
    String arrivo(@PathVariable TrasferimentoId id, Operatore operatore, Model modello) {
        return arrivo(id, Map.of(), accogli.simili(id, operatore), new Errori(), operatore, modello);
    }

    @PostMapping("/{id}/accoglienza")
    String accogli(
            @PathVariable TrasferimentoId id,
            @RequestParam Map<String, String> parametri,
            Operatore operatore,
            Model modello,
            HttpServletResponse http,
            RedirectAttributes dopo) {
        accogli.ammette(id, operatore);
        var errori = new Errori();
        var campi = new Campi(errori, clock);
        var comune = campi.campo("comune", "il comune in cui la famiglia va ad abitare", parametri.get("comune"))
                .obbligatorio()
                .scelta(istat -> istat);
        var indirizzo = campi.campo("indirizzo", "l'indirizzo", parametri.get("indirizzo"))
                .lungoAlPiu(200)
                .testo();
        var simili = accogli.simili(id, operatore);
        if (errori.vuoti()) {
            var richiesta = new AccogliTrasferimento.Richiesta(
                    comune.orElseThrow(),
                    indirizzo.orElse(null),
                    scelte(parametri, PersonaForm::stessa),
                    diverse(parametri));
            switch (accogli.accogli(id, richiesta, operatore)) {
                case Risposta.Accolto(var cartella) -> {
                    dopo.addFlashAttribute(
                            "esito",
                            "Trasferimento accolto: la cartella è aperta e aspetta l'assegnazione. Ciò che è arrivato è in «Fascicolo ricevuto».");
                    return "redirect:" + PaginaCartella.indirizzo(cartella, "");
                }
                case Risposta.DaRiconoscere(var chi) -> {
                    simili = chi;
                    chi.keySet()
                            .forEach(i -> errori.aggiungi(
                                    PERSONA + i, "Dire se è una persona già registrata: c'è chi le somiglia."));
                }
                case Risposta.DueVolteLaStessa(var nominativo) ->
                    errori.aggiungi(
                            PERSONA + 0, nominativo + " è indicata per due persone diverse: una delle due è un'altra.");
                case Risposta.GiaSeguita(var nominativo) ->
                    errori.aggiungi(
                            "comune",
                            nominativo
                                    + " è in un nucleo che qui ha già una cartella aperta con la stessa misura: prima si guarda quella, poi si accoglie o si dice perché no.");
                case Risposta.ComuneSconosciuto() ->
                    errori.aggiungi("comune", "Scegliere il comune fra quelli della zona.");
                case Risposta.NonPiuInAttesa(var stato) -> {
                    return nonPiu(id, stato, dopo);
                }
            }
        }
        http.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return arrivo(id, parametri, simili, errori, operatore, modello);
    }

    @PostMapping("/{id}/rifiuto")
    String rifiuta(
            @PathVariable TrasferimentoId id,
            @RequestParam Map<String, String> parametri,
            Operatore operatore,
            Model modello,
            HttpServletResponse http,
            RedirectAttributes dopo) {
        rifiuta.ammette(id, operatore);
        var errori = new Errori();
        var letto = new Campi(errori, clock)
                .campo(MOTIVO, "il motivo per la zona che l'ha chiesto", parametri.get(MOTIVO))
                .obbligatorio()
                .lungoAlPiu(1000)
                .testo();
        if (letto.isPresent()) {
            switch (rifiuta.rifiuta(id, letto.get(), operatore)) {
                case RifiutaTrasferimento.Risposta.Rifiutato() -> {
                    dopo.addFlashAttribute(
                            "esito",
                            "Trasferimento non accolto: il motivo torna alla zona che l'ha chiesto. Qui non resta niente della famiglia.");
                    return "redirect:" + QUI;
                }
                case RifiutaTrasferimento.Risposta.MotivoAssente() ->
                    errori.aggiungi(MOTIVO, "Scrivere il motivo per la zona che l'ha chiesto.");
                case RifiutaTrasferimento.Risposta.NonPiuInAttesa(var stato) -> {
                    return nonPiu(id, stato, dopo);
                }
            }
        }
        http.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return arrivo(id, parametri, accogli.simili(id, operatore), errori, operatore, modello);
    }

    private static String nonPiu(TrasferimentoId id, StatoLettera stato, RedirectAttributes dopo) {
        dopo.addFlashAttribute(
                "errore",
                "Niente è stato fatto: il trasferimento non aspetta più risposta ("
                        + stato.nome().toLowerCase(Locale.ITALIAN) + ").");
        return "redirect:" + QUI + "/" + id;
    }

    private String arrivo(
            TrasferimentoId id,
            Map<String, String> scritti,
            Map<Integer, RiconosciPersona.Risposta.DaScegliere> simili,
            Errori errori,
            Operatore operatore,
            Model modello) {
        var aperto = consulta.apri(id, operatore);
        var comuni = zone.comuni();
        modello.addAttribute("aperto", aperto);
        modello.addAttribute("scritti", scritti.isEmpty() ? dove(aperto.verso(), comuni) : scritti);
        modello.addAttribute("errori", errori);
        modello.addAttribute(
                "misura", Misura.di(aperto.arrivo().lettera().misura()).nome());
        modello.addAttribute("comuni", Opzioni.di(comuni, c -> c.istat(), c -> c.nome()));
        var somigliano = new LinkedHashMap<Integer, Map<String, String>>();
        simili.forEach((i, d) -> somigliano.put(i, PersonaForm.scelte(d.simili(), d.stessoCodice())));
        modello.addAttribute("somigliano", somigliano);
        modello.addAttribute("qui", QUI + "/" + id);
        return "trasferimento/arrivo";
    }

    /** Comune and address as the other zona wrote them, in one line: "Pescia, via del Fiore 2". */
    private static Map<String, String> dove(String verso, List<Comune> comuni) {
        for (var comune : comuni) {
            var parti = new ArrayList<>(Arrays.asList(verso.split("\\s*,\\s*", -1)));
            if (parti.removeIf(p -> p.strip().equalsIgnoreCase(comune.nome()))) {
                return Map.of(
                        "comune",
                        comune.istat(),
                        "indirizzo",
                        String.join(", ", parti).strip());
            }
        }
        return verso.isBlank() ? Map.of() : Map.of("indirizzo", verso);
    }

    private static <T> Map<Integer, T> scelte(Map<String, String> parametri, Function<String, @Nullable T> lettura) {
        var scelte = new LinkedHashMap<Integer, T>();
        parametri.forEach((nome, valore) -> {
            var letta = nome.matches(PERSONA + "\\d{1,3}") ? lettura.apply(valore) : null;
            if (letta != null) {
                scelte.put(Integer.valueOf(nome.substring(PERSONA.length())), letta);
            }
        });
        return scelte;
    }

    private static Map<Integer, Set<PersonaId>> diverse(Map<String, String> parametri) {
        return scelte(parametri, PersonaForm::diversaDa);
    }
}
