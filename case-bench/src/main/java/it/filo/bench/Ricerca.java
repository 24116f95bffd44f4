package it.filo.bench;

import it.filo.accesso.TrovaDomande;
import it.filo.cartella.TrovaCartelle;
import it.filo.nucleo.Cercata;
import it.filo.nucleo.ParoleVicine;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Operatori;
import it.filo.operatori.Ruolo;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Names with one slip, in the largest zona. Whether the person is on the first page is asked of the page; how long it
 * takes, of the read models behind it, against the plain query by trigrams of the whole name with the same zona.
 */
final class Ricerca {

    /** A person as somebody wrote her name, with the cases that the page should lead to. */
    record Scritta(String scritto, List<String> cartelle) {}

    /** Milliseconds of each, the least first. */
    record Tempi(double[] filo, double[] trigrammi) {}

    static final int SVISTE = 10_000;
    static final int IN_TURNO = 1_000;

    private static final String PERSONE = """
            select p.cognome || ' ' || p.nome as nome,
                   (select string_agg(distinct c.id::text, ' ') from componente k
                    join cartella c on c.zona_id = k.zona_id and c.nucleo_id = k.nucleo_id
                    where k.zona_id = p.zona_id and k.persona_id = p.id) as cartelle
            from persona p where p.zona_id = ? order by md5(p.id::text) limit ?
            """;

    /** As anybody writes it; the superuser's, so that it may use its index. */
    private static final String TRIGRAMMI = """
            select id, cognome, nome, data_nascita from persona
            where zona_id = ? and (cognome || ' ' || nome) % ?
            order by similarity(cognome || ' ' || nome, ?) desc limit 20
            """;

    private static final String LETTERE = "abcdefghijklmnopqrstuvwxyz ";
    /** Before anything counts: for the compilers of Java, and until each statement is planned for good. */
    private static final int PRIMA = 200;

    private static final int INSIEME = 4;

    private final Ambiente ambiente;
    private final UUID zona;

    Ricerca(Ambiente ambiente) {
        this.ambiente = ambiente;
        this.zona = ambiente.sql
                .sql("select id from tecnico.zona where codice = 'ZONA1'")
                .query(UUID.class)
                .single();
    }

    /** As many as the zona has, at most so many; always the same. */
    List<Scritta> scritte(int quante) {
        record Persona(String nome, String cartelle) {}
        var caso = new Caso(Generatore.SEME);
        return ambiente.sql.sql(PERSONE).params(zona, quante).query(Persona.class).list().stream()
                .map(p ->
                        new Scritta(svista(p.nome(), caso), List.of(p.cartelle().split(" "))))
                .toList();
    }

    /** A letter too many, missing, another, or two swapped; the space is one too. */
    static String svista(String nome, Caso caso) {
        while (true) {
            var dove = caso.tra(0, nome.length() - 1);
            var lettera = LETTERE.charAt(caso.tra(0, LETTERE.length() - 1));
            var prima = nome.substring(0, dove);
            var dopo = nome.substring(dove);
            var scritto = switch (caso.tra(0, 3)) {
                case 0 -> prima + lettera + dopo;
                case 1 -> prima + dopo.substring(1);
                case 2 -> prima + lettera + dopo.substring(1);
                default -> dopo.length() < 2 ? nome : prima + dopo.charAt(1) + dopo.charAt(0) + dopo.substring(2);
            };
            if (!scritto.equalsIgnoreCase(nome)) {
                return scritto;
            }
        }
    }

    /** The share of them that the first page leads to, asked as a person does. */
    double trovate(List<Scritta> scritte) throws Exception {
        var pagine = ambiente.codiciFiscali(1);
        try (var client = HttpClient.newHttpClient();
                var esecutore = Executors.newFixedThreadPool(INSIEME)) {
            var attese = new ArrayList<Future<Boolean>>();
            for (int n = 0; n < scritte.size(); n++) {
                var scritta = scritte.get(n);
                var biscotti = pagine.get(n % pagine.size()).biscotti();
                attese.add(esecutore.submit(() -> {
                    var q = URLEncoder.encode(scritta.scritto(), StandardCharsets.UTF_8);
                    var pagina = ambiente.filo.legge(client, new Pagina("/cerca?q=" + q, biscotti, "</html>"));
                    return scritta.cartelle().stream().anyMatch(c -> pagina.contains("\"/cartelle/" + c + "\""));
                }));
            }
            var trovate = 0;
            for (var attesa : attese) {
                trovate += attesa.get() ? 1 : 0;
            }
            return (double) trovate / scritte.size();
        }
    }

    /** In turns, one of each. */
    Tempi tempi(List<Scritta> scritte) throws Exception {
        try (var contesto = Contesto.di(ambiente.banca)) {
            var cartelle = contesto.getBean(TrovaCartelle.Elenco.class);
            var domande = contesto.getBean(TrovaDomande.Elenco.class);
            var vicine = contesto.getBean(ParoleVicine.class);
            var ambito = new TrovaCartelle.Ambito(
                    program(contesto.getBean(Operatori.class)), Territorio.OGGI, true, false, true);
            var filo = new ArrayList<Double>();
            var trigrammi = new ArrayList<Double>();
            indice("create extension if not exists pg_trgm");
            indice("create index persona_trigrammi on persona using gin ((cognome || ' ' || nome) gin_trgm_ops)");
            try (var connessione = ambiente.banca.daSuperutente()) {
                var sql = JdbcClient.create(new SingleConnectionDataSource(connessione, true));
                for (int n = 0; n < scritte.size(); n++) {
                    var scritto = scritte.get(n).scritto();
                    var cercata = Cercata.nome(scritto).orElseThrow();
                    Predicate<Cercata> nessuno = cosa -> Stream.of(
                                    cartelle.trovate(cosa, ambito, 21),
                                    domande.diPersona(cosa, new TrovaDomande.Ambito(null, true), 21))
                            .allMatch(List::isEmpty);
                    var suo = millisecondi(() -> ZonaCorrente.in(
                            new ZonaId(zona),
                            () -> nessuno.test(cercata)
                                    && vicine.di(cercata).filter(nessuno).isPresent()));
                    var loro = millisecondi(() -> sql.sql(TRIGRAMMI)
                            .params(zona, scritto, scritto)
                            .query()
                            .listOfRows());
                    if (n >= PRIMA) {
                        filo.add(suo);
                        trigrammi.add(loro);
                    }
                }
            } finally {
                indice("drop index persona_trigrammi");
            }
            return new Tempi(ordinati(filo), ordinati(trigrammi));
        }
    }

    private Operatore program(Operatori operatori) {
        var id = ambiente.sql
                .sql("select operatore_id from tecnico.account where username = ?")
                .param(Territorio.username(Ruolo.PROGRAM_MANAGER, 1, 1))
                .query(UUID.class)
                .single();
        return ZonaCorrente.in(
                new ZonaId(zona), () -> operatori.operatore(new OperatoreId(id)).orElseThrow());
    }

    private void indice(String ddl) {
        ambiente.sql.sql(ddl).update();
    }

    private static double millisecondi(Callable<?> cosa) throws Exception {
        var inizio = System.nanoTime();
        cosa.call();
        return (System.nanoTime() - inizio) / 1e6;
    }

    private static double[] ordinati(List<Double> tempi) {
        var valori = tempi.stream().mapToDouble(t -> t).toArray();
        Arrays.sort(valori);
        return valori;
    }
}
