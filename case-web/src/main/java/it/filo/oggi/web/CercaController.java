package it.filo.oggi.web;

import it.filo.accesso.ConsultaContatti;
import it.filo.accesso.ElencoContatti;
import it.filo.accesso.ElencoDomande;
import it.filo.accesso.TrovaDomande;
import it.filo.cartella.TrovaCartelle;
import it.filo.misura.Misura;
import it.filo.nucleo.Cercata;
import it.filo.operatori.Operatore;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One box for everything: each room answers with what is for this person to know. */
@Controller
class CercaController {

    private static final int MOSTRATE = 20;

    private final TrovaCartelle trovaCartelle;
    private final TrovaDomande trovaDomande;
    private final ConsultaContatti contatti;

    CercaController(TrovaCartelle trovaCartelle, TrovaDomande trovaDomande, ConsultaContatti contatti) {
        this.trovaCartelle = trovaCartelle;
        this.trovaDomande = trovaDomande;
        this.contatti = contatti;
    }

    @GetMapping("/cerca")
    String cerca(@RequestParam(defaultValue = "") String q, Operatore chi, Model modello) {
        var testo = q.strip();
        modello.addAttribute("q", testo);
        modello.addAttribute("lungo", testo.length() > Cercata.LUNGHEZZA);
        modello.addAttribute("conCartelle", TrovaCartelle.cerca(chi));
        modello.addAttribute("conDomande", TrovaDomande.cerca(chi));
        if (testo.isEmpty() || testo.length() > Cercata.LUNGHEZZA) {
            return "oggi/cerca";
        }
        var cercata = Cercata.di(testo).orElse(null);
        var cartelle = cartelle(cercata, chi);
        modello.addAttribute("cartelle", primi(cartelle));
        modello.addAttribute("domande", primi(domande(testo, cercata, chi)));
        modello.addAttribute("contatti", primi(contatti(cercata, testo, chi)));
        modello.addAttribute(
                "somigliano", !cartelle.isEmpty() && cartelle.stream().noneMatch(TrovaCartelle.Trovata::esatta));
        modello.addAttribute("molte", cartelle.size() > MOSTRATE);
        modello.addAttribute("mostrate", MOSTRATE);
        modello.addAttribute("misure", Misura.tutte().stream().collect(Collectors.toMap(Misura::codice, Misura::nome)));
        return "oggi/cerca";
    }

    private List<TrovaCartelle.Trovata> cartelle(@Nullable Cercata cercata, Operatore chi) {
        return cercata != null && TrovaCartelle.cerca(chi)
                ? trovaCartelle.trova(cercata, MOSTRATE + 1, chi)
                : List.of();
    }

    /** Figures may be a telephone as well as the end of a protocollo. */
    private List<ElencoDomande.Riga> domande(String testo, @Nullable Cercata cercata, Operatore chi) {
        if (!TrovaDomande.cerca(chi)) {
            return List.of();
        }
        if (cercata == null) {
            return trovaDomande.conProtocollo(testo, MOSTRATE + 1, chi);
        }
        var diPersona = trovaDomande.trova(cercata, MOSTRATE + 1, chi);
        return diPersona.isEmpty() && cercata instanceof Cercata.Cifre
                ? trovaDomande.conProtocollo(testo, MOSTRATE + 1, chi)
                : diPersona;
    }

    private List<ElencoContatti.Riga> contatti(@Nullable Cercata cercata, String testo, Operatore chi) {
        return (cercata instanceof Cercata.Nome || cercata instanceof Cercata.Cifre) && ConsultaContatti.vede(chi)
                ? contatti.pagina(new ElencoContatti.Filtro(testo, null, null, null, null, null), null, chi)
                : List.of();
    }

    private static <T> List<T> primi(List<T> trovati) {
        return trovati.subList(0, Math.min(MOSTRATE, trovati.size()));
    }
}
