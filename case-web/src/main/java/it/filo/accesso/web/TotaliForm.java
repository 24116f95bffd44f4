package it.filo.accesso.web;

import it.filo.accesso.TotaliDichiarati.Scritti;
import it.filo.accesso.TotaliDichiarati.Totali;
import it.filo.base.web.Campi;
import it.filo.base.web.Conflitto;
import it.filo.base.web.Errori;
import it.filo.zona.Comune;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The printed totals as typed.
 *
 * @param testi by name of the field
 */
record TotaliForm(Map<String, String> testi) {

    static final String ZONA = "zona";
    static final String FONTE = "fonte";
    private static final int MASSIMO = 1_000_000;

    static String campo(Comune comune) {
        return "comune-" + comune.istat();
    }

    static TotaliForm di(@Nullable Scritti scritti, List<Comune> comuni) {
        var testi = new LinkedHashMap<String, String>();
        if (scritti != null) {
            comuni.forEach(c -> testi.put(
                    campo(c), Objects.toString(scritti.totali().perComune().get(c.istat()), "")));
            testi.put(ZONA, Objects.toString(scritti.totali().zona(), ""));
            testi.put(FONTE, scritti.totali().fonte());
        }
        return new TotaliForm(testi);
    }

    public String testo(String campo) {
        return testi.getOrDefault(campo, "").strip();
    }

    Optional<Totali> leggi(List<Comune> comuni, Errori errori, Clock clock) {
        var campi = new Campi(errori, clock);
        var perComune = new LinkedHashMap<String, Integer>();
        comuni.forEach(c -> campi.campo(campo(c), "il totale di " + c.nome(), testo(campo(c)))
                .intero(0, MASSIMO)
                .ifPresent(n -> perComune.put(c.istat(), n)));
        var zona = campi.campo(ZONA, "il totale della zona", testo(ZONA))
                .intero(0, MASSIMO)
                .orElse(null);
        if (errori.vuoti() && perComune.isEmpty() && zona == null) {
            errori.aggiungi(ZONA, "Scrivere almeno un totale, di un comune o di tutta la zona.");
        }
        var fonte = campi.campo(FONTE, "dove sono stampati i totali", testo(FONTE))
                .obbligatorio()
                .lungoAlPiu(200)
                .testo();
        return errori.vuoti() ? Optional.of(new Totali(perComune, zona, fonte.orElse(""))) : Optional.empty();
    }

    /** The fields that differ from what somebody else wrote meanwhile. */
    List<Conflitto.Voce> diversi(TotaliForm loro, List<Comune> comuni) {
        var nomi = new LinkedHashMap<String, String>();
        comuni.forEach(c -> nomi.put(campo(c), c.nome()));
        nomi.put(ZONA, "Tutta la zona");
        nomi.put(FONTE, "Dove sono stampati");
        var voci = new ArrayList<Conflitto.Voce>();
        nomi.forEach((campo, nome) -> {
            if (!testo(campo).equals(loro.testo(campo))) {
                voci.add(Conflitto.Voce.scelta(
                        nome, campo, testo(campo), inParole(campo), loro.testo(campo), loro.inParole(campo)));
            }
        });
        return voci;
    }

    private String inParole(String campo) {
        return testo(campo).isEmpty() ? "niente" : testo(campo);
    }
}
