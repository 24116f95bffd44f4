package it.filo.cartella.web;

import it.filo.cartella.CartellaId;
import it.filo.cartella.ChiHaLetto;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class RegistroCartellaController {

    private static final int PER_PAGINA = 50;

    private final ChiHaLetto chiHaLetto;
    private final PaginaCartella pagina;

    RegistroCartellaController(ChiHaLetto chiHaLetto, PaginaCartella pagina) {
        this.chiHaLetto = chiHaLetto;
        this.pagina = pagina;
    }

    /** The responsabile della protezione dei dati sees who read, but not whose case it is. */
    @GetMapping("/cartelle/{id}/registro")
    String registro(
            @PathVariable CartellaId id,
            @RequestParam(required = false) @Nullable String dopo,
            Operatore chi,
            Model modello) {
        if (chi.e(Ruolo.DPO)) {
            return "redirect:/registro?cartella=" + id;
        }
        var segno = FiltriCartelle.letto(dopo, UUID::fromString);
        var righe = chiHaLetto.righe(id, segno, PER_PAGINA + 1, chi);
        var mostrate = righe.subList(0, Math.min(PER_PAGINA, righe.size()));
        pagina.riempi(id, "registro", chi, modello);
        var qui = PaginaCartella.indirizzo(id, "registro");
        modello.addAttribute("righe", mostrate);
        modello.addAttribute(
                "altre",
                righe.size() > PER_PAGINA ? qui + "?dopo=" + mostrate.getLast().id() : null);
        modello.addAttribute("inizio", segno == null ? null : qui);
        return "cartella/registro";
    }
}
