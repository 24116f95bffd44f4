package it.filo.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The funds, the actions on the Quota servizi 2018 with their commitments, and the catalogue of services. */
final class FondiServizi {

    private static final String QUOTA_SERVIZI = "Fondo Povertà (Quota servizi 2018)";
    private static final Map<String, String> NEL_CATALOGO =
            Map.of("Quota servizi", QUOTA_SERVIZI, "PON Inclusione", "PON Inclusione - AV3 Reddito di Inclusione");
    private static final List<String> TRIMESTRI = List.of("2018_4T", "2019_1T", "2019_2T", "2019_3T", "2019_4T");
    private static final LocalDate CATALOGO = LocalDate.of(2018, 3, 1);

    private final Casa casa;
    private final Map<String, UUID> fondi = new HashMap<>();

    FondiServizi(Casa casa) {
        this.casa = casa;
    }

    void scrivi() {
        Tavola.leggi("fondi").forEach(this::fondo);
        Tavola.leggi("azioni").forEach(this::azione);
        servizi();
    }

    /** The catalogue alone, for a zona of which nothing else is told. */
    void soloServizi() {
        Tavola.leggi("fondi").stream()
                .filter(f -> NEL_CATALOGO.containsValue(f.testo("progetto")))
                .forEach(this::fondo);
        servizi();
    }

    private void fondo(Tavola riga) {
        var id = casa.sorte.id(casa.mattina(CATALOGO));
        fondi.put(riga.testo("progetto"), id);
        casa.righe.in(
                "fondo",
                "id",
                id,
                "nome",
                riga.testo("progetto"),
                "provenienza",
                riga.testo("provenienza"),
                "importo",
                importo(riga),
                "nota",
                riga.forse("nota").orElse(null));
    }

    private void azione(Tavola riga) {
        var id = casa.sorte.id(casa.mattina(CATALOGO));
        var importo = importo(riga);
        var dal = inizio(riga.testo("azione"));
        casa.righe.in(
                "azione",
                "id",
                id,
                "fondo_id",
                fondi.get(QUOTA_SERVIZI),
                "sigla",
                riga.testo("azione"),
                "obiettivo",
                riga.testo("obiettivo"),
                "descrizione",
                riga.testo("descrizione"),
                "codice",
                riga.forse("codice").orElse(null),
                "importo",
                importo,
                "modalita",
                riga.testo("modalita"),
                "dal",
                dal);
        impegni(id, riga.testo("azione"), importo);
    }

    /** Nothing in 2018; in 2019 a first tranche for most actions and a second one for some. */
    private void impegni(UUID azione, String sigla, BigDecimal importo) {
        if (sigla.equals("f4") || sigla.equals("h4")) {
            return;
        }
        var primo = casa.lavorativo(casa.sorte.giornoTra(LocalDate.of(2019, 3, 4), LocalDate.of(2019, 5, 31)));
        impegno(azione, primo, importo, casa.sorte.uno(List.of(40, 50, 60)));
        if (casa.sorte.suCento(50)) {
            impegno(azione, casa.lavorativo(primo.plusDays(120)), importo, casa.sorte.uno(List.of(20, 30, 40)));
        }
    }

    private void impegno(UUID azione, LocalDate data, BigDecimal importo, int percento) {
        var quando = casa.mattina(data);
        casa.righe.in(
                "impegno_di_spesa",
                "id",
                casa.sorte.id(quando),
                "azione_id",
                azione,
                "data",
                data,
                "importo",
                importo.multiply(BigDecimal.valueOf(percento)).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP),
                "atto",
                "Determina n. %d del %d".formatted(casa.sorte.tra(20, 480), data.getYear()),
                "registrato_il",
                quando);
    }

    /** First day of the first quarter in which the cronoprogramma lets the action run. */
    private static @Nullable LocalDate inizio(String sigla) {
        return Tavola.leggi("cronoprogramma").stream()
                .filter(r ->
                        r.testo("tabella").equals("7") && r.testo("attivita").startsWith(sigla + " "))
                .flatMap(r -> TRIMESTRI.stream().filter(t -> r.testo(t).equals("x")))
                .findFirst()
                .map(t -> LocalDate.of(
                        Integer.parseInt(t.substring(0, 4)), Character.getNumericValue(t.charAt(5)) * 3 - 2, 1))
                .orElse(null);
    }

    private void servizi() {
        for (var riga : Tavola.leggi("interventi")) {
            var id = casa.sorte.id(casa.mattina(CATALOGO));
            var nome = riga.testo("intervento");
            var lettera = lettera(nome);
            var genitorialita = riga.testo("azione_prevista").contains("genitorialità");
            var paga = List.of(riga.testo("fondi").split("\\|"));
            casa.righe.in(
                    "intervento",
                    "id",
                    id,
                    "nome",
                    nome,
                    "titolare",
                    riga.testo("titolare").replace("|", ", "),
                    "azione_prevista",
                    riga.forse("azione_prevista").map(a -> a.replace("|", ", ")).orElse(null),
                    "raccordo",
                    riga.testo("raccordo"),
                    "lettera_art7",
                    lettera,
                    "genitorialita",
                    genitorialita);
            var deiFondi = paga.stream()
                    .map(f -> Objects.requireNonNull(fondi.get(NEL_CATALOGO.getOrDefault(f, f)), f))
                    .toList();
            for (var fondo : deiFondi) {
                casa.righe.in("intervento_fondo", "intervento_id", id, "fondo_id", fondo);
            }
            casa.servizi.add(new Casa.Servizio(
                    id, nome, lettera, genitorialita, deiFondi, paga.equals(List.of("Quota servizi"))));
        }
    }

    /** Which letter of D.Lgs. 147/2017 art. 7 c. 1 a service of the catalogue is, by what it does. */
    private static @Nullable String lettera(String nome) {
        if (nome.startsWith("Tirocini di inclusione")) {
            return "c";
        }
        if (nome.startsWith("Assistenza educativa")) {
            return "d";
        }
        if (nome.contains("assistenza domiciliare") || nome.contains("prossimità")) {
            return "e";
        }
        if (nome.contains("mediazione familiare")) {
            return "f";
        }
        if (nome.contains("mediazione interculturale")) {
            return "g";
        }
        return nome.contains("pronto intervento") ? "h" : null;
    }

    private static BigDecimal importo(Tavola riga) {
        return new BigDecimal(riga.testo("importo").replace(',', '.'));
    }
}
