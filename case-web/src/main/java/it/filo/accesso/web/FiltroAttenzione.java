package it.filo.accesso.web;

import it.filo.accesso.ConsultaAttenzione;
import it.filo.accesso.ElencoAttenzione.Aiuto;
import it.filo.accesso.ElencoAttenzione.Filtro;
import it.filo.accesso.ElencoAttenzione.Riga;
import it.filo.accesso.ElencoAttenzione.Scadenza;
import it.filo.accesso.StatoDomanda;
import it.filo.base.Segno;
import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Voce;
import it.filo.misura.Misura;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of the lista di attenzione as they stand in the address. */
record FiltroAttenzione(
        @Nullable String q,
        @Nullable String stato,
        @Nullable String comune,
        @Nullable String misura,
        @Nullable String aiuta,
        @Nullable String scadenza,
        @Nullable String righe,
        @Nullable String dopo) {

    static final String USCITE = "uscite";
    private static final String IO = "io";
    private static final String NESSUNO = "nessuno";
    private static final String MIE = "mie";
    private static final String TUTTI = "tutti";

    /** Whom the choices of {@code aiuta} name, beside single persons and enti; nothing chosen is {@link #senzaScelta}. */
    static Map<String, String> chiAiuta(Operatore chi) {
        var voci = new LinkedHashMap<String, String>();
        if (chi.e(Ruolo.ASSISTENTE_SOCIALE)) {
            voci.put(TUTTI, "Chiunque o nessuno");
        }
        voci.put(NESSUNO, "Nessuno");
        if (!chi.e(Ruolo.AMMINISTRATIVA, Ruolo.PROGRAM_MANAGER)) {
            voci.put(IO, "Io");
        }
        return voci;
    }

    /** An assistente sociale begins with the own lines and those of nobody; the others with all. */
    static String senzaScelta(Operatore chi) {
        return chi.e(Ruolo.ASSISTENTE_SOCIALE) ? "Io o nessuno" : "Chiunque o nessuno";
    }

    static Map<String, String> scadenze() {
        var voci = new LinkedHashMap<String, String>();
        voci.put(Scadenza.VICINA.name(), "Entro 10 giorni");
        voci.put(Scadenza.APERTA.name(), "Non ancora passato");
        voci.put(Scadenza.PASSATA.name(), "Passato");
        return voci;
    }

    private String aiuta(Operatore chi) {
        return aiuta != null && !aiuta.isBlank() ? aiuta.strip() : chi.e(Ruolo.ASSISTENTE_SOCIALE) ? MIE : TUTTI;
    }

    boolean uscite() {
        return USCITE.equals(righe);
    }

    Optional<Filtro> leggi(Errori errori, Operatore chi, Clock clock) {
        var campi = new Campi(errori, clock);
        var scelto = campi.campo("stato", "lo stato", stato).scelta(StatoDomanda.class);
        if (scelto.isPresent() && !scelto.get().chiedeAttenzione()) {
            errori.aggiungi("stato", "Scegliere lo stato fra le voci proposte.");
        }
        var una = campi.campo("misura", "la misura", misura).scelta(Misura::di).map(Misura::codice);
        var quale = aiuta(chi);
        var aiuto = switch (quale) {
            case IO -> Aiuto.IO;
            case NESSUNO -> Aiuto.NESSUNO;
            case MIE -> Aiuto.IO_O_NESSUNO;
            case TUTTI -> Aiuto.TUTTI;
            default -> Aiuto.UNO;
        };
        var uno = aiuto == Aiuto.UNO
                ? campi.campo("aiuta", "chi aiuta", quale).uuid().orElse(null)
                : null;
        var filtro = new Filtro(
                scelto.orElse(null),
                campi.campo("comune", "il comune", comune).lungoAlPiu(6).testo().orElse(null),
                una.map(List::of).orElseGet(() -> ConsultaAttenzione.inVigore(LocalDate.now(clock))),
                aiuto,
                uno,
                campi.campo("scadenza", "il termine del riesame", scadenza)
                        .scelta(Scadenza.class)
                        .orElse(null),
                campi.campo("q", "il nome da cercare", q).lungoAlPiu(60).testo().orElse(null),
                uscite());
        return errori.vuoti() ? Optional.of(filtro) : Optional.empty();
    }

    @Nullable
    Segno leggiDopo() {
        return Segno.letto(dopo);
    }

    /** The address of the rows after this one. */
    String seguito(Riga ultima) {
        var valori = valori();
        valori.put("dopo", ultima.segno().toString());
        return indirizzo(valori);
    }

    String indirizzo() {
        return indirizzo(valori());
    }

    /** The list with one filter set otherwise, or without it where the value is null. */
    String con(String nome, @Nullable String valore) {
        var valori = valori();
        if (valore == null) {
            valori.remove(nome);
        } else {
            valori.put(nome, valore);
        }
        return indirizzo(valori);
    }

    /** One chip for each filter, that leads to the list without it. */
    List<Voce> tolti(Map<String, String> comuni, Map<String, String> chi) {
        var voci = new ArrayList<Voce>();
        valori().forEach((nome, valore) -> {
            if (!nome.equals("righe")) {
                voci.add(new Voce(inParole(nome, valore, comuni, chi), con(nome, null)));
            }
        });
        return voci;
    }

    private static String inParole(String nome, String valore, Map<String, String> comuni, Map<String, String> chi) {
        return switch (nome) {
            case "q" -> "Nome: " + valore;
            case "stato" ->
                "Stato: "
                        + Arrays.stream(StatoDomanda.values())
                                .filter(s -> s.name().equals(valore))
                                .findFirst()
                                .map(StatoDomanda::nome)
                                .orElse(valore);
            case "comune" -> "Comune: " + comuni.getOrDefault(valore, valore);
            case "misura" -> "Misura: " + Misura.cerca(valore).map(Misura::nome).orElse(valore);
            case "aiuta" -> "Chi aiuta: " + chi.getOrDefault(valore, valore);
            case "scadenza" -> "Termine: " + scadenze().getOrDefault(valore, valore);
            default -> valore;
        };
    }

    String csv() {
        return indirizzo(Schede.ATTENZIONE + ".csv", valori());
    }

    private static String indirizzo(Map<String, String> valori) {
        return indirizzo(Schede.ATTENZIONE, valori);
    }

    private static String indirizzo(String elenco, Map<String, String> valori) {
        var indirizzo = UriComponentsBuilder.fromPath(elenco);
        valori.keySet().forEach(nome -> indirizzo.queryParam(nome, "{" + nome + "}"));
        return indirizzo.encode().buildAndExpand(valori).toUriString();
    }

    private Map<String, String> valori() {
        var valori = new LinkedHashMap<String, String>();
        metti(valori, "q", q);
        metti(valori, "stato", stato);
        metti(valori, "comune", comune);
        metti(valori, "misura", misura);
        metti(valori, "aiuta", aiuta);
        metti(valori, "scadenza", scadenza);
        metti(valori, "righe", righe);
        return valori;
    }

    private static void metti(Map<String, String> valori, String nome, @Nullable String valore) {
        if (valore != null && !valore.isBlank()) {
            valori.put(nome, valore.strip());
        }
    }
}
