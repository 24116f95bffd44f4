package it.filo.analisi.web;

import it.filo.analisi.ConfermaAnalisi;
import it.filo.analisi.LeggiAnalisi;
import it.filo.analisi.MiniEquipe;
import it.filo.analisi.ProponiEsito;
import it.filo.analisi.Scheda;
import it.filo.base.web.Errori;
import it.filo.base.web.Opzioni;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Passo;
import it.filo.cartella.Percorso;
import it.filo.cartella.web.PaginaCartella;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.zona.Ente;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages about the outcome of the scheda A show in common. */
@Component
class PaginaEsito {

    private final LeggiAnalisi leggi;
    private final ProponiEsito proponi;
    private final ConfermaAnalisi conferma;
    private final PaginaCartella pagina;
    private final InParole inParole;

    PaginaEsito(
            LeggiAnalisi leggi,
            ProponiEsito proponi,
            ConfermaAnalisi conferma,
            PaginaCartella pagina,
            InParole inParole) {
        this.leggi = leggi;
        this.proponi = proponi;
        this.conferma = conferma;
        this.pagina = pagina;
        this.inParole = inParole;
    }

    static String indirizzo(CartellaId id) {
        return InParole.indirizzo(id) + "/esito";
    }

    Scheda riempi(CartellaId id, Operatore chi, Model modello) {
        var letta = leggi.leggiPerConcludere(id, chi);
        var lettura = letta.lettura();
        var scheda = lettura.scheda().orElseThrow(() -> new NonVisibile("esito della scheda A"));
        pagina.riempi(id, InParole.PAGINA, chi, modello);
        modello.addAttribute("analisi", scheda);
        modello.addAttribute("aDue", lettura.aDue());
        modello.addAttribute("scrive", lettura.scrive() && scheda.scrivibile());
        modello.addAttribute("esiti", Opzioni.di(p -> p.nome() + ": " + p.spiegazione(), Percorso.values()));
        modello.addAttribute("servizi", servizi());
        modello.addAttribute("inParole", inParole);
        modello.addAttribute("mancano", inParole.mancano(scheda.mancano()));
        var daDirimere = lettura.cartella().aspetta(Passo.DIRIMERE);
        modello.addAttribute("daDirimere", daDirimere);
        modello.addAttribute("dirime", daDirimere && chi.e(Ruolo.PROGRAM_MANAGER));
        Optional<MiniEquipe.Veste> veste =
                lettura.scrive() && scheda.confermabile() ? conferma.veste(id, chi) : Optional.empty();
        modello.addAttribute("veste", veste.orElse(null));
        modello.addAttribute(
                "giaConfermato",
                veste.filter(v -> scheda.haConfermato(v.funzione())).isPresent());
        modello.addAttribute("conclusioneDal", letta.conclusioneDal());
        return scheda;
    }

    /** Id → name. */
    Map<String, String> servizi() {
        return Opzioni.di(proponi.servizi(), Ente::id, Ente::nome);
    }

    ModelAndView errata(String vista, Errori errori, Model modello, HttpStatus stato) {
        modello.addAttribute("errori", errori);
        return new ModelAndView(vista, modello.asMap(), stato);
    }

    static String rifiutata(CartellaId id, String perche, RedirectAttributes redirect) {
        redirect.addFlashAttribute("errore", perche);
        return "redirect:" + indirizzo(id);
    }
}
