package it.filo.carichi.web;

import it.filo.base.Segno;
import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.carichi.LeggiConsegne;
import it.filo.carichi.LeggiConsegne.Assente;
import it.filo.cartella.AssenzaId;
import it.filo.cartella.Carichi.Carico;
import it.filo.cartella.ChiSostituisce.Impedimento;
import it.filo.cartella.CopriAssenza;
import it.filo.cartella.GestisciAssenza;
import it.filo.cartella.GestisciAssenza.Risposta;
import it.filo.cartella.web.Candidati;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Ruolo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody is away until a day: who stands in on which case, until then. */
@Controller
@RequestMapping("/consegne/{operatore}/assenza")
class AssenzaController {

    /** @param sostituti ids of those who stand in, as they were ticked */
    public record AssenzaForm(
            @Nullable String dal,
            @Nullable String al,
            @Nullable List<String> sostituti) {}

    private final LeggiConsegne leggi;
    private final GestisciAssenza gestisci;
    private final CopriAssenza copri;
    private final Candidati candidati;
    private final Formati formati;
    private final Clock clock;

    AssenzaController(
            LeggiConsegne leggi,
            GestisciAssenza gestisci,
            CopriAssenza copri,
            Candidati candidati,
            Formati formati,
            Clock clock) {
        this.leggi = leggi;
        this.gestisci = gestisci;
        this.copri = copri;
        this.candidati = candidati;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping
    String mostra(
            @PathVariable OperatoreId operatore,
            @RequestParam(required = false) @Nullable String scoperte,
            @RequestParam(required = false) @Nullable String coperte,
            Operatore chi,
            Model modello) {
        return pagina(
                leggi.assenza(operatore, Segno.letto(scoperte), Segno.letto(coperte), chi),
                new AssenzaForm(formati.breve(LocalDate.now(clock)), null, List.of()),
                chi,
                modello);
    }

    @PostMapping
    ModelAndView dichiara(
            @PathVariable OperatoreId operatore,
            AssenzaForm form,
            Operatore chi,
            Model modello,
            RedirectAttributes dopo) {
        gestisci.ammette(operatore, chi);
        var errori = new Errori();
        var campi = new Campi(errori, clock);
        var dal = campi.campo("dal", "il primo giorno di assenza", form.dal())
                .obbligatorio()
                .data();
        var al = campi.campo("al", "l'ultimo giorno di assenza", form.al())
                .obbligatorio()
                .data();
        if (errori.vuoti()) {
            switch (gestisci.dichiara(operatore, dal.orElseThrow(), al.orElseThrow(), scelti(form), chi)) {
                case Risposta.Dichiarata(var id) -> {
                    return copre(operatore, id, form, chi, dopo, "Assenza registrata. ");
                }
                case Risposta.PeriodoNonValido(var primo, var ultimo) ->
                    errori.aggiungi(
                            "al",
                            "Controllare i giorni: l'assenza comincia al più presto il %s e al più tardi fra %d mesi, finisce da oggi in poi e dura al più fino al %s. Per un tempo più lungo si passano le consegne."
                                    .formatted(
                                            formati.breve(primo), GestisciAssenza.MESI_ATTORNO, formati.breve(ultimo)));
                case Risposta.GiaAssente(var daAllora, var finoAllora) ->
                    errori.aggiungi(
                            "dal",
                            "C'è già un'assenza dal %s al %s: scegliere altri giorni."
                                    .formatted(formati.breve(daAllora), formati.breve(finoAllora)));
                case Risposta.NonPossono(var impediti) -> impediti(impediti, errori);
            }
        }
        return errata(operatore, form, errori, chi, modello);
    }

    /** More substitutes, for what nobody covers yet. */
    @PostMapping("/sostituti")
    ModelAndView copri(
            @PathVariable OperatoreId operatore,
            AssenzaForm form,
            Operatore chi,
            Model modello,
            RedirectAttributes dopo) {
        gestisci.ammette(operatore, chi);
        var assenza = gestisci.attuale(operatore);
        if (assenza.isEmpty()) {
            return new ModelAndView(finita(operatore, dopo));
        }
        var errori = new Errori();
        if (scelti(form).isEmpty()) {
            errori.aggiungi("sostituti", "Scegliere almeno una persona.");
        }
        impediti(gestisci.impedimenti(assenza.get(), scelti(form), chi), errori);
        return errori.vuoti()
                ? copre(operatore, assenza.get().id(), form, chi, dopo, "")
                : errata(operatore, form, errori, chi, modello);
    }

    private void impediti(List<Impedimento> impediti, Errori errori) {
        if (!impediti.isEmpty()) {
            errori.aggiungi(
                    "sostituti",
                    impediti.stream().map(candidati::perche).collect(Collectors.joining("; "))
                            + (impediti.size() == 1
                                    ? ": togliere il suo nome, o scegliere un'altra persona."
                                    : ": togliere i loro nomi, o scegliere altre persone."));
        }
    }

    private ModelAndView errata(OperatoreId operatore, AssenzaForm form, Errori errori, Operatore chi, Model modello) {
        modello.addAttribute("errori", errori);
        return new ModelAndView(
                pagina(leggi.assenza(operatore, null, null, chi), form, chi, modello),
                modello.asMap(),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/ritorno")
    String torna(@PathVariable OperatoreId operatore, Operatore chi, RedirectAttributes dopo) {
        gestisci.ammette(operatore, chi);
        var assenza = gestisci.attuale(operatore);
        if (assenza.isEmpty() || !gestisci.torna(assenza.get().id(), operatore, chi)) {
            return finita(operatore, dopo);
        }
        dopo.addFlashAttribute("esito", "L'assenza è finita: chi sostituiva da adesso non vede più le cartelle.");
        return "redirect:" + indirizzo(operatore);
    }

    private static String finita(OperatoreId operatore, RedirectAttributes dopo) {
        dopo.addFlashAttribute("avviso", "L'assenza era già finita.");
        return "redirect:" + indirizzo(operatore);
    }

    private ModelAndView copre(
            OperatoreId operatore,
            AssenzaId id,
            AssenzaForm form,
            Operatore chi,
            RedirectAttributes dopo,
            String prima) {
        var scelte = leggi.sostituti(operatore, scelti(form), chi).entrySet().stream()
                .map(e -> new CopriAssenza.Scelta(e.getKey(), e.getValue()))
                .toList();
        var fatto = copri.copri(id, scelte, chi);
        dopo.addFlashAttribute(
                fatto.mancate() > 0 ? "avviso" : "esito",
                prima
                        + (fatto.coperte() == 0 && fatto.mancate() == 0
                                ? "Nessuno sostituisce nelle cartelle, per ora."
                                : formati.quanti(fatto.coperte(), "cartella ha", "cartelle hanno")
                                        + " chi sostituisce.")
                        + (fatto.mancate() == 0
                                ? ""
                                : " Per " + formati.quanti(fatto.mancate(), "cartella", "cartelle")
                                        + " non è riuscito: intanto chi è stato scelto non può più. Scegliere un'altra persona qui sotto."));
        return new ModelAndView("redirect:" + indirizzo(operatore));
    }

    private String pagina(Assente letta, AssenzaForm form, Operatore chi, Model modello) {
        var persona = letta.persona();
        var sua = chi.id().equals(persona.id());
        modello.addAttribute("persona", persona);
        modello.addAttribute("assenza", letta.assenza());
        modello.addAttribute("form", form);
        modello.addAttribute("sua", sua);
        modello.addAttribute("scoperte", letta.scoperte());
        modello.addAttribute("coperte", letta.coperte());
        modello.addAttribute("colleghi", colleghi(letta.colleghi(), chi));
        modello.addAttribute("qui", indirizzo(persona.id()));
        return "carichi/assenza";
    }

    /** How much colleagues carry is for the program manager to see. */
    private Map<String, String> colleghi(List<Carico> colleghi, Operatore chi) {
        return chi.e(Ruolo.PROGRAM_MANAGER) ? candidati.opzioni(colleghi) : candidati.nomi(colleghi);
    }

    private static List<OperatoreId> scelti(AssenzaForm form) {
        return form.sostituti() == null
                ? List.of()
                : form.sostituti().stream()
                        .map(RigheDiConsegna::operatore)
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static String indirizzo(OperatoreId operatore) {
        return "/consegne/" + operatore + "/assenza";
    }
}
