package it.filo.registro.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.FileCsv;
import it.filo.base.web.Formati;
import it.filo.base.web.Voce;
import it.filo.operatori.Operatore;
import it.filo.registro.LeggiRegistro;
import it.filo.registro.PagineDelRegistro.Filtro;
import it.filo.registro.RigaRegistro;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
class RegistroController {

    private static final int PER_PAGINA = 50;
    private static final int IN_UN_FILE = 50_000;

    /** The filters as typed. */
    public record RegistroForm(
            @Nullable String operatore,
            @Nullable String cartella,
            @Nullable String dal,
            @Nullable String al) {

        Filtro leggi(Errori errori, Clock clock) {
            var campi = new Campi(errori, clock);
            return new Filtro(
                    campi.campo("operatore", "cognome e nome", operatore)
                            .lungoAlPiu(100)
                            .testo()
                            .orElse(null),
                    campi.campo("cartella", "il codice della cartella", cartella)
                            .uuid()
                            .orElse(null),
                    campi.campo("dal", "il primo giorno", dal).data().orElse(null),
                    campi.campo("al", "l'ultimo giorno", al).data().orElse(null),
                    null);
        }

        private Map<String, String> parametri() {
            var parametri = new LinkedHashMap<String, String>();
            metti(parametri, "operatore", operatore);
            metti(parametri, "cartella", cartella);
            metti(parametri, "dal", dal);
            metti(parametri, "al", al);
            return parametri;
        }

        private static void metti(Map<String, String> parametri, String nome, @Nullable String valore) {
            if (valore != null && !valore.isBlank()) {
                parametri.put(nome, valore.strip());
            }
        }

        String con(String base, String nome, @Nullable String valore) {
            var parametri = parametri();
            parametri.remove(nome);
            metti(parametri, nome, valore);
            var indirizzo = UriComponentsBuilder.fromPath(base);
            parametri.keySet().forEach(n -> indirizzo.queryParam(n, "{" + n + "}"));
            return indirizzo.encode().buildAndExpand(parametri).toUriString();
        }

        List<Voce> tolti() {
            var nomi = Map.of("operatore", "Chi", "cartella", "Cartella", "dal", "Dal", "al", "Al");
            var tolti = new ArrayList<Voce>();
            parametri()
                    .forEach((nome, valore) ->
                            tolti.add(new Voce(nomi.get(nome) + ": " + valore, con("/registro", nome, null))));
            return tolti;
        }
    }

    private final LeggiRegistro leggiRegistro;
    private final Formati formati;
    private final Clock clock;

    RegistroController(LeggiRegistro leggiRegistro, Formati formati, Clock clock) {
        this.leggiRegistro = leggiRegistro;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping("/registro")
    String registro(
            @ModelAttribute("form") RegistroForm form,
            @RequestParam(required = false) @Nullable UUID dopo,
            Operatore chi,
            Model modello,
            HttpServletResponse risposta) {
        var errori = new Errori();
        var filtro = form.leggi(errori, clock);
        List<RigaRegistro> righe = errori.vuoti() ? leggiRegistro.leggi(filtro, dopo, PER_PAGINA + 1, chi) : List.of();
        if (!errori.vuoti()) {
            risposta.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            modello.addAttribute("errori", errori);
        }
        var mostrate = righe.subList(0, Math.min(PER_PAGINA, righe.size()));
        modello.addAttribute("righe", mostrate);
        modello.addAttribute("tolti", form.tolti());
        modello.addAttribute("file", form.con("/registro/registro.csv", "dopo", null));
        modello.addAttribute("massimoFile", IN_UN_FILE);
        modello.addAttribute(
                "altre",
                righe.size() > PER_PAGINA
                        ? form.con("/registro", "dopo", mostrate.getLast().id().toString())
                        : null);
        modello.addAttribute("inizio", dopo == null ? null : form.con("/registro", "dopo", null));
        return "registro/registro";
    }

    @GetMapping("/registro/registro.csv")
    void csv(@ModelAttribute RegistroForm form, Operatore chi, HttpServletResponse risposta) throws IOException {
        var errori = new Errori();
        var filtro = form.leggi(errori, clock);
        if (!errori.vuoti()) {
            risposta.sendError(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return;
        }
        FileCsv.scarica(risposta, "registro", csv -> {
            csv.writeRecord("quando", "chi", "ente", "azione", "cartella", "sezione", "dettaglio");
            leggiRegistro.esporta(filtro, IN_UN_FILE, chi, r -> csv.writeRecord(celle(r)));
        });
    }

    private List<String> celle(RigaRegistro r) {
        return List.of(
                formati.momento(r.quando()),
                FileCsv.testo(r.operatore()),
                FileCsv.testo(r.ente()),
                r.azione().nome(),
                r.cartella() == null ? "" : r.cartella().toString(),
                r.sezione() == null ? "" : r.sezione().nome(),
                FileCsv.testo(r.dettaglio()));
    }
}
