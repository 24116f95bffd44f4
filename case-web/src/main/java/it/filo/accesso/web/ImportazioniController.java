package it.filo.accesso.web;

import it.filo.accesso.AnnullaImportazione;
import it.filo.accesso.CaricaEsiti;
import it.filo.accesso.Colonna;
import it.filo.accesso.ConfermaImportazione;
import it.filo.accesso.ConsultaImportazioni;
import it.filo.accesso.DisfaImportazione;
import it.filo.accesso.EsitiDimostrativi;
import it.filo.accesso.Importazione;
import it.filo.accesso.ImportazioneId;
import it.filo.accesso.Importazioni;
import it.filo.accesso.Importazioni.Riga;
import it.filo.accesso.Importazioni.Vista;
import it.filo.accesso.PersoneDaCompletare;
import it.filo.accesso.PortatoDaImportazione;
import it.filo.accesso.RitorniDaImportazione.Ostacolo;
import it.filo.accesso.StatoDomanda;
import it.filo.base.web.Errori;
import it.filo.base.web.FileCsv;
import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.base.web.Voce;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.zona.Zone;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files of INPS outcomes: brought, looked at, imported or not, and taken back. */
@Controller
@RequestMapping(ImportazioniController.QUI)
class ImportazioniController {

    static final String QUI = Schede.IMPORTAZIONI;

    /** A file that is read at once is read before anybody gets tired. */
    private static final Duration ATTESA_LETTURA = Duration.ofMinutes(2);

    private static final Duration ATTESA_CONFERMA = Duration.ofSeconds(8);

    private final ConsultaImportazioni importazioni;
    private final CaricaEsiti carica;
    private final ConfermaImportazione conferma;
    private final AnnullaImportazione annulla;
    private final DisfaImportazione disfa;
    private final LavoriImportazione lavori;
    private final PersoneDaCompletare daCompletare;
    private final ObjectProvider<EsitiDimostrativi> dimostrativi;
    private final Zone zone;
    private final Formati formati;

    ImportazioniController(
            ConsultaImportazioni importazioni,
            CaricaEsiti carica,
            ConfermaImportazione conferma,
            AnnullaImportazione annulla,
            DisfaImportazione disfa,
            LavoriImportazione lavori,
            PersoneDaCompletare daCompletare,
            ObjectProvider<EsitiDimostrativi> dimostrativi,
            Zone zone,
            Formati formati) {
        this.importazioni = importazioni;
        this.carica = carica;
        this.conferma = conferma;
        this.annulla = annulla;
        this.disfa = disfa;
        this.lavori = lavori;
        this.daCompletare = daCompletare;
        this.dimostrativi = dimostrativi;
        this.zone = zone;
        this.formati = formati;
    }

    @GetMapping
    String storico(Operatore chi, Model modello) {
        return storico(new Errori(), chi, modello);
    }

    @PostMapping
    String carica(
            @RequestParam(required = false) @Nullable MultipartFile file,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect,
            HttpServletResponse http)
            throws IOException {
        var errori = new Errori();
        var caricamento = Caricamento.di(file, chi, errori);
        if (caricamento != null) {
            switch (carica.apri(caricamento.nome(), caricamento.sha256(), caricamento.grandezza(), chi)) {
                case CaricaEsiti.Risposta.GiaCaricato(var gia) -> {
                    caricamento.elimina();
                    redirect.addFlashAttribute(
                            "avviso",
                            "Questo file è già stato caricato da " + gia.autore() + ", "
                                    + formati.momento(gia.caricataIl()) + ": eccolo.");
                    return "redirect:" + QUI + "/" + gia.id();
                }
                case CaricaEsiti.Risposta.Aperta(var id) -> {
                    lavori.legge(id, caricamento.righe(), caricamento::elimina, chi, ATTESA_LETTURA);
                    var letta = importazioni.leggi(id, chi).importazione();
                    if (letta.problema() == null) {
                        return "redirect:" + QUI + "/" + id;
                    }
                    errori.aggiungi("file", letta.problema());
                }
            }
        }
        http.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return storico(errori, chi, modello);
    }

    private String storico(Errori errori, Operatore chi, Model modello) {
        modello.addAttribute("storico", importazioni.storico(chi));
        modello.addAttribute("importa", CaricaEsiti.importa(chi));
        modello.addAttribute("errori", errori);
        modello.addAttribute("schede", Schede.per(chi));
        modello.addAttribute("qui", QUI);
        return "accesso/importazioni";
    }

    /** In the demo, a month of outcomes to try with. */
    @GetMapping("/esempio.csv")
    void esempio(Operatore chi, HttpServletResponse http) throws IOException {
        if (!CaricaEsiti.importa(chi)) {
            throw new NonConsentito("file di esempio");
        }
        var righe = dimostrativi.stream()
                .findFirst()
                .orElseThrow(() -> new NonVisibile("file di esempio"))
                .delMese();
        FileCsv.scarica(http, "esiti-inps-di-prova", csv -> {
            csv.writeRecord(Arrays.stream(Colonna.values()).map(Colonna::nome).toList());
            for (var riga : righe) {
                csv.writeRecord(Arrays.stream(Colonna.values())
                        .map(c -> riga.getOrDefault(c, ""))
                        .toList());
            }
        });
    }

    @GetMapping("/{id}")
    String una(
            @PathVariable ImportazioneId id,
            @RequestParam(required = false) @Nullable String vista,
            @RequestParam(defaultValue = "0") String dopo,
            Operatore chi,
            Model modello,
            HttpServletResponse http) {
        var visibile = importazioni.leggi(id, chi);
        var importazione = visibile.importazione();
        var lavora = importazione.lavora() || importazione.interrotta() && lavori.inCoda(id);
        if (lavora) {
            // The page asks again by itself, without a script.
            http.setHeader("Refresh", "3");
        }
        modello.addAttribute("vista", visibile);
        modello.addAttribute("importazione", importazione);
        modello.addAttribute("daCompletare", daCompletare.quante(chi));
        modello.addAttribute("lavora", lavora);
        modello.addAttribute("interrotta", importazione.interrotta() && !lavora);
        modello.addAttribute(
                "ostacoli",
                formati.elenco(visibile.ostacoli().stream().map(Ostacolo::nome).toList()));
        if (!visibile.conta().isEmpty()) {
            righe(id, quale(vista, visibile.conta()), da(dopo), visibile.conta(), chi, modello);
        }
        return "accesso/importazione";
    }

    private void righe(
            ImportazioneId id, Vista quale, int da, Map<Vista, Integer> conta, Operatore chi, Model modello) {
        var qui = QUI + "/" + id + "?vista=" + quale;
        var righe = importazioni.righe(id, quale, da, chi);
        var altre = righe.size() > Importazioni.PAGINA;
        var mostrate = altre ? righe.subList(0, Importazioni.PAGINA) : righe;
        modello.addAttribute("righe", mostrate);
        modello.addAttribute("qualeVista", quale);
        modello.addAttribute("qui", qui);
        modello.addAttribute(
                "altre", altre ? qui + "&dopo=" + mostrate.getLast().numero() : null);
        modello.addAttribute("inizio", da == 0 ? null : qui);
        modello.addAttribute("viste", viste(id, conta));
        modello.addAttribute("cognome", Colonna.COGNOME);
        modello.addAttribute("nome", Colonna.NOME);
        modello.addAttribute("protocollo", Colonna.PROTOCOLLO);
        modello.addAttribute("comune", Colonna.COMUNE);
        modello.addAttribute("esitoInps", Colonna.ESITO);
        modello.addAttribute("esitiInParole", Opzioni.di(StatoDomanda::nome, StatoDomanda.values()));
        modello.addAttribute("comuniInParole", comuni());
        modello.addAttribute("dataEsito", Colonna.DATA_ESITO);
    }

    /** Whichever way a file says a comune. */
    private Map<String, String> comuni() {
        var nomi = new HashMap<String, String>();
        zone.comuni().forEach(c -> {
            nomi.put(c.istat(), c.nome());
            nomi.put(c.istat().replaceFirst("^0+", ""), c.nome());
            nomi.put(c.catastale().toUpperCase(Locale.ROOT), c.nome());
        });
        return nomi;
    }

    private List<Voce> viste(ImportazioneId id, Map<Vista, Integer> conta) {
        return Arrays.stream(Vista.values())
                .filter(v -> conta.getOrDefault(v, 0) > 0)
                .map(v -> new Voce(
                        v.nome() + " (" + formati.numero(conta.getOrDefault(v, 0)) + ")",
                        QUI + "/" + id + "?vista=" + v))
                .toList();
    }

    @PostMapping("/{id}/conferma")
    String conferma(@PathVariable ImportazioneId id, Operatore chi, RedirectAttributes redirect) {
        switch (conferma.prenota(id, chi)) {
            case ConfermaImportazione.Risposta.Avviata() -> {
                lavori.conferma(id, chi, ATTESA_CONFERMA);
                var fatta = importazioni.leggi(id, chi).importazione();
                if (fatta.stato() == Importazione.Stato.CONFERMATA) {
                    redirect.addFlashAttribute("esito", "Importazione conclusa: " + inParole(fatta.conti()) + ".");
                }
            }
            case ConfermaImportazione.Risposta.GiaInCorso() ->
                redirect.addFlashAttribute("avviso", "L'importazione è già in corso.");
            case ConfermaImportazione.Risposta.NonDaConfermare(var stato) ->
                redirect.addFlashAttribute(
                        "avviso", "Non c'è niente da confermare: l'importazione risulta «" + stato.nome() + "».");
        }
        return "redirect:" + QUI + "/" + id;
    }

    @PostMapping("/{id}/annulla")
    String annulla(@PathVariable ImportazioneId id, Operatore chi, RedirectAttributes redirect) {
        if (annulla.annulla(id, chi)) {
            redirect.addFlashAttribute("esito", "Il file non è stato importato e le sue righe sono state cancellate.");
            return "redirect:" + QUI;
        }
        redirect.addFlashAttribute("avviso", "È troppo tardi: l'importazione è in corso o già decisa.");
        return "redirect:" + QUI + "/" + id;
    }

    /** What would be taken away, before it is. */
    @GetMapping("/{id}/disfa")
    String primaDiDisfare(@PathVariable ImportazioneId id, Operatore chi, Model modello) {
        var tolto = disfa.portato(id, chi);
        var visibile = importazioni.leggi(id, chi);
        modello.addAttribute("siDisfa", visibile.siDisfa());
        modello.addAttribute("perche", inParole(visibile.ostacoli()));
        modello.addAttribute("importazione", visibile.importazione());
        modello.addAttribute("tolto", voci(tolto));
        return "accesso/disfa";
    }

    /** "300 domande", "291 esiti INPS", … */
    private List<String> voci(PortatoDaImportazione.Conti conti) {
        return List.of(
                formati.quanti(conti.domande(), "domanda", "domande"),
                formati.quanti(conti.esiti(), "esito INPS", "esiti INPS"),
                formati.quanti(conti.persone(), "persona", "persone"),
                formati.quanti(conti.cartelle(), "cartella", "cartelle"));
    }

    @PostMapping("/{id}/disfa")
    String disfa(@PathVariable ImportazioneId id, Operatore chi, RedirectAttributes redirect) {
        switch (disfa.disfa(id, chi)) {
            case DisfaImportazione.Risposta.Disfatta(var tolto) ->
                redirect.addFlashAttribute(
                        "esito",
                        "Importazione disfatta. Tolte: " + formati.elenco(voci(tolto))
                                + ". Tutto è come prima del file.");
            case DisfaImportazione.Risposta.NonSiPuo(var perche) ->
                redirect.addFlashAttribute("errore", "Non si può disfare: " + inParole(perche) + ".");
        }
        return "redirect:" + QUI + "/" + id;
    }

    private String inParole(Importazione.Conti conti) {
        return formati.quanti(conti.nuove(), "domanda registrata", "domande registrate")
                + " e "
                + formati.quanti(conti.cambiate(), "esito nuovo", "esiti nuovi")
                + " su domande già note";
    }

    private String inParole(Set<Ostacolo> ostacoli) {
        return formati.elenco(ostacoli.stream().map(Ostacolo::nome).toList());
    }

    /** The rejected rows with the reason, to be mended and brought again. */
    @GetMapping("/{id}/scarti.csv")
    void scarti(@PathVariable ImportazioneId id, Operatore chi, HttpServletResponse http) throws IOException {
        var importazione = importazioni.leggi(id, chi).importazione();
        FileCsv.scarica(http, "scarti-" + nome(importazione.nomeFile()), csv -> {
            csv.writeRecord(RigheScartate.colonne());
            importazioni.scartate(id, chi, (Riga riga) -> csv.writeRecord(RigheScartate.celle(riga)));
        });
    }

    /** Of a file, without its ending and without what a header cannot hold. */
    private static String nome(String file) {
        var nome = file.replaceFirst("\\.[^.]{1,5}$", "").replaceAll("[^A-Za-z0-9._-]+", "-");
        return nome.isEmpty() ? "esiti" : nome;
    }

    /** What has to be mended comes first. */
    private static Vista quale(@Nullable String testo, Map<Vista, Integer> conta) {
        for (var vista : Vista.values()) {
            if (vista.name().equals(testo)) {
                return vista;
            }
        }
        return conta.getOrDefault(Vista.ERRORI, 0) > 0 ? Vista.ERRORI : Vista.TUTTE;
    }

    /** An address that was tampered with starts anew. */
    private static int da(String testo) {
        return testo.matches("\\d{1,9}") ? Integer.parseInt(testo) : 0;
    }
}
