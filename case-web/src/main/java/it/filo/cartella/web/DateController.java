package it.filo.cartella.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Conflitto;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.cartella.CartellaId;
import it.filo.cartella.CorreggiDate;
import it.filo.cartella.CorreggiDate.Risposta;
import it.filo.nucleo.Componente;
import it.filo.operatori.Operatore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The days in which somebody belonged to the household, where they were typed wrong. */
@Controller
@RequestMapping("/cartelle/{id}/nucleo/componenti/{componente}/date")
class DateController {

    /** The days and the reason, as typed. */
    record DateForm(
            @Nullable Integer versione,
            @Nullable String dal,
            @Nullable String al,
            @Nullable String motivo) {}

    private final CorreggiDate correggiDate;
    private final PaginaCartella pagina;
    private final Formati formati;
    private final Clock clock;

    DateController(CorreggiDate correggiDate, PaginaCartella pagina, Formati formati, Clock clock) {
        this.correggiDate = correggiDate;
        this.pagina = pagina;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping
    String chiedi(@PathVariable CartellaId id, @PathVariable UUID componente, Operatore chi, Model modello) {
        return mostra(id, componente, null, chi, modello);
    }

    @PostMapping
    ModelAndView correggi(
            @PathVariable CartellaId id,
            @PathVariable UUID componente,
            DateForm form,
            Operatore chi,
            Model modello,
            RedirectAttributes dopo) {
        correggiDate.ammette(id, componente, chi);
        var errori = new Errori();
        var campi = new Campi(errori, clock);
        var dal = campi.campo("dal", "il primo giorno nel nucleo", form.dal())
                .obbligatorio()
                .nonFutura()
                .data();
        var al = campi.campo("al", "l'ultimo giorno nel nucleo", form.al()).data();
        var motivo = campi.campo("motivo", "il motivo della correzione", form.motivo())
                .obbligatorio()
                .lungoAlPiu(300)
                .testo();
        if (errori.vuoti()) {
            var letta = form.versione() == null ? -1 : form.versione();
            switch (correggiDate.correggi(
                    id, componente, letta, dal.orElseThrow(), al.orElse(null), motivo.orElseThrow(), chi)) {
                case Risposta.Corrette(var nominativo, var ancheAltrove) -> {
                    dopo.addFlashAttribute(
                            "esito",
                            "Date di " + nominativo + " corrette"
                                    + (ancheAltrove ? ", insieme a quelle dell'altro nucleo" : "")
                                    + ": quelle di prima restano nella storia.");
                    return new ModelAndView("redirect:" + PaginaCartella.indirizzo(id, "nucleo"));
                }
                case Risposta.CambiateNelFrattempo(var attuale) -> {
                    return conflitto(id, form, attuale);
                }
                case Risposta.MotivoAssente() -> errori.aggiungi("motivo", "Scrivere il motivo della correzione.");
                case Risposta.Uguali() -> errori.aggiungi("dal", "Sono già queste le date: scrivere quelle giuste.");
                case Risposta.NelFuturo() ->
                    errori.aggiungi("dal", "Controllare le date: non possono essere dopo oggi.");
                case Risposta.FinePrimaDellInizio() ->
                    errori.aggiungi("al", "Controllare l'ultimo giorno: è prima del primo.");
                case Risposta.UltimoGiornoAssente() ->
                    errori.aggiungi(
                            "al",
                            "Scrivere l'ultimo giorno: se è tornato nel nucleo, si aggiunge di nuovo con il suo giorno.");
                case Risposta.NonEUscito() ->
                    errori.aggiungi(
                            "al", "Fa ancora parte del nucleo: se ne è uscito, registrare l'uscita con il motivo.");
                case Risposta.NonAncoraNato(var nascita) ->
                    errori.aggiungi(
                            "dal",
                            "Controllare il primo giorno: è prima della nascita, del " + formati.breve(nascita) + ".");
                case Risposta.SenzaRichiedente(var apertura) ->
                    errori.aggiungi(
                            "dal",
                            "Controllare il primo giorno: la cartella è a nome del richiedente, aperta "
                                    + formati.il(apertura) + ", e prima il nucleo resterebbe senza.");
                case Risposta.GiaNelNucleo(var da, var fino) ->
                    errori.aggiungi(
                            "dal",
                            "Le date si sovrappongono: fa già parte di questo nucleo " + periodo(da, fino) + ".");
                case Risposta.AltroNucleo(var da, var fino) ->
                    errori.aggiungi(
                            "dal",
                            "Controllare le date: nell'altro nucleo è registrato " + periodo(da, fino)
                                    + ", e non ci resterebbe nemmeno un giorno.");
            }
        }
        modello.addAttribute("errori", errori);
        return new ModelAndView(
                mostra(id, componente, form, chi, modello), modello.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String mostra(CartellaId id, UUID componente, @Nullable DateForm form, Operatore chi, Model modello) {
        var premessa = correggiDate.prepara(id, componente, chi);
        var attuale = premessa.membro().componente();
        pagina.riempi(id, "nucleo", chi, modello);
        modello.addAttribute("premessa", premessa);
        modello.addAttribute("uscito", attuale.al().isPresent());
        modello.addAttribute(
                "modulo",
                form != null
                        ? form
                        : new DateForm(attuale.versione(), formati.breve(attuale.dal()), fine(attuale), null));
        return "cartella/date";
    }

    private String fine(Componente componente) {
        return componente.al().map(formati::breve).orElse("");
    }

    private String periodo(LocalDate dal, @Nullable LocalDate al) {
        return formati.dal(dal) + (al == null ? "" : " " + formati.al(al));
    }

    private ModelAndView conflitto(CartellaId id, DateForm form, Componente attuale) {
        var qui = PaginaCartella.indirizzo(id, "nucleo/componenti/" + attuale.id() + "/date");
        var voci = new ArrayList<Conflitto.Voce>();
        var altri = new LinkedHashMap<String, List<String>>();
        voce("Primo giorno nel nucleo", "dal", form.dal(), formati.breve(attuale.dal()), voci, altri);
        voce("Ultimo giorno nel nucleo", "al", form.al(), fine(attuale), voci, altri);
        altri.put("motivo", List.of(testo(form.motivo())));
        return new Conflitto("le date nel nucleo", qui, qui, "Un'altra persona", attuale.versione(), voci, altri)
                .pagina();
    }

    private static void voce(
            String etichetta,
            String campo,
            @Nullable String mia,
            String loro,
            List<Conflitto.Voce> voci,
            LinkedHashMap<String, List<String>> altri) {
        if (testo(mia).equals(loro)) {
            altri.put(campo, List.of(loro));
        } else {
            voci.add(Conflitto.Voce.scelta(etichetta, campo, testo(mia), inParole(testo(mia)), loro, inParole(loro)));
        }
    }

    private static String inParole(String giorno) {
        return giorno.isEmpty() ? "nessuno" : giorno;
    }

    private static String testo(@Nullable String scritto) {
        return scritto == null ? "" : scritto.strip();
    }
}
