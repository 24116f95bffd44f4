package it.filo.bench;

import it.filo.bench.Carico.Misurato;
import it.filo.bench.Gatling.Visita;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sheets of the scheda A, opened, filled in, sent and followed by the page that the form leads to, against the transactions
 * of the same three requests that write into the registro, by {@code pgbench}. Each who saves has a sheet of a case of his
 * own, so that nobody waits for anybody's row.
 */
final class Salvataggi {

    static final List<String> FOGLI = List.of(
            "condizioni-personali",
            "situazione-economica",
            "lavoro",
            "istruzione",
            "abitazione",
            "reti",
            "servizi-attivi");

    /** Forms that are open at a time for each who sends. */
    private static final int APERTI = 64;

    /** A case whose scheda A is being written, and by whom. */
    record Aperta(UUID cartella, String username) {

        String scheda() {
            return "/cartelle/" + cartella + "/analisi-preliminare";
        }

        Visita visita(String biscotto, String foglio) {
            return new Visita(biscotto, scheda() + "/" + foglio, scheda());
        }
    }

    private final Ambiente ambiente;
    private final Gatling gatling;
    private final Carico carico;
    private final Path visite;
    private final List<Aperta> aperte;
    private final Map<String, String> entrate = new HashMap<>();
    private final List<Visita> tutte = new ArrayList<>();
    private final int utenti;

    Salvataggi(Ambiente ambiente, Gatling gatling, Carico carico, int utenti) throws Exception {
        this.ambiente = ambiente;
        this.gatling = gatling;
        this.carico = carico;
        this.utenti = utenti;
        this.aperte = aperte(ambiente, "ZONA1");
        for (int n = 0; n < 4 * utenti; n++) {
            tutte.add(visita(n));
        }
        this.visite = gatling.scrivi("salvataggi", tutte);
    }

    /** Each a sheet of its own, as long as there are any, and a session of its own. */
    private Visita visita(int n) throws Exception {
        var aperta = aperte.get(n % aperte.size());
        var entrata = entrate.get(aperta.username());
        if (entrata == null) {
            entrata = ambiente.sessione(aperta.username(), 0);
            entrate.put(aperta.username(), entrata);
        }
        var biscotto = Sessioni.copia(ambiente, entrata, 1).getFirst();
        return aperta.visita(biscotto, FOGLI.get(n / aperte.size() % FOGLI.size()));
    }

    /**
     * Sheets besides those that are saved again and again, opened and filled in, each with a session of its own; as many as
     * are surely answered before the same one is sent again.
     */
    List<Filo.Compilato> compilati() throws Exception {
        var quanti = Math.min(aperte.size() * FOGLI.size() - tutte.size(), APERTI * utenti);
        try (var client = HttpClient.newHttpClient();
                var esecutore = Executors.newFixedThreadPool(utenti)) {
            var aperti = new ArrayList<Future<Filo.Compilato>>();
            for (int n = 0; n < quanti; n++) {
                var visita = visita(tutte.size() + n);
                aperti.add(esecutore.submit(() -> compilato(client, visita)));
            }
            var moduli = new ArrayList<Filo.Compilato>();
            for (var aperto : aperti) {
                moduli.add(aperto.get());
            }
            return moduli;
        }
    }

    private Filo.Compilato compilato(HttpClient client, Visita visita) throws IOException, InterruptedException {
        return ambiente.filo.compila(
                client,
                visita.percorso(),
                visita.percorso(),
                Sessioni.biscotti(visita.biscotto()),
                Compilata.campi(UUID.randomUUID().toString()));
    }

    /**
     * Only what is sent: forms in turn, each as the time before left its sheet. Those that were under way when the time was
     * over, of which nobody knows whether they were saved, are sent no more.
     */
    Misurato invia(List<Filo.Compilato> moduli, int secondi, int alSecondo) throws IOException, InterruptedException {
        var prima = scritte();
        var tutti = List.copyOf(moduli);
        if (tutti.size() < 2 * utenti) {
            throw new IllegalStateException("%d sheets are too few for %d people".formatted(tutti.size(), utenti));
        }
        var daInviare = new ArrayList<Filo.Compilato>();
        for (int n = 0; n < alSecondo * secondi; n++) {
            daInviare.add(altroTesto(tutti.get(n % tutti.size()), n / tutti.size()));
        }
        var misurato = carico.invia(ambiente.filo, daInviare, secondi);
        var scritte = scritte() - prima;
        if (scritte < misurato.richieste() || scritte > misurato.richieste() + utenti) {
            throw new IllegalStateException("%d sent, %d rows changed".formatted(misurato.richieste(), scritte));
        }
        moduli.clear();
        var inviati = (int) misurato.richieste();
        for (int n = inviati + utenti; n < inviati + tutti.size(); n++) {
            moduli.add(altroTesto(tutti.get(n % tutti.size()), n / tutti.size()));
        }
        return misurato;
    }

    private static Filo.Compilato altroTesto(Filo.Compilato modulo, int volte) {
        return modulo.dopo(volte, Compilata.campi(UUID.randomUUID().toString()));
    }

    /**
     * Of the sending alone.
     *
     * @param biglietti also what Filo writes so that a form is carried out once
     */
    Transazioni transazioniDiInvio(boolean biglietti) throws IOException, InterruptedException, SQLException {
        var gesti = new ArrayList<Cattura.Gesto>();
        try (var client = HttpClient.newHttpClient()) {
            for (var visita : tutte.subList(0, utenti)) {
                var modulo = compilato(client, visita);
                gesti.add(() -> ambiente.filo.invia(client, modulo));
            }
            return new Cattura(ambiente.banca, biglietti)
                    .unaPerConnessione(biglietti ? "P6-invio-tutto" : "P6-invio", gesti);
        }
    }

    /** Those of a zona that its case manager may write on. */
    static List<Aperta> aperte(Ambiente ambiente, String zona) {
        return ambiente.sql
                .sql("""
                        select c.id, a.username from cartella c
                        join tecnico.zona z on z.id = c.zona_id
                        join incarico i on i.zona_id = c.zona_id and i.cartella_id = c.id
                          and i.funzione = 'CASE_MANAGER' and i.al is null
                        join tecnico.account a on a.zona_id = i.zona_id and a.operatore_id = i.operatore_id
                        where z.codice = ? and c.passo = 'CONCLUDERE_ANALISI'
                        order by c.id
                        """)
                .param(zona)
                .query((rs, n) -> new Aperta(rs.getObject(1, UUID.class), rs.getString(2)))
                .list();
    }

    Transazioni transazioni() throws IOException, InterruptedException, SQLException {
        var gesti = new ArrayList<Cattura.Gesto>();
        for (var visita : tutte.subList(0, utenti)) {
            var biscotti = Sessioni.biscotti(visita.biscotto());
            gesti.add(() -> {
                ambiente.filo.invia(
                        visita.percorso(),
                        visita.percorso(),
                        biscotti,
                        Compilata.campi(UUID.randomUUID().toString()));
                ambiente.filo.apre(List.of(new Pagina(visita.salva(), biscotti, "</html>")));
            });
        }
        return new Cattura(ambiente.banca).unaPerConnessione("P6", gesti);
    }

    Misurato filo(int secondi) throws IOException, InterruptedException {
        return filo(utenti, secondi);
    }

    /** All of the three requests, so many times. */
    Misurato filo(int insieme, int secondi) throws IOException, InterruptedException {
        var prima = scritte();
        var esito = gatling.insieme(ambiente.filo, visite, insieme, secondi);
        var salvate = esito.quante(r -> r.che().equals("salvata"));
        if (esito.quante(r -> !r.bene()) > 0) {
            throw new IllegalStateException("not saved: "
                    + esito.richieste().stream().filter(r -> !r.bene()).findFirst());
        }
        controlla("Filo", salvate, prima);
        return new Misurato(
                esito.alSecondo(r -> r.che().equals("salvata")),
                salvate,
                esito.percentili(r -> r.che().equals("salvata")));
    }

    Misurato pgbench(Transazioni transazioni, int secondi) throws IOException, InterruptedException {
        var prima = scritte();
        var misurato = carico.pgbench(ambiente.banca, transazioni, secondi);
        controlla("pgbench", misurato.richieste(), prima);
        return misurato;
    }

    private void controlla(String chi, long salvate, long prima) {
        var scritte = scritte() - prima;
        if (scritte != salvate) {
            throw new IllegalStateException("%s: %d saved, %d rows changed".formatted(chi, salvate, scritte));
        }
    }

    /** How many times any sheet was written. */
    private long scritte() {
        return ambiente.sql
                .sql("select coalesce(sum(versione + 1), 0) from analisi_dominio")
                .query(Long.class)
                .single();
    }
}
