package it.filo;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.base.persistence.Accesso;
import it.filo.base.persistence.BancaDiProva;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What docs/scala.md says of many machines, as far as one PostgreSQL can tell. */
@ProvaConDemo
class ScalaIT {

    private static final Path GUIDA = Path.of("..", "docs", "scala.md");
    private static final Pattern DISTRIBUITA =
            Pattern.compile("(?m)^select create_distributed_table\\('([\\w.]+)', 'zona_id'");
    private static final Pattern DI_TUTTI = Pattern.compile("(?m)^select create_reference_table\\('([\\w.]+)'\\)");

    private final JdbcClient tutto;

    ScalaIT(@Autowired @Qualifier("accessoDiProva") Accesso banca) {
        var superutente = BancaDiProva.superutente();
        this.tutto =
                JdbcClient.create(new DriverManagerDataSource(banca.url(), superutente.nome(), superutente.password()));
    }

    @Test
    void le_istruzioni_della_guida_nominano_tutte_e_sole_le_tabelle_dei_casi() throws IOException {
        var guida = Files.readString(GUIDA);
        var distribuite = nomi(DISTRIBUITA, guida);
        assertThat(distribuite).containsExactlyInAnyOrderElementsOf(conZona());
        assertThat(riferimenti())
                .isNotEmpty()
                .allSatisfy(r -> assertThat(distribuite.indexOf(r.nominata()))
                        .as("%s comes before %s, which names it", r.nominata(), r.nomina())
                        .isLessThan(distribuite.indexOf(r.nomina())));
        assertThat(nomi(DI_TUTTI, guida)).containsExactlyInAnyOrderElementsOf(nominate());
    }

    /** What Citus asks of a table before it distributes it. */
    @Test
    void ogni_chiave_e_ogni_riferimento_delle_tabelle_dei_casi_contiene_la_zona() {
        assertThat(nomi("""
            select i.indexrelid::regclass::text from pg_index i join pg_attribute z
              on z.attrelid = i.indrelid and z.attname = 'zona_id'
            where i.indrelid::regclass::text = any (:tabelle) and (i.indisunique or i.indisexclusion)
              and not z.attnum = any (i.indkey)
            """)).isEmpty();
        assertThat(nomi("""
            select c.conname from pg_constraint c
            join pg_attribute z on z.attrelid = c.conrelid and z.attname = 'zona_id'
            left join pg_attribute a on a.attrelid = c.confrelid and a.attname = 'zona_id'
            where c.contype = 'f' and c.conrelid::regclass::text = any (:tabelle)
              and c.confrelid <> 'tecnico.zona'::regclass
              and a.attnum is distinct from c.confkey[array_position(c.conkey, z.attnum)]
            """)).isEmpty();
        assertThat(nomi("""
            select c.conname from pg_constraint c where c.contype = 'f'
              and c.confrelid::regclass::text = any (:tabelle) and not c.conrelid::regclass::text = any (:tabelle)
            """)).containsExactly("account_zona_id_operatore_id_fkey");
    }

    private List<String> conZona() {
        return tutto.sql("""
            select c.oid::regclass::text from pg_class c
            join pg_attribute z on z.attrelid = c.oid and z.attname = 'zona_id'
            where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1
            """).query(String.class).list();
    }

    /** Outside the case data, but named by its foreign keys. */
    private List<String> nominate() {
        return nomi("""
            select distinct c.confrelid::regclass::text from pg_constraint c where c.contype = 'f'
              and c.conrelid::regclass::text = any (:tabelle) and not c.confrelid::regclass::text = any (:tabelle)
            """);
    }

    private record Riferimento(String nomina, String nominata) {}

    private List<Riferimento> riferimenti() {
        return tutto.sql("""
            select distinct conrelid::regclass::text as nomina, confrelid::regclass::text as nominata
            from pg_constraint where contype = 'f' and conrelid <> confrelid
              and conrelid::regclass::text = any (:tabelle) and confrelid::regclass::text = any (:tabelle)
            """)
                .param("tabelle", conZona().toArray(String[]::new))
                .query(Riferimento.class)
                .list();
    }

    private List<String> nomi(String sql) {
        return tutto.sql(sql)
                .param("tabelle", conZona().toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private static List<String> nomi(Pattern quali, String testo) {
        return quali.matcher(testo).results().map(r -> r.group(1)).toList();
    }
}
