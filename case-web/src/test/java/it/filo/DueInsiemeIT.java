package it.filo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Funzione;
import it.filo.cartella.Percorso;
import it.filo.nucleo.CodiceFiscale;
import it.filo.nucleo.Sesso;
import it.filo.operatori.Ruolo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Two people write the same thing in the same moment, past every check that a use case can make: one is told 409, and
 * what was typed is a draft of that person.
 */
@ProvaWeb
@ExtendWith(OutputCaptureExtension.class)
class DueInsiemeIT {

    private static final LocalDate NASCITA = LocalDate.of(1980, 3, 12);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private CasiDiProva casi;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    private ZonaDiProva zona;
    private OperatoreDiProva anna;
    private OperatoreDiProva bruna;
    private OperatoreDiProva amministrativa;
    private OperatoreDiProva program;
    private OperatoreDiProva cpi;
    private CartellaId id;

    @BeforeEach
    void due_che_seguono_la_stessa_cartella() {
        zona = prova.zona();
        anna = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        bruna = zona.operatore(Ruolo.ASSISTENTE_SOCIALE, anna.chi().ente());
        amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
        program = zona.operatore(Ruolo.PROGRAM_MANAGER);
        cpi = zona.operatore(Ruolo.CONSULENTE_CPI);
        id = casi.accolta(zona, "Rossi", amministrativa);
        casi.assegnata(zona, id, anna, amministrativa, program);
        casi.sostituisce(zona, id, bruna, Funzione.CASE_MANAGER);
        casi.segue(zona, id, cpi, Funzione.CONSULENTE_CPI);
    }

    @Test
    void il_primo_foglio_dello_stesso_progetto() throws Exception {
        casi.analizzata(zona, id, anna, Percorso.SOLO_SOCIALE);
        var impostazione = "/cartelle/" + id + "/progetto/impostazione";
        unoSolo(
                "progetto",
                new Invio(anna, impostazione, "monitoraggio", "Un colloquio al mese."),
                new Invio(bruna, impostazione, "monitoraggio", "Una visita ogni due settimane."));
        assertThat(quanti("progetto")).isOne();
    }

    @Test
    void il_patto_della_stessa_persona() throws Exception {
        casi.analizzata(zona, id, anna, Percorso.SOLO_LAVORO);
        var cpi2 = zona.operatore(Ruolo.CONSULENTE_CPI, cpi.chi().ente());
        casi.sostituisce(zona, id, cpi2, Funzione.CONSULENTE_CPI);
        var patto = "/cartelle/" + id + "/patto-di-servizio/"
                + zona.in(() -> sql.sql("select richiedente_id::text from cartella")
                        .query(String.class)
                        .single());
        unoSolo(
                "patto",
                new Invio(cpi, patto, "impegni", "Frequenta il corso."),
                new Invio(cpi2, patto, "impegni", "Cerca lavoro."));
        assertThat(quanti("patto")).isOne();
    }

    @Test
    void la_stessa_mini_equipe() throws Exception {
        var dove = "/cartelle/" + id + "/mini-equipe";
        var consulente = cpi.chi().id().toString();
        unoSolo(
                "analisi",
                new Invio(
                        anna, dove, "giorno", breve(oggi().plusDays(2)), "luogo", "Quarrata", "consulente", consulente),
                new Invio(
                        bruna,
                        dove,
                        "giorno",
                        breve(oggi().plusDays(3)),
                        "luogo",
                        "Pistoia",
                        "consulente",
                        consulente));
        assertThat(quanti("analisi")).isOne();
    }

    @Test
    void due_fatti_sulla_stessa_cartella() throws Exception {
        var nuova = casi.accolta(zona, "Verdi", amministrativa);
        var proposta = "/cartelle/" + nuova + "/assegnazione/proposta";
        var versione = "" + casi.letta(zona, nuova).versione();
        unoSolo(
                "cartella",
                new Invio(
                        amministrativa,
                        proposta,
                        "versione",
                        versione,
                        "provenienza",
                        "NUOVO",
                        "proposto",
                        anna.chi().id().toString()),
                new Invio(
                        program,
                        proposta,
                        "versione",
                        versione,
                        "provenienza",
                        "GIA_IN_CARICO",
                        "proposto",
                        bruna.chi().id().toString()));
    }

    @Test
    void la_stessa_segnalazione() throws Exception {
        var altra = zona.operatore(Ruolo.PROGRAM_MANAGER);
        var dove = "/accesso/segnalazioni/"
                + zona.in(() -> {
                    var segnalazione = UUID.randomUUID();
                    sql.sql("""
                            insert into segnalazione (zona_id, id, tipo, stato, priorita, cognome, nome, comune, operatore_id,
                                                      ente_id, creata_il, modificata_il, inviata_il)
                            values (?, ?, 'SCHEDA_UNICA', 'INVIATA', 2, 'Verdi', 'Luca', ?, ?, ?, now(), now(), now())""")
                            .params(
                                    zona.id().id(),
                                    segnalazione,
                                    CasiDiProva.COMUNE,
                                    anna.chi().id().id(),
                                    anna.chi().ente().id())
                            .update();
                    return segnalazione;
                });
        unoSolo(
                "segnalazione",
                new Invio(program, dove + "/accoglienza", "versione", "0", "dove", "nuovo", "esito", "GOL_4"),
                new Invio(altra, dove + "/accoglienza", "versione", "0", "dove", "nuovo", "esito", "PUC"));
        assertThat(quanti("cartella where misura = 'SIIL'")).isOne();
        assertThat(quanti("persona where cognome = 'Verdi'")).isOne();
    }

    @Test
    void lo_stesso_protocollo() throws Exception {
        var altra = zona.operatore(Ruolo.AMMINISTRATIVA);
        unoSolo(
                "domanda",
                domanda(amministrativa, "INPS-ADI-2026-0000001", "Neri", ""),
                domanda(altra, "INPS-ADI-2026-0000001", "Gialli", ""));
    }

    @Test
    void lo_stesso_codice_fiscale(CapturedOutput diario) throws Exception {
        var altra = zona.operatore(Ruolo.AMMINISTRATIVA);
        var codice =
                CodiceFiscale.componi("Neri", "Maria", NASCITA, Sesso.F, "G713").valore();
        unoSolo(
                "persona",
                domanda(amministrativa, "INPS-ADI-2026-0000002", "Neri", codice),
                domanda(altra, "INPS-ADI-2026-0000003", "Neri", codice));
        assertThat(quanti("persona where codice_fiscale = '" + codice + "'")).isOne();
        assertThat(diario.getAll()).as("the log").doesNotContain(codice);
    }

    /** A form on its way. */
    private record Invio(OperatoreDiProva chi, String indirizzo, List<String> campi) {

        Invio(OperatoreDiProva chi, String indirizzo, String... campi) {
            this(chi, indirizzo, List.of(campi));
        }
    }

    private Invio domanda(OperatoreDiProva chi, String protocollo, String cognome, String codice) {
        return new Invio(
                chi,
                "/accesso/domande/nuova",
                "azione",
                "registra",
                "riga",
                "0",
                "data",
                breve(oggi().minusDays(3)),
                "misura",
                "ADI",
                "protocollo",
                protocollo,
                "comune",
                CasiDiProva.COMUNE,
                "p0-cognome",
                cognome,
                "p0-nome",
                "Maria",
                "p0-sesso",
                "F",
                "p0-dataNascita",
                breve(NASCITA),
                "p0-luogoNascita",
                "Pistoia",
                "p0-codiceFiscale",
                codice);
    }

    /** Sends both; one is taken, the other is told 409 and finds its text among the own drafts. */
    private void unoSolo(String tabella, Invio uno, Invio altro) throws Exception {
        var invii = List.of(uno, altro);
        var stati = insieme(tabella, invii);
        assertThat(stati).containsExactlyInAnyOrder(303, 409);
        for (var quale = 0; quale < 2; quale++) {
            var bozze = mvc.perform(get("/bozze").with(invii.get(quale).chi().entrato()))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(bozze.contains("href=\"/bozze/"))
                    .as("draft of who was told %s", stati.get(quale))
                    .isEqualTo(stati.get(quale) == 409);
        }
    }

    /** Nobody writes to the table before both have read what they look at and stand before it. */
    private List<Integer> insieme(String tabella, List<Invio> invii) throws Exception {
        try (var mani = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> inviati = zona.in(() -> {
                sql.sql("lock table " + tabella + " in share mode").update();
                var partiti = new ArrayList<Future<Integer>>();
                invii.forEach(invio -> partiti.add(mani.submit(invia(invio))));
                aspettano(invii.size());
                return partiti;
            });
            var stati = new ArrayList<Integer>();
            for (var inviato : inviati) {
                stati.add(inviato.get(30, TimeUnit.SECONDS));
            }
            return stati;
        }
    }

    private void aspettano(int quanti) {
        var fine = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (sql.sql("""
                                select count(*) from pg_locks where not granted
                                  and pid in (select pid from pg_stat_activity where datname = current_database())""").query(Integer.class).single() < quanti) {
            assertThat(System.nanoTime()).as("both are waiting").isLessThan(fine);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private Callable<Integer> invia(Invio invio) {
        return () -> {
            var modulo = post(invio.indirizzo()).with(invio.chi().entrato()).with(csrf());
            for (var i = 0; i < invio.campi().size(); i += 2) {
                modulo.param(invio.campi().get(i), invio.campi().get(i + 1));
            }
            return mvc.perform(modulo).andReturn().getResponse().getStatus();
        };
    }

    private long quanti(String tabella) {
        return zona.in(() ->
                sql.sql("select count(*) from " + tabella).query(Long.class).single());
    }

    private LocalDate oggi() {
        return LocalDate.now(clock);
    }

    private static String breve(LocalDate giorno) {
        return "%1$td/%1$tm/%1$tY".formatted(giorno);
    }
}
