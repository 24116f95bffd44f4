package it.filo.progetto.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.cartella.CartellaId;
import it.filo.demo.LetturaDellaDemo;
import it.filo.nucleo.PersonaId;
import it.filo.progetto.Attivabili;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@link SqlAttivabili}: whom the scheda A found able to work, of that case alone. */
class SqlAttivabiliIT extends LetturaDellaDemo {

    @Autowired
    private Attivabili attivabili;

    @Test
    void sono_le_persone_dette_attivabili_nella_scheda_A_della_cartella() {
        nella(() -> {
            var cartelle = sql.sql("""
                            select a.cartella_id
                            from analisi a join profilo_lavorativo p on p.analisi_id = a.id
                            group by a.cartella_id having bool_or(p.attivabile) order by 1 limit 25
                            """).query(UUID.class).list();
            assertThat(cartelle).isNotEmpty();
            for (var cartella : cartelle) {
                var attese = sql.sql("""
                                select p.persona_id from profilo_lavorativo p
                                where p.attivabile and p.analisi_id = (select id from analisi where cartella_id = ?)
                                """).param(cartella).query(UUID.class).list();
                assertThat(attivabili.della(new CartellaId(cartella)))
                        .extracting(PersonaId::id)
                        .containsExactlyInAnyOrderElementsOf(attese);
            }
            return null;
        });
    }
}
