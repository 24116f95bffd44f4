package it.filo.accesso.web;

import it.filo.accesso.Canale;
import it.filo.accesso.ContattoId;
import it.filo.base.web.Conflitto;
import it.filo.zona.Comune;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A contact that was put right from two pages at once: where they differ, field by field. */
final class ConflittoDelContatto {

    private final List<Conflitto.Voce> voci = new ArrayList<>();
    private final Map<String, List<String>> altri = new LinkedHashMap<>();

    private ConflittoDelContatto() {}

    static Conflitto di(
            ContattoId id, ContattoForm mio, ContattoForm loro, List<Comune> comuni, Map<String, String> punti) {
        var conflitto = new ConflittoDelContatto();
        conflitto.scelta("Data", "data", mio.data(), loro.data(), Map.of());
        conflitto.scelta("Punto di accesso", "punto", mio.punto(), loro.punto(), punti);
        var canali = new LinkedHashMap<String, String>();
        for (var canale : Canale.values()) {
            canali.put(canale.name(), canale.nome());
        }
        conflitto.scelta("Come è arrivata", "canale", mio.canale(), loro.canale(), canali);
        conflitto.scelta("CAF o patronato", "intermediario", mio.intermediario(), loro.intermediario(), Map.of());
        conflitto.testo(
                "Altro CAF o patronato", "altroIntermediario", mio.altroIntermediario(), loro.altroIntermediario());
        conflitto.testo("Cognome e nome", "persona", mio.persona(), loro.persona());
        var nomi = new LinkedHashMap<String, String>();
        comuni.forEach(c -> nomi.put(c.istat(), c.nome()));
        conflitto.scelta("Comune", "comune", mio.comune(), loro.comune(), nomi);
        conflitto.testo("Telefono", "telefono", mio.telefono(), loro.telefono());
        conflitto.testo("Bisogno", "bisogno", mio.bisogno(), loro.bisogno());
        conflitto.testo("Altre prestazioni", "altrePrestazioni", mio.altrePrestazioni(), loro.altrePrestazioni());
        conflitto.testo("Risposta data", "risposta", mio.risposta(), loro.risposta());
        conflitto.testo("Inviata a", "inviatoA", mio.inviatoA(), loro.inviatoA());
        conflitto.altri.put("prestazioni", mio.spuntate());
        return new Conflitto(
                "il contatto",
                Schede.CONTATTI + "/" + id + "/correzione",
                Schede.CONTATTI + "/" + id,
                "Da un'altra pagina",
                Objects.requireNonNull(loro.versione()),
                conflitto.voci,
                conflitto.altri);
    }

    private void testo(String etichetta, String campo, @Nullable String mio, @Nullable String loro) {
        if (uguali(campo, mio, loro)) {
            return;
        }
        voci.add(Conflitto.Voce.testo(etichetta, campo, testo(mio), testo(loro)));
    }

    private void scelta(
            String etichetta, String campo, @Nullable String mio, @Nullable String loro, Map<String, String> inParole) {
        if (uguali(campo, mio, loro)) {
            return;
        }
        voci.add(Conflitto.Voce.scelta(
                etichetta,
                campo,
                testo(mio),
                inParole.getOrDefault(testo(mio), testo(mio)),
                testo(loro),
                inParole.getOrDefault(testo(loro), testo(loro))));
    }

    private boolean uguali(String campo, @Nullable String mio, @Nullable String loro) {
        var uguali = testo(mio).equals(testo(loro));
        if (uguali) {
            altri.put(campo, List.of(testo(mio)));
        }
        return uguali;
    }

    private static String testo(@Nullable String testo) {
        return Objects.requireNonNullElse(testo, "").replace("\r\n", "\n").strip();
    }
}
