package it.filo.accesso.web;

import it.filo.accesso.Canale;
import it.filo.accesso.ElencoContatti.Filtro;
import it.filo.accesso.ElencoContatti.Riga;
import it.filo.base.Segno;
import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Voce;
import it.filo.zona.PuntoId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The search of the list of contacts as it stands in the address. */
record FiltroContatti(
        @Nullable String q,
        @Nullable String comune,
        @Nullable String punto,
        @Nullable String canale,
        @Nullable String dal,
        @Nullable String al,
        @Nullable String dopo) {

    Filtro leggi(Errori errori, Clock clock) {
        var campi = new Campi(errori, clock);
        var filtro = new Filtro(
                campi.campo("q", "il nome o il telefono", q)
                        .lungoAlPiu(60)
                        .testo()
                        .orElse(null),
                campi.campo("comune", "il comune", comune).lungoAlPiu(6).testo().orElse(null),
                campi.campo("punto", "il punto di accesso", punto)
                        .scelta(PuntoId::valueOf)
                        .orElse(null),
                campi.campo("canale", "come è arrivata la persona", canale)
                        .scelta(Canale.class)
                        .orElse(null),
                campi.campo("dal", "il primo giorno", dal).data().orElse(null),
                campi.campo("al", "l'ultimo giorno", al).data().orElse(null));
        if (filtro.dal() != null && filtro.al() != null && filtro.al().isBefore(filtro.dal())) {
            errori.aggiungi("al", "Controllare le date: la fine è prima dell'inizio.");
        }
        return filtro;
    }

    @Nullable
    Segno leggiDopo() {
        return Segno.letto(dopo);
    }

    /** The address of the rows after this one. */
    String seguito(Riga ultima) {
        var valori = valori();
        valori.put("dopo", ultima.segno().toString());
        return indirizzo(Schede.CONTATTI, valori);
    }

    String indirizzo() {
        return indirizzo(Schede.CONTATTI, valori());
    }

    String csv() {
        return indirizzo(Schede.CONTATTI + ".csv", valori());
    }

    /** One chip for each filter, that leads to the list without it. */
    List<Voce> tolti(Map<String, String> comuni, Map<String, String> punti, Map<String, String> canali) {
        var voci = new ArrayList<Voce>();
        valori().forEach((nome, valore) -> {
            var senza = valori();
            senza.remove(nome);
            voci.add(new Voce(
                    switch (nome) {
                        case "q" -> "Persona: " + valore;
                        case "comune" -> "Comune: " + comuni.getOrDefault(valore, valore);
                        case "punto" -> "Punto di accesso: " + punti.getOrDefault(valore, valore);
                        case "canale" -> "Come: " + canali.getOrDefault(valore, valore);
                        case "dal" -> "Dal: " + valore;
                        default -> "Al: " + valore;
                    },
                    indirizzo(Schede.CONTATTI, senza)));
        });
        return voci;
    }

    private static String indirizzo(String elenco, Map<String, String> valori) {
        var indirizzo = UriComponentsBuilder.fromPath(elenco);
        valori.keySet().forEach(nome -> indirizzo.queryParam(nome, "{" + nome + "}"));
        return indirizzo.encode().buildAndExpand(valori).toUriString();
    }

    private Map<String, String> valori() {
        var valori = new LinkedHashMap<String, String>();
        metti(valori, "q", q);
        metti(valori, "comune", comune);
        metti(valori, "punto", punto);
        metti(valori, "canale", canale);
        metti(valori, "dal", dal);
        metti(valori, "al", al);
        return valori;
    }

    private static void metti(Map<String, String> valori, String nome, @Nullable String valore) {
        if (valore != null && !valore.isBlank()) {
            valori.put(nome, valore.strip());
        }
    }
}
