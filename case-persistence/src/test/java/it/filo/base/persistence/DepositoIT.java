package it.filo.base.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.filo.nucleo.Anagrafica;
import it.filo.nucleo.Persona;
import it.filo.nucleo.PersonaId;
import it.filo.nucleo.Persone;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactory;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.core.support.RepositoryFactoryInformation;
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

    @Autowired
    private EntityManager entityManager;

    @Autowired
    private List<RepositoryFactoryInformation<?, ?>> depositi;

    /** A start leaves it to their first use ({@link DepositiPronti}). */
    @Test
    void le_interrogazioni_di_tutti_i_depositi_si_traducono() {
        var subito = new JpaRepositoryFactory(entityManager);
        subito.setRepositoryBaseClass(Deposito.class);
        assertThat(depositi)
                .hasSizeGreaterThan(40)
                .allSatisfy(deposito ->
                        subito.getRepository(deposito.getRepositoryInformation().getRepositoryInterface()));
        assertThatThrownBy(() -> subito.getRepository(Sbagliato.class)).hasStackTraceContaining("niente");
    }

    interface Sbagliato extends Repository<Persona, PersonaId> {

        @Query("select p from Persona p where p.niente = true")
        List<Persona> conNiente();
    }

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
