package it.filo.accesso.web;

import it.filo.accesso.ConsultaContatti;
import it.filo.accesso.ContattoId;
import it.filo.accesso.Protocollo;
import it.filo.accesso.RegistraDomanda;
import it.filo.accesso.RegistraDomanda.NucleoEsistente;
import it.filo.accesso.RegistraDomanda.Previsione;
import it.filo.accesso.RegistraDomanda.Richiesta;
import it.filo.accesso.RegistraDomanda.Risposta;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.misura.Misura;
import it.filo.nucleo.Parentela;
import it.filo.nucleo.Sesso;
import it.filo.nucleo.web.PersonaForm;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.zona.Comune;
import it.filo.zona.Zone;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A domanda is written on one page, looked through on a second, then registered. Every button sends all that was typed,
 * so that people are added and removed without scripts and nothing is lost on the way.
 */
@Controller
@RequestMapping("/accesso/domande/nuova")
class NuovaDomandaController {

    private static final String TOGLI = "togli:";

    private final RegistraDomanda registraDomanda;
    private final ConsultaContatti contatti;
    private final Zone zone;
    private final Formati formati;
    private final Clock clock;

    NuovaDomandaController(
            RegistraDomanda registraDomanda, ConsultaContatti contatti, Zone zone, Formati formati, Clock clock) {
        this.registraDomanda = registraDomanda;
        this.contatti = contatti;
        this.zone = zone;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping
    String nuova(@RequestParam @Nullable ContattoId contatto, Operatore chi, Model modello) {
        if (!RegistraDomanda.registra(chi)) {
            throw new NonConsentito("registrazione di una domanda");
        }
        var form = contatto == null
                ? DomandaForm.da(new LinkedMultiValueMap<>())
                : DomandaForm.per(contatti.leggi(contatto, chi).contatto());
        return pagina(form, new Errori(), chi, modello);
    }

    @PostMapping
    String invia(
            @RequestParam MultiValueMap<String, String> parametri,
            @RequestParam(defaultValue = "controlla") String azione,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect,
            HttpServletResponse http) {
        var form = DomandaForm.da(parametri);
        if (azione.equals("aggiungi")) {
            return pagina(form.conUnAltro(), new Errori(), chi, modello);
        }
        if (azione.startsWith(TOGLI)) {
            return pagina(form.senza(azione.substring(TOGLI.length())), new Errori(), chi, modello);
        }
        if (azione.equals("modifica")) {
            return pagina(form, new Errori(), chi, modello);
        }
        var errori = new Errori();
        var comuni = zone.comuni();
        var richiesta = form.leggi(errori, comuni, RegistraDomanda.conIsee(chi), clock);
        if (richiesta.isPresent()) {
            var risposta = azione.equals("registra")
                    ? registraDomanda.registra(richiesta.get(), chi)
                    : registraDomanda.controlla(richiesta.get(), chi);
            if (risposta instanceof Risposta.Registrata(var id)) {
                redirect.addFlashAttribute(
                        "esito", "Domanda " + richiesta.get().protocollo() + " registrata: è in lavorazione all'INPS.");
                return "redirect:/accesso/domande/" + id;
            }
            if (risposta instanceof Risposta.Pronta(var previsione)) {
                return controlla(form, richiesta.get(), previsione, comuni, modello);
            }
            spiega(risposta, form, comuni, errori, chi, modello);
        }
        http.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pagina(form, errori, chi, modello);
    }

    private void spiega(
            Risposta risposta, DomandaForm form, List<Comune> comuni, Errori errori, Operatore chi, Model modello) {
        switch (risposta) {
            case Risposta.Registrata r -> throw new IllegalStateException("not a refusal: " + r);
            case Risposta.Pronta p -> throw new IllegalStateException("not a refusal: " + p);
            case Risposta.NelFuturo() -> errori.aggiungi("data", "Controllare la data: non può essere dopo oggi.");
            case Risposta.MisuraChiusa(var misura) ->
                errori.aggiungi("misura", "Controllare misura e data: " + quandoAccetta(misura) + ".");
            case Risposta.ProtocolloGiaRegistrato(var altra) -> {
                errori.aggiungi(
                        "protocollo",
                        altra == null
                                ? "Controllare il protocollo: una domanda con questo numero non si può registrare qui, rivolgersi all'amministrativa."
                                : "Controllare il protocollo: una domanda con questo numero c'è già.");
                modello.addAttribute("giaRegistrata", altra);
            }
            case Risposta.IndicataDueVolte(var prima, var seconda) ->
                errori.aggiungi(
                        form.persone().get(seconda).prefisso() + "cognome",
                        "Togliere uno dei due: " + form.persone().get(prima).nominativo() + " è indicato due volte.");
            case Risposta.NatoDopoLaDomanda(var quale) ->
                errori.aggiungi(
                        form.persone().get(quale).prefisso() + "dataNascita",
                        "Controllare la data di nascita: è dopo la data della domanda.");
            case Risposta.RichiedenteMinorenne() ->
                errori.aggiungi(
                        form.persone().getFirst().prefisso() + "dataNascita",
                        "Controllare la data di nascita: chi presenta la domanda deve avere almeno 18 anni in quel giorno.");
            case Risposta.DaRiconoscere(var persone) -> {
                var scelte = new LinkedHashMap<String, Map<String, String>>();
                persone.forEach((quale, scelta) -> {
                    var prefisso = form.persone().get(quale).prefisso();
                    scelte.put(
                            prefisso,
                            chi.e(Ruolo.OPERATORE_ACCESSO)
                                    ? form.persone()
                                            .get(quale)
                                            .scelteAlloSportello(scelta.simili(), scelta.stessoCodice())
                                    : PersonaForm.scelte(scelta.simili(), scelta.stessoCodice()));
                    errori.aggiungi(
                            prefisso + "persona",
                            scelta.stessoCodice()
                                    ? "Questo codice fiscale c'è già: usare la persona registrata o correggere il codice."
                                    : "Esiste già chi le somiglia: dire se è la stessa persona.");
                });
                modello.addAttribute("simili", scelte);
            }
            case Risposta.NucleoDaScegliere(var nuclei) -> {
                errori.aggiungi("nucleo", "Il richiedente fa già parte di un nucleo: dire se la domanda è di quello.");
                modello.addAttribute("nuclei", nuclei(nuclei, comuni));
            }
        }
    }

    private Map<String, String> nuclei(List<NucleoEsistente> nuclei, List<Comune> comuni) {
        var scelte = Opzioni.di(
                nuclei,
                NucleoEsistente::id,
                n -> "È il nucleo già registrato a "
                        + comune(n.comune(), comuni)
                        + (n.componenti() == null
                                ? ""
                                : ", con " + formati.quanti(n.componenti(), "componente", "componenti")));
        scelte.put("nuovo", "È un altro nucleo");
        return scelte;
    }

    private String controlla(
            DomandaForm form, Richiesta richiesta, Previsione previsione, List<Comune> comuni, Model modello) {
        modello.addAttribute("modulo", form);
        modello.addAttribute("richiesta", richiesta);
        modello.addAttribute("misura", Misura.di(richiesta.misura()));
        modello.addAttribute("comune", comune(richiesta.comune(), comuni));
        modello.addAttribute("previsione", previsione);
        modello.addAttribute("protocolloInsolito", !Protocollo.consueto(richiesta.protocollo()));
        return "accesso/controlla";
    }

    private String pagina(DomandaForm form, Errori errori, Operatore chi, Model modello) {
        modello.addAttribute("modulo", form);
        modello.addAttribute("errori", errori);
        modello.addAttribute(
                "misure", Opzioni.di(Misura.tutte(), Misura::codice, NuovaDomandaController::quandoAccetta));
        modello.addAttribute("comuni", Opzioni.di(zone.comuni(), Comune::istat, Comune::nome));
        modello.addAttribute("sessi", Opzioni.di(Sesso::nome, Sesso.values()));
        modello.addAttribute("parentele", parentele());
        modello.addAttribute("conIsee", RegistraDomanda.conIsee(chi));
        return "accesso/nuova";
    }

    static Map<String, String> parentele() {
        return Opzioni.di(
                Arrays.stream(Parentela.values())
                        .filter(p -> p != Parentela.RICHIEDENTE)
                        .toList(),
                Parentela::name,
                Parentela::nome);
    }

    /** "REI, Reddito di inclusione: domande dal 01/12/2017 al 28/02/2019". */
    private static String quandoAccetta(Misura misura) {
        var al = misura.domandeAl() == null ? "" : " al %1$td/%1$tm/%1$tY".formatted(misura.domandeAl());
        return "%s, %s: domande dal %3$td/%3$tm/%3$tY%4$s"
                .formatted(misura.nome(), misura.nomeEsteso(), misura.domandeDal(), al);
    }

    private static String comune(String istat, List<Comune> comuni) {
        return comuni.stream()
                .filter(c -> c.istat().equals(istat))
                .findFirst()
                .map(Comune::nome)
                .orElse(istat);
    }
}
