package it.filo.trasferimento.web;

import it.filo.cartella.CartellaId;
import it.filo.cartella.web.PaginaCartella;
import it.filo.operatori.Operatore;
import it.filo.trasferimento.LeggiFascicolo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What came with a case from another zona. */
@Controller
class FascicoloController {

    private static final String PAGINA = "fascicolo-ricevuto";

    private final LeggiFascicolo leggi;
    private final PaginaCartella pagina;

    FascicoloController(LeggiFascicolo leggi, PaginaCartella pagina) {
        this.leggi = leggi;
        this.pagina = pagina;
    }

    @GetMapping("/cartelle/{id}/" + PAGINA)
    String fascicolo(@PathVariable CartellaId id, Operatore chi, Model modello) {
        modello.addAttribute("letti", leggi.leggi(id, chi));
        pagina.riempi(id, PAGINA, chi, modello);
        return "trasferimento/fascicolo";
    }
}
