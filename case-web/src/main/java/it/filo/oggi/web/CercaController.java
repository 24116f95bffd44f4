package it.filo.oggi.web;

import it.filo.accesso.ConsultaContatti;
import it.filo.accesso.ElencoContatti;
import it.filo.accesso.TrovaDomande;
import it.filo.cartella.TrovaCartelle;
import it.filo.misura.Misura;
import it.filo.nucleo.Cercata;
import it.filo.operatori.Operatore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        var trovato = trova(testo, cercata, chi);
        if (trovato.niente() && cercata instanceof Cercata.Codice) {
            cercata = Cercata.nome(testo).orElse(null);
            trovato = trova(testo, cercata, chi);
        }
        modello.addAttribute("cartelle", Gruppi.di(trovato.cartelle(), TrovaCartelle.Trovata::simile));
        modello.addAttribute("domande", Gruppi.di(trovato.domande(), TrovaDomande.Trovata::simile));
        modello.addAttribute("contatti", primi(contatti(cercata, testo, chi)));
        modello.addAttribute("omonimi", trovato.omonimi());
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

    /** What a text leads to. */
    private record Trovato(List<TrovaCartelle.Trovata> cartelle, List<TrovaDomande.Trovata> domande) {

        boolean niente() {
            return cartelle.isEmpty() && domande.isEmpty();
        }

        /** Names that more than one line bears: the date of birth tells them apart. */
        Set<String> omonimi() {
            return Stream.of(
                            cartelle.stream().map(c -> c.riga().richiedente()),
                            domande.stream().map(d -> d.riga().richiedente()))
                    .flatMap(nomi ->
                            nomi.collect(Collectors.groupingBy(n -> n, Collectors.counting())).entrySet().stream())
                    .filter(nome -> nome.getValue() > 1)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }
    }

    /** Figures may be a telephone as well as the end of a protocollo. */
    private Trovato trova(String testo, @Nullable Cercata cercata, Operatore chi) {
        var cartelle = cercata != null && TrovaCartelle.cerca(chi)
                ? trovaCartelle.trova(cercata, MOSTRATE + 1, chi)
                : List.<TrovaCartelle.Trovata>of();
        var domande = cercata != null && TrovaDomande.cerca(chi)
                ? trovaDomande.trova(cercata, MOSTRATE + 1, chi)
                : List.<TrovaDomande.Trovata>of();
        if ((cercata == null || cercata instanceof Cercata.Cifre) && domande.isEmpty() && TrovaDomande.cerca(chi)) {
            domande = trovaDomande.conProtocollo(testo, MOSTRATE + 1, chi);
            if (cartelle.isEmpty() && TrovaCartelle.cerca(chi)) {
                cartelle = trovaCartelle.trova(
                        domande.stream()
                                .map(TrovaDomande.Trovata::cartella)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()),
                        chi);
            }
        }
        return new Trovato(cartelle, domande);
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
