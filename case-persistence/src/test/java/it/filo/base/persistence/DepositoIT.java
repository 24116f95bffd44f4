package it.filo.base.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.nucleo.Anagrafica;
import it.filo.nucleo.Persona;
import it.filo.nucleo.PersonaId;
import it.filo.nucleo.Persone;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProvaDiPersistenza
class DepositoIT {

    @Autowired
    private Persone persone;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transazioni;

    @Test
    void cio_che_e_appena_salvato_si_puo_cambiare_nella_stessa_transazione() {
        var zona = ZonaId.nuovo();
        var id = PersonaId.nuovo();
        jdbc.sql("insert into tecnico.zona (id, codice, nome, denominazione, tipo) values (?, ?, 'Z', 'Z', 'ZONA')")
                .params(zona.id(), zona.toString())
                .update();
        ZonaCorrente.in(
                zona,
                () -> new TransactionTemplate(transazioni).execute(stato -> {
                    var persona = persone.save(
                            new Persona(id, new Anagrafica("Rossi", "Maria", null, null, null, null, null, null)));
                    persona.raggiungibile("0573 000000", null);
                    return persona;
                }));
        var telefono = ZonaCorrente.in(
                zona,
                () -> new TransactionTemplate(transazioni)
                        .execute(stato -> persone.findById(id).flatMap(Persona::telefono)));
        assertThat(telefono).contains("0573 000000");
    }
}
