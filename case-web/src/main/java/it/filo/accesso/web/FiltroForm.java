package it.filo.accesso.web;

import it.filo.accesso.ElencoDomande.Filtro;
import it.filo.accesso.ElencoDomande.Riga;
import it.filo.accesso.StatoDomanda;
import it.filo.base.Segno;
import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Voce;
import it.filo.misura.Misura;
import it.filo.zona.Comune;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of the register as they stand in the address. */
record FiltroForm(
        @Nullable String comune,
        @Nullable String stato,
        @Nullable String misura,
        @Nullable String q,
        @Nullable String dal,
        @Nullable String al,
        @Nullable String esitoDal,
        @Nullable String esitoAl,
        @Nullable String statoAl,
        @Nullable String dopo) {

    private static final String ELENCO = "/accesso/domande";

    Optional<Filtro> leggi(Errori errori, Clock clock) {
        var campi = new Campi(errori, clock);
        var filtro = new Filtro(
                campi.campo("comune", "il comune", comune).testo().orElse(null),
                campi.campo("stato", "lo stato", stato)
                        .scelta(StatoDomanda.class)
                        .orElse(null),
                campi.campo("misura", "la misura", misura)
                        .scelta(Misura::di)
                        .map(Misura::codice)
                        .orElse(null),
                campi.campo("q", "che cosa cercare", q).lungoAlPiu(80).testo().orElse(null),
                campi.campo("dal", "la data di inizio", dal).data().orElse(null),
                campi.campo("al", "la data di fine", al).data().orElse(null),
                campi.campo("esitoDal", "il primo giorno dell'esito", esitoDal)
                        .data()
                        .orElse(null),
                campi.campo("esitoAl", "l'ultimo giorno dell'esito", esitoAl)
                        .data()
                        .orElse(null),
                campi.campo("statoAl", "il giorno dello stato", statoAl)
                        .nonFutura()
                        .data()
                        .orElse(null));
        inOrdine(filtro.dal(), filtro.al(), "al", errori);
        inOrdine(filtro.esitoDal(), filtro.esitoAl(), "esitoAl", errori);
        return errori.vuoti() ? Optional.of(filtro) : Optional.empty();
    }

    private static void inOrdine(@Nullable LocalDate dal, @Nullable LocalDate al, String campo, Errori errori) {
        if (dal != null && al != null && al.isBefore(dal)) {
            errori.aggiungi(campo, "Controllare le date: la fine è prima dell'inizio.");
        }
    }

    @Nullable
    Segno leggiDopo() {
        return Segno.letto(dopo);
    }

    /** The address of the rows after this one. */
    String seguito(Riga ultima) {
        return indirizzo(ELENCO, Map.of("dopo", ultima.segno().toString()));
    }

    String indirizzo() {
        return indirizzo(ELENCO, Map.of());
    }

    String csv() {
        return indirizzo(ELENCO + ".csv", Map.of());
    }

    /** One chip for each filter, that leads to the list without it. */
    List<Voce> tolti(List<Comune> comuni) {
        var nomi = Map.of(
                "comune",
                "Comune",
                "stato",
                "Stato",
                "misura",
                "Misura",
                "q",
                "Ricerca",
                "dal",
                "Dal",
                "al",
                "Al",
                "esitoDal",
                "Esito dal",
                "esitoAl",
                "Esito al",
                "statoAl",
                "Stato al giorno");
        var voci = new ArrayList<Voce>();
        valori().forEach((nome, valore) -> {
            var senza = new LinkedHashMap<>(valori());
            senza.remove(nome);
            voci.add(new Voce(
                    nomi.get(nome) + ": " + inParole(nome, valore, comuni), indirizzo(ELENCO, senza, Map.of())));
        });
        return voci;
    }

    private static String inParole(String nome, String valore, List<Comune> comuni) {
        return switch (nome) {
            case "comune" ->
                comuni.stream()
                        .filter(c -> c.istat().equals(valore))
                        .findFirst()
                        .map(Comune::nome)
                        .orElse(valore);
            case "stato" -> StatoDomanda.valueOf(valore).nome();
            case "misura" -> Misura.di(valore).nome();
            default -> valore;
        };
    }

    private String indirizzo(String elenco, Map<String, String> ancora) {
        return indirizzo(elenco, valori(), ancora);
    }

    private static String indirizzo(String elenco, Map<String, String> valori, Map<String, String> ancora) {
        var indirizzo = UriComponentsBuilder.fromPath(elenco);
        valori.forEach((nome, valore) -> indirizzo.queryParam(nome, "{" + nome + "}"));
        ancora.forEach((nome, valore) -> indirizzo.queryParam(nome, "{" + nome + "}"));
        var tutti = new LinkedHashMap<String, Object>(valori);
        tutti.putAll(ancora);
        return indirizzo.encode().buildAndExpand(tutti).toUriString();
    }

    private Map<String, String> valori() {
        var valori = new LinkedHashMap<String, String>();
        metti(valori, "comune", comune);
        metti(valori, "stato", stato);
        metti(valori, "misura", misura);
        metti(valori, "q", q);
        metti(valori, "dal", dal);
        metti(valori, "al", al);
        metti(valori, "esitoDal", esitoDal);
        metti(valori, "esitoAl", esitoAl);
        metti(valori, "statoAl", statoAl);
        return valori;
    }

    private static void metti(Map<String, String> valori, String nome, @Nullable String valore) {
        if (valore != null && !valore.isBlank()) {
            valori.put(nome, valore.strip());
        }
    }
}
