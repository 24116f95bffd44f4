package it.filo.lep.web;

import it.filo.base.Lettura.Letto;
import it.filo.base.Lettura.Per;
import it.filo.base.web.Formati;
import it.filo.lep.CalcolaRapporto;
import it.filo.lep.Cifra;
import it.filo.lep.Cifra.Base;
import it.filo.lep.Indicatore;
import it.filo.lep.Indicatore.Tema;
import it.filo.lep.LeggiRapporto;
import it.filo.lep.RapportoLep;
import it.filo.lep.Taglio;
import it.filo.lep.Taglio.Trimestre;
import it.filo.operatori.Operatore;
import it.filo.zona.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page and the document say of the report of one zona. */
@Component
class PaginaRapporto {

    /** One measure that the page can speak of. */
    public record Scelta(String testo, String indirizzo, boolean attuale) {}

    /** Domande of one comune, by state, in the order of {@link CalcolaRapporto#STATI}. */
    public record RigaDomande(String comune, List<Cifra> stati, long totale) {}

    private final LeggiRapporto leggi;
    private final Zone zone;
    private final Formati formati;
    private final Clock clock;

    PaginaRapporto(LeggiRapporto leggi, Zone zone, Formati formati, Clock clock) {
        this.leggi = leggi;
        this.zone = zone;
        this.formati = formati;
        this.clock = clock;
    }

    void intesta(Model model, Trimestre trimestre, Taglio taglio) {
        model.addAttribute("trimestre", trimestre);
        model.addAttribute("taglio", taglio);
        model.addAttribute("provvisorio", !taglio.al().isBefore(LocalDate.now(clock)));
    }

    void riempi(Model model, Trimestre trimestre, Richiesta richiesta, Per per, Operatore chi) {
        var taglio = richiesta.taglio(trimestre, LocalDate.now(clock));
        var rapporti = leggi.rapporti(taglio, per, chi);
        var rapporto = rapporti.cosa().getFirst();
        var precedente = leggi.indicatori(
                new Taglio(trimestre.precedente().ultimoGiorno(), taglio.noto()), rapporto.misure(), per);
        var misura = richiesta.quale();
        var comuni = zone.comuni().stream()
                .map(c -> new Frasi.Luogo(c.istat(), c.nome()))
                .toList();
        var frasi = new Frasi(rapporto, precedente.cosa(), misura, comuni, formati);
        model.addAttribute("ritardo", Letto.piuIndietro(List.of(rapporti, precedente)));
        model.addAttribute("zona", rapporto.zona());
        model.addAttribute("misura", misura);
        model.addAttribute("misure", scelte(rapporto.misure(), misura, trimestre, richiesta));
        model.addAttribute("capitoli", capitoli(frasi));
        model.addAttribute(
                "stati",
                CalcolaRapporto.STATI.stream().map(PaginaRapporto::stato).toList());
        model.addAttribute("domande", domande(rapporto, misura, comuni));
        model.addAttribute("vedeNuclei", LeggiRapporto.vedeNuclei(chi));
        model.addAttribute("fornitoriInvertiti", frasi.invertite(Indicatore.P3));
        model.addAttribute("nuclei", richiesta.indirizzo(trimestre, "/nuclei"));
        model.addAttribute(
                "fornitori",
                rapporto.di(new Base(misura, "")).stream()
                        .filter(c -> c.codice().startsWith("P3."))
                        .toList());
        model.addAttribute(
                "fondi",
                rapporto.di(Base.TUTTO).stream()
                        .filter(c -> c.codice().startsWith("F1."))
                        .toList());
    }

    /** The sentences by chapter. */
    static Map<String, List<Frasi.Frase>> capitoli(Frasi frasi) {
        var capitoli = new LinkedHashMap<String, List<Frasi.Frase>>();
        for (var tema : List.of(Tema.ANALISI, Tema.EQUIPE, Tema.PROGETTO, Tema.LIVELLI)) {
            capitoli.put(tema.nome(), frasi.di(tema));
        }
        return capitoli;
    }

    static List<Scelta> scelte(Collection<String> misure, String attuale, Trimestre trimestre, Richiesta richiesta) {
        var scelte = new ArrayList<Scelta>();
        scelte.add(scelta("Tutte le misure", "", attuale, trimestre, richiesta));
        misure.forEach(m -> scelte.add(scelta(m, m, attuale, trimestre, richiesta)));
        return scelte;
    }

    private static Scelta scelta(
            String testo, String codice, String attuale, Trimestre trimestre, Richiesta richiesta) {
        var altra = new Richiesta(richiesta.al(), richiesta.noto(), codice);
        return new Scelta(testo, altra.indirizzo(trimestre, ""), codice.equals(attuale));
    }

    private static List<RigaDomande> domande(RapportoLep rapporto, String misura, List<Frasi.Luogo> comuni) {
        var righe = new ArrayList<RigaDomande>();
        comuni.forEach(c -> righe.add(riga(rapporto, c.nome(), new Base(misura, c.istat()))));
        righe.add(riga(rapporto, "Tutta la zona", new Base(misura, "")));
        return righe;
    }

    private static RigaDomande riga(RapportoLep rapporto, String nome, Base base) {
        var stati = CalcolaRapporto.STATI.stream()
                .flatMap(stato -> rapporto.cifra("D." + stato, base).stream())
                .toList();
        return new RigaDomande(
                nome,
                stati,
                stati.stream()
                        .mapToLong(c -> c.valore() == null ? 0 : c.valore().longValue())
                        .sum());
    }

    private static String stato(String codice) {
        var stato = codice.replace('_', ' ');
        return stato.charAt(0) + stato.substring(1).toLowerCase(Locale.ITALIAN);
    }
}
