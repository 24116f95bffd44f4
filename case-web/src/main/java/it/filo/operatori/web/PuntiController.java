package it.filo.operatori.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.operatori.GestisciPunti;
import it.filo.operatori.GestisciPunti.Risposta;
import it.filo.operatori.Operatore;
import it.filo.zona.Comune;
import it.filo.zona.PuntoDiAccesso;
import it.filo.zona.PuntoDiAccesso.Tipo;
import it.filo.zona.PuntoId;
import it.filo.zona.Zone;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping(PuntiController.PUNTI)
class PuntiController {

    static final String PUNTI = TerritorioController.TERRITORIO + "/punti";

    private static final String TORNA = "redirect:" + TerritorioController.TERRITORIO;

    /** What was typed, as it was typed. */
    record PuntoForm(
            @Nullable String tipo,
            @Nullable String nome,
            @Nullable String comune,
            @Nullable String indirizzo,
            @Nullable String dal,
            @Nullable String al) {

        static final PuntoForm VUOTO = new PuntoForm(null, null, null, null, null, null);

        static PuntoForm di(PuntoDiAccesso punto, Formati formati) {
            return new PuntoForm(
                    punto.tipo().name(),
                    punto.nome(),
                    punto.comune(),
                    punto.indirizzo(),
                    formati.breve(punto.dal()),
                    punto.al() == null ? "" : formati.breve(punto.al()));
        }

        Optional<PuntoDiAccesso> leggi(PuntoId id, Campi campi) {
            var quale = campi.campo("tipo", "che cos'è", tipo).obbligatorio().scelta(Tipo.class);
            var chiamato = campi.campo("nome", "il nome", nome)
                    .obbligatorio()
                    .lungoAlPiu(200)
                    .testo();
            var dove = campi.campo("comune", "il comune", comune).obbligatorio().scelta(codice -> codice);
            var via = campi.campo("indirizzo", "l'indirizzo", indirizzo)
                    .lungoAlPiu(200)
                    .testo();
            var primo =
                    campi.campo("dal", "il primo giorno", dal).obbligatorio().data();
            var ultimo = campi.campo("al", "l'ultimo giorno", al).data();
            return campi.errori().vuoti()
                    ? Optional.of(new PuntoDiAccesso(
                            id,
                            dove.orElseThrow(),
                            quale.orElseThrow(),
                            chiamato.orElseThrow(),
                            via.orElse(null),
                            primo.orElseThrow(),
                            ultimo.orElse(null)))
                    : Optional.empty();
        }
    }

    private final GestisciPunti punti;
    private final Zone zone;
    private final Formati formati;
    private final Clock clock;

    PuntiController(GestisciPunti punti, Zone zone, Formati formati, Clock clock) {
        this.punti = punti;
        this.zone = zone;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping("/nuovo")
    String nuovo(Model modello) {
        return pagina(PuntoForm.VUOTO, null, modello);
    }

    @PostMapping("/nuovo")
    String aggiungi(
            PuntoForm dati, Operatore chi, Model modello, RedirectAttributes redirect, HttpServletResponse risposta) {
        var errori = new Errori();
        var punto = dati.leggi(PuntoId.nuovo(), new Campi(errori, clock));
        if (punto.isPresent() && scritto(punti.aggiungi(punto.get(), chi), errori)) {
            redirect.addFlashAttribute(
                    "esito", "Punto di accesso aggiunto: " + punto.get().nome() + ".");
            return TORNA;
        }
        return respinto(dati, null, errori, modello, risposta);
    }

    @GetMapping("/{punto}")
    String punto(@PathVariable PuntoId punto, Operatore chi, Model modello) {
        var prima = diPrima(punto, chi, modello);
        return pagina(PuntoForm.di(prima, formati), prima, modello);
    }

    @PostMapping("/{punto}")
    String cambia(
            @PathVariable("punto") PuntoId id,
            PuntoForm dati,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect,
            HttpServletResponse risposta) {
        var prima = diPrima(id, chi, modello);
        var errori = new Errori();
        var punto = dati.leggi(id, new Campi(errori, clock));
        if (punto.isPresent() && scritto(punti.aggiorna(punto.get(), chi), errori)) {
            redirect.addFlashAttribute(
                    "esito", "Punto di accesso salvato: " + punto.get().nome() + ".");
            return TORNA;
        }
        return respinto(dati, prima, errori, modello, risposta);
    }

    @PostMapping("/{punto}/elimina")
    String togli(@PathVariable PuntoId punto, Operatore chi, RedirectAttributes redirect) {
        var errori = new Errori();
        if (scritto(punti.togli(punto, chi), errori)) {
            redirect.addFlashAttribute("esito", "Punto di accesso tolto.");
        } else {
            redirect.addFlashAttribute("errore", String.join(" ", errori.tutti().values()));
        }
        return TORNA;
    }

    /** @return whether it is done; otherwise the errors say why not */
    private static boolean scritto(Risposta risposta, Errori errori) {
        switch (risposta) {
            case Risposta.Fatto() -> {}
            case Risposta.ComuneSconosciuto() -> errori.aggiungi("comune", "Scegliere il comune fra le voci proposte.");
            case Risposta.DateInvertite() ->
                errori.aggiungi("al", "Controllare le date: l'ultimo giorno viene prima del primo.");
            case Risposta.NomeGiaUsato() ->
                errori.aggiungi("nome", "Scegliere un altro nome: c'è già un punto di accesso che si chiama così.");
            case Risposta.InUso() ->
                errori.aggiungi(
                        "nome",
                        "Il punto di accesso non si può togliere, perché contatti o persone lo nominano: chiuderlo con il suo ultimo giorno.");
        }
        return errori.vuoti();
    }

    private PuntoDiAccesso diPrima(PuntoId id, Operatore chi, Model modello) {
        modello.addAttribute("usato", punti.usato(id, chi));
        return punti.punto(id, chi);
    }

    private String respinto(
            PuntoForm dati,
            @Nullable PuntoDiAccesso prima,
            Errori errori,
            Model modello,
            HttpServletResponse risposta) {
        modello.addAttribute("errori", errori);
        risposta.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pagina(dati, prima, modello);
    }

    /** @param prima null for a new one */
    private String pagina(PuntoForm dati, @Nullable PuntoDiAccesso prima, Model modello) {
        modello.addAttribute("dati", dati);
        modello.addAttribute("prima", prima);
        modello.addAttribute("tipi", Opzioni.di(Tipo::nome, Tipo.values()));
        modello.addAttribute("comuni", Opzioni.di(zone.comuni(), Comune::istat, Comune::nome));
        return "operatori/punto";
    }
}
