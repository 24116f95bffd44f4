package it.filo.operatori.web;

import it.filo.base.Ids;
import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.base.web.Opzioni;
import it.filo.operatori.GestisciPersonale;
import it.filo.operatori.GestisciPersonale.Risposta;
import it.filo.operatori.Operatore;
import it.filo.zona.Personale;
import it.filo.zona.Personale.Funzione;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
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
@RequestMapping(PersonaleController.PERSONALE)
class PersonaleController {

    static final String PERSONALE = TerritorioController.TERRITORIO + "/personale";

    private static final String TORNA = "redirect:" + TerritorioController.TERRITORIO;
    /** More than any place of work has. */
    private static final int PERSONE = 10_000;

    /** What was typed, as it was typed. */
    record PersonaleForm(
            @Nullable String sede,
            @Nullable String funzione,
            @Nullable String teste,
            @Nullable String unita,
            @Nullable String conta,
            @Nullable String dal,
            @Nullable String al) {

        static PersonaleForm di(Personale personale, Formati formati) {
            return new PersonaleForm(
                    personale.sede(),
                    personale.funzione().name(),
                    personale.teste() == null ? "" : personale.teste().toString(),
                    personale.unita().stripTrailingZeros().toPlainString().replace('.', ','),
                    personale.contaPerLep() ? "true" : null,
                    formati.breve(personale.dal()),
                    personale.al() == null ? "" : formati.breve(personale.al()));
        }

        Optional<Personale> leggi(UUID id, Campi campi) {
            var dove = campi.campo("sede", "dove lavorano", sede)
                    .obbligatorio()
                    .lungoAlPiu(200)
                    .testo();
            var quale = campi.campo("funzione", "per quali servizi lavorano", funzione)
                    .obbligatorio()
                    .scelta(Funzione.class);
            var persone =
                    campi.campo("teste", "le persone", teste).obbligatorio().intero(0, PERSONE);
            var tempoPieno = campi.campo("unita", "le unità a tempo pieno", unita)
                    .obbligatorio()
                    .importo();
            var primo =
                    campi.campo("dal", "il primo giorno", dal).obbligatorio().data();
            var ultimo = campi.campo("al", "l'ultimo giorno", al).data();
            return campi.errori().vuoti()
                    ? Optional.of(new Personale(
                            id,
                            dove.orElseThrow(),
                            quale.orElseThrow(),
                            persone.orElseThrow(),
                            tempoPieno.orElseThrow(),
                            conta != null,
                            primo.orElseThrow(),
                            ultimo.orElse(null)))
                    : Optional.empty();
        }
    }

    private final GestisciPersonale personale;
    private final Formati formati;
    private final Clock clock;

    PersonaleController(GestisciPersonale personale, Formati formati, Clock clock) {
        this.personale = personale;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping("/nuovo")
    String nuovo(Model modello) {
        return pagina(new PersonaleForm(null, null, null, null, "true", null, null), null, modello);
    }

    @PostMapping("/nuovo")
    String aggiungi(
            PersonaleForm dati,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect,
            HttpServletResponse risposta) {
        var errori = new Errori();
        var riga = dati.leggi(Ids.nuovo(), new Campi(errori, clock));
        if (riga.isPresent() && scritto(personale.aggiungi(riga.get(), chi), errori)) {
            redirect.addFlashAttribute("esito", detto(riga.get()));
            return TORNA;
        }
        return respinto(dati, null, errori, modello, risposta);
    }

    @GetMapping("/{personale}")
    String riga(@PathVariable("personale") UUID id, Operatore chi, Model modello) {
        var prima = personale.personale(id, chi);
        return pagina(PersonaleForm.di(prima, formati), prima, modello);
    }

    @PostMapping("/{personale}")
    String cambia(
            @PathVariable("personale") UUID id,
            PersonaleForm dati,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect,
            HttpServletResponse risposta) {
        var prima = personale.personale(id, chi);
        var errori = new Errori();
        var riga = dati.leggi(id, new Campi(errori, clock));
        if (riga.isPresent() && scritto(personale.aggiorna(riga.get(), chi), errori)) {
            redirect.addFlashAttribute("esito", detto(riga.get()));
            return TORNA;
        }
        return respinto(dati, prima, errori, modello, risposta);
    }

    /** @return whether it is done; otherwise the errors say why not */
    private static boolean scritto(Risposta risposta, Errori errori) {
        switch (risposta) {
            case Risposta.Fatto() -> {}
            case Risposta.DateInvertite() ->
                errori.aggiungi("al", "Controllare le date: l'ultimo giorno viene prima del primo.");
            case Risposta.PiuUnitaChePersone() ->
                errori.aggiungi("unita", "Controllare le unità a tempo pieno: non possono essere più delle persone.");
            case Risposta.NonContano() ->
                errori.aggiungi(
                        "conta",
                        "Togliere la spunta: gli assistenti sociali dei servizi sanitari non contano per il livello essenziale.");
        }
        return errori.vuoti();
    }

    private String detto(Personale riga) {
        BigDecimal unita = riga.unita();
        return "Assistenti sociali di %s salvati: %s unità a tempo pieno."
                .formatted(riga.sede(), formati.decimale(unita));
    }

    private static String respinto(
            PersonaleForm dati, @Nullable Personale prima, Errori errori, Model modello, HttpServletResponse risposta) {
        modello.addAttribute("errori", errori);
        risposta.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pagina(dati, prima, modello);
    }

    /** @param prima null for a new line */
    private static String pagina(PersonaleForm dati, @Nullable Personale prima, Model modello) {
        modello.addAttribute("dati", dati);
        modello.addAttribute("prima", prima);
        modello.addAttribute("funzioni", Opzioni.di(Funzione::nome, Funzione.values()));
        return "operatori/personale";
    }
}
