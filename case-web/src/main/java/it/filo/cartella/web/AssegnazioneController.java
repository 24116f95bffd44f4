package it.filo.cartella.web;

import it.filo.base.ScrittureInsieme;
import it.filo.base.web.Campi;
import it.filo.base.web.Conflitto;
import it.filo.base.web.Errori;
import it.filo.cartella.AssegnaCartella;
import it.filo.cartella.Cartella;
import it.filo.cartella.Cartella.Provenienza;
import it.filo.cartella.CartellaId;
import it.filo.cartella.ClassificaNucleo;
import it.filo.cartella.web.PaginaAssegnazione.AssegnazioneForm;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who should follow a case, and who will. */
@Controller
@RequestMapping("/cartelle/{id}/assegnazione")
class AssegnazioneController {

    private final ClassificaNucleo classificaNucleo;
    private final AssegnaCartella assegnaCartella;
    private final PaginaAssegnazione pagina;
    private final ScrittureInsieme insieme;
    private final Clock clock;

    AssegnazioneController(
            ClassificaNucleo classificaNucleo,
            AssegnaCartella assegnaCartella,
            PaginaAssegnazione pagina,
            ScrittureInsieme insieme,
            Clock clock) {
        this.classificaNucleo = classificaNucleo;
        this.assegnaCartella = assegnaCartella;
        this.pagina = pagina;
        this.insieme = insieme;
        this.clock = clock;
    }

    @GetMapping
    String mostra(
            @PathVariable CartellaId id,
            @RequestParam(required = false) @Nullable String funzione,
            Operatore chi,
            Model modello) {
        return pagina.mostra(id, funzione, chi, modello);
    }

    @PostMapping("/proposta")
    ModelAndView proponi(
            @PathVariable CartellaId id,
            AssegnazioneForm form,
            Operatore chi,
            Model modello,
            HttpServletResponse risposta,
            RedirectAttributes dopo) {
        classificaNucleo.ammette(id, chi);
        var errori = new Errori();
        var campi = new Campi(errori, clock);
        var provenienza = campi.campo("provenienza", "se il nucleo è nuovo o già in carico", form.provenienza())
                .obbligatorio()
                .scelta(Provenienza.class);
        var proposto = campi.campo("proposto", "l'assistente sociale", form.proposto())
                .obbligatorio()
                .scelta(OperatoreId::valueOf);
        if (errori.vuoti()) {
            var letta = form.versione() == null ? -1 : form.versione();
            switch (classificaNucleo.classifica(id, letta, provenienza.orElseThrow(), proposto.orElseThrow(), chi)) {
                case ClassificaNucleo.Risposta.Proposta(var nome) -> {
                    dopo.addFlashAttribute("esito", "Proposta registrata: " + nome + ".");
                    return PaginaAssegnazione.torna(id);
                }
                case ClassificaNucleo.Risposta.NonEAssistenteInServizio() ->
                    errori.aggiungi("proposto", "Scegliere un'assistente sociale in servizio.");
                case ClassificaNucleo.Risposta.GiaAssegnata() -> {
                    return pagina.giaAssegnata(id, chi, modello, risposta);
                }
                case ClassificaNucleo.Risposta.CambiataNelFrattempo(var attuale) -> {
                    return conflitto(id, form, attuale);
                }
            }
        }
        return pagina.conErrori(id, null, form, errori, chi, modello, risposta);
    }

    @PostMapping
    ModelAndView assegna(
            @PathVariable CartellaId id,
            AssegnazioneForm form,
            Operatore chi,
            Model modello,
            HttpServletResponse risposta,
            RedirectAttributes dopo) {
        assegnaCartella.ammette(id, chi);
        var errori = new Errori();
        var assistente = new Campi(errori, clock)
                .campo("assistente", "l'assistente sociale", form.assistente())
                .obbligatorio()
                .scelta(OperatoreId::valueOf);
        if (assistente.isPresent()) {
            var letta = form.versione() == null ? -1 : form.versione();
            switch (assegna(id, letta, assistente.get(), chi)) {
                case AssegnaCartella.Risposta.Assegnata(var nome) -> {
                    dopo.addFlashAttribute("esito", "Cartella assegnata a " + nome + ".");
                    return PaginaAssegnazione.torna(id);
                }
                case AssegnaCartella.Risposta.NonAncoraClassificata() ->
                    errori.aggiungi("assistente", "Segnare prima se il nucleo è nuovo o già in carico.");
                case AssegnaCartella.Risposta.NonEAssistenteInServizio() ->
                    errori.aggiungi("assistente", "Scegliere un'assistente sociale in servizio.");
                case AssegnaCartella.Risposta.GiaAssegnata() -> {
                    return pagina.giaAssegnata(id, chi, modello, risposta);
                }
                case AssegnaCartella.Risposta.CambiataNelFrattempo() -> {
                    return pagina.nelFrattempo(
                            id,
                            null,
                            null,
                            "La proposta è cambiata nel frattempo: è quella che si legge qui. Assegnare di nuovo.",
                            chi,
                            modello,
                            risposta);
                }
            }
        }
        return pagina.conErrori(id, null, form, errori, chi, modello, risposta);
    }

    /** Of two in the same moment the database lets one through: the other comes after, and reads who has it. */
    private AssegnaCartella.Risposta assegna(CartellaId id, int letta, OperatoreId a, Operatore chi) {
        try {
            return assegnaCartella.assegna(id, letta, a, chi);
        } catch (RuntimeException e) {
            if (!insieme.dice(e)) {
                throw e;
            }
            return assegnaCartella.assegna(id, letta, a, chi);
        }
    }

    private ModelAndView conflitto(CartellaId id, AssegnazioneForm form, Cartella attuale) {
        var assistenti = pagina.assistenti();
        var mia = String.valueOf(form.provenienza());
        var loro = attuale.provenienza().orElse(null);
        var propostaMia = String.valueOf(form.proposto());
        var propostaLoro = attuale.proposto().orElse(null);
        return new Conflitto(
                        "la proposta di assegnazione",
                        PaginaCartella.indirizzo(id, "assegnazione/proposta"),
                        PaginaCartella.indirizzo(id, "assegnazione"),
                        "Un'altra persona",
                        attuale.versione(),
                        List.of(
                                Conflitto.Voce.scelta(
                                        "Provenienza",
                                        "provenienza",
                                        mia,
                                        Provenienza.valueOf(mia).nome(),
                                        loro == null ? "" : loro.name(),
                                        loro == null ? "non ancora segnata" : loro.nome()),
                                Conflitto.Voce.scelta(
                                        "Assistente sociale",
                                        "proposto",
                                        propostaMia,
                                        PaginaAssegnazione.nome(assistenti, OperatoreId.valueOf(propostaMia)),
                                        propostaLoro == null ? "" : propostaLoro.toString(),
                                        propostaLoro == null
                                                ? "nessuna proposta"
                                                : PaginaAssegnazione.nome(assistenti, propostaLoro))),
                        Map.of())
                .pagina();
    }
}
