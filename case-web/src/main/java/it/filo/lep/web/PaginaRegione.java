package it.filo.lep.web;

import it.filo.base.Lettura.Letto;
import it.filo.base.Lettura.Per;
import it.filo.base.web.Formati;
import it.filo.lep.Cifra;
import it.filo.lep.Cifra.Base;
import it.filo.lep.LeggiRapporto;
import it.filo.lep.RapportoLep;
import it.filo.lep.Taglio;
import it.filo.lep.Taglio.Trimestre;
import it.filo.lep.TutteLeZone;
import it.filo.operatori.Operatore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the Region reads: the sentences of a zona, of all zones together and then of each. */
@Component
class PaginaRegione {

    /**
     * One zona, or all of them.
     *
     * @param domande how many there are, of any state
     */
    public record Parte(String nome, long domande, Map<String, List<Frasi.Frase>> capitoli) {}

    private final LeggiRapporto leggi;
    private final Formati formati;
    private final Clock clock;

    PaginaRegione(LeggiRapporto leggi, Formati formati, Clock clock) {
        this.leggi = leggi;
        this.formati = formati;
        this.clock = clock;
    }

    void riempi(Model model, Trimestre trimestre, Richiesta richiesta, Per per, Operatore chi) {
        var taglio = richiesta.taglio(trimestre, LocalDate.now(clock));
        var adesso = leggi.rapporti(taglio, per, chi);
        var prima = leggi.rapporti(new Taglio(trimestre.precedente().ultimoGiorno(), taglio.noto()), per, chi);
        var rapporti = adesso.cosa();
        var precedenti = prima.cosa();
        var misura = richiesta.quale();
        var parti = new ArrayList<Parte>();
        if (!rapporti.isEmpty()) {
            parti.add(parte(TutteLeZone.insieme(rapporti), TutteLeZone.insieme(precedenti), misura));
        }
        for (int n = 0; n < rapporti.size(); n++) {
            parti.add(parte(rapporti.get(n), precedenti.get(n), misura));
        }
        var misure = new TreeSet<String>();
        rapporti.forEach(r -> misure.addAll(r.misure()));
        model.addAttribute("ritardo", Letto.piuIndietro(List.of(adesso, prima)));
        model.addAttribute("parti", parti);
        model.addAttribute("misura", misura);
        model.addAttribute("misure", PaginaRapporto.scelte(misure, misura, trimestre, richiesta));
    }

    private Parte parte(RapportoLep rapporto, RapportoLep precedente, String misura) {
        var domande = rapporto.di(new Base(misura, "")).stream()
                .filter(c -> c.codice().startsWith("D."))
                .map(Cifra::valore)
                .mapToLong(v -> v == null ? 0 : v.longValue())
                .sum();
        return new Parte(
                rapporto.zona().nome(),
                domande,
                PaginaRapporto.capitoli(new Frasi(rapporto, precedente, misura, List.of(), formati)));
    }
}
