package it.filo.bench;

import it.filo.bench.Carico.Misurato;
import it.filo.bench.Confronto.Braccio;
import it.filo.bench.Gatling.Esito;
import it.filo.bench.Gatling.Richiesta;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures what docs/prestazioni.md tells, as the command there says. */
public final class Bench {

    private static final Logger LOG = LoggerFactory.getLogger(Bench.class);
    private static final Path BANCHE = Path.of("target", "banche");
    private static final Path FILE = Path.of("target", "carico");
    private static final int PICCOLA = 1_000;
    /** Of one file. */
    private static final int ESITI = 100_000;

    /** What the heap for a file of all is compared with. */
    private static final int PICCOLA_IN_FILE = 10_000;
    /** How many zone, cases or people the requests take in turns; pgbench plans the statements of each apart. */
    private static final int A_GIRO = 4;

    /** How many times as many forms are sent as are opened, sent and followed. */
    private static final int PIU_IN_FRETTA = 16;

    /** Who waits longer for a page has asked for it again. */
    private static final int TARDI = 2_000;

    private static final Map<String, String> USUALI = Map.of(
            "nuclei", "10000",
            "zone", "0",
            "giri", "3",
            "secondi", "10",
            "riscaldamento", "30",
            "utenti", "16",
            "sessioni", "12000",
            "pagine", "400",
            "minuti", "10",
            "ore", "1");

    private final Map<String, String> opzioni;
    private final int prima;
    private final int giri;
    private final int secondi;
    private final Ambiente grande;
    private final Carico carico;
    private final Rapporto rapporto;

    private Bench(Map<String, String> opzioni, Ambiente grande) throws Exception {
        this.opzioni = opzioni;
        this.prima = numero("riscaldamento", opzioni);
        this.giri = numero("giri", opzioni);
        this.secondi = numero("secondi", opzioni);
        this.grande = grande;
        var utenti = numero("utenti", opzioni);
        this.carico = new Carico(utenti, Files.createDirectories(FILE));
        this.rapporto = new Rapporto(grande.taglia.nuclei(), utenti, giri, secondi);
    }

    /**
     * Options are {@code --nuclei=} in {@code --zone=}, {@code --misure=P1,P2…}, {@code --giri=} of so many {@code --secondi=} after {@code
     * --riscaldamento=} seconds, {@code --utenti=} at a time, {@code --java=} options for Filo; for a working day {@code
     * --sessioni=}, {@code --pagine=} a second for {@code --minuti=}, and a soak of {@code --ore=}.
     */
    public static void main(String[] argomenti) throws Exception {
        var opzioni = Arrays.stream(argomenti)
                .map(a -> a.substring(2).split("=", 2))
                .collect(Collectors.toMap(a -> a[0], a -> a[1]));
        try (var grande = ambiente(taglia(opzioni), opzioni)) {
            new Bench(opzioni, grande).misura();
        }
    }

    private void misura() throws Exception {
        var misure = Set.of(opzioni.getOrDefault("misure", "P1,P2,P3,P4,P5").split(","));
        if (misure.contains("P1")) {
            controPgbench("P1", "caseload page", grande.elenchi(A_GIRO));
        }
        if (misure.contains("P2")) {
            controPagine(
                    "P2", "last page of the largest zona", grande, grande.ultima(), "its first page", grande, primo());
            try (var piccola = ambiente(Taglia.di(PICCOLA), opzioni)) {
                controPagine(
                        "P2",
                        "caseload page of the largest zona",
                        grande,
                        primo(),
                        "the same at 1,000 nuclei",
                        piccola,
                        piccola.elenchi(1));
            }
        }
        if (misure.contains("P3")) {
            controPgbench("P3", "open a cartella", grande.cartelle(A_GIRO));
            controPagine(
                    "P3",
                    "a history of 10,000 events",
                    grande,
                    grande.cartellaCon(Generatore.LUNGHISSIMA),
                    "one of 20",
                    grande,
                    grande.cartellaCon(Generatore.USUALE));
        }
        if (misure.contains("P4")) {
            controPgbench("P4", "find by codice fiscale", grande.codiciFiscali(A_GIRO));
        }
        if (misure.contains("P5")) {
            cercaConUnaSvista();
        }
        if (misure.contains("P6")) {
            salva();
        }
        giornata(misure);
        lotti(misure);
        if (misure.contains("P13")) {
            var avvio = new Avvio(Path.of("target", "avvio"), jar(), java(opzioni));
            rapporto.tempi("P13", "start to first page, with a cache", avvio.misura(grande, giri));
            scrivi();
        }
        LOG.info("\n{}", rapporto.testo());
    }

    private void salva() throws Exception {
        var salvataggi = new Salvataggi(grande, new Gatling(FILE), carico, numero("utenti", opzioni));
        // So that each sheet has its row: all transactions change one.
        salvataggi.filo(prima);
        grande.quiete();
        var transazioni = salvataggi.transazioni();
        var esito = Confronto.misura(
                new Braccio("save a scheda", grande, salvataggi::filo),
                new Braccio("pgbench", grande, s -> salvataggi.pgbench(transazioni, s)),
                secondi,
                giri,
                secondi);
        var costo = grande.costo(() -> salvataggi.filo(1, secondi).richieste());
        rapporto.riga("P6", "a sheet opened, saved, and the page after it", esito, costo, transazioni.comandi());
        scrivi();
        invia(salvataggi, esito.a().getFirst().misurato().alSecondo());
    }

    /** @param alSecondo saves with the two pages that are opened for each; alone they go faster */
    private void invia(Salvataggi salvataggi, double alSecondo) throws Exception {
        var alPiu = (int) (PIU_IN_FRETTA * alSecondo);
        for (var biglietti : List.of(false, true)) {
            var moduli = salvataggi.compilati();
            for (int n = 0; n < prima; n += secondi) {
                salvataggi.invia(moduli, secondi, alPiu);
            }
            var transazioni = salvataggi.transazioniDiInvio(biglietti);
            var esito = Confronto.misura(
                    new Braccio("save a scheda", grande, s -> salvataggi.invia(moduli, s, alPiu)),
                    new Braccio("pgbench", grande, s -> salvataggi.pgbench(transazioni, s)),
                    secondi,
                    giri,
                    secondi);
            var costo =
                    grande.costo(() -> salvataggi.invia(moduli, secondi, alPiu).richieste());
            rapporto.riga(
                    "P6",
                    biglietti ? "save a scheda ÷ all that it writes" : "save a scheda ÷ its transaction",
                    esito,
                    costo,
                    transazioni.comandi());
            scrivi();
        }
    }

    /** What many people do, at a rate that does not ask whether they are answered. */
    private void giornata(Set<String> misure) throws Exception {
        if (misure.stream().noneMatch(Set.of("P7", "P8", "P14")::contains)) {
            return;
        }
        var giornata = new Giornata(grande, new Gatling(FILE), numero("sessioni", opzioni));
        var pagine = numero("pagine", opzioni);
        if (misure.contains("P7") || misure.contains("P14")) {
            giornata.lavora(pagine, prima);
            grande.quiete();
            var java = grande.cpuJava();
            var postgres = grande.cpuPostgres();
            var esito = giornata.lavora(pagine, secondi("minuti", 60));
            rapporto.giornata(
                    "P7",
                    "a working day, %,d sessions".formatted(numero("sessioni", opzioni)),
                    pagine,
                    esito,
                    (double) (grande.cpuJava() - java),
                    (double) (grande.cpuPostgres() - postgres));
            rapporto.residente("P14", Processi.residente(grande.filo.pid()));
            scrivi();
        }
        if (misure.contains("P14")) {
            var quanto = secondi("ore", 3600);
            var visti = Memoria.residente(grande.filo, quanto, () -> giornata.lavora(pagine, quanto));
            rapporto.deriva("P14", visti, quanto / 3600.0);
            scrivi();
        }
        if (misure.contains("P8")) {
            sovraccarico(giornata);
        }
    }

    private void sovraccarico(Giornata giornata) throws Exception {
        var utenti = numero("utenti", opzioni);
        Predicate<Richiesta> buona = r -> r.bene() && r.ms() <= TARDI;
        giornata.leggono(utenti, prima);
        var doppio = 2 * giornata.leggono(utenti, secondi).alSecondo(buona);
        var turni = new ArrayList<Esito>();
        var esito = Confronto.misura(
                new Braccio("good answers at %.0f/s".formatted(doppio), grande, s -> {
                    turni.add(giornata.legge(doppio, s));
                    return misurato(turni.getLast(), buona);
                }),
                new Braccio("peak", grande, s -> misurato(giornata.leggono(utenti, s), buona)),
                Math.min(prima, secondi),
                giri,
                secondi);
        rapporto.riga(
                "P8",
                "overload at twice the peak",
                esito,
                grande.costo(() -> giornata.leggono(1, 3).quante(buona)),
                0);
        rapporto.respinte("P8", doppio, turni.getLast(), buona);
        scrivi();
    }

    private static Misurato misurato(Esito esito, Predicate<Richiesta> buona) {
        return new Misurato(esito.alSecondo(buona), esito.quante(buona), esito.percentili(buona));
    }

    private int secondi(String opzione, int unita) {
        return (int)
                Math.round(Double.parseDouble(opzioni.getOrDefault(opzione, USUALI.getOrDefault(opzione, ""))) * unita);
    }

    /** What works on many rows at once. */
    private void lotti(Set<String> misure) throws Exception {
        var file = Files.createDirectories(FILE);
        if (misure.contains("P9")) {
            var importazioni = new Importazioni(grande, file, ESITI);
            var esito = importazioni.misura(giri);
            rapporto.tempi("P9", "import of %,d outcomes".formatted(importazioni.righe()), esito);
            scrivi();
        }
        if (misure.contains("P10")) {
            var trimestre = new Trimestre(grande, file);
            var esito = trimestre.misura(giri);
            rapporto.tempi(
                    "P10",
                    "LEP report of %,d zone, %,d figures"
                            .formatted(grande.taglia.zone().size(), trimestre.cifre()),
                    esito);
            scrivi();
        }
        var esportazioni = new Esportazioni(grande, file);
        if (misure.contains("P11")) {
            var csv = esportazioni.csv(giri);
            rapporto.tempi("P11", "CSV of %,d rows".formatted(esportazioni.righe()), csv);
            scrivi();
            rapporto.tempi("P11", "XLSX of the same", esportazioni.xlsx(giri));
            scrivi();
        }
        if (misure.contains("P12")) {
            try (var piccola = ambiente(Taglia.di(PICCOLA_IN_FILE, 1), opzioni)) {
                var pochi = new Esportazioni(piccola, file);
                cresce("CSV", () -> esportazioni.scarica("csv"), piccola, () -> pochi.scarica("csv"));
                cresce("XLSX", () -> esportazioni.scarica("xlsx"), piccola, () -> pochi.scarica("xlsx"));
                cresce("PDF of the LEP report", esportazioni::pdf, piccola, pochi::pdf);
            }
        }
    }

    private void cresce(String cosa, Durate.Lavoro qui, Ambiente piccola, Durate.Lavoro li) throws Exception {
        rapporto.memoria(
                "P12", cosa, Memoria.crescita(grande.filo, secondi, qui), Memoria.crescita(piccola.filo, secondi, li));
        scrivi();
    }

    private void cercaConUnaSvista() throws Exception {
        var ricerca = new Ricerca(grande);
        var scritte = ricerca.scritte(Ricerca.SVISTE);
        var tempi = ricerca.tempi(scritte.subList(0, Math.min(Ricerca.IN_TURNO, scritte.size())));
        rapporto.tempi("P5", "a name with one slip in the largest zona", tempi.filo(), "trigrams", tempi.trigrammi());
        scrivi();
        rapporto.quota("P5", "of %,d such names on the first page".formatted(scritte.size()), ricerca.trovate(scritte));
        scrivi();
    }

    /** Kept as it comes: whatever stops a later measurement. */
    private void scrivi() throws IOException {
        Files.writeString(Path.of("target", "prestazioni.md"), rapporto.testo());
    }

    private List<Pagina> primo() throws Exception {
        return grande.elenchi(1);
    }

    private void controPgbench(String id, String cosa, List<Pagina> pagine) throws Exception {
        // Opened some times before, so that what is logged is what a session sends that has been there for a while.
        carico.wrk(grande.filo, pagine, 2);
        grande.quiete();
        var transazioni = new Cattura(grande.banca)
                .transazioni(id, grande.filo, pagine.subList(0, Math.min(A_GIRO, pagine.size())));
        var esito = Confronto.misura(
                new Braccio(cosa, grande, s -> carico.wrk(grande.filo, pagine, s)),
                new Braccio("pgbench", grande, s -> carico.pgbench(grande.banca, transazioni, s)),
                prima,
                giri,
                secondi);
        rapporto.riga(id, cosa, esito, grande.costo(carico, pagine), transazioni.comandi());
        grande.filo.apre(pagine);
        scrivi();
    }

    private void controPagine(
            String id, String cosa, Ambiente qui, List<Pagina> pagine, String contro, Ambiente li, List<Pagina> altre)
            throws Exception {
        qui.filo.apre(pagine);
        li.filo.apre(altre);
        var esito = Confronto.misura(
                new Braccio(cosa, qui, s -> carico.wrk(qui.filo, pagine, s)),
                new Braccio(contro, li, s -> carico.wrk(li.filo, altre, s)),
                prima,
                giri,
                secondi);
        rapporto.riga(id, cosa, esito, qui.costo(carico, pagine), 0);
        scrivi();
    }

    private static int numero(String nome, Map<String, String> opzioni) {
        return Integer.parseInt(opzioni.getOrDefault(nome, USUALI.getOrDefault(nome, "")));
    }

    /** As many zone as a nation of that size has, unless one says how many. */
    private static Taglia taglia(Map<String, String> opzioni) {
        var nuclei = numero("nuclei", opzioni);
        var zone = numero("zone", opzioni);
        return zone == 0 ? Taglia.di(nuclei) : Taglia.di(nuclei, zone);
    }

    /** Twice as many sessions as people at a time, so that no two requests of one session meet. */
    private static Ambiente ambiente(Taglia taglia, Map<String, String> opzioni) throws Exception {
        return Ambiente.di(BANCHE, taglia, jar(), java(opzioni), 2 * numero("utenti", opzioni));
    }

    private static List<String> java(Map<String, String> opzioni) {
        return List.of(opzioni.getOrDefault("java", "-Xmx512m -XX:+UseSerialGC").split(" "));
    }

    private static Path jar() throws Exception {
        try (var file = Files.list(Path.of("..", "case-web", "target"))) {
            return file.filter(f -> f.getFileName().toString().matches("case-web-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("case-web is not packaged"));
        }
    }
}
