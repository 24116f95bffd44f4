package it.filo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.DemoDiProva;
import it.filo.DueIstanze;
import it.filo.Navigatore;
import it.filo.ProvaConDemo;
import it.filo.Sito;
import it.filo.base.Cassaforte;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Filo keeps nothing of what people do in its own memory: whichever instance answers knows all, and may die. */
@ProvaConDemo
class DueIstanzeIT {

    private static final DateTimeFormatter GIORNO = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int SESSIONI = 6;
    private static final int SCRITTURE = 40;

    @Autowired
    private Sito sito;

    @Autowired
    private DemoDiProva demo;

    @Autowired
    private Cassaforte cassaforte;

    @Autowired
    private Clock clock;

    @Test
    void una_pratica_va_da_un_istanza_all_altra_dalla_domanda_alla_firma() {
        var istanze = sito.dueIstanze();
        var prima = istanze.risposte();
        try (var urp = chi("urp", false);
                var amministrativa = chi("amministrativa", false);
                var program = chi("program", false);
                var assistente = chi("assistente", true);
                var cpi = chi("cpi", true)) {
            var pratica = new Pratica(7401, LocalDate.now(clock))
                    .presentaDomanda(urp)
                    .accogli(amministrativa, assistente.nominativo())
                    .assegna(program, assistente.nominativo())
                    .fissaMiniEquipe(assistente, cpi.nominativo())
                    .compilaSchedaA(assistente, 2)
                    .proponeEsito(assistente, "SOLO_SOCIALE", "")
                    .conferma(cpi)
                    .conferma(assistente)
                    .scriviProgetto(assistente, "Assistenza educativa domiciliare", "Caritas")
                    .firmaProgetto(assistente);
            var testo = "Colloquio che due istanze raccontano.";
            nota(assistente.vai(pratica.cartella()), testo)
                    .preme("Aggiungi al diario")
                    .vede(testo);
            nota(assistente, testo).preme("Aggiungi al diario", 409).vede("sono state salvate da poco");
            assistente.vai(pratica.cartella()).vede(pratica.richiedente());
            assertThat(assistente.lamentele()).isEmpty();
        }
        assertThat(istanze.risposte()).hasSize(2);
        for (int n = 0; n < 2; n++) {
            assertThat(istanze.risposte().get(n) - prima.get(n)).isGreaterThan(40);
        }
    }

    /** Each writes at another case, so that nobody is in the way of anybody. */
    @Test
    void un_istanza_che_muore_non_porta_via_sessioni_ne_scritture_confermate() throws Exception {
        var istanze = sito.dueIstanze();
        var cartelle = cartelle();
        var scrivani = new ArrayList<Scrivano>();
        for (var cartella : cartelle) {
            scrivani.add(new Scrivano(
                    Navigatore.entra(istanze.porta(), "assistente", DemoDiProva.PASSWORD),
                    "/cartelle/" + cartella,
                    LocalDate.now(clock).format(GIORNO)));
        }
        var confermate = new ConcurrentLinkedQueue<String>();
        var incerte = new ConcurrentLinkedQueue<String>();
        var basta = new AtomicBoolean();
        try (var assistente = chi("assistente", true);
                var insieme = Executors.newVirtualThreadPerTaskExecutor()) {
            nota(assistente.vai("/cartelle/" + cartelle.getFirst()), "Scritta a cavallo.");
            var lavori = scrivani.stream()
                    .map(s -> CompletableFuture.runAsync(() -> s.scrive(confermate, incerte, basta), insieme))
                    .toList();
            try {
                aspetta(confermate, SCRITTURE, lavori);
                istanze.uccidi(0);
                var finora = istanze.risposte().getFirst();
                aspetta(confermate, confermate.size() + SCRITTURE, lavori);
                // What nginx had still open with the dead one, and nothing more.
                assertThat(istanze.risposte().getFirst() - finora).isLessThanOrEqualTo(SESSIONI);
            } finally {
                basta.set(true);
            }
            lavori.forEach(CompletableFuture::join);
            assistente
                    .preme("Aggiungi al diario")
                    .vede("Scritta a cavallo.")
                    .vai("/cartelle")
                    .vai("/scadenze");
            assertThat(assistente.lamentele()).isEmpty();
        }
        for (var scrivano : scrivani) {
            assertThat(scrivano.chi().apre("/").statusCode()).isEqualTo(200);
        }
        var scritte = scritte();
        assertThat(confermate)
                .doesNotHaveDuplicates()
                .allSatisfy(
                        testo -> assertThat(scritte).filteredOn(testo::equals).hasSize(1));
        assertThat(incerte)
                .hasSizeLessThanOrEqualTo(SESSIONI)
                .allSatisfy(
                        testo -> assertThat(scritte).filteredOn(testo::equals).hasSizeLessThanOrEqualTo(1));
        torna(istanze);
    }

    /** nginx asks the one that died again after a while. */
    private static void torna(DueIstanze istanze) throws Exception {
        istanze.riaccendi(0);
        var finora = istanze.risposte().getFirst();
        var chi = new Navigatore(istanze.porta());
        for (int n = 0; n < 100 && istanze.risposte().getFirst() < finora + 3; n++) {
            assertThat(chi.apre("/login").statusCode()).isEqualTo(200);
            TimeUnit.MILLISECONDS.sleep(200);
        }
        assertThat(istanze.risposte().getFirst()).isGreaterThanOrEqualTo(finora + 3);
    }

    /** Somebody who writes line after line into a diario, each with a page opened before. */
    private record Scrivano(Navigatore chi, String cartella, String oggi) {

        void scrive(Queue<String> confermate, Queue<String> incerte, AtomicBoolean basta) {
            try {
                while (!basta.get()) {
                    var testo = "Scritta " + UUID.randomUUID();
                    assertThat(chi.apre(cartella).statusCode()).isEqualTo(200);
                    var risposta = chi.invia(
                            cartella, cartella + "/diario", "tipo", "TELEFONATA", "data", oggi, "testo", testo);
                    if (risposta.statusCode() == 502) {
                        incerte.add(testo);
                    } else {
                        assertThat(risposta.statusCode()).isIn(302, 303);
                        assertThat(risposta.headers().firstValue("Location").orElseThrow())
                                .contains(cartella);
                        confermate.add(testo);
                    }
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void aspetta(Queue<String> confermate, int quante, List<CompletableFuture<Void>> lavori)
            throws InterruptedException {
        var fine = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (confermate.size() < quante) {
            lavori.stream().filter(CompletableFuture::isDone).forEach(CompletableFuture::join);
            assertThat(System.nanoTime())
                    .as("%d lines written", confermate.size())
                    .isLessThan(fine);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** Of the assistente, and nobody else's browser is at them. */
    private List<UUID> cartelle() {
        return demo.guarda(
                sql -> sql.sql("""
                    select c.id from cartella c join incarico i on i.zona_id = c.zona_id and i.cartella_id = c.id
                    join tecnico.account a on a.zona_id = i.zona_id and a.operatore_id = i.operatore_id
                    where a.username = 'assistente' and i.funzione = 'CASE_MANAGER' and i.al is null
                      and c.fase <> 'CHIUSA' order by c.id desc limit :quante
                    """).param("quante", SESSIONI).query(UUID.class).list());
    }

    private List<String> scritte() {
        record Nota(UUID id, byte[] testo) {}
        return demo.guarda(sql -> sql.sql("select id, testo from nota_diario").query(Nota.class).stream()
                .map(nota -> cassaforte.apri(nota.testo(), nota.id()))
                .toList());
    }

    private static Scrivania nota(Scrivania chi, String testo) {
        return chi.sceglie("tipo", "Telefonata").scrive("testo", testo);
    }

    private Scrivania chi(String username, boolean javascript) {
        var indirizzo = sito.dueIstanze().indirizzo();
        return javascript
                ? Scrivania.di(username, indirizzo, "due-istanze")
                : Scrivania.senzaJavaScript(username, indirizzo, "due-istanze");
    }
}
