package it.filo.oggi.web;

import it.filo.accesso.TrovaDomande;
import it.filo.cartella.TrovaCartelle;
import it.filo.misura.Misura;
import it.filo.nucleo.Cercata;
import it.filo.oggi.Cerca;
import it.filo.operatori.Operatore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class CercaController {

    private static final int MOSTRATE = 20;

    private final Cerca cerca;

    CercaController(Cerca cerca) {
        this.cerca = cerca;
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
        var trovato = cerca.cerca(testo, MOSTRATE + 1, chi);
        modello.addAttribute("cartelle", Gruppi.di(trovato.cartelle(), TrovaCartelle.Trovata::simile));
        modello.addAttribute("domande", Gruppi.di(trovato.domande(), TrovaDomande.Trovata::simile));
        modello.addAttribute("contatti", primi(trovato.contatti()));
        modello.addAttribute("omonimi", omonimi(trovato));
        modello.addAttribute(
                "somigliano",
                !trovato.cartelle().isEmpty() && trovato.cartelle().stream().noneMatch(TrovaCartelle.Trovata::esatta));
        modello.addAttribute("mostrate", MOSTRATE);
        modello.addAttribute("misure", Misura.tutte().stream().collect(Collectors.toMap(Misura::codice, Misura::nome)));
        return "oggi/cerca";
    }

    /**
     * Those of a name or of such as begin so, and those of similar names, which are of use where the former are not many.
     *
     * @param altri whether there are more than these
     */
    public record Gruppi<T>(List<T> proprio, List<T> simili, boolean altri) {

        static <T> Gruppi<T> di(List<T> trovati, Predicate<T> simile) {
            var gruppi = trovati.stream().collect(Collectors.partitioningBy(simile));
            var proprio = gruppi.getOrDefault(false, List.of());
            var simili = gruppi.getOrDefault(true, List.of());
            var molti = proprio.size() > MOSTRATE;
            return new Gruppi<>(primi(proprio), molti ? List.of() : primi(simili), molti || simili.size() > MOSTRATE);
        }

        public boolean vuoti() {
            return proprio.isEmpty() && simili.isEmpty();
        }
    }

    /** Names that more than one line bears: the date of birth tells them apart. */
    private static Set<String> omonimi(Cerca.Trovato trovato) {
        return Stream.of(
                        trovato.cartelle().stream().map(c -> c.riga().richiedente()),
                        trovato.domande().stream().map(d -> d.riga().richiedente()))
                .flatMap(nomi -> nomi.collect(Collectors.groupingBy(n -> n, Collectors.counting())).entrySet().stream())
                .filter(nome -> nome.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static <T> List<T> primi(List<T> trovati) {
        return trovati.subList(0, Math.min(MOSTRATE, trovati.size()));
    }
}
