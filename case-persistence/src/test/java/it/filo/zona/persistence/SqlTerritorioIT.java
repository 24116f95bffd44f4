package it.filo.zona.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.base.persistence.ProvaDiPersistenza;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProvaDiPersistenza
class SqlTerritorioIT {

    @Autowired
    private JdbcClient sql;

    /** A table that somebody adds and forgets here would turn a plain refusal into an error. */
    @Test
    void chi_nomina_un_comune_o_un_punto_di_accesso_e_noto() {
        assertThat(SqlTerritorio.CON_COMUNE).containsExactlyInAnyOrderElementsOf(rimandano("comune", "comune"));
        assertThat(SqlTerritorio.CON_PUNTO)
                .containsExactlyInAnyOrderElementsOf(rimandano("punto_di_accesso", "punto_id"));
    }

    private List<String> rimandano(String tabella, String colonna) {
        return sql.sql("""
                        select k.conrelid::regclass::text from pg_constraint k
                        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
                        where k.contype = 'f' and k.confrelid = cast(:tabella as regclass) and a.attname = :colonna""")
                .param("tabella", tabella)
                .param("colonna", colonna)
                .query(String.class)
                .list();
    }
}
