package it.filo.zona.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import it.filo.base.Ids;
import it.filo.base.persistence.ProvaDiPersistenza;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database refuses ends in the log: it must say which rule, and not whose row it was. */
@ProvaDiPersistenza
class RifiutiSenzaDatiIT {

    private static final String CODICE = "RSSMRA80C52G713X";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transazioni;

    @Test
    void di_una_riga_rifiutata_non_si_dicono_i_valori() {
        var zona = ZonaId.nuovo();
        jdbc.sql("insert into tecnico.zona (id, codice, nome, denominazione, tipo) values (?, ?, 'Z', 'Z', 'ZONA')")
                .params(zona.id(), zona.toString())
                .update();
        var errore = catchThrowable(() -> ZonaCorrente.in(
                zona, () -> new TransactionTemplate(transazioni).execute(stato -> scrivi(zona) + scrivi(zona))));
        assertThat(errore).isInstanceOf(DuplicateKeyException.class);
        var tutto = new StringWriter();
        errore.printStackTrace(new PrintWriter(tutto));
        assertThat(tutto.toString())
                .contains("persona_zona_id_codice_fiscale_key")
                .doesNotContain(CODICE, "Detail:");
    }

    private int scrivi(ZonaId zona) {
        return jdbc.sql("""
                        insert into persona (zona_id, id, cognome, nome, cercabile, codice_fiscale)
                        values (?, ?, 'Rossi', 'Maria', 'rossi maria', ?)""").params(zona.id(), Ids.nuovo(), CODICE).update();
    }
}
