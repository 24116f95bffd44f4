package it.filo.bench;

import it.filo.operatori.Ruolo;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Filo at work on a nation of some size, and the pages that its people open there. */
final class Ambiente implements AutoCloseable {

    private static final String CARTELLE_DI = """
            select c.id::text from cartella c join tecnico.zona z on z.id = c.zona_id
            where z.codice = 'ZONA1' and c.fase <> 'CHIUSA'
            """;

    private static final Duration PAZIENZA = Duration.ofMinutes(5);

    final Taglia taglia;
    final Banca banca;
    final Filo filo;
    final JdbcClient sql;
    private final Map<String, String> sessioni = new HashMap<>();
    private final int insieme;

    private Ambiente(Taglia taglia, Banca banca, Filo filo, int insieme) {
        this.insieme = insieme;
        this.taglia = taglia;
        this.banca = banca;
        this.filo = filo;
        this.sql = JdbcClient.create(new DriverManagerDataSource(banca.urlDaSuperutente()));
    }

    /** @param insieme how many sessions take turns */
    static Ambiente di(Path banche, Taglia taglia, Path jar, List<String> java, int insieme) throws Exception {
        var banca = Contesto.banca(banche, taglia, Runtime.getRuntime().availableProcessors());
        try {
            var ambiente = new Ambiente(taglia, banca, Filo.avvia(banca, jar, java), insieme);
            ambiente.sql
                    .sql("create extension if not exists pg_stat_statements")
                    .update();
            return ambiente;
        } catch (Exception e) {
            banca.close();
            throw e;
        }
    }

    /**
     * A session of the program manager of a zona, who sees all of its cases; the largest zona is 1. Each of those who
     * work at the same time has one of his own, as people have.
     */
    private String program(int zona, int quale) throws IOException, InterruptedException {
        return sessione(Territorio.username(Ruolo.PROGRAM_MANAGER, zona, 1), quale);
    }

    String sessione(String username, int quale) throws IOException, InterruptedException {
        var nota = sessioni.get(username + " " + quale);
        if (nota == null) {
            nota = filo.entra(username);
            sessioni.put(username + " " + quale, nota);
        }
        return nota;
    }

    /** The key of the n-th zona, the largest of which is 1. */
    UUID zona(int numero) {
        return sql.sql("select id from tecnico.zona where codice = ?")
                .param("ZONA" + numero)
                .query(UUID.class)
                .single();
    }

    /** The caseload of so many zone, from the largest on. */
    List<Pagina> elenchi(int zone) throws IOException, InterruptedException {
        var pagine = new ArrayList<Pagina>();
        for (int n = 0; n < insieme; n++) {
            var zona = 1 + n % Math.min(zone, taglia.zone().size());
            pagine.add(new Pagina("/cartelle", program(zona, n), "/cartelle/"));
        }
        return pagine;
    }

    /** The last page of the largest zona. */
    List<Pagina> ultima() throws IOException, InterruptedException {
        return pagine(
                "/cartelle?dopo=",
                "/cartelle/",
                sql.sql("""
                        select c.scadenza_ordine || '_' || c.id from cartella c join tecnico.zona z on z.id = c.zona_id
                        where z.codice = 'ZONA1' and c.fase <> 'CHIUSA'
                        order by c.scadenza_ordine desc, c.id desc offset 25 limit 1
                        """).query(String.class).list());
    }

    /** Cases of the largest zona, spread over all of it. */
    List<Pagina> cartelle(int quante) throws IOException, InterruptedException {
        return pagine(
                "/cartelle/",
                "/cartelle/",
                sql.sql(CARTELLE_DI + " order by md5(c.id::text) limit ?")
                        .param(quante)
                        .query(String.class)
                        .list());
    }

    /** One whose history has so many events. */
    List<Pagina> cartellaCon(int eventi) throws IOException, InterruptedException {
        return pagine(
                "/cartelle/",
                "/cartelle/",
                sql.sql(CARTELLE_DI + """
                        and (select count(*) from evento e where e.zona_id = c.zona_id and e.cartella_id = c.id) = ?
                        order by c.id limit 1
                        """).param(eventi).query(String.class).list());
    }

    List<Pagina> codiciFiscali(int quanti) throws IOException, InterruptedException {
        return pagine(
                "/cerca?q=",
                "/cartelle/",
                sql.sql("""
                        select p.codice_fiscale from persona p join tecnico.zona z on z.id = p.zona_id
                        where z.codice = 'ZONA1' order by md5(p.id::text) limit ?
                        """).param(quanti).query(String.class).list());
    }

    /** Pages of the largest zona, in turns. */
    private List<Pagina> pagine(String percorso, String contiene, List<String> quali)
            throws IOException, InterruptedException {
        var pagine = new ArrayList<Pagina>();
        for (int n = 0; n < insieme; n++) {
            pagine.add(new Pagina(percorso + quali.get(n % quali.size()), program(1, n), contiene));
        }
        return pagine;
    }

    /**
     * Waits until whatever was asked before has been answered, also where nobody waits for it any more.
     *
     * @throws IllegalStateException where that takes minutes: then Filo stands still
     */
    void quiete() throws InterruptedException {
        var fine = System.nanoTime() + PAZIENZA.toNanos();
        for (int zitto = 0; zitto < 5; ) {
            if (System.nanoTime() > fine) {
                throw new IllegalStateException("Filo does not finish what it was asked");
            }
            var occupati = sql.sql("""
                            select count(*) from pg_stat_activity
                            where usename = 'filo_app' and state <> 'idle' and application_name <> 'pgbench'
                            """).query(Integer.class).single();
            zitto = occupati == 0 ? zitto + 1 : 0;
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    long cpuJava() {
        return Processi.di(filo.pid());
    }

    long cpuPostgres() throws IOException {
        return Processi.diPostgres(banca.cartella().resolve("postgres"));
    }

    /** What a request costs the database: statements without begin and commit, and pages of its buffers. */
    record Costo(double comandi, double pagine) {}

    /** Of some requests, one after the other. */
    Costo costo(Carico carico, List<Pagina> pagine) throws IOException, InterruptedException, SQLException {
        filo.apre(pagine);
        return costo(() -> carico.wrk(filo, pagine, 1, 3).richieste());
    }

    /** How many requests, one after the other. */
    interface Richieste {
        long quante() throws IOException, InterruptedException, SQLException;
    }

    Costo costo(Richieste fatte) throws IOException, InterruptedException, SQLException {
        sql.sql("select pg_stat_statements_reset()").query().listOfRows();
        var richieste = fatte.quante();
        var somma = sql.sql("""
                        select coalesce(sum(calls) filter (where query !~* '^(begin|commit)'), 0) as comandi,
                               coalesce(sum(shared_blks_hit + shared_blks_read), 0) as pagine
                        from pg_stat_statements where userid = 'filo_app'::regrole
                        """)
                .query((rs, n) -> new Costo(rs.getDouble(1), rs.getDouble(2)))
                .single();
        return new Costo(somma.comandi() / richieste, somma.pagine() / richieste);
    }

    @Override
    public void close() {
        try (banca) {
            filo.close();
        }
    }
}
