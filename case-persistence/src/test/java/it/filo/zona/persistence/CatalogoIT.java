package it.filo.zona.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.filo.base.persistence.Accesso;
import it.filo.base.persistence.ProvaDiPersistenza;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The walls as the database itself knows them: no list of tables that somebody could forget to extend. */
@ProvaDiPersistenza
class CatalogoIT {

    /** Case data is whatever is not technical. */
    private static final String TABELLE = """
            select c.oid, c.oid::regclass::text as nome, c.relrowsecurity, c.relforcerowsecurity
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history' and n.nspname = 'public'
            """;

    @Autowired
    private JdbcClient app;

    @Autowired
    private Accesso accesso;

    @Test
    void ogni_tabella_di_casi_ha_la_zona_in_testa_alla_chiave() {
        assertThat(nomi("select nome from (" + TABELLE + ") t")).hasSizeGreaterThan(30);
        assertThat(nomi("""
                select nome from (%s) t where not exists (
                  select 1 from pg_constraint k
                    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                   where k.conrelid = t.oid and k.contype = 'p' and a.attname = 'zona_id')
                """.formatted(TABELLE))).isEmpty();
    }

    @Test
    void ogni_tabella_di_casi_ha_le_mura_anche_per_il_proprietario() {
        assertThat(nomi("select nome from (" + TABELLE + ") t where not (relrowsecurity and relforcerowsecurity)"))
                .isEmpty();
        assertThat(nomi("""
                select nome from (%s) t where not exists (
                  select 1 from pg_policy p where p.polrelid = t.oid and p.polcmd = '*' and p.polpermissive
                     and pg_get_expr(p.polqual, p.polrelid) like '%%zona_id = ( SELECT tecnico.zona_corrente()%%'
                     and pg_get_expr(p.polwithcheck, p.polrelid) = pg_get_expr(p.polqual, p.polrelid))
                """.formatted(TABELLE))).isEmpty();
        assertThat(nomi("""
                select nome from (%s) t join pg_policy p on p.polrelid = t.oid
                 where p.polpermissive group by nome having count(*) > 1
                """.formatted(TABELLE)))
                .as("permissive policies open what the first one closes")
                .isEmpty();
    }

    @Test
    void un_riferimento_fra_casi_resta_nella_zona() {
        assertThat(nomi("""
                select k.conrelid::regclass || ' ' || k.conname from (%1$s) t
                  join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
                 where k.confrelid in (select oid from (%1$s) altre)
                   and not exists (select 1 from pg_attribute a
                                    where a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname = 'zona_id')
                """.formatted(TABELLE))).isEmpty();
    }

    /** Or each row that goes would have whole tables read: an import that is undone takes many thousands away. */
    @Test
    void a_chi_si_riferisce_a_cio_che_un_import_porta_risponde_un_indice() {
        var portate = "select attrelid from pg_attribute where attname = 'importazione_id' and not attisdropped";
        assertThat(nomi("select distinct oid::regclass::text from pg_class where oid in (" + portate + ")"))
                .contains("persona", "domanda", "nucleo");
        assertThat(nomi("""
                select k.conrelid::regclass || ' ' || k.conname from pg_constraint k
                 where k.contype = 'f' and k.confrelid in (%s)
                   and not exists (
                     select 1 from pg_index i
                      where i.indrelid = k.conrelid
                        and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) ~ '^\\(\\w+ IS NOT NULL\\)$')
                        and k.conkey @> (i.indkey::int2[])[0:cardinality(k.conkey) - 1]
                        and k.conkey <@ (i.indkey::int2[])[0:cardinality(k.conkey) - 1])
                """.formatted(portate))).isEmpty();
    }

    @Test
    void ogni_vista_guarda_con_gli_occhi_di_chi_la_interroga() {
        assertThat(nomi("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('v', 'm') and n.nspname in ('public', 'tecnico')
                   and not coalesce(c.reloptions @> '{security_invoker=true}', false)
                """)).isEmpty();
    }

    @Test
    void chi_lavora_non_possiede_niente_e_non_scavalca_le_mura() {
        assertThat(app.sql("select current_user").query(String.class).single())
                .isEqualTo(accesso.applicazione().nome());
        assertThat(nomi("""
                select rolname from pg_roles where rolname in (current_user, '%s')
                   and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                """.formatted(accesso.proprietario().nome()))).isEmpty();
        assertThat(nomi("""
                select c.oid::regclass::text from pg_class c join pg_roles r on r.oid = c.relowner
                 where r.rolname = current_user
                union all
                select p.oid::regprocedure::text from pg_proc p join pg_roles r on r.oid = p.proowner
                 where r.rolname = current_user
                union all
                select d.datname from pg_database d join pg_roles r on r.oid = d.datdba where r.rolname = current_user
                union all
                select n.nspname from pg_namespace n join pg_roles r on r.oid = n.nspowner where r.rolname = current_user
                """)).isEmpty();
        assertThat(nomi("""
                select g.rolname from pg_auth_members m join pg_roles g on g.oid = m.roleid
                  join pg_roles r on r.oid = m.member where r.rolname = current_user
                """)).isEmpty();
    }

    @Test
    void chi_lavora_non_fa_e_non_disfa_tabelle() {
        for (var sql : List.of(
                "create table mia (id int)",
                "create temporary table mia (id int)",
                "alter table ente disable row level security",
                "drop policy zona on ente",
                "truncate ente",
                "select * from flyway_schema_history",
                "set role " + accesso.proprietario().nome())) {
            assertThatThrownBy(() -> app.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void cio_che_si_aggiunge_soltanto_non_si_cambia() {
        for (var tabella : List.of("registro", "evento", "esito_inps")) {
            assertThatThrownBy(() -> app.sql("delete from " + tabella).update())
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> app.sql("update " + tabella + " set zona_id = zona_id")
                            .update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void anche_il_proprietario_senza_zona_non_vede_niente() {
        var proprietario = JdbcClient.create(new DriverManagerDataSource(
                accesso.url(),
                accesso.proprietario().nome(),
                accesso.proprietario().password()));
        assertThat(proprietario
                        .sql("select count(*) from ente")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> proprietario
                        .sql("insert into ente (zona_id, id, nome, tipo)"
                                + " values (gen_random_uuid(), gen_random_uuid(), 'x', 'SDS')")
                        .update())
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void la_zona_si_chiede_una_volta_per_istruzione() {
        assertThat(app.sql("explain (costs off) select * from ente")
                        .query(String.class)
                        .list())
                .anyMatch(riga -> riga.contains("InitPlan"));
    }

    private List<String> nomi(String sql) {
        return app.sql(sql).query(String.class).list();
    }
}
