package it.filo.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * What makes loading slow is taken away before it and put back after it, as the catalog itself tells it: triggers,
 * foreign keys, indexes. Each foreign key is put back unproven and then proven (validate constraint), which PostgreSQL
 * does for many tables at a time. {@link #catalogo} tells whether everything is there again.
 */
final class Schema {

    private static final String CHIAVI_ESTERNE = """
            select conrelid::regclass as tabella, conname as nome, pg_get_constraintdef(oid) as definizione
            from pg_constraint
            where contype = 'f' and (conrelid = any (?::regclass[]) or confrelid = any (?::regclass[]))
            order by oid
            """;
    private static final String CHIAVI = """
            select conrelid::regclass as tabella, conname as nome, pg_get_constraintdef(oid) as definizione
            from pg_constraint
            where contype in ('p', 'u', 'x') and conrelid = any (?::regclass[])
            order by oid
            """;
    private static final String INDICI = """
            select i.indrelid::regclass as tabella, i.indexrelid::regclass as nome,
                   pg_get_indexdef(i.indexrelid) as definizione
            from pg_index i
            where i.indrelid = any (?::regclass[])
              and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
            order by i.indexrelid
            """;

    /** Everything that the database holds its rows to, one line each, valid or not. */
    private static final String CATALOGO = """
            select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated
            from pg_constraint where connamespace::regnamespace::text in ('public', 'tecnico', 'posta') and conrelid <> 0
            union all
            select pg_get_indexdef(indexrelid) || ' ' || indisvalid || ' ' || indisready from pg_index
            where indrelid in (select oid from pg_class where relnamespace::regnamespace::text in ('public', 'tecnico', 'posta'))
            union all
            select pg_get_triggerdef(oid) || ' ' || tgenabled::text from pg_trigger where not tgisinternal
            union all
            select tgrelid::regclass || ' ' || tgfoid::regproc || ' ' || tgtype || ' ' || tgenabled::text
            from pg_trigger where tgisinternal
            union all
            select polrelid::regclass || ' ' || polname || ' ' || coalesce(pg_get_expr(polqual, polrelid), '') || ' '
                   || coalesce(pg_get_expr(polwithcheck, polrelid), '') from pg_policy
            union all
            select oid::regclass || ' ' || relrowsecurity || ' ' || relforcerowsecurity || ' ' || coalesce(relacl::text, '')
                   || ' ' || pg_get_userbyid(relowner)
            from pg_class where relkind = 'r' and relnamespace::regnamespace::text in ('public', 'tecnico', 'posta')
            order by 1
            """;

    private record Pezzo(String tabella, String nome, String definizione) {}

    /** Something to do with a table. */
    interface Lavoro {
        void fai(String tabella, Connection connessione) throws SQLException;
    }

    private final Banca banca;
    private final int insieme;
    private final List<Pezzo> esterne;
    private final List<Pezzo> chiavi;
    private final List<Pezzo> indici;

    private Schema(Banca banca, int insieme) throws SQLException {
        this.banca = banca;
        this.insieme = insieme;
        try (var connessione = banca.daSuperutente()) {
            esterne = pezzi(connessione, CHIAVI_ESTERNE, 2);
            chiavi = pezzi(connessione, CHIAVI, 1);
            indici = pezzi(connessione, INDICI, 1);
        }
    }

    /**
     * Takes it all away.
     *
     * @param insieme how many connections work at a time when it is put back
     */
    static Schema spoglia(Banca banca, int insieme) throws SQLException {
        var schema = new Schema(banca, insieme);
        try (var connessione = banca.daSuperutente();
                var comando = connessione.createStatement()) {
            for (var tabella : Tabella.nomi()) {
                comando.execute("alter table " + tabella + " disable trigger user");
            }
            for (var pezzo : schema.esterne) {
                comando.execute("alter table " + pezzo.tabella() + " drop constraint " + pezzo.nome());
            }
            for (var pezzo : schema.chiavi) {
                comando.execute("alter table " + pezzo.tabella() + " drop constraint " + pezzo.nome());
            }
            for (var pezzo : schema.indici) {
                comando.execute("drop index " + pezzo.nome());
            }
        }
        return schema;
    }

    void riveste() throws SQLException {
        var indiciDi = new LinkedHashMap<String, List<String>>();
        chiavi.forEach(p -> indiciDi.computeIfAbsent(p.tabella(), t -> new ArrayList<>())
                .add("alter table %s add constraint %s %s".formatted(p.tabella(), p.nome(), p.definizione())));
        indici.forEach(p ->
                indiciDi.computeIfAbsent(p.tabella(), t -> new ArrayList<>()).add(p.definizione()));
        perTabella(indiciDi.keySet(), esegue(indiciDi));
        try (var connessione = banca.daSuperutente();
                var comando = connessione.createStatement()) {
            for (var p : esterne) {
                comando.execute("alter table %s add constraint %s %s not valid"
                        .formatted(p.tabella(), p.nome(), p.definizione()));
            }
        }
        var proveDi = new LinkedHashMap<String, List<String>>();
        esterne.forEach(p -> proveDi.computeIfAbsent(p.tabella(), t -> new ArrayList<>())
                .add("alter table %s validate constraint %s".formatted(p.tabella(), p.nome())));
        perTabella(proveDi.keySet(), esegue(proveDi));
        try (var connessione = banca.daSuperutente();
                var comando = connessione.createStatement()) {
            for (var tabella : Tabella.nomi()) {
                comando.execute("alter table " + tabella + " enable trigger user");
            }
        }
    }

    /** What the planner knows and what a vacuum leaves behind, as after a night in a database that lives. */
    void riordina() throws SQLException {
        perTabella(Set.of(Tabella.nomi()), (tabella, connessione) -> {
            try (var comando = connessione.createStatement()) {
                comando.execute("vacuum (freeze, analyze) " + tabella);
            }
        });
    }

    static List<String> catalogo(Connection connessione) throws SQLException {
        try (var comando = connessione.createStatement();
                var righe = comando.executeQuery(CATALOGO)) {
            var catalogo = new ArrayList<String>();
            while (righe.next()) {
                catalogo.add(righe.getString(1));
            }
            return catalogo;
        }
    }

    private static Lavoro esegue(Map<String, List<String>> comandi) {
        return (tabella, connessione) -> {
            try (var comando = connessione.createStatement()) {
                for (var sql : comandi.getOrDefault(tabella, List.of())) {
                    comando.execute(sql);
                }
            }
        };
    }

    /** The largest first, so that the last one to end is a small one. */
    private void perTabella(Set<String> quali, Lavoro lavoro) throws SQLException {
        var coda = new ConcurrentLinkedQueue<String>();
        try (var connessione = banca.daSuperutente();
                var comando = connessione.createStatement();
                var righe = comando.executeQuery("""
                        select oid::regclass from pg_class
                        where relkind = 'r' and relnamespace::regnamespace::text in ('public', 'tecnico', 'posta')
                        order by pg_relation_size(oid) desc, oid
                        """)) {
            while (righe.next()) {
                coda.add(righe.getString(1));
            }
        }
        coda.retainAll(quali);
        try (var esecutore = Executors.newFixedThreadPool(insieme)) {
            var futuri = Stream.generate(() -> esecutore.submit(() -> {
                        try (var connessione = banca.daSuperutente()) {
                            for (var tabella = coda.poll(); tabella != null; tabella = coda.poll()) {
                                lavoro.fai(tabella, connessione);
                            }
                        }
                        return true;
                    }))
                    .limit(insieme)
                    .toList();
            for (var futuro : futuri) {
                futuro.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static List<Pezzo> pezzi(Connection connessione, String sql, int parametri) throws SQLException {
        try (var comando = connessione.prepareStatement(sql)) {
            var tabelle = connessione.createArrayOf("text", Tabella.nomi());
            for (int n = 1; n <= parametri; n++) {
                comando.setArray(n, tabelle);
            }
            try (ResultSet righe = comando.executeQuery()) {
                var pezzi = new ArrayList<Pezzo>();
                while (righe.next()) {
                    pezzi.add(new Pezzo(righe.getString(1), righe.getString(2), righe.getString(3)));
                }
                return List.copyOf(pezzi);
            }
        }
    }
}
