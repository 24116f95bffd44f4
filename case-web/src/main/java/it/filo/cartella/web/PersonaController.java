package it.filo.cartella.web;

import it.filo.cartella.CartellaId;
import it.filo.cartella.CorreggiPersona;
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

/** What is known of a person of the household, to be corrected. */
@Controller
@RequestMapping("/cartelle/{id}/nucleo/persone/{persona}")
class PersonaController {

    private final CorreggiPersona correggiPersona;
    private final PaginaCartella pagina;
    private final ModuloPersona modulo;

    PersonaController(CorreggiPersona correggiPersona, PaginaCartella pagina, ModuloPersona modulo) {
        this.correggiPersona = correggiPersona;
        this.pagina = pagina;
        this.modulo = modulo;
    }

    @GetMapping
    String persona(@PathVariable CartellaId id, @PathVariable PersonaId persona, Operatore chi, Model modello) {
        return modulo.apri(new DelNucleo(id, persona, chi), modello);
    }

    @PostMapping
    ModelAndView correggi(
            @PathVariable CartellaId id,
            @PathVariable PersonaId persona,
            @RequestParam MultiValueMap<String, String> parametri,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect,
            HttpServletResponse http) {
        correggiPersona.ammette(id, chi);
        return modulo.correggi(new DelNucleo(id, persona, chi), parametri, modello, redirect, http);
    }

    private final class DelNucleo implements ModuloPersona.Pagina {

        private final CartellaId id;
        private final PersonaId persona;
        private final Operatore chi;

        private DelNucleo(CartellaId id, PersonaId persona, Operatore chi) {
            this.id = id;
            this.persona = persona;
            this.chi = chi;
        }

        @Override
        public Persona attuale() {
            return correggiPersona.persona(id, persona, chi);
        }

        @Override
        public CorreggiPersona.Risposta salva(int letta, CorreggiPersona.Dati dati) {
            return correggiPersona.correggi(id, persona, letta, dati, chi);
        }

        @Override
        public String indirizzo() {
            return PaginaCartella.indirizzo(id, "nucleo/persone/" + persona);
        }

        @Override
        public String dopo() {
            return PaginaCartella.indirizzo(id, "nucleo");
        }

        @Override
        public String riempi(Model modello) {
            pagina.riempi(id, "nucleo", chi, modello);
            return "cartella/persona";
        }
    }
}
