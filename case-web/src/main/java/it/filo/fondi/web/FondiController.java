package it.filo.fondi.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.fondi.Fondo;
import it.filo.fondi.FondoId;
import it.filo.fondi.GestisciFondi;
import it.filo.fondi.GestisciFondi.Risposta;
import it.filo.operatori.Operatore;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
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

/** The funds that a support may name; their list is on the page of the services. */
@Controller
@RequestMapping("/amministrazione/fondi")
class FondiController {

    private static final String TORNA = "redirect:" + ServiziController.SERVIZI;

    /** What the column holds. */
    private static final BigDecimal MASSIMO = new BigDecimal("999999999999.99");

    /** What was typed, as it was typed. */
    record FondoForm(
            @Nullable String nome,
            @Nullable String provenienza,
            @Nullable String importo,
            @Nullable String nota,
            @Nullable String ritiratoIl) {

        static final FondoForm VUOTO = new FondoForm(null, null, null, null, null);

        static FondoForm di(Fondo fondo, Formati formati) {
            return new FondoForm(
                    fondo.nome(),
                    fondo.provenienza(),
                    fondo.importo().signum() == 0 ? "" : formati.decimale(fondo.importo()),
                    fondo.nota(),
                    fondo.ritiratoIl() == null ? "" : formati.breve(fondo.ritiratoIl()));
        }

        Optional<Fondo> leggi(FondoId id, Campi campi) {
            var chiamato = campi.campo("nome", "il nome del fondo", nome)
                    .obbligatorio()
                    .lungoAlPiu(200)
                    .testo();
            var da = campi.campo("provenienza", "da chi viene", provenienza)
                    .obbligatorio()
                    .lungoAlPiu(200)
                    .testo();
            var quanto = campi.campo("importo", "l'importo assegnato alla zona", importo)
                    .obbligatorio()
                    .importo();
            if (quanto.filter(q -> q.compareTo(MASSIMO) > 0).isPresent()) {
                campi.errori().aggiungi("importo", "Controllare l'importo: è troppo grande.");
            }
            var appunto = campi.campo("nota", "la nota", nota).lungoAlPiu(500).testo();
            var ritiro = campi.campo("ritiratoIl", "il giorno del ritiro", ritiratoIl)
                    .data();
            return campi.errori().vuoti()
                    ? Optional.of(new Fondo(
                            id,
                            chiamato.orElseThrow(),
                            da.orElseThrow(),
                            quanto.orElseThrow(),
                            appunto.orElse(null),
                            ritiro.orElse(null)))
                    : Optional.empty();
        }
    }

    private final GestisciFondi fondi;
    private final Formati formati;
    private final Clock clock;

    FondiController(GestisciFondi fondi, Formati formati, Clock clock) {
        this.fondi = fondi;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping("/nuovo")
    String nuovo(Model modello) {
        return pagina(FondoForm.VUOTO, null, modello);
    }

    @PostMapping("/nuovo")
    String aggiungi(
            FondoForm dati, Operatore chi, Model modello, RedirectAttributes redirect, HttpServletResponse risposta) {
        var errori = new Errori();
        var fondo = dati.leggi(FondoId.nuovo(), new Campi(errori, clock));
        if (fondo.isPresent() && scritto(fondi.aggiungi(fondo.get(), chi), errori)) {
            redirect.addFlashAttribute("esito", "Fondo aggiunto: " + fondo.get().nome() + ".");
            return TORNA;
        }
        return respinto(dati, null, errori, modello, risposta);
    }

    @GetMapping("/{fondo}")
    String fondo(@PathVariable("fondo") FondoId id, Operatore chi, Model modello) {
        var prima = fondi.fondo(id, chi);
        return pagina(FondoForm.di(prima, formati), prima, modello);
    }

    @PostMapping("/{fondo}")
    String cambia(
            @PathVariable("fondo") FondoId id,
            FondoForm dati,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect,
            HttpServletResponse risposta) {
        var prima = fondi.fondo(id, chi);
        var errori = new Errori();
        var fondo = dati.leggi(id, new Campi(errori, clock));
        if (fondo.isPresent() && scritto(fondi.aggiorna(fondo.get(), chi), errori)) {
            redirect.addFlashAttribute("esito", "Fondo salvato: " + fondo.get().nome() + ".");
            return TORNA;
        }
        return respinto(dati, prima, errori, modello, risposta);
    }

    /** @return whether it is done; otherwise the errors say why not */
    private static boolean scritto(Risposta risposta, Errori errori) {
        switch (risposta) {
            case Risposta.Fatto() -> {}
            case Risposta.NomeGiaUsato() ->
                errori.aggiungi("nome", "Scegliere un altro nome: c'è già un fondo che si chiama così.");
        }
        return errori.vuoti();
    }

    private static String respinto(
            FondoForm dati, @Nullable Fondo prima, Errori errori, Model modello, HttpServletResponse risposta) {
        modello.addAttribute("errori", errori);
        risposta.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pagina(dati, prima, modello);
    }

    /** @param prima null for a new one */
    private static String pagina(FondoForm dati, @Nullable Fondo prima, Model modello) {
        modello.addAttribute("dati", dati);
        modello.addAttribute("prima", prima);
        return "fondi/fondo";
    }
}
