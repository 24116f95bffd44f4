package it.filo.cartella.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Funzione;
import it.filo.cartella.RiassegnaCartella;
import it.filo.cartella.web.PaginaAssegnazione.AssegnazioneForm;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Another case manager, or another consulente. */
@Controller
class RiassegnazioneController {

    private final RiassegnaCartella riassegnaCartella;
    private final PaginaAssegnazione pagina;
    private final Clock clock;

    RiassegnazioneController(RiassegnaCartella riassegnaCartella, PaginaAssegnazione pagina, Clock clock) {
        this.riassegnaCartella = riassegnaCartella;
        this.pagina = pagina;
        this.clock = clock;
    }

    @PostMapping("/cartelle/{id}/assegnazione/riassegnazione")
    ModelAndView riassegna(
            @PathVariable CartellaId id,
            @RequestParam(required = false) @Nullable String funzione,
            AssegnazioneForm form,
            Operatore chi,
            Model modello,
            HttpServletResponse risposta,
            RedirectAttributes dopo) {
        riassegnaCartella.ammette(id, chi);
        var errori = new Errori();
        var campi = new Campi(errori, clock);
        var scelta = campi.campo("funzione", "quale incarico passa", funzione)
                .obbligatorio()
                .scelta(Funzione.class);
        if (scelta.isPresent() && !PaginaAssegnazione.RIASSEGNABILI.contains(scelta.get())) {
            throw new NonConsentito("riassegnazione: " + funzione);
        }
        var nuovo = campi.campo("nuovo", "a chi passa la cartella", form.nuovo())
                .obbligatorio()
                .scelta(OperatoreId::valueOf);
        var motivo = campi.campo("motivo", "il motivo", form.motivo())
                .obbligatorio()
                .lungoAlPiu(300)
                .testo();
        var da = campi.campo("da", "chi aveva la cartella", form.da()).scelta(OperatoreId::valueOf);
        if (errori.vuoti()) {
            var incarico = scelta.orElseThrow();
            switch (riassegnaCartella.riassegna(
                    id, incarico, da.orElse(null), nuovo.orElseThrow(), motivo.orElseThrow(), chi)) {
                case RiassegnaCartella.Risposta.Riassegnata(var nome) -> {
                    dopo.addFlashAttribute("esito", incarico.nome() + ": ora è " + nome + ".");
                    return PaginaAssegnazione.torna(id);
                }
                case RiassegnaCartella.Risposta.MotivoAssente() -> errori.aggiungi("motivo", "Scrivere il motivo.");
                case RiassegnaCartella.Risposta.NessunoDaSostituire() ->
                    errori.aggiungi("nuovo", "Nessuno ha ancora questo incarico: non c'è chi sostituire.");
                case RiassegnaCartella.Risposta.StessaPersona() ->
                    errori.aggiungi("nuovo", "Scegliere un'altra persona: la cartella è già sua.");
                case RiassegnaCartella.Risposta.CambiataNelFrattempo() -> {
                    return pagina.nelFrattempo(
                            id,
                            funzione,
                            form,
                            "Nel frattempo la cartella è passata a un'altra persona, che si legge qui. Se il cambio serve"
                                    + " ancora, confermarlo di nuovo.",
                            chi,
                            modello,
                            risposta);
                }
                case RiassegnaCartella.Risposta.NonInServizioPerLaFunzione() ->
                    errori.aggiungi("nuovo", "Scegliere una persona in servizio con questa funzione.");
                case RiassegnaCartella.Risposta.CartellaChiusa() ->
                    errori.aggiungi("nuovo", "La cartella è chiusa: prima va riaperta.");
            }
        }
        return pagina.conErrori(id, funzione, form, errori, chi, modello, risposta);
    }
}
