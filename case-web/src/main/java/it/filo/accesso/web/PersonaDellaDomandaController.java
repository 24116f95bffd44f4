package it.filo.accesso.web;

import it.filo.accesso.CorreggiDellaDomanda;
import it.filo.accesso.DomandaId;
import it.filo.cartella.CorreggiPersona;
import it.filo.cartella.web.ModuloPersona;
import it.filo.nucleo.Persona;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.Operatore;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is known of a person of a domanda without a case, to be corrected. */
@Controller
@RequestMapping("/accesso/domande/{id}/persone/{persona}")
class PersonaDellaDomandaController {

    private final CorreggiDellaDomanda correggi;
    private final ModuloPersona modulo;

    PersonaDellaDomandaController(CorreggiDellaDomanda correggi, ModuloPersona modulo) {
        this.correggi = correggi;
        this.modulo = modulo;
    }

    @GetMapping
    String persona(@PathVariable DomandaId id, @PathVariable PersonaId persona, Operatore chi, Model modello) {
        return modulo.apri(new DellaDomanda(id, persona, chi), modello);
    }

    @PostMapping
    ModelAndView correggi(
            @PathVariable DomandaId id,
            @PathVariable PersonaId persona,
            @RequestParam MultiValueMap<String, String> parametri,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect,
            HttpServletResponse http) {
        correggi.persona(id, persona, chi);
        return modulo.correggi(new DellaDomanda(id, persona, chi), parametri, modello, redirect, http);
    }

    private final class DellaDomanda implements ModuloPersona.Pagina {

        private final DomandaId id;
        private final PersonaId persona;
        private final Operatore chi;

        private DellaDomanda(DomandaId id, PersonaId persona, Operatore chi) {
            this.id = id;
            this.persona = persona;
            this.chi = chi;
        }

        @Override
        public Persona attuale() {
            return correggi.persona(id, persona, chi);
        }

        @Override
        public CorreggiPersona.Risposta salva(int letta, CorreggiPersona.Dati dati) {
            return correggi.correggi(id, persona, letta, dati, chi);
        }

        @Override
        public String indirizzo() {
            return dopo() + "/persone/" + persona;
        }

        @Override
        public String dopo() {
            return Schede.DOMANDE + "/" + id;
        }

        @Override
        public String riempi(Model modello) {
            modello.addAttribute("domanda", dopo());
            return "accesso/persona";
        }
    }
}
