package it.filo.progetto.web;

import it.filo.base.web.Conflitto;
import it.filo.base.web.Conflitto.Voce;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.cartella.CartellaId;
import it.filo.operatori.Operatore;
import it.filo.progetto.ImpostaProgetto;
import it.filo.progetto.ProgettiDiPrima;
import it.filo.progetto.ProgettiDiPrima.Prima;
import it.filo.progetto.Progetto.Preesistente;
import it.filo.progetto.ProgettoLetto;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Times, monitoring, and whether a project was in place already. */
@Controller
@RequestMapping("/cartelle/{id}/progetto/impostazione")
class ImpostazioneController {

    private final Scrittoio scrittoio;
    private final ImpostaProgetto impostaProgetto;
    private final ProgettiDiPrima progettiDiPrima;
    private final Formati formati;
    private final Clock clock;

    ImpostazioneController(
            Scrittoio scrittoio,
            ImpostaProgetto impostaProgetto,
            ProgettiDiPrima progettiDiPrima,
            Formati formati,
            Clock clock) {
        this.scrittoio = scrittoio;
        this.impostaProgetto = impostaProgetto;
        this.progettiDiPrima = progettiDiPrima;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping
    String pagina(
            @PathVariable CartellaId id,
            @RequestParam @Nullable CartellaId prima,
            @RequestParam @Nullable Preesistente come,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        var letto = scrittoio.apri(id, chi, modello);
        if (!letto.inScrittura()) {
            return scrittoio.nonInScrittura(id, messaggi);
        }
        var diPrima = progettiDiPrima.di(id, chi);
        modello.addAttribute("diPrima", diPrima);
        var scelto = diPrima.stream().filter(p -> p.cartella().equals(prima)).findFirst();
        var attuale = attuale(letto);
        return modulo(
                modello,
                scelto.isPresent() && come != null ? attuale.conPrima(come, inParole(scelto.get())) : attuale,
                versione(letto));
    }

    /** "Progetto personalizzato (REI), sottoscritto il 12 marzo 2018". */
    private String inParole(Prima prima) {
        return prima.misura().documento() + " (" + prima.misura().nome() + "), sottoscritto il "
                + formati.data(prima.sottoscrittoIl()) + ".";
    }

    @PostMapping
    Object salva(
            @PathVariable CartellaId id,
            @RequestParam(defaultValue = "0") int versione,
            @ModelAttribute("modulo") ImpostazioneForm modulo,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        var errori = new Errori();
        var scritto = modulo.leggi(errori, clock);
        if (scritto.isEmpty()) {
            scrittoio.apri(id, chi, modello);
            modello.addAttribute("errori", errori);
            return Scrittoio.daCorreggere(modulo(modello, modulo, versione), modello);
        }
        var risposta = impostaProgetto.imposta(id, versione, scritto.get(), chi);
        return scrittoio.dopo(
                risposta, id, "Tempi e monitoraggio salvati.", messaggi, () -> conflitto(id, modulo, chi, modello));
    }

    private ModelAndView conflitto(CartellaId id, ImpostazioneForm mio, Operatore chi, Model modello) {
        var letto = scrittoio.apri(id, chi, modello);
        var loro = attuale(letto);
        var prima = preesistenti();
        return new Conflitto(
                        "tempi e monitoraggio",
                        Scrittoio.progetto(id) + "/impostazione",
                        Scrittoio.progetto(id),
                        "Qualcun altro",
                        versione(letto),
                        List.of(
                                scelta("Inizio", "dal", mio.dal(), loro.dal()),
                                scelta("Fine", "al", mio.al(), loro.al()),
                                Voce.testo(
                                        "Come si segue il progetto",
                                        "monitoraggio",
                                        detto(mio.monitoraggio()),
                                        detto(loro.monitoraggio())),
                                scelta(
                                        "Giorni fra le verifiche",
                                        "verificaOgniGiorni",
                                        mio.verificaOgniGiorni(),
                                        loro.verificaOgniGiorni()),
                                Voce.scelta(
                                        "Un progetto già in essere",
                                        "preesistente",
                                        detto(mio.preesistente()),
                                        prima.getOrDefault(detto(mio.preesistente()), ""),
                                        detto(loro.preesistente()),
                                        prima.getOrDefault(detto(loro.preesistente()), "")),
                                Voce.testo(
                                        "Il progetto già in essere",
                                        "dichiarazione",
                                        detto(mio.dichiarazione()),
                                        detto(loro.dichiarazione()))),
                        Map.of())
                .pagina();
    }

    private static Voce scelta(String etichetta, String campo, @Nullable String mia, @Nullable String loro) {
        return Voce.scelta(etichetta, campo, detto(mia), detto(mia), detto(loro), detto(loro));
    }

    private static String detto(@Nullable String valore) {
        return valore == null ? "" : valore;
    }

    private ImpostazioneForm attuale(ProgettoLetto letto) {
        var contenuto = letto.contenuto();
        return ImpostazioneForm.di(contenuto == null ? null : contenuto.impostazione(), formati);
    }

    private static int versione(ProgettoLetto letto) {
        var contenuto = letto.contenuto();
        return contenuto == null ? 0 : contenuto.versione();
    }

    private static Map<String, String> preesistenti() {
        var scelte = new LinkedHashMap<String, String>();
        scelte.put(ImpostazioneForm.NUOVO, "No, il progetto è nuovo");
        for (var p : Preesistente.values()) {
            scelte.put(p.name(), p.nome());
        }
        return scelte;
    }

    private static String modulo(Model modello, ImpostazioneForm modulo, int versione) {
        modello.addAttribute("modulo", modulo);
        modello.addAttribute("versione", versione);
        modello.addAttribute("preesistenti", preesistenti());
        if (!modello.containsAttribute("diPrima")) {
            modello.addAttribute("diPrima", List.of());
        }
        return "progetto/impostazione";
    }
}
